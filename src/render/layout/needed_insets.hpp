#pragma once

#include <span>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/page_shapes.hpp"

namespace cakupan::render::layout {

/// Insets for the places of a page where small regions crowd: the two largest crowds of five or more regions,
/// each near another one of its crowd. A crowd that would fill much of the frame is parted into closer ones.
/// `small` are features; all lengths are those of the page that `transform` makes.
std::vector<theme::MapInset> needed_insets(const shape::Ground& ground, const shape::PageTransform& transform,
                                           const geo::Box& frame, std::span<const std::size_t> small);

}  // namespace cakupan::render::layout
