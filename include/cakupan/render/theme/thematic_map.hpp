#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/color.hpp>
#include <cakupan/model/context.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::theme {

/// The shapes that maps are drawn from, in degrees. Borrowed. REQUIRES: all outlive every call that they are
/// given to, and are not changed meanwhile.
struct MapGeometry {
  const geo::PolygonSet& regions;
  const geo::PolygonSet* parents = nullptr;  ///< nothing where no map is drawn from them
  const model::Context* context = nullptr;   ///< nothing where there is none

  enum class Layer { regions, parents };
  /// REQUIRES: it has the layer.
  const geo::PolygonSet& at(Layer layer) const { return layer == Layer::regions ? regions : *parents; }
};

/// A class of a thematic map, as the legend shows it, in legend order.
struct MapClass {
  std::string label;
  model::Color fill;
  std::optional<scene::Hatch> hatch;
  std::size_t count = 0;  ///< regions in it, printed in the legend
  /// apart: disputed, on no list; of_ramp: a step of the map's ramp, in the legend only as part of it.
  enum class Standing { in_order, apart, no_data, of_ramp } standing = Standing::in_order;
  std::string count_words = {};  ///< printed in place of the count and its unit; empty = these

  /// Not one of the values that the map is about: no data, disputed, on no list.
  bool stands_apart() const { return standing == Standing::apart || standing == Standing::no_data; }

  bool operator==(const MapClass&) const = default;
};

/// Where the colors of a run of classes come from.
struct ClassColors {
  std::string palette;
  model::PaletteKind kind = model::PaletteKind::sequential;
  std::size_t first = 0;  ///< of the classes
  std::size_t count = 0;
  /// backward: the palette's end first
  enum class Direction { forward, backward } direction = Direction::forward;
  /// The palette is divided into so many steps, of which the first are skipped. DEFAULT: as many as classes.
  std::size_t of = 0, skipped = 0;

  bool operator==(const ClassColors&) const = default;
};

struct MappedValue {
  double number = 0;
  std::size_t map_class = 0;  ///< into MapLegend::classes

  bool operator==(const MappedValue&) const = default;
};

/// A number that others are compared with: the whole's, or the median.
struct MarkedNumber {
  double number = 0;
  std::string words;  ///< for readers: "nation 36 %"

  bool operator==(const MarkedNumber&) const = default;
};

/// The numbers behind the classes, for a histogram.
struct MappedValues {
  std::vector<MappedValue> values;
  std::string low, high;  ///< the least and the greatest, for readers
  std::optional<MarkedNumber> mark = {};

  bool operator==(const MappedValues&) const = default;
};

/// The subject's share beside that of the whole.
struct ComparedShare {
  double own = 0, whole = 0;
  std::string words;  ///< "15/27 = 56 %"
  std::string whole_words;

  bool operator==(const ComparedShare&) const = default;
};

/// The whole that the features are parts of, in their ranking.
struct RankedWhole {
  std::string name;
  std::string figure;
  std::string counts;
  double rank_by = 0;

  bool operator==(const RankedWhole&) const = default;
};

/// Two values at once: the classes before the first that stands apart are its cells, the first value's
/// classes along a row, the second's from row to row.
struct SquareLegend {
  std::string across, up;                           ///< the two values
  std::vector<std::string> across_ticks, up_ticks;  ///< borders of their classes, one more than classes

  bool operator==(const SquareLegend&) const = default;
};

/// Circles whose areas are the values, or that have a size for each class: MapFeature::rank_by of the
/// features.
struct SymbolLegend {
  double most = 0;            ///< the greatest value
  base::Millimeters largest;  ///< radius of its circle
  model::Color fill;
  struct Example {
    double value = 0;
    std::string words;
    bool operator==(const Example&) const = default;
  };
  std::vector<Example> examples;   ///< for the legend, the greatest first
  std::vector<double> steps = {};  ///< upper ends of the classes, ascending; empty = true to the value

  /// In mm; in steps, it grows evenly from class to class. REQUIRES: most > 0.
  double radius_of(double value) const {
    if (steps.empty()) return largest.value * std::sqrt(value / most);
    std::size_t step = 0;
    while (step + 1 < steps.size() && value > steps[step]) ++step;
    return largest.value * static_cast<double>(step + 1) / static_cast<double>(steps.size());
  }
  bool operator==(const SymbolLegend&) const = default;
};

