#include "render/map/map_layers.hpp"

#include <algorithm>
#include <utility>

#include <cakupan/base/error.hpp>

#include "render/color/color_space.hpp"
#include "render/label/labels.hpp"
#include "render/layout/graticule.hpp"
#include "render/layout/legend.hpp"
#include "render/shape/borders.hpp"
#include "render/shape/label_point.hpp"

namespace cakupan::render::map {

namespace {

// A stroke in the fill's own color closes the hairlines that antialiasing leaves between neighbors.
constexpr double seam_mm = 0.12;
// Between a border and the outline inside it: wide enough for the border's own line.
constexpr double outline_gap_mm = 0.05;

// White shows on a fill darker than this (CIELAB lightness), the grey of the region lines on a lighter one.
constexpr double dark_below = 62;
// White on both sides of a line between parents: it must show on the darkest class as on the lightest.
constexpr double casing_mm = 0.12;
// Of the raster that tells labels whose land they lie on: a seventh of the height of a letter.
constexpr double owner_cell_mm = 0.3;

shape::Tone tone_of(model::Color fill) {
  return color::to_lab(fill).l < dark_below ? shape::Tone::dark : shape::Tone::light;
}

scene::Stroke stroke_of(const model::Line& line) { return {line.color, line.width, {}}; }

class LayerBuilder {
 public:
  LayerBuilder(const theme::ThematicMap& map, const MapView& view, const shape::PageShapes& shapes,
               const shape::Ground& ground, const text::Typesetter& set)
      : map_(map), view_(view), shapes_(shapes), ground_(ground), set_(set), style_(set.style()) {}

  MapLayers run() {
    dots_ = shape::small_regions(shapes_, view_.dotted, style_);
    dot_of_.assign(map_.subject.features.size(), nullptr);
    for (const shape::SmallRegion& dot : dots_) dot_of_[dot.feature] = &dot;
    if (view_.graticule == MapView::Graticule::drawn &&
        style_.map.graticule == model::Style::Map::Graticule::lines) {
      graticule_ = layout::graticule_of(ground_, view_.transform, view_.frame, set_, map_.words.language);
      std::erase_if(graticule_.labels,
                    [&](const scene::Item& label) { return is_covered(scene::extent_of(label)); });
    }
    sea();
    context();
    regions();
    borders();
    outlines();
    dots();
    places_and_labels();
    frame();
    result_.dots = dots_;
    return std::move(result_);
  }

 private:
  bool is_dot(std::size_t feature) const { return dot_of_[feature] != nullptr; }

  bool is_covered(const geo::Box& box) const {
    return std::any_of(view_.covered.begin(), view_.covered.end(),
                       [&](const geo::Box& other) { return other.intersects(box); });
  }

  std::string id_of(const char* id) const { return view_.inset.empty() ? id : view_.inset + "-" + id; }

  scene::Layer& layer(const char* id) {
    result_.layers.push_back({id_of(id), view_.frame, {}});
    return result_.layers.back();
  }

  void sea() {
    const geo::Box& f = view_.frame;
    scene::Layer& ground = layer("sea");
    ground.items.emplace_back(scene::Shape{
        text::rectangle(f.min_x(), f.min_y(), f.width(), f.height()), style_.colors.sea, {}, {}, {}});
    if (!graticule_.lines.parts.empty()) {
      layer("graticule")
          .items.emplace_back(scene::Shape{graticule_.lines, {}, {}, stroke_of(style_.lines.graticule), {}});
    }
  }

  void context() {
    if (shapes_.polygons.feature_count() == shapes_.features) return;
    scene::Layer& land = layer("context");
    for (std::size_t f = shapes_.features; f < shapes_.polygons.feature_count(); ++f) {
      if (shapes_.polygons.is_empty(f)) continue;
      const model::Color fill = style_.colors.context;
      land.items.emplace_back(scene::Shape{
          shape::path_of(shapes_.polygons, f), fill, {}, scene::Stroke{fill, {seam_mm}, {}}, {}});
    }
  }

  scene::RegionTag tag_of(const theme::MapFeature& feature) const {
    return {feature.code, feature.name, feature.value, map_.legend.classes[feature.map_class].label,
            view_.inset};
  }

  void regions() {
    scene::Layer& regions = layer("regions");
    for (std::size_t f = 0; f < shapes_.features; ++f) {
      if (shapes_.polygons.is_empty(f)) continue;
      const theme::MapClass& klass = map_.legend.classes[map_.subject.features[f].map_class];
      scene::Shape shape{shape::path_of(shapes_.polygons, f),
                         klass.fill,
                         klass.hatch,
                         scene::Stroke{klass.fill, {seam_mm}, {}},
                         {}};
      if (!is_dot(f)) shape.tag = tag_of(map_.subject.features[f]);
      regions.items.emplace_back(std::move(shape));
    }
  }

