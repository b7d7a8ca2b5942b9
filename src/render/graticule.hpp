#pragma once

#include "render/ground.hpp"
#include "render/typesetter.hpp"

namespace cakupan::render {

/// Lines of equal longitude and latitude at a round distance, and their labels inside the frame: longitudes
/// along its lower edge, latitudes along its left one.
struct Graticule {
  Path lines;
  std::vector<Item> labels;
};

Graticule graticule_of(const Ground& ground, const PageTransform& transform, const geo::Box& frame,
                       const Typesetter& set, base::Language language);

}  // namespace cakupan::render