/// Dots that stand for numbers: MapFeature::rank_by of the features.
struct DotLegend {
  double one = 1;  ///< what a dot stands for
  base::Millimeters radius;
  model::Color fill;
  std::uint64_t seed = 1;  ///< of their places
  std::string words;       ///< "1 dot = 50,000 people"

  bool operator==(const DotLegend&) const = default;
};

/// What the colors of a map mean.
struct MapLegend {
  std::vector<MapClass> classes;
  ClassColors class_colors;
  std::vector<model::Color> ramp;        ///< of an unclassed map, lowest value first; empty for classes
  std::vector<std::string> ramp_labels;  ///< at equal steps from its lowest to its highest value
  std::optional<MappedValues> mapped;    ///< nothing where the map shows no numbers
  std::optional<RankedWhole> whole = {};
  std::optional<ComparedShare> share = {};
  std::optional<SquareLegend> square = {};
  std::optional<SymbolLegend> symbols = {};
  std::optional<DotLegend> dots = {};

  bool operator==(const MapLegend&) const = default;
};

/// What a map says beside its picture.
struct MapWords {
  base::Language language = base::Language::english;  ///< of all texts of the map
  std::string title;
  std::string subtitle;
  std::string legend_title;
  std::string count_label;                ///< what the counts count, "provinces"; empty = none are printed
  std::string count_label_one;            ///< the same for a single one, "province"; empty = count_label
  std::vector<std::string> legend_notes;  ///< below the classes: "65 of 258 declared places are unnamed"
  std::string outline_label;              ///< legend entry of outlined features; empty = none are outlined
  std::string place_label;                ///< legend entry of the places; empty where there are none
  std::string region_sign_label = {};     ///< the same of the signs of regions
  std::string figures_source;             ///< whose figures; empty = not stated
  std::vector<std::string> source_lines;  ///< sources, "batas indikatif", projection, one sentence each
  std::string description;                ///< alt text: what the figures say
  std::vector<std::string> keywords;

  bool operator==(const MapWords&) const = default;
};

/// Adds the line that names where the land and water around come from, in the language of the words, if any
/// is known.
void add_context_source(MapWords& words, const model::Context& context);

/// One thing to be filled.
struct MapFeature {
  std::string code;
  std::string name;
  std::string value;          ///< as a reader sees it; empty = no data
  std::string label;          ///< on the map; empty = the name
  std::size_t map_class = 0;  ///< into MapLegend::classes
  std::size_t group = 0;      ///< features of one group have no parent line between them
  /// pointed_out: what the map wants its reader to see, outlined and labeled, the rest muted.
  enum class Emphasis { none, outlined, pointed_out } emphasis = Emphasis::none;
  std::string short_label = {};  ///< where the label finds no room; empty = there is none
  std::size_t shape = 0;         ///< into the layer of the map's geometry that MapSubject::layer names
  enum class Labeling { wanted, left_out } labeling = Labeling::wanted;
  std::string figure = {};             ///< the value as it stands on the map; empty = the value
  std::optional<double> rank_by = {};  ///< its number in a ranking; nothing = it is in none
  std::string counts = {};             ///< beside the figure in a ranking: "29/35"; empty = none

  bool operator==(const MapFeature&) const = default;
};

/// A piece of land around the features: grey, not classified.
struct MapNeighbor {
  std::size_t shape = 0;   ///< into the layer of the map's geometry that MapSubject::neighbor_layer names
  std::string name;        ///< its label; empty = none
  std::string short_name;  ///< where the name finds no room; empty = there is none

  bool operator==(const MapNeighbor&) const = default;
};

/// A marked place: labeled, or a region of a second list, which is not.
struct MapPlace {
  std::string name;
  geo::LonLat point;
  std::string figure = {};                   ///< below the name; empty = none
  std::vector<base::Kilometers> rings = {};  ///< drawn around it at these geodesic distances
  enum class Sign { place, region } sign = Sign::place;
  geo::PolygonSet outline = {};  ///< degrees, one feature, drawn as a line; empty of a point

  bool operator==(const MapPlace&) const = default;
};

/// The shortest way between two points, drawn.
struct MapLine {
  geo::LonLat from, to;

  bool operator==(const MapLine&) const = default;
};

/// A part of the map that is shown once more, larger.
struct MapInset {
  std::string title;
  std::vector<std::size_t> features;       ///< what it is about: all of these are in it
  std::optional<geo::Box> extent;          ///< degrees; in place of features
  std::optional<double> factor;            ///< its scale as a multiple of the main map's
  std::optional<base::Millimeters> width;  ///< of its map. DEFAULT (neither): as large as finds room