  void borders() {
    std::vector<std::size_t> group;
    std::vector<shape::Tone> tone;
    for (const theme::MapFeature& feature : map_.subject.features) {
      group.push_back(feature.group);
      tone.push_back(tone_of(map_.legend.classes[feature.map_class].fill));
    }
    shape::Borders borders = shape::borders_of(shapes_, group, tone);
    if (!borders.parent.parts.empty()) {
      const scene::Stroke casing{
          style_.colors.background, {style_.lines.parent.width.value + 2 * casing_mm}, {}};
      layer("border-casings").items.emplace_back(scene::Shape{borders.parent, {}, {}, casing, {}});
    }
    scene::Layer& lines = layer("borders");
    const auto add = [&](scene::Path&& path, const model::Line& line) {
      if (!path.parts.empty())
        lines.items.emplace_back(scene::Shape{std::move(path), {}, {}, stroke_of(line), {}});
    };
    add(std::move(borders.context), {style_.colors.background, style_.lines.region.width});
    add(std::move(borders.region), style_.lines.region);
    add(std::move(borders.region_on_dark), {style_.colors.background, style_.lines.region.width});
    add(std::move(borders.coast), style_.lines.coast);
    add(std::move(borders.parent), style_.lines.parent);
  }

  void outlines() {
    std::vector<scene::Item> items;
    const scene::Stroke stroke = stroke_of(style_.lines.outline);
    for (std::size_t f = 0; f < map_.subject.features.size(); ++f) {
      if (map_.subject.features[f].emphasis != theme::MapFeature::Emphasis::outlined || is_dot(f)) continue;
      scene::Path path = shape::inner_outline(shapes_.polygons, f, stroke.width.value / 2 + outline_gap_mm);
      if (!path.parts.empty()) items.emplace_back(scene::Shape{std::move(path), {}, {}, stroke, {}});
    }
    if (!items.empty()) layer("outlines").items = std::move(items);
  }

  void dots() {
    if (dots_.empty()) return;
    // What stands apart (no data, on no list) must not cover what the map is about.
    std::vector<shape::SmallRegion> order = dots_;
    std::stable_partition(order.begin(), order.end(), [&](const shape::SmallRegion& dot) {
      return map_.legend.classes[map_.subject.features[dot.feature].map_class].stands_apart();
    });
    const scene::Stroke line{style_.colors.ink, {0.14}, {}};
    std::vector<scene::Item> lines;
    for (const shape::SmallRegion& dot : order) {
      if (!dot.displaced) continue;
      scene::Path path;
      path.points = {dot.home, dot.center};
      path.parts = {{{0, 2}, scene::SubPath::Closing::open}};
      lines.emplace_back(scene::Shape{std::move(path), {}, {}, line, {}});
    }
    if (!lines.empty()) layer("small-region-lines").items = std::move(lines);
    scene::Layer& dots = layer("small-regions");
    for (const shape::SmallRegion& dot : order) dots.items.emplace_back(dot_sign(dot));
  }

  scene::Disc dot_sign(const shape::SmallRegion& dot) const {
    const theme::MapFeature& feature = map_.subject.features[dot.feature];
    const theme::MapClass& klass = map_.legend.classes[feature.map_class];
    const bool outlined = feature.emphasis == theme::MapFeature::Emphasis::outlined;
    const model::Color edge =
        tone_of(klass.fill) == shape::Tone::dark ? style_.colors.background : style_.colors.muted;
    scene::Stroke rim = outlined ? stroke_of(style_.lines.outline) : scene::Stroke{edge, {0.14}, {}};
    if (!outlined && klass.hatch) rim.color = klass.hatch->color;
    const double radius = (style_.small_regions.dot.value - rim.width.value) / 2;
    return {dot.center, {radius}, klass.fill, rim, tag_of(feature)};
  }

  void places_and_labels() {
    std::vector<label::Label> labels = place_signs();
    if (map_.options.feature_labels != theme::DrawingOptions::FeatureLabels::none) feature_labels(labels);
    context_labels(labels);
    label::LabelObstacles obstacles;
    for (const scene::Item& label : graticule_.labels) obstacles.hard.push_back(scene::extent_of(label));
    for (const geo::Box& box : view_.covered) obstacles.hard.push_back(box);
    obstacles.signs = view_.ruled;
    for (const scene::Item& sign : signs_) obstacles.soft.push_back(scene::extent_of(sign));
    for (const shape::SmallRegion& dot : dots_)
      obstacles.soft.push_back(scene::extent_of(scene::Item(dot_sign(dot))));
    if (!labels.empty()) {
      label::PlacedLabels placed = label::place_labels(labels, obstacles, view_.frame, owners(), set_);
      result_.dropped_labels = std::move(placed.dropped);
      result_.shortened_labels = std::move(placed.shortened);
      if (!placed.leaders.empty()) layer("leaders").items = std::move(placed.leaders);
      if (!signs_.empty()) layer("places").items = std::move(signs_);
      if (!placed.texts.empty()) layer("labels").items = std::move(placed.texts);
    }
  }

  shape::OwnerGrid owners() const {
    shape::OwnerGrid grid(view_.frame, owner_cell_mm);
    for (std::size_t f = shapes_.polygons.feature_count(); f-- > 0;)
      grid.fill(shapes_.polygons, f, static_cast<std::uint32_t>(f));
    return grid;
  }

