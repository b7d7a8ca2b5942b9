#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/render/scene/scene.hpp>

#include "render/shape/near_lines.hpp"
#include "render/shape/page_shapes.hpp"

namespace cakupan::render::shape {

/// The lines between and around regions, each drawn once. Page mm.
struct Borders {
  scene::Path region;          ///< between regions of one group, where both are large enough for a line
  scene::Path region_on_dark;  ///< of these, those with a dark region on both sides
  scene::Path parent;          ///< between groups, and between regions and neighbors
  scene::Path coast;           ///< of regions, toward nobody
  scene::Path neighbor;        ///< between neighbors, and of them toward nobody
  scene::Path state;           ///< toward nobody, beside a state border
};

/// How a region's color takes a line: a grey one shows on a light fill, a white one on a dark fill.
enum class Tone { light, dark };

/// Sorts the arcs by what lies on their two sides. Neighbors that do not share vertices still count as
/// neighbors where their borders run within 0.18 mm of each other. REQUIRES: group has one entry per feature,
/// and so has tone, unless it is empty: then all regions are light. `state_borders`: nothing where none is
/// known.
Borders borders_of(const PageShapes& shapes, std::span<const std::size_t> group,
                   std::span<const Tone> tone = {}, const NearLines* state_borders = nullptr);

/// The rings of a feature moved inward by `distance` mm, so that the outline is seen to belong to it and not
/// to its neighbor. Parts too small for that are left out, except the largest, which keeps its rings where
/// they are.
scene::Path inner_outline(const geo::PolygonSet& polygons, std::size_t feature, double distance);

/// All rings of one feature.
scene::Path path_of(const geo::Topology& topology, std::size_t feature);

}  // namespace cakupan::render::shape
