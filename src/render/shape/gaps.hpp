#pragma once

#include <cakupan/geo/topology.hpp>

namespace cakupan::render::shape {

/// Gives each gap between features that is too thin to be anything to the one with the longest border on it,
/// as a part more. Page mm. Lakes stay, and so does what a single feature encloses or what is open to the
/// sea.
geo::Topology without_gaps(geo::Topology topology);

}  // namespace cakupan::render::shape
