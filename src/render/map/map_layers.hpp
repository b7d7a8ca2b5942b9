#pragma once

#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/page_shapes.hpp"
#include "render/shape/region_dots.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::map {

/// One picture of the regions: the main map, or an inset.
struct MapView {
  geo::Box frame;
  shape::PageTransform transform;
  std::string inset;                   ///< "inset-1"; empty = the main map
  std::vector<geo::Box> covered;       ///< what stands on it: legend, insets
  std::vector<std::size_t> dotted;     ///< features that get a dot
  std::vector<std::size_t> elsewhere;  ///< features that another view labels
  enum class Graticule { drawn, omitted } graticule = Graticule::drawn;
  std::vector<geo::Box> windows =
      {};  ///< parts of it that another view shows larger, and whose places it names
  std::vector<geo::Box> ruled = {};  ///< lines drawn on it that no text may cross
  model::Style::Map::Ground base = model::Style::Map::Ground::sea;  ///< what it all lies on
  enum class Dots { apart, in_place } dots = Dots::apart;  ///< whether they move so that none hides another
  shape::PageDetail::Show show =
      shape::PageDetail::Show::regions;  ///< of a texture, the classes alone are drawn
};

/// What lies in the frame of a view, bottom to top.
struct MapLayers {
  std::vector<scene::Layer> layers;
  std::vector<shape::RegionDot> dots;
  std::vector<std::string> dropped_labels;
  std::vector<std::string> shortened_labels;
  std::vector<std::size_t> names_away;  ///< features whose name a line leads to, or that have none
};

MapLayers map_layers(const theme::ThematicMap& map, const MapView& view, const shape::PageShapes& shapes,
                     const shape::Ground& ground, const text::Typesetter& typesetter);

}  // namespace cakupan::render::map
