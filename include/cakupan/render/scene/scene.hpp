#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/color.hpp>
#include <cakupan/model/provenance.hpp>
#include <cakupan/model/style.hpp>

namespace cakupan::render::scene {

/// A drawing as data. Frame: page millimeters, origin at the top left, y downward. Items are painted in
/// order.

/// A run of points within Path::points.
struct SubPath {
  geo::IndexRange points;
  enum class Closing { open, closed } closing = Closing::open;  ///< closed: no repeated first point is needed

  bool operator==(const SubPath&) const = default;
};

struct Path {
  std::vector<geo::Coordinate> points;
  std::vector<SubPath> parts;

  bool operator==(const Path&) const = default;
};

struct Stroke {
  model::Color color;
  base::Millimeters width;
  std::vector<double> dash;  ///< mm on, mm off, ...; empty = solid. Caps and joins are round.

  bool operator==(const Stroke&) const = default;
};

using model::Hatch;

/// The region that a shape stands for; becomes id, data-* and <title> in SVG.
struct RegionTag {
  std::string code;
  std::string name;
  std::string value;  ///< as a reader sees it; empty = no data
  std::string class_label;
  std::string inset = {};  ///< "inset-1", of a copy in an inset; empty = the region on the main map

  bool operator==(const RegionTag&) const = default;
};

/// A path, filled by its rule, hatched and then stroked. A stroke in the color of the fill is part
/// of the fill: it lies below the hatch, and closes the hairlines that viewers leave between neighbors.
struct Shape {
  Path path;
  std::optional<model::Color> fill;
  std::optional<Hatch> hatch;
  std::optional<Stroke> stroke;
  std::optional<RegionTag> tag;
  /// nonzero: rings of one direction that overlap are filled once, and those of the other are holes.
  enum class FillRule { even_odd, nonzero } rule = FillRule::even_odd;
  /// covers_next: what the next shape fills is filled by this one as well, so that painters without better
  /// means leave no line open between the two. Seen of it is the rest: to a pixel it gives the share that the
  /// next one does not. REQUIRES: both nonzero, without stroke and hatch, rings of land in the same
  /// direction.
  enum class Nesting { none, covers_next } nesting = Nesting::none;

  bool operator==(const Shape&) const = default;
};

/// Whether the stroke is part of the fill.
inline bool stroke_widens_fill(const Shape& shape) {
  return shape.fill && shape.stroke && shape.stroke->color == *shape.fill;
}

struct Disc {
  geo::Coordinate center;
  base::Millimeters radius;
  std::optional<model::Color> fill;
  std::optional<Stroke> stroke;
  std::optional<RegionTag> tag;

  bool operator==(const Disc&) const = default;
};

enum class Weight { regular, bold };
enum class Anchor { start, middle, end };

/// One line of text.
struct TextRun {
  std::string text;
  geo::Coordinate baseline;  ///< of the anchor point
  Anchor anchor = Anchor::start;
  Weight weight = Weight::regular;
  base::Points size{8};
  model::Color color;
  base::Millimeters width;  ///< as measured
  struct Halo {
    model::Color color;
    base::Millimeters width;  ///< of the halo on each side
    bool operator==(const Halo&) const = default;
  };
  std::optional<Halo> halo;
  double rotation_degrees = 0;  ///< clockwise as seen, about the baseline point

  bool operator==(const TextRun&) const = default;
};

using Item = std::variant<Shape, Disc, TextRun>;

/// A named group of items: an SVG group, an entry of the printed scene.
struct Layer {
  std::string id;                ///< unique in the scene: "regions", "legend"
  std::optional<geo::Box> clip;  ///< nothing outside is painted
  std::vector<Item> items;

  bool operator==(const Layer&) const = default;
};

struct Scene {
  base::Millimeters width{297};
  base::Millimeters height{210};
  model::Color background{255, 255, 255};
  model::Style::Font font;
  base::Language language = base::Language::english;
  std::string title;        ///< document metadata
  std::string description;  ///< alt text
  std::vector<std::string> keywords;
  std::optional<model::Provenance> provenance;  ///< document metadata; nothing where nobody says
  std::vector<Layer> layers;

  bool operator==(const Scene&) const = default;
};

/// The scene as text, one item a line, lengths rounded to 0.01 mm: for golden files and reading.
std::string print(const Scene& scene);

/// The box that an item covers, strokes and halos included. Text: its measured width, ascent and descent of
/// its size.
geo::Box extent_of(const Item& item);

}  // namespace cakupan::render::scene
