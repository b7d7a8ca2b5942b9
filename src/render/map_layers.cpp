#include "render/map_layers.hpp"

#include <algorithm>
#include <utility>

#include <cakupan/base/error.hpp>

#include "render/borders.hpp"
#include "render/color_space.hpp"
#include "render/graticule.hpp"
#include "render/legend.hpp"

namespace cakupan::render {

namespace {

// A stroke in the fill's own color closes the hairlines that antialiasing leaves between neighbors.
constexpr double seam_mm = 0.12;
// Between a border and the outline inside it: wide enough for the border's own line.
constexpr double outline_gap_mm = 0.05;

// White shows on a fill darker than this (CIELAB lightness), the grey of the region lines on a lighter one.
constexpr double dark_below = 62;
// White on both sides of a line between parents: it must show on the darkest class as on the lightest.
constexpr double casing_mm = 0.12;

Tone tone_of(model::Color fill) { return to_lab(fill).l < dark_below ? Tone::dark : Tone::light; }

Stroke stroke_of(const model::Line& line) { return {line.color, line.width, {}}; }

class LayerBuilder {
 public:
  LayerBuilder(const ThematicMap& map, const PageLayout& layout, const PageShapes& shapes,
               const Ground& ground, const Typesetter& set)
      : map_(map), layout_(layout), shapes_(shapes), ground_(ground), set_(set), style_(set.style()) {}

  MapLayers run() {
    if (layout_.dots == PageLayout::Dots::drawn) dots_ = small_regions(shapes_, style_);
    dot_of_.assign(map_.features.size(), nullptr);
    for (const SmallRegion& dot : dots_) dot_of_[dot.feature] = &dot;
    if (style_.map.graticule == model::Style::Map::Graticule::lines) {
      graticule_ = graticule_of(ground_, layout_.transform, layout_.frame, set_, map_.language);
    }
    sea();
    context();
    regions();
    borders();
    outlines();
    dots();
    places_and_labels();
    frame();
    return std::move(result_);
  }

 private:
  bool is_dot(std::size_t feature) const { return dot_of_[feature] != nullptr; }

  Layer& layer(const char* id) {
    result_.layers.push_back({id, layout_.frame, {}});
    return result_.layers.back();
  }

  void sea() {
    const geo::Box& f = layout_.frame;
    Layer& ground = layer("sea");
    ground.items.emplace_back(
        Shape{rectangle(f.min_x(), f.min_y(), f.width(), f.height()), style_.colors.sea, {}, {}, {}});
    if (!graticule_.lines.parts.empty()) {
      layer("graticule")
          .items.emplace_back(Shape{graticule_.lines, {}, {}, stroke_of(style_.lines.graticule), {}});
    }
  }

  void context() {
    if (shapes_.polygons.feature_count() == shapes_.features) return;
    Layer& land = layer("context");
    for (std::size_t f = shapes_.features; f < shapes_.polygons.feature_count(); ++f) {
      if (shapes_.polygons.is_empty(f)) continue;
      const model::Color fill = style_.colors.context;
      land.items.emplace_back(Shape{path_of(shapes_.polygons, f), fill, {}, Stroke{fill, {seam_mm}, {}}, {}});
    }
  }

  RegionTag tag_of(const MapFeature& feature) const {
    return {feature.code, feature.name, feature.value, map_.classes[feature.map_class].label};
  }

  void regions() {
    Layer& regions = layer("regions");
    for (std::size_t f = 0; f < shapes_.features; ++f) {
      if (shapes_.polygons.is_empty(f)) continue;
      const MapClass& klass = map_.classes[map_.features[f].map_class];
      Shape shape{
          path_of(shapes_.polygons, f), klass.fill, klass.hatch, Stroke{klass.fill, {seam_mm}, {}}, {}};
      if (!is_dot(f)) shape.tag = tag_of(map_.features[f]);
      regions.items.emplace_back(std::move(shape));
    }
  }

  void borders() {
    std::vector<std::size_t> group;
    std::vector<Tone> tone;
    for (const MapFeature& feature : map_.features) {
      group.push_back(feature.group);
      tone.push_back(tone_of(map_.classes[feature.map_class].fill));
    }
    Borders borders = borders_of(shapes_, group, tone);
    if (!borders.parent.parts.empty()) {
      const Stroke casing{style_.colors.background, {style_.lines.parent.width.value + 2 * casing_mm}, {}};
      layer("border-casings").items.emplace_back(Shape{borders.parent, {}, {}, casing, {}});
    }
    Layer& lines = layer("borders");
    const auto add = [&](Path&& path, const model::Line& line) {
      if (!path.parts.empty()) lines.items.emplace_back(Shape{std::move(path), {}, {}, stroke_of(line), {}});
    };
    add(std::move(borders.context), {style_.colors.background, style_.lines.region.width});
    add(std::move(borders.region), style_.lines.region);
    add(std::move(borders.region_on_dark), {style_.colors.background, style_.lines.region.width});
    add(std::move(borders.coast), style_.lines.coast);
    add(std::move(borders.parent), style_.lines.parent);
  }

  void outlines() {
    std::vector<Item> items;
    const Stroke stroke = stroke_of(style_.lines.outline);
    for (std::size_t f = 0; f < map_.features.size(); ++f) {
      if (map_.features[f].emphasis != MapFeature::Emphasis::outlined || is_dot(f)) continue;
      Path path = inner_outline(shapes_.polygons, f, stroke.width.value / 2 + outline_gap_mm);
      if (!path.parts.empty()) items.emplace_back(Shape{std::move(path), {}, {}, stroke, {}});
    }
    if (!items.empty()) layer("outlines").items = std::move(items);
  }

