#pragma once

#include <cstdint>
#include <span>

#include <cakupan/geo/topology.hpp>

namespace cakupan::render::shape {

/// How many mm of border run beside a border of another polygon without sharing it, within `near_mm`: 0 in
/// data whose neighbors share their vertices. `facing`: `facing_features` of the topology.
double ragged_length(const geo::Topology& topology, std::span<const std::uint32_t> facing);

/// The polygons of a page (mm) as a coverage: where neighbors overlap, the smaller has the land; gaps between
/// them that are too thin to be anything belong to the neighbor with the longest border on them; all borders
/// are shared. Lakes, straits and what is enclosed on one side only stay. No polygon vanishes.
geo::PolygonSet without_slivers(const geo::PolygonSet& page);

}  // namespace cakupan::render::shape
