#pragma once

#include <span>
#include <vector>

#include <cakupan/render/thematic_map.hpp>

#include "render/label_point.hpp"
#include "render/labels.hpp"
#include "render/layout.hpp"

namespace cakupan::render {

/// A dot for a region too small to be seen.
struct SmallRegion {
  std::size_t feature = 0;
  geo::Coordinate center;
};

/// Dots for the regions under the style's limit, moved apart so that they do not hide each other.
std::vector<SmallRegion> small_regions(const PageShapes& shapes, const model::Style& style);

/// The features whose area on the page, in mm², is under the style's limit.
std::vector<std::size_t> small_features(std::span<const double> areas, const model::Style& style);

/// What lies in the map frame, bottom to top.
struct MapLayers {
  std::vector<Layer> layers;
  std::vector<std::string> dropped_labels;
  std::vector<std::string> shortened_labels;
};

MapLayers map_layers(const ThematicMap& map, const PageLayout& layout, const PageShapes& shapes,
                     const Ground& ground, const Typesetter& set);

}  // namespace cakupan::render
