#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/render/scene.hpp>

#include "render/ground.hpp"

namespace cakupan::render {

/// The lines between and around regions, each drawn once. Page mm.
struct Borders {
  Path region;          ///< between regions of one group, where both are large enough for a line
  Path region_on_dark;  ///< of these, those with a dark region on both sides
  Path parent;          ///< between groups, and between regions and context
  Path coast;           ///< of regions, toward nobody
  Path context;         ///< between pieces of context
};

/// How a region's color takes a line: a grey one shows on a light fill, a white one on a dark fill.
enum class Tone { light, dark };

/// Sorts the arcs by what lies on their two sides. Neighbors that do not share vertices still count as
/// neighbors where their borders run within 0.18 mm of each other. REQUIRES: group has one entry per feature,
/// and so has tone, unless it is empty: then all regions are light.
Borders borders_of(const PageShapes& shapes, std::span<const std::size_t> group,
                   std::span<const Tone> tone = {});

/// The rings of a feature moved inward by `distance` mm, so that the outline is seen to belong to it and not
/// to its neighbor. Parts too small for that are left out, except the largest, which keeps its rings where
/// they are.
Path inner_outline(const geo::PolygonSet& polygons, std::size_t feature, double distance);

/// All rings of one polygon.
Path path_of(const geo::PolygonSet& polygons, std::size_t feature);

}  // namespace cakupan::render
