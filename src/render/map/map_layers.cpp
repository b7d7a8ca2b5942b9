#include "render/map/map_layers.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <cakupan/base/error.hpp>

#include "render/color/color_space.hpp"
#include "render/label/labels.hpp"
#include "render/layout/graticule.hpp"
#include "render/layout/legend_entries.hpp"
#include "render/map/context_layers.hpp"
#include "render/map/feature_looks.hpp"
#include "render/map/map_labels.hpp"
#include "render/map/sign_layers.hpp"
#include "render/map/value_dots.hpp"
#include "render/shape/borders.hpp"
#include "render/shape/class_areas.hpp"
#include "render/shape/page_context.hpp"

namespace cakupan::render::map {

namespace {

// A stroke in the fill's own color closes the hairlines that antialiasing leaves between neighbors.
constexpr double seam_mm = 0.12;
// Of a stroke on either side of a gap between two regions of a texture: as far as `facing` reaches.
constexpr double gap_mm = 0.2;
// Between a border and the outline inside it: wide enough for the border's own line.
constexpr double outline_gap_mm = 0.05;

// White on both sides of a line between parents: it must show on the darkest class as on the lightest.
constexpr double casing_mm = 0.12;
// Of the raster that tells labels whose land they lie on: a seventh of the height of a letter.
constexpr double owner_cell_mm = 0.3;

// Between a text and what stands on the map: letters reach a little below their box.
constexpr double panel_air_mm = 0.4;
// Around the line around what the map points at.
constexpr double pointer_casing_mm = 0.35;
// Of the line between parents where there are no regions.
constexpr double parent_mm = 0.25;

/// Dark where a line of the page's color is farther from the fill, in CIELAB lightness, than the grey of the
/// region lines.
shape::Tone tone_of(model::Color fill, const model::Style& style) {
  const double middle =
      (color::to_lab(style.colors.background).l + color::to_lab(style.lines.region.color).l) / 2;
  return color::to_lab(fill).l < middle ? shape::Tone::dark : shape::Tone::light;
}

scene::Stroke stroke_of(const model::Line& line) { return {line.color, line.width, {}}; }

class LayerBuilder {
 public:
  LayerBuilder(const theme::ThematicMap& map, const MapView& view, const shape::PageShapes& shapes,
               const shape::Ground& ground, const text::Typesetter& typesetter)
      : map_(map),
        view_(view),
        shapes_(shapes),
        ground_(ground),
        typesetter_(typesetter),
        style_(typesetter.style()),
        looks_(map, view.inset, typesetter.style()),
        context_(shape::page_context(ground.around, view.transform, view.frame, style_.map.detail)) {}

  MapLayers run() {
    dots_ = view_.dots == MapView::Dots::apart ? shape::region_dots(shapes_, view_.dotted, style_)
                                               : shape::dots_in_place(shapes_, view_.dotted);
    dot_of_.assign(map_.subject.features.size(), nullptr);
    for (const shape::RegionDot& dot : dots_) dot_of_[dot.feature] = &dot;
    if (view_.graticule == MapView::Graticule::drawn &&
        style_.map.graticule == model::Style::Map::Graticule::lines) {
      graticule_ =
          layout::graticule_of(ground_, view_.transform, view_.frame, typesetter_, map_.words.language);
      std::erase_if(graticule_.labels,
                    [&](const scene::Item& label) { return is_covered(scene::extent_of(label)); });
    }
    sea();
    add_layer("land", land_items(context_, style_));
    add_layer("own-land", own_land_items(context_, style_));
    neighbors();
    regions();
    borders();
    add_layer("water", water_items(context_, style_));
    outlines();
    pointers();
    symbols();
    if (map_.legend.dots)
      add_layer("value-dots", value_dot_items(looks_, shapes_, context_.water, view_.frame));
    add_layer("nearest-lines", line_items(map_, ground_, view_.transform, style_));
    add_layer("rings", ring_items(map_, ground_, view_.transform, style_));
    dots();
    places_and_labels();
    frame();
    result_.dots = dots_;
    return std::move(result_);
  }

