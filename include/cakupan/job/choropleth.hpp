#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/language.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/job/classes.hpp>
#include <cakupan/model/context.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::job {

/// What a reader is told beside the map.
struct MapWords {
  std::string title;         ///< DEFAULT: the column
  std::string legend_title;  ///< DEFAULT: the column
  std::string source;        ///< DEFAULT: not stated, which the lint warns of
  base::Language language = base::Language::english;

  bool operator==(const MapWords&) const = default;
};

/// How the map looks.
struct MapLook {
  std::string style = "report";  ///< a name or a file
  std::string size;              ///< of the page, "a4-landscape" or "240x100mm". DEFAULT: the style's
  std::string palette;           ///< DEFAULT: YlGnBu for numbers, Tol-muted (Paired from ten on) for words
  std::string crs;               ///< of the page. DEFAULT: equal-area picked from the extent

  bool operator==(const MapLook&) const = default;
};

/// One map of one column, without a project.
struct ChoroplethRequest {
  model::BoundaryInput boundaries;
  std::string key;    ///< field of the boundaries that pairs a region with a row
  ValueInput values;  ///< DEFAULT of its key: the same name
  ClassChoice classes;
  MapWords words;
  MapLook look;
  std::string context;  ///< a file of land and water. DEFAULT: what the boundaries' sidecar names
  std::string data;     ///< holds the styles. DEFAULT: data_folder()
};

/// The map before it has a place on a page, and the style to draw it in.
struct Choropleth {
  geo::PolygonSet regions;  ///< degrees; what the map is drawn from
  render::theme::ThematicMap content;
  model::Style style;
  model::Context context = {};          ///< empty where none is named
  std::vector<std::string> files = {};  ///< that were read
};

/// THROWS: base::Error (usage) for names that are unknown: style, size, palette, scheme.
void require_known_names(const ChoroplethRequest& request);

/// Reads the table and the boundaries, pairs them by key (compared as text), classifies. Regions without a
/// row are drawn as no data; they and rows without a region are told in `diagnostics`. THROWS: base::Error
/// (usage) as `require_known_names`; (input) where a file cannot be read, no row has the key of a region, or
/// all values are missing.
Choropleth load_choropleth(const ChoroplethRequest& request, base::Diagnostics& diagnostics,
                           const base::Progress& progress = {});

}  // namespace cakupan::job
