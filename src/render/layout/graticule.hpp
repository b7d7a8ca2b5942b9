#pragma once

#include "render/shape/page_shapes.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// Lines of equal longitude and latitude at a round distance, and their labels inside the frame: longitudes
/// along its lower edge, latitudes along its left one.
struct Graticule {
  scene::Path lines;
  std::vector<scene::Item> labels;
};

/// Whether the degrees stand outside of the frame, in the margin of the page and below the map.
bool has_outer_degrees(const model::Style& style);

Graticule graticule_of(const shape::Ground& ground, const shape::PageTransform& transform,
                       const geo::Box& frame, const text::Typesetter& typesetter, base::Language language);

}  // namespace cakupan::render::layout