 private:
  model::Color base_color() const {
    switch (view_.base) {
      case model::Style::Map::Ground::land:
        return style_.colors.context;
      case model::Style::Map::Ground::none:
        return style_.colors.background;
      case model::Style::Map::Ground::by_rule:
      case model::Style::Map::Ground::sea:
        break;
    }
    return style_.colors.sea;
  }

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

  void add_layer(const char* id, std::vector<scene::Item> items) {
    if (!items.empty()) layer(id).items = std::move(items);
  }

  void sea() {
    const geo::Box& f = view_.frame;
    scene::Layer& ground = layer("sea");
    ground.items.emplace_back(
        scene::Shape{text::rectangle(f.min_x(), f.min_y(), f.width(), f.height()), base_color(), {}, {}, {}});
    if (!graticule_.lines.parts.empty()) {
      layer("graticule")
          .items.emplace_back(scene::Shape{graticule_.lines, {}, {}, stroke_of(style_.lines.graticule), {}});
    }
  }

  void neighbors() {
    const std::size_t all = shapes_.topology.feature_parts.size() - 1;
    if (all == shapes_.features) return;
    scene::Layer& land = layer("neighbors");
    for (std::size_t f = shapes_.features; f < all; ++f) {
      if (shapes_.is_empty(f)) continue;
      const model::Color fill = style_.colors.context;
      land.items.emplace_back(scene::Shape{
          shape::path_of(shapes_.topology, f), fill, {}, scene::Stroke{fill, {seam_mm}, {}}, {}});
    }
  }

  /// One shape for all regions of a class, which are too many and too small to be seen or pointed at.
  void classes() {
    const std::vector<theme::MapClass>& all = map_.legend.classes;
    std::vector<std::size_t> class_of;
    for (const theme::MapFeature& feature : map_.subject.features) class_of.push_back(feature.map_class);
    shape::ClassAreas areas = shape::class_areas(shapes_, class_of, all.size());
    scene::Layer& regions = layer("regions");
    for (std::size_t c = 0; c < all.size(); ++c) {
      // Below the fills, it is seen in the gaps alone.
      if (!areas.facing[c].parts.empty())
        regions.items.emplace_back(
            scene::Shape{std::move(areas.facing[c]), {}, {}, scene::Stroke{all[c].fill, {gap_mm}, {}}, {}});
    }
    using Rule = scene::Shape::FillRule;
    using Nesting = scene::Shape::Nesting;
    scene::Shape* last = nullptr;
    for (std::size_t c = 0; c < all.size(); ++c) {
      if (areas.from_class[c].parts.empty()) continue;
      regions.items.emplace_back(scene::Shape{
          std::move(areas.from_class[c]), all[c].fill, {}, {}, {}, Rule::nonzero, Nesting::covers_next});
      last = &std::get<scene::Shape>(regions.items.back());
    }
    if (last != nullptr) last->nesting = Nesting::none;
    for (std::size_t c = 0; c < all.size(); ++c) {
      if (!all[c].hatch || all[c].count == 0) continue;
      regions.items.emplace_back(
          scene::Shape{shape::area_of_class(shapes_, class_of, c), {}, all[c].hatch, {}, {}, Rule::nonzero});
    }
  }

  void regions() {
    if (view_.show == shape::PageDetail::Show::texture) {
      classes();
      return;
    }
    scene::Layer& regions = layer("regions");
    for (std::size_t f = 0; f < shapes_.features; ++f) {
      if (shapes_.is_empty(f)) continue;
      const theme::MapClass& map_class = map_.legend.classes[map_.subject.features[f].map_class];
      const model::Color fill = looks_.fill_of(map_.subject.features[f]);
      scene::Shape shape{
          shape::path_of(shapes_.topology, f), fill, map_class.hatch, scene::Stroke{fill, {seam_mm}, {}}, {}};
      if (!is_dot(f) && !looks_.has_symbol(map_.subject.features[f]))
        shape.tag = looks_.tag_of(map_.subject.features[f]);
      regions.items.emplace_back(std::move(shape));
    }
  }

