#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/color.hpp>
#include <cakupan/model/palette.hpp>

namespace cakupan::model {

/// A page. The named ones ("a4-landscape", "a3-portrait", "slide", "square") are known to `page_named`.
struct Page {
  base::Millimeters width{297};
  base::Millimeters height{210};

  bool operator==(const Page&) const = default;
};

/// The least and the most that a side of a page may measure.
inline constexpr base::Millimeters least_side{10}, longest_side{5000};
/// "a4-landscape" or "240x100mm"; nothing where the text is neither, or a side is out of these bounds.
std::optional<Page> page_named(const std::string& text);
std::vector<std::string> page_names();
/// What to write for a page, its bounds among it: for messages.
inline constexpr const char* page_remedy =
    "write a4-landscape or for example 240x100mm, with sides of 10 to 5000 mm";

/// A line's color and width.
struct Line {
  Color color;
  base::Millimeters width;

  bool operator==(const Line&) const = default;
};

/// Real vector lines at an angle, drawn over a fill and clipped to its path.
struct Hatch {
  Color color;
  base::Millimeters spacing{1};
  base::Millimeters width{0.2};  ///< of a style: 0 = no hatch
  double angle_degrees = 45;     ///< counterclockwise from the x axis, as seen

  bool operator==(const Hatch&) const = default;
};

/// Words of style and project files, in the order of their enums.
inline const std::array<std::string, 2> svg_text_names{"text", "outlines"};
inline const std::array<std::string, 3> histogram_names{"none", "drawn", "if-room"};
inline const std::array<std::string, 2> north_arrow_names{"none", "drawn"};
inline const std::array<std::string, 2> scale_bar_names{"drawn", "none"};
inline const std::array<std::string, 4> ground_names{"by-rule", "sea", "land", "none"};

/// How maps look. Every key of a style file; docs of each in styles/README.md. Lengths in mm, type sizes in
/// pt.
struct Style {
  std::string name = "base";
  Page page;
  base::Millimeters margin{10};

  struct Font {
    std::string family = "Open Sans";
    std::string fallback = "sans-serif";  ///< named in SVG for machines without the family
    std::string regular_file = "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf";
    std::string bold_file = "/usr/share/fonts/truetype/open-sans/OpenSans-Semibold.ttf";
    /// In SVG. Outlines need no font, but can be neither searched nor edited.
    enum class Text { text, outlines } text = Text::text;
    bool operator==(const Font&) const = default;
  } font;

  struct Sizes {
    base::Points title{17}, subtitle{10}, legend_title{8.5}, legend{8}, label{6.5}, place{7.5}, value{7},
        graticule{6}, source{6.5}, country{6};
    bool operator==(const Sizes&) const = default;
  } sizes;

  struct Colors {
    Color background{255, 255, 255};  ///< the page
    Color sea{220, 233, 241};         ///< the ground of the map frame
    Color ink{26, 32, 44};            ///< titles, legend
    Color muted{90, 99, 112};         ///< subtitle, source, graticule labels
    Color context{230, 227, 220};     ///< land that is not the subject
    Color context_name{92, 97, 104};  ///< names on it
    Color no_data{244, 244, 242};     ///< below its hatch
    Color disputed{255, 255, 255};    ///< below its hatch
    Color none{244, 241, 232};        ///< a share of exactly 0
    Color unlisted{251, 250, 246};    ///< on no known list
    Color accent{26, 79, 163};        ///< priority areas
    Color near_participant{122, 62, 157};
    Color near_gap{240, 138, 36};
    Color far_participant{185, 179, 207};
    bool operator==(const Colors&) const = default;
  } colors;

  /// Over the fill of what stands apart, so that it differs from every class by more than its color.
  struct Hatches {
    Hatch no_data{{138, 147, 157}, {0.9}, {0.16}, 135};
    Hatch disputed{{208, 106, 16}, {0.8}, {0.25}, 45};
    /// Of every second class of a ramp, for print without color. Its color is for light fills; dark ones take
    /// that of the page.
    Hatch classes{{255, 255, 255}, {0.9}, {0}, 45};
    bool operator==(const Hatches&) const = default;
  } hatches;

  struct Lines {
    Line region{{150, 158, 168}, {0.09}};
    Line parent{{90, 99, 112}, {0.18}};
    Line coast{{126, 138, 152}, {0.09}};
    Line context{{201, 206, 211}, {0.07}};  ///< coasts of land that is not the subject
    Line state{{110, 114, 120}, {0.25}};    ///< between countries; drawn as dashes and dots
    Line graticule{{238, 245, 249}, {0.12}};
    Line frame{{150, 158, 168}, {0.15}};
    Line outline{{20, 20, 20}, {0.17}};  ///< around highlighted regions
    bool operator==(const Lines&) const = default;
  } lines;

  /// Names of palettes (see render::color::palettes) for themes whose map names none.
  struct Palettes {
    std::string coverage = "YlGnBu", participation = "viridis-green", proximity = "YlOrBr";
    bool operator==(const Palettes&) const = default;
  } palettes;

  std::vector<Palette>
      own_palettes;  ///< besides those of render::color::palettes; an equal name hides theirs

  /// The frame with the map in it.
  struct Map {
    enum class Graticule { lines, none } graticule = Graticule::lines;
    base::Millimeters padding{4};       ///< least distance of the regions from the frame
    base::Millimeters detail{0.06};     ///< borders lose bends smaller than this
    base::Millimeters place_size{2.4};  ///< diameter of the sign of a marked place
    enum class NorthArrow { none, drawn } north_arrow = NorthArrow::none;
    enum class ScaleBar { drawn, none } scale_bar = ScaleBar::drawn;  ///< none: nor the projection's name
    /// What the regions lie on. by_rule: the sea where the land around is known or the regions are several
    /// islands, land where they are one piece, which may well lie inland.
    enum class Ground { by_rule, sea, land, none } ground = Ground::by_rule;
    bool operator==(const Map&) const = default;
  } map;

  /// Regions too small to be seen get a dot in the color of their class.
  struct SmallRegions {
    double limit_mm2 = 1.5;      ///< regions with less area on the page get a dot
    base::Millimeters dot{1.6};  ///< its diameter
    bool operator==(const SmallRegions&) const = default;
  } small_regions;

  struct Legend {
    base::Millimeters swatch_width{7}, swatch_height{4};
    base::Millimeters column_width{58};  ///< of a legend beside or inside the map
    enum class NoData {
      always,
      needed,
      never
    } no_data = NoData::needed;  ///< its entry; needed: where some lack data
    /// Of the mapped values. if_room: where it adds no row to the legend.
    enum class Histogram { none, drawn, if_room } histogram = Histogram::none;
    bool operator==(const Legend&) const = default;
  } legend;

  bool operator==(const Style&) const = default;
};

}  // namespace cakupan::model
