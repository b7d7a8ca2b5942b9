#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/color.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/header_rows.hpp>
#include <cakupan/model/palette.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/model/value_map.hpp>

namespace cakupan::model {

/// Where boundaries are read from. Empty names are found by rule or by the sidecar.
struct BoundaryInput {
  std::string path;  ///< a file, a .zip, or a database ("postgresql://…")
  std::string layer;
  std::string code_field;
  std::string name_field;
  std::string parent_field;  ///< name of the unit above
  std::string parent_code_field;
  std::string
      code_system;  ///< "kemendagri", "kemendagri-2018", "bps-2018"; empty = decided for the whole column
  std::string crs;  ///< used only where the file states none
  std::string encoding;                   ///< of DBF text; empty = as the file says
  std::optional<base::Text> attribution;  ///< overrides the sidecar's
  std::string decisions = {};             ///< a table that settles features; empty = none

  bool operator==(const BoundaryInput&) const = default;
};

/// A table and the names of its columns. Empty names are found by rule.
struct TableInput {
  std::string path;
  std::string sheet;
  std::string region_column;
  std::string code_column;
  std::string code_system;
  std::string parent_column;
  std::string kind_column;
  std::string island_group_column;
  std::string year_column;
  std::string status_column;
  std::string source_column;
  std::string decisions;  ///< path of a decisions file; may be empty
  std::string prefer;  ///< kind that a bare name of several regions means; empty = such a row stays ambiguous
  std::optional<HeaderRows> header = {};          ///< DEFAULT: found
  std::optional<base::DecimalMark> decimal = {};  ///< DEFAULT: found from the cells

  bool operator==(const TableInput&) const = default;
};

/// One [[overlay]]: a second list of regions.
struct OverlayInput {
  std::string id;  ///< as maps and tables name it
  base::Text title;
  TableInput table;

  bool operator==(const OverlayInput&) const = default;
};

/// Which regions are units of coverage.
enum class UnitRule { all, autonomous };

/// How much each criterion counts in the score of a gap, to six decimals. All zero = there is no score.
struct GapWeights {
  double distance = 0;    ///< near an area comes first
  double population = 0;  ///< many people come first
  double neighbors = 0;   ///< a high share of participating neighbors comes first

  bool operator==(const GapWeights&) const = default;
};

struct AnalysisSettings {
  std::string vintage;  ///< DEFAULT: the gazetteer's first
  UnitRule units = UnitRule::all;
  std::vector<base::Kilometers> band_limits{
      {25}, {50}, {100}, {200}};  ///< upper ends, ascending; the last band is open
  base::Kilometers gap_limit{100};
  std::size_t permutations = 9999;    ///< of every permutation test; below 2^63; 0 = none
  std::uint64_t seed = 1;             ///< of every permutation test; below 2^63
  base::Kilometers curve_step{10};    ///< between the rows of the cumulative curve
  std::size_t nearest_areas = 3;      ///< how many areas each region is told
  base::Kilometers strait_limit{30};  ///< landmasses at most so far apart are neighbors
  std::optional<int> claimed_units;   ///< how many units are said to be near the areas
  double target_share = 0.5;          ///< of units and of people, for targets
  std::vector<std::string> group_by;  ///< further columns to group the regions by
  StateRules states;                  ///< of the participation table
  GapWeights gap_weights;

  bool operator==(const AnalysisSettings&) const = default;
};

enum class ImageFormat { svg, png, pdf };

/// What a map shows.
enum class Theme {
  coverage,       ///< share of participating units, by province
  participation,  ///< first cohort year of every region
  proximity,      ///< bands around the priority areas
  state,          ///< regions and their state, for a page per province
  value           ///< any number or word of the regions or provinces
};

/// What stands on the regions of a map.
enum class LabelRule { none, names, values, names_and_values };

/// What regions get that are too small to be seen on a map.
enum class SmallRegionRule { dots, insets };

/// One [[map.inset]]: a part of a map, shown once more and larger.
struct InsetSpec {
  base::Text title;
  std::vector<std::string> regions;        ///< codes or names; all of them are in the inset
  std::vector<std::string> parents;        ///< the same of the units above, with all their regions
  std::optional<geo::Box> extent;          ///< degrees; in place of regions and parents
  std::optional<double> factor;            ///< its scale as a multiple of the map's
  std::optional<base::Millimeters> width;  ///< DEFAULT (neither): as large as finds room
  std::size_t line = 0;                    ///< in the project file, for messages

