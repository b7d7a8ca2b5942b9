#pragma once

#include <string>
#include <vector>

#include <cakupan/render/thematic_map.hpp>

#include "render/ground.hpp"
#include "render/small_regions.hpp"
#include "render/typesetter.hpp"

namespace cakupan::render {

/// One picture of the regions: the main map, or an inset.
struct MapView {
  geo::Box frame;
  PageTransform transform;
  std::string inset;                   ///< "inset-1"; empty = the main map
  std::vector<geo::Box> covered;       ///< what stands on it: legend, insets
  std::vector<std::size_t> dotted;     ///< features that get a dot
  std::vector<std::size_t> elsewhere;  ///< features that another view labels
  enum class Graticule { drawn, omitted } graticule = Graticule::drawn;
  std::vector<geo::Box> windows =
      {};  ///< parts of it that another view shows larger, and whose places it names
  std::vector<geo::Box> ruled = {};  ///< lines drawn on it that no text may cross
};

/// What lies in the frame of a view, bottom to top.
struct MapLayers {
  std::vector<Layer> layers;
  std::vector<SmallRegion> dots;
  std::vector<std::string> dropped_labels;
  std::vector<std::string> shortened_labels;
};

MapLayers map_layers(const ThematicMap& map, const MapView& view, const PageShapes& shapes,
                     const Ground& ground, const Typesetter& set);

}  // namespace cakupan::render
