#pragma once

#include <vector>

#include <cakupan/render/scene/scene.hpp>

#include "render/shape/page_shapes.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// An arrow of 6 mm with an N at its tip, whose middle is at a place of the page and which points to where
/// north is there. Empty where the projection has no way back from there.
std::vector<scene::Item> north_arrow(geo::Coordinate middle, const shape::Ground& ground,
                                     const shape::PageTransform& transform,
                                     const text::Typesetter& typesetter);

}  // namespace cakupan::render::layout