  void borders() {
    std::vector<std::size_t> group;
    std::vector<shape::Tone> tone;
    for (const theme::MapFeature& feature : map_.subject.features) {
      group.push_back(feature.group);
      tone.push_back(tone_of(looks_.fill_of(feature), style_));
    }
    const shape::NearLines near = shape::near_state_borders(context_, view_.frame);
    shape::Borders borders = shape::borders_of(shapes_, group, tone, near.is_empty() ? nullptr : &near);
    const bool of_parents = map_.subject.layer == theme::MapGeometry::Layer::parents;
    if (!borders.parent.parts.empty() && !of_parents) {
      const scene::Stroke casing{
          style_.colors.background, {style_.lines.parent.width.value + 2 * casing_mm}, {}};
      layer("border-casings").items.emplace_back(scene::Shape{borders.parent, {}, {}, casing, {}});
    }
    scene::Layer& lines = layer("borders");
    const auto add = [&](scene::Path&& path, const model::Line& line) {
      if (!path.parts.empty())
        lines.items.emplace_back(scene::Shape{std::move(path), {}, {}, stroke_of(line), {}});
    };
    add(std::move(borders.neighbor), {style_.colors.background, style_.lines.region.width});
    add(std::move(borders.region), style_.lines.region);
    add(std::move(borders.region_on_dark), {style_.colors.background, style_.lines.region.width});
    add(std::move(borders.coast), style_.lines.coast);
    // Between colored parents alone, a line of the page's color parts them and adds none of its own.
    add(std::move(borders.parent),
        of_parents ? model::Line{style_.colors.background, {parent_mm}} : style_.lines.parent);
    for (scene::Item& item : state_border_items(context_, view_.frame, std::move(borders.state), style_))
      lines.items.push_back(std::move(item));
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

  /// Around what the map points at, a line that no border has, on both sides of it the page's color.
  void pointers() {
    std::vector<scene::Item> items;
    for (const double width : {pointer_width.value + 2 * pointer_casing_mm, pointer_width.value}) {
      const model::Color color = width > pointer_width.value ? style_.colors.background : style_.colors.ink;
      for (std::size_t f = 0; f < map_.subject.features.size(); ++f) {
        if (!FeatureLooks::is_pointed_out(map_.subject.features[f]) || is_dot(f) || shapes_.is_empty(f))
          continue;
        items.emplace_back(
            scene::Shape{shape::path_of(shapes_.topology, f), {}, {}, scene::Stroke{color, {width}, {}}, {}});
      }
    }
    add_layer("pointers", std::move(items));
  }

  void symbols() {
    std::vector<scene::Item> items = symbol_items(looks_, shapes_, view_.frame);
    for (const scene::Item& item : items) symbol_boxes_.push_back(scene::extent_of(item));
    add_layer("symbols", std::move(items));
  }

  void dots() {
    DotItems items = dot_items(looks_, dots_);
    add_layer("small-region-lines", std::move(items.lines));
    add_layer("small-regions", std::move(items.dots));
  }

  void places_and_labels() {
    std::vector<label::Label> labels = place_signs();
    const LabelInput input{map_, view_, shapes_, context_, ground_.around.names, dots_, style_};
    for (auto* of : {&feature_labels, &neighbor_labels, &country_labels}) {
      std::vector<label::Label> more = of(input);
      std::move(more.begin(), more.end(), std::back_inserter(labels));
    }
    label::LabelObstacles obstacles;
    for (const scene::Item& label : graticule_.labels) obstacles.hard.push_back(scene::extent_of(label));
    for (const geo::Box& box : view_.covered) obstacles.hard.push_back(box.grown_by(panel_air_mm));
    obstacles.signs = view_.ruled;
    if (!labels.empty()) spare_small_features(input, obstacles);
    for (const scene::Item& sign : signs_) obstacles.soft.push_back(scene::extent_of(sign));
    for (const geo::Box& box : symbol_boxes_) obstacles.soft.push_back(box);
    for (const shape::RegionDot& dot : dots_)
      obstacles.soft.push_back(scene::extent_of(scene::Item(dot_item(looks_, dot))));
    label::PlacedLabels placed;
    if (!labels.empty())
      placed = label::place_labels(labels, obstacles, view_.frame, owners(), typesetter_, label_ground());
    result_.dropped_labels = std::move(placed.dropped);
    result_.shortened_labels = std::move(placed.shortened);
    result_.names_away.assign(placed.away.begin(), placed.away.end());
    add_layer("leaders", std::move(placed.leaders));
    add_layer("places", std::move(signs_));
    add_layer("labels", std::move(placed.texts));
  }

  shape::OwnerGrid owners() const {
    shape::OwnerGrid grid(view_.frame, owner_cell_mm);
    for (std::size_t f = 0; f < context_.countries.feature_count(); ++f)
      grid.fill(context_.countries, f, static_cast<std::uint32_t>(shapes_.polygons.feature_count() + f));
    for (std::size_t f = shapes_.polygons.feature_count(); f-- > 0;)
      grid.fill(shapes_.polygons, f, static_cast<std::uint32_t>(f));
    return grid;
  }

  /// In the order of `owners`.
  label::LabelGround label_ground() const {
    label::LabelGround ground{{}, base_color()};
    for (const theme::MapFeature& feature : map_.subject.features)
      ground.land.push_back(looks_.fill_of(feature));
    ground.land.resize(shapes_.polygons.feature_count() + context_.countries.feature_count(),
                       style_.colors.context);
    return ground;
  }

  std::vector<label::Label> place_signs() {
    std::vector<label::Label> labels;
    for (const theme::MapPlace& place : map_.subject.places) {
      const auto meters = ground_.projection.forward(place.point);
      if (!meters) continue;
      const geo::Coordinate at = view_.transform.to_page(*meters);
      if (!view_.frame.contains(at) || is_covered({at.x, at.y, at.x, at.y})) continue;
      if (place.sign == theme::MapPlace::Sign::region) {
        for (scene::Item& item : layout::region_sign(at, style_)) signs_.push_back(std::move(item));
        continue;
      }
      signs_.emplace_back(layout::place_sign(at, style_));
      if (std::any_of(view_.windows.begin(), view_.windows.end(),
                      [&](const geo::Box& window) { return window.contains(at); }))
        continue;
      const double ring =
          (place.rings.empty() ? 0 : place.rings.front().value * 1000 * view_.transform.scale) +
          outline_reach(place, at, ground_, view_.transform);
      labels.push_back(place_label(place, at, ring, style_));
    }
    return labels;
  }

  void frame() {
    if (!graticule_.labels.empty()) {
      result_.layers.push_back({id_of("graticule-labels"), {}, {}});
      result_.layers.back().items = std::move(graticule_.labels);
    }
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
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  FeatureLooks looks_;
  shape::PageContext context_;
  std::vector<shape::RegionDot> dots_;
  std::vector<const shape::RegionDot*> dot_of_;  // by feature; null for those without a dot
  layout::Graticule graticule_;
  std::vector<scene::Item> signs_;
  std::vector<geo::Box> symbol_boxes_;
  MapLayers result_;
};

}  // namespace

MapLayers map_layers(const theme::ThematicMap& map, const MapView& view, const shape::PageShapes& shapes,
                     const shape::Ground& ground, const text::Typesetter& typesetter) {
  return LayerBuilder(map, view, shapes, ground, typesetter).run();
}

}  // namespace cakupan::render::map