  bool operator==(const InsetSpec&) const = default;
};

/// Which regions a map shows. Codes and names are those of regions and provinces; a province stands for all
/// of its regions.
struct SelectionSpec {
  std::vector<std::string> only;    ///< empty = all
  std::vector<std::string> except;  ///< left out of these
  std::vector<std::string> where;   ///< "column=pattern" or "column!=pattern", '*' is any text; all must hold
  std::optional<geo::Box> extent;   ///< degrees; only what lies in it, and the page is its part of the earth
  std::vector<std::string> highlight;  ///< outlined and labeled, the rest muted

  bool is_all() const { return only.empty() && except.empty() && where.empty() && !extent; }
  bool operator==(const SelectionSpec&) const = default;
};

/// The same by region, resolved.
struct ShownRegions {
  std::vector<bool> regions;      ///< empty = all
  std::vector<bool> highlighted;  ///< empty = none
  std::optional<geo::Box> extent;

  bool shows(std::size_t region) const { return regions.empty() || regions[region]; }
  bool points_out(std::size_t region) const { return !highlighted.empty() && highlighted[region]; }
  bool operator==(const ShownRegions&) const = default;
};

/// How a map of tiles is made.
struct TileSpec {
  enum class Cells { squares, hexagons } cells = Cells::squares;
  std::string layout;  ///< path of a CSV that says where the blocks lie; empty = found

  bool operator==(const TileSpec&) const = default;
};

/// How a map of dots is made.
struct DotSpec {
  std::optional<double> one;  ///< what a dot stands for. DEFAULT: 1, 2 or 5 times a power of ten that fits
  std::uint64_t seed = 1;     ///< of their places

  bool operator==(const DotSpec&) const = default;
};

/// One [[map]] of a project. Nothing/empty = the style's or the theme's default.
struct MapSpec {
  std::string id;  ///< file name without extension; "{code}" stands for the province's code
  Theme theme = Theme::coverage;
  enum class Repeat { once, per_province } repeat = Repeat::once;
  base::Text title;  ///< "{name}" stands for the province's name
  base::Text subtitle;
  std::string style;  ///< "report"
  std::string page;   ///< "a4-landscape", "240x100mm"
  std::string crs;    ///< empty = equal-area picked from the extent
  std::string palette;
  std::string scheme;  ///< "quantile", "equal", "manual"
  std::optional<int> classes;
  std::vector<double> breaks;       ///< inner borders, for "manual"
  std::string overlay;              ///< id of a second list, shown as a sign; empty = none
  std::string pool;                 ///< maps of one pool share their breaks; empty = its own
  Period period;                    ///< of the theme coverage
  std::optional<LabelRule> labels;  ///< DEFAULT: names on the pages of the provinces, none elsewhere
  enum class LabelsOf { all, participants } labels_of = LabelsOf::all;
  std::optional<double> min_region_mm2;  ///< DEFAULT: the style's
  std::vector<InsetSpec> insets;
  SmallRegionRule small_regions = SmallRegionRule::dots;
  /// Of the theme proximity: who takes part near and far, or bands of distance.
  enum class ProximityClasses { participation, bands } proximity = ProximityClasses::participation;
  std::optional<base::Kilometers> near;  ///< of the theme proximity. DEFAULT: 50 km, or the first band
  std::optional<Style::Font::Text> text;
  std::optional<Style::Legend::Histogram> histogram;
  /// Of the theme coverage, beside or below the legend: a bar of each province in order, how many provinces
  /// have which share; of the theme proximity: who is near and open; or nothing.
  enum class Companion { none, ranking, histogram, gaps };
  std::optional<Companion> companion;  ///< DEFAULT: ranking with the theme coverage, none elsewhere
  ValueSpec value;                     ///< of the theme value
  SelectionSpec selection;
  /// Of the theme value: a second one shown with it, in three classes each.
  std::optional<ValueSpec> second;
  std::vector<double> second_breaks;
  /// regions: by their shapes. tiles: each region a cell of one size, provinces as blocks where they are.
  /// symbols: circles whose areas are the values. dots: so many dots as the values tell, each on land.
  enum class Kind { regions, tiles, symbols, dots } kind = Kind::regions;
  TileSpec tiles;
  /// proportional: areas true to the value. graduated: a size for each class.
  enum class Sizing { proportional, graduated } sizing = Sizing::proportional;  ///< of symbols
  DotSpec dots;
  enum class Panels {
    none,
    cohorts,
    provinces
  } panels = Panels::none;  ///< small maps on one page: a year or a province each
  enum class Lines { none, nearest } lines = Lines::none;  ///< of the theme proximity: to the nearest area
  std::vector<base::Kilometers> rings;  ///< of the theme proximity: around each area. DEFAULT: at `near`
  std::size_t line = 0;                 ///< in the project file, for messages

