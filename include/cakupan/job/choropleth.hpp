#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/language.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/job/classes.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/model/context.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::job {

/// What a reader is told beside the map.
struct MapWords {
  std::string title;               ///< DEFAULT: the column
  std::string legend_title;        ///< DEFAULT: the column
  std::string source;              ///< DEFAULT: not stated, which the lint warns of
  std::string subtitle;            ///< DEFAULT: none
  std::vector<std::string> notes;  ///< below the classes
  base::Language language = base::Language::english;

  bool operator==(const MapWords&) const = default;
};

/// How the map looks.
struct MapLook {
  std::string style = "report";  ///< a name or a file
  std::string size;              ///< of the page, "a4-landscape" or "240x100mm". DEFAULT: the style's
  std::string palette;           ///< DEFAULT: YlGnBu for numbers, Tol-muted (Paired from ten on) for words
  std::string crs;               ///< of the page. DEFAULT: equal-area picked from the extent
  model::LabelRule labels = model::LabelRule::none;
  std::vector<model::InsetSpec> insets = {};                  ///< by their extents
  model::MapSpec::Kind kind = model::MapSpec::Kind::regions;  ///< regions, symbols or dots
  model::MapSpec::Sizing sizing = model::MapSpec::Sizing::proportional;
  model::DotSpec dots = {};

  bool operator==(const MapLook&) const = default;
};

/// One map of one column, without a project.
struct ChoroplethRequest {
  model::BoundaryInput boundaries;
  std::string key;  ///< field of the boundaries that pairs a region with a row. DEFAULT where the values are
                    ///< the boundaries' own: every feature is a region
  ValueInput values;  ///< DEFAULT of its key: the same name
  ClassChoice classes;
  /// A second column of the same table, shown with the first in three classes each. DEFAULT: none
  std::string second;
  std::vector<double> second_breaks;
  /// By codes or names of the regions as the boundary file has them; columns are its fields or the table's.
  model::SelectionSpec selection;
  MapWords words;
  MapLook look;
  std::string context;    ///< a file of land and water. DEFAULT: what the boundaries' sidecar names
  std::string gazetteer;  ///< pairs what keys as text do not. DEFAULT: the embedded one where it fits
  std::string data;       ///< holds the styles. DEFAULT: data_folder()
};

/// The map before it has a place on a page, and the style to draw it in.
struct Choropleth {
  geo::PolygonSet regions;  ///< degrees; what the map is drawn from
  render::theme::ThematicMap content;
  model::Style style;
  model::Context context = {};           ///< empty where none is named
  std::vector<std::string> files = {};   ///< that were read
  loader::join::LedgerTotals rows = {};  ///< those that are paired, as exact, and the rest, as unmatched
};

/// THROWS: base::Error (usage) for names that are unknown: style, size, palette, scheme.
void require_known_names(const ChoroplethRequest& request);

/// Reads the table and the boundaries, pairs them by key (compared as text in composed form, then through a
/// gazetteer where one is named or the embedded one fits), classifies. Regions without a row are drawn as no
/// data; they, rows without a region and rows without a key are told in `diagnostics`, and on the page where
/// more than half of the regions have no row. THROWS: base::Error (usage) as `require_known_names`, for a
/// value column that is not there, a table without a key; (input) where a file cannot be read, no row has the
/// key of a region, no value is a number, or equal names far apart are the key.
Choropleth load_choropleth(const ChoroplethRequest& request, base::Diagnostics& diagnostics,
                           const base::Progress& progress = {});

}  // namespace cakupan::job