  void dots() {
    if (dots_.empty()) return;
    // What stands apart (no data, on no list) must not cover what the map is about.
    std::vector<SmallRegion> order = dots_;
    std::stable_partition(order.begin(), order.end(), [&](const SmallRegion& dot) {
      return map_.classes[map_.features[dot.feature].map_class].standing == MapClass::Standing::apart;
    });
    Layer& dots = layer("small-regions");
    for (const SmallRegion& dot : order) {
      const MapFeature& feature = map_.features[dot.feature];
      const MapClass& klass = map_.classes[feature.map_class];
      const bool outlined = feature.emphasis == MapFeature::Emphasis::outlined;
      const model::Color edge =
          tone_of(klass.fill) == Tone::dark ? style_.colors.background : style_.colors.muted;
      Stroke rim = outlined ? stroke_of(style_.lines.outline) : Stroke{edge, {0.14}, {}};
      if (!outlined && klass.hatch) rim.color = klass.hatch->color;
      const double radius = (style_.small_regions.dot.value - rim.width.value) / 2;
      dots.items.emplace_back(Disc{dot.center, {radius}, klass.fill, rim, tag_of(feature)});
    }
  }

  void places_and_labels() {
    std::vector<Label> labels = place_signs();
    feature_labels(labels);
    std::vector<geo::Box> obstacles;
    for (const Item& label : graticule_.labels) obstacles.push_back(extent_of(label));
    if (layout_.panel) obstacles.push_back(*layout_.panel);
    PlacedLabels placed = place_labels(labels, std::move(obstacles), layout_.frame, set_);
    result_.dropped_labels = std::move(placed.dropped);
    if (!placed.leaders.empty()) layer("leaders").items = std::move(placed.leaders);
    if (!signs_.empty()) layer("places").items = std::move(signs_);
    if (!placed.texts.empty()) layer("labels").items = std::move(placed.texts);
  }

  std::vector<Label> place_signs() {
    std::vector<Label> labels;
    for (const MapPlace& place : map_.places) {
      const auto meters = ground_.projection.forward(place.point);
      if (!meters) continue;
      const geo::Coordinate at = layout_.transform.to_page(*meters);
      if (!layout_.frame.contains(at)) continue;
      signs_.emplace_back(place_sign(at, style_));
      const Look look{style_.sizes.place, Weight::bold, style_.colors.ink};
      labels.push_back(
          {place.name, look, at, style_.map.place_size.value / 2 + 0.2, 0, Label::Leader::allowed});
    }
    return labels;
  }

  void feature_labels(std::vector<Label>& labels) const {
    const Look ink{style_.sizes.label, Weight::regular, style_.colors.ink};
    const Look muted{style_.sizes.label, Weight::regular, style_.colors.muted};
    std::vector<std::pair<double, Label>> found;
    if (map_.feature_labels == ThematicMap::FeatureLabels::names) {
      for (std::size_t f = 0; f < shapes_.features; ++f) {
        const MapFeature& feature = map_.features[f];
        const auto at = label_point(shapes_.polygons, f);
        if (!at) continue;
        // A name must not hide the region that it names: beside the small ones, on the others.
        const bool small = at->radius < 1.3 * em(ink);
        const double dot = is_dot(f) ? style_.small_regions.dot.value / 2 : 0;
        const geo::Coordinate point = is_dot(f) ? dot_of_[f]->center : at->point;
        const double clearance = small ? std::max(at->radius, dot) + 0.1 : 0;
        found.push_back({-shapes_.areas[f],
                         {feature.label.empty() ? feature.name : feature.label, ink, point, clearance,
                          at->radius, Label::Leader::allowed}});
      }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [size, label] : found) labels.push_back(std::move(label));
    for (std::size_t c = 0; c < map_.context_names.size(); ++c) {
      const auto at = label_point(shapes_.polygons, shapes_.features + c);
      if (!at || map_.context_names[c].empty()) continue;
      labels.push_back({map_.context_names[c], muted, at->point, 0, at->radius, Label::Leader::forbidden});
    }
  }

  void frame() {
    if (!graticule_.labels.empty()) layer("graticule-labels").items = std::move(graticule_.labels);
    const geo::Box& f = layout_.frame;
    result_.layers.push_back({"frame", {}, {}});
    result_.layers.back().items.emplace_back(Shape{
        rectangle(f.min_x(), f.min_y(), f.width(), f.height()), {}, {}, stroke_of(style_.lines.frame), {}});
  }

  const ThematicMap& map_;
  const PageLayout& layout_;
  const PageShapes& shapes_;
  const Ground& ground_;
  const Typesetter& set_;
  const model::Style& style_;
  std::vector<SmallRegion> dots_;
  std::vector<const SmallRegion*> dot_of_;  // by feature; null for those without a dot
  Graticule graticule_;
  std::vector<Item> signs_;
  MapLayers result_;
};

}  // namespace

MapLayers map_layers(const ThematicMap& map, const PageLayout& layout, const PageShapes& shapes,
                     const Ground& ground, const Typesetter& set) {
  return LayerBuilder(map, layout, shapes, ground, set).run();
}

}  // namespace cakupan::render