  std::vector<label::Label> place_signs() {
    std::vector<label::Label> labels;
    for (const theme::MapPlace& place : map_.subject.places) {
      const auto meters = ground_.projection.forward(place.point);
      if (!meters) continue;
      const geo::Coordinate at = view_.transform.to_page(*meters);
      if (!view_.frame.contains(at)) continue;
      signs_.emplace_back(layout::place_sign(at, style_));
      if (std::any_of(view_.windows.begin(), view_.windows.end(),
                      [&](const geo::Box& window) { return window.contains(at); }))
        continue;
      label::Label label;
      label.wordings = {place.name};
      label.look = {style_.sizes.place, scene::Weight::bold, style_.colors.ink};
      label.point = at;
      label.clearance = style_.map.place_size.value / 2 + 0.2;
      label.importance = 3;
      label.rank = label::Label::Rank::place;
      labels.push_back(std::move(label));
    }
    return labels;
  }

  void feature_labels(std::vector<label::Label>& labels) const {
    std::vector<bool> elsewhere(shapes_.features, false);
    for (const std::size_t f : view_.elsewhere) elsewhere[f] = true;
    for (std::size_t f = 0; f < shapes_.features; ++f) {
      const theme::MapFeature& feature = map_.subject.features[f];
      const auto at = shape::label_point(shapes_.polygons, f);
      if (!at || !view_.frame.contains(at->point) || elsewhere[f]) continue;
      label::Label label;
      label.wordings = wordings_of(feature);
      if (label.wordings.empty()) continue;
      label.look = {style_.sizes.label, scene::Weight::regular, style_.colors.ink};
      label.point = is_dot(f) ? dot_of_[f]->center : at->point;
      if (is_dot(f)) label.clearance = style_.small_regions.dot.value / 2 + 0.1;
      label.owner = static_cast<std::uint32_t>(f);
      label.area = shapes_.polygons.box_of(f);
      // What the map is about goes before what stands apart.
      if (!map_.legend.classes[feature.map_class].stands_apart()) label.importance = 1.5;
      labels.push_back(std::move(label));
    }
  }

  std::vector<std::string> wordings_of(const theme::MapFeature& feature) const {
    if (map_.options.feature_labels == theme::DrawingOptions::FeatureLabels::values) {
      return feature.value.empty() ? std::vector<std::string>{} : std::vector<std::string>{feature.value};
    }
    std::vector<std::string> wordings{feature.label.empty() ? feature.name : feature.label};
    if (!feature.short_label.empty() && feature.short_label != wordings.front()) {
      wordings.push_back(feature.short_label);
    }
    return wordings;
  }

  void context_labels(std::vector<label::Label>& labels) const {
    for (std::size_t n = 0; n < map_.subject.neighbors.size(); ++n) {
      const theme::MapNeighbor& neighbor = map_.subject.neighbors[n];
      const std::size_t f = shapes_.features + n;
      const auto at = shape::label_point(shapes_.polygons, f);
      if (!at || neighbor.name.empty()) continue;
      label::Label label;
      label.wordings = {neighbor.name};
      if (!neighbor.short_name.empty() && neighbor.short_name != neighbor.name)
        label.wordings.push_back(neighbor.short_name);
      label.look = {style_.sizes.label, scene::Weight::regular, style_.colors.muted};
      // A neighbor of which only a corner shows needs no name.
      if (at->radius < 1.2 * text::em(label.look)) continue;
      label.point = at->point;
      label.owner = static_cast<std::uint32_t>(f);
      label.area = shapes_.polygons.box_of(f);
      label.leader = label::Label::Leader::forbidden;
      label.importance = 0.3;
      label.rank = label::Label::Rank::neighbor;
      labels.push_back(std::move(label));
    }
  }

  void frame() {
    if (!graticule_.labels.empty()) layer("graticule-labels").items = std::move(graticule_.labels);
    const geo::Box& f = view_.frame;
    result_.layers.push_back({id_of("frame"), {}, {}});
    result_.layers.back().items.emplace_back(
        scene::Shape{text::rectangle(f.min_x(), f.min_y(), f.width(), f.height()),
                     {},
                     {},
                     stroke_of(style_.lines.frame),
                     {}});
  }

  const theme::ThematicMap& map_;
  const MapView& view_;
  const shape::PageShapes& shapes_;
  const shape::Ground& ground_;
  const text::Typesetter& set_;
  const model::Style& style_;
  std::vector<shape::SmallRegion> dots_;
  std::vector<const shape::SmallRegion*> dot_of_;  // by feature; null for those without a dot
  layout::Graticule graticule_;
  std::vector<scene::Item> signs_;
  MapLayers result_;
};

}  // namespace

MapLayers map_layers(const theme::ThematicMap& map, const MapView& view, const shape::PageShapes& shapes,
                     const shape::Ground& ground, const text::Typesetter& set) {
  return LayerBuilder(map, view, shapes, ground, set).run();
}

}  // namespace cakupan::render::map