  bool operator==(const MapInset&) const = default;
};

/// A block of a map of tiles: the features of one group.
struct MapBlock {
  std::size_t group = 0;  ///< MapFeature::group
  std::string code;
  std::string name;
  std::string figure;                     ///< beside the name: "29/35"
  std::optional<geo::Coordinate> corner;  ///< its top left cell, in cells from the map's. DEFAULT: found

  bool operator==(const MapBlock&) const = default;
};

/// One of several small maps.
struct MapPanel {
  std::string title;
  std::string figure;                       ///< beside the title: "+25, total 25"
  std::vector<std::size_t> classes;         ///< of the features, in their order
  std::vector<std::size_t> features = {};   ///< those it shows, as large as it can; empty = all, at one scale
  std::vector<std::size_t> neighbors = {};  ///< into MapSubject::neighbors: what lies around those

  bool operator==(const MapPanel&) const = default;
};

/// A bar of the chart beside the panels: what is known of a year, old and new, and what was declared.
struct PanelBar {
  std::string label;
  double earlier = 0, added = 0;
  std::optional<double> declared;
  std::string figure;

  bool operator==(const PanelBar&) const = default;
};

/// A chart in the last cell of the panels.
struct PanelChart {
  std::string title;
  std::string declared_label;                      ///< beside the last bar of what was declared
  std::size_t earlier_class = 0, added_class = 0;  ///< whose colors the bars have
  std::vector<PanelBar> bars;

  bool operator==(const PanelChart&) const = default;
};

/// A table beside or below a map: what a reader does next.
struct MapList {
  std::string title;
  struct Entry {
    std::string heading;
    std::vector<std::string> items;
    bool operator==(const Entry&) const = default;
  };
  std::vector<Entry> entries;

  bool operator==(const MapList&) const = default;
};

/// What a map shows. It counts shapes and has none, so that it may outlive them; who draws it lends them.
struct MapSubject {
  MapGeometry::Layer layer = MapGeometry::Layer::regions;  ///< of the features
  std::vector<MapFeature> features;
  std::vector<MapNeighbor> neighbors;
  MapGeometry::Layer neighbor_layer = MapGeometry::Layer::parents;
  std::vector<MapPlace> places;
  std::vector<MapLine> lines = {};
  std::vector<MapInset> insets;
  std::vector<MapBlock> blocks;     ///< of a map of tiles
  std::vector<MapPanel> panels;     ///< of small multiples; empty = one map
  std::optional<PanelChart> chart;  ///< beside the panels
  std::optional<MapList> list;      ///< beside the map
  std::size_t missing = 0;          ///< regions that belong to it and have no shape; no class counts them

  bool operator==(const MapSubject&) const = default;
};

/// How it is drawn.
struct DrawingOptions {
  /// tiles: each feature a cell of one size, in the blocks of the subject.
  enum class Kind { regions, tiles } kind = Kind::regions;
  enum class Cells { squares, hexagons } cells = Cells::squares;  ///< of tiles
  std::string crs;                 ///< DEFAULT: equal-area picked from the extent
  std::optional<geo::Box> extent;  ///< degrees. DEFAULT: the box of the features
  enum class FeatureLabels { none, names, values, names_and_values } feature_labels = FeatureLabels::none;
  /// What regions get that are too small to be seen: a dot, or an inset where many of them crowd and there is
  /// room for one, and a dot elsewhere. Insets are only made for a map that has none; `insets_in_spare_room`:
  /// only on a page that the map and its legend leave a third of empty.
  enum class SmallRegions { dots, insets, insets_in_spare_room } small_regions = SmallRegions::dots;

  /// What is done with islands that stretch the map: the whole in one frame, or the far ones boxed beside it.
  enum class Outlying { together, boxed } outlying = Outlying::together;
  /// A small map of where the subject lies among its neighbors, where a page has room for one.
  enum class Locator { none, drawn } locator = Locator::none;
  /// What fills the room that a page has left below its map.
  enum class Companion { none, ranking } companion = Companion::none;

  bool operator==(const DrawingOptions&) const = default;
};

/// Everything that one map says, before it has a place on a page. Texts are already in the reader's language.
struct ThematicMap {
  MapWords words;
  MapLegend legend;
  MapSubject subject;
  DrawingOptions options;

  bool operator==(const ThematicMap&) const = default;
};

}  // namespace cakupan::render::theme