  bool operator==(const MapSpec&) const = default;
};

/// One [[atlas]] of a project: a PDF with a page for each province or priority area.
struct AtlasSpec {
  std::string id;  ///< file name without extension
  enum class Of { provinces, areas } of = Of::provinces;
  base::Text title;              ///< DEFAULT: what it is an atlas of
  std::string style;             ///< DEFAULT: "report"
  std::string page;              ///< DEFAULT: the style's
  base::Kilometers around{100};  ///< of areas: whose regions its page shows
  std::size_t line = 0;          ///< in the project file, for messages

  bool operator==(const AtlasSpec&) const = default;
};

/// Where results go beside the bundle.
struct DatabaseOutput {
  std::string address;  ///< "postgresql://…", with a password perhaps: see base/password.hpp
  std::string schema;   ///< lower-case letters, digits and '_': "cakupan_2026"
  static constexpr std::size_t longest_schema = 63;  ///< as PostgreSQL has it

  bool operator==(const DatabaseOutput&) const = default;
};

struct OutputSettings {
  std::string folder = "output";
  std::vector<ImageFormat> formats{ImageFormat::svg, ImageFormat::png, ImageFormat::pdf};
  int dpi = 150;
  enum class Report { written, left_out } report = Report::written;  ///< report.html
  std::optional<DatabaseOutput> database;                            ///< DEFAULT: none

  bool operator==(const OutputSettings&) const = default;
};

/// A project file. Paths are resolved against the file's folder.
struct Project {
  std::string path;
  base::Text title;
  base::Language language = base::Language::english;
  BoundaryInput boundaries;
  /// Path of a file of land and water around the regions. DEFAULT: what the boundaries' sidecar names.
  std::string context;
  std::string gazetteer;  ///< path of its TOML file; empty = the boundary file's own codes and names
  TableInput participation;
  std::string cohorts;  ///< path; may be empty
  std::string claims;   ///< path; may be empty
  std::vector<OverlayInput> overlays;
  std::string areas;        ///< path; may be empty
  std::string area_shapes;  ///< path of polygons that areas name as their shape; may be empty
  std::string area_list;    ///< "KPPN2021"; empty = every area of the file
  base::Text source_line;   ///< for maps: where the participation comes from
  AnalysisSettings analysis;
  std::string what_if;            ///< path of a table of additional regions; may be empty
  std::vector<Palette> palettes;  ///< the project's own
  std::vector<MapSpec> maps;
  std::vector<AtlasSpec> atlases;
  OutputSettings output;

  bool operator==(const Project&) const = default;
};

}  // namespace cakupan::model
