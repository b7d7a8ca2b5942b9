#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/color.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/scene.hpp>

namespace cakupan::render {

/// A class of a thematic map, as the legend shows it, in legend order.
struct MapClass {
  std::string label;
  model::Color fill;
  std::optional<Hatch> hatch;
  std::size_t count = 0;  ///< regions in it, printed in the legend
  enum class Standing { in_order, apart } standing = Standing::in_order;  ///< apart: no data, disputed

  bool operator==(const MapClass&) const = default;
};

/// One thing to be filled.
struct MapFeature {
  std::string code;
  std::string name;
  std::string value;          ///< as a reader sees it; empty = no data
  std::string label;          ///< on the map; empty = the name
  std::size_t map_class = 0;  ///< into ThematicMap::classes
  std::size_t group = 0;      ///< features of one group have no parent line between them
  enum class Emphasis { none, outlined } emphasis = Emphasis::none;
  std::string short_label = {};  ///< where the label finds no room; empty = there is none

  bool operator==(const MapFeature&) const = default;
};

/// A marked and labeled place.
struct MapPlace {
  std::string name;
  geo::LonLat point;

  bool operator==(const MapPlace&) const = default;
};

/// Everything that one map says, before it has a place on a page. Texts are already in the reader's language.
struct ThematicMap {
  std::string title;
  std::string subtitle;
  std::string legend_title;
  std::string count_label;      ///< what the counts count, "provinces"; empty = counts are not printed
  std::string count_label_one;  ///< the same for a single one, "province"; empty = count_label
  std::vector<MapClass> classes;
  std::vector<std::string> legend_notes;  ///< below the classes: "65 of 258 declared places are unnamed"
  std::string outline_label;              ///< legend entry of outlined features; empty = none are outlined
  std::string place_label;                ///< legend entry of the places; empty where there are none
  std::vector<MapPlace> places;
  std::vector<std::string> source_lines;  ///< sources, "batas indikatif", projection, one sentence each
  geo::PolygonSet shapes;                 ///< degrees, one feature per entry of `features`
  std::vector<MapFeature> features;
  geo::PolygonSet context;                 ///< degrees; neighbors drawn in grey, not classified
  std::vector<std::string> context_names;  ///< labels of `context`, one each or none at all; empty = no label
  std::vector<std::string> context_short_names;  ///< where a name finds no room; empty or one each
  std::optional<geo::Box> extent;          ///< degrees; DEFAULT: the box of `shapes`
  enum class FeatureLabels { none, names, values } feature_labels = FeatureLabels::none;
  std::string crs;  ///< empty = equal-area picked from the extent
  base::Language language = base::Language::english;
  std::string description;  ///< alt text
};

/// What was left out or made smaller so that the page stays readable.
struct LayoutReport {
  std::vector<std::string> dropped_labels;    ///< names that found no room
  std::vector<std::string> shortened_labels;  ///< names that are shown by their short form
};

struct DrawnMap {
  Scene scene;
  LayoutReport report;
};

/// Puts a map on a page: title block, map frame, legend, scale bar, graticule, source.
/// THROWS: base::Error (usage) where the page is too small for its texts, or the CRS cannot be used;
/// (input) where nothing has a shape.
DrawnMap draw(const ThematicMap& map, const model::Style& style);

}  // namespace cakupan::render
