#pragma once

#include <cakupan/geo/topology.hpp>

namespace cakupan::render::shape {

/// A topology of a page (mm on its grid) in which neighbors share the borders that run within 0.04 mm of each
/// other: corners of different features that are that near are one, and an edge that nobody shares is led
/// through the corners of others beside it. What is wider stays: straits, lakes, and features that reach far
/// over others.
geo::Topology with_shared_borders(geo::Topology topology);

}  // namespace cakupan::render::shape
