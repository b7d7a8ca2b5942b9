#pragma once

#include <span>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/page_shapes.hpp"

namespace cakupan::render::layout {

/// Insets for the places of a page where names crowd: the two largest crowds of three or more small regions,
/// each within 25 mm of all others of its crowd. `away` are features that do not hold their names; all
/// lengths are those of the page that `transform` makes.
std::vector<theme::MapInset> insets_for_names(const shape::Ground& ground,
                                              const shape::PageTransform& transform, const geo::Box& frame,
                                              std::span<const std::size_t> away);

}  // namespace cakupan::render::layout
