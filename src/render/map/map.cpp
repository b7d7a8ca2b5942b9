#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "render/layout/crowded_names.hpp"
#include "render/layout/layout.hpp"
#include "render/layout/needed_insets.hpp"
#include "render/layout/north_arrow.hpp"
#include "render/map/composition.hpp"
#include "render/map/furniture.hpp"
#include "render/map/inset_layers.hpp"
#include "render/map/locator.hpp"
#include "render/map/map_ground.hpp"
#include "render/map/map_layers.hpp"
#include "render/map/panels.hpp"
#include "render/map/tiles.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::map {

namespace {

/// The four sides of a box, as boxes without width.
void add_edges(const geo::Box& box, std::vector<geo::Box>& edges) {
  edges.emplace_back(box.min_x(), box.min_y(), box.max_x(), box.min_y());
  edges.emplace_back(box.min_x(), box.max_y(), box.max_x(), box.max_y());
  edges.emplace_back(box.min_x(), box.min_y(), box.min_x(), box.max_y());
  edges.emplace_back(box.max_x(), box.min_y(), box.max_x(), box.max_y());
}

// Of the page's height, unused: then insets that nobody asked for take nothing from the map.
constexpr double spare_part = 0.15;
// Of the map, how much more closely an inset shows where names crowd, and what of it around them: as they
// stand at its edge, their names need room.
constexpr double least_factor_for_names = 1.8, most_factor_for_names = 3;
constexpr double around_names = 2.5;  // mm
// From the frame to the middle of the arrow.
constexpr double north_arrow_in = 8;

// Of a map that is a texture, more than these are drawn by their classes: nobody points at one of them, and
// an image with an element for each is slow to open.
constexpr std::size_t most_regions = 5000;

class Drawing {
 public:
  Drawing(const theme::ThematicMap& map, const std::vector<layout::WantedInset>& insets,
          const shape::Ground& ground, const text::Typesetter& typesetter)
      : map_(map),
        insets_(insets),
        ground_(ground),
        typesetter_(typesetter),
        style_(typesetter.style()),
        composition_(composed(map, insets, ground, typesetter)) {}

  /// The insets that the small regions of this page ask for.
  std::vector<theme::MapInset> needed() const {
    const layout::PageLayout& layout = composition_.layout;
    const std::vector<double> areas = page_areas(ground_, layout.transform);
    return layout::needed_insets(ground_, layout.transform, layout.frame,
                                 shape::small_features(areas, style_));
  }

  /// Whether the page has room that the map does not use.
  bool has_spare_room() const {
    return composition_.layout.spare.value > spare_part * style_.page.height.value;
  }

  /// Whether every outlying part found its place, without which it would be missing.
  bool has_all_outlying() const { return layout::has_outlying(insets_, composition_.layout.insets); }

  const layout::PageLayout& page() const { return composition_.layout; }

  /// Of the drawn page: the insets that its names ask for, and how many of these stand away from what they
  /// name.
  std::vector<theme::MapInset> needed_for_names() const {
    return layout::insets_for_names(ground_, composition_.layout.transform, composition_.layout.frame,
                                    names_away_);
  }
  std::size_t names_away() const { return all_away_; }

  DrawnMap run() {
    layout::PageLayout& layout = composition_.layout;
    begin_scene();
    main_map();
    if (layout.panel) {
      const geo::Box& p = *layout.panel;
      add("legend-ground",
          {scene::Shape{text::rectangle(p.min_x(), p.min_y(), p.width(), p.height()),
                        style_.colors.background,
                        {},
                        scene::Stroke{style_.lines.frame.color, style_.lines.frame.width, {}},
                        {}}});
    }
    insets();
    add("legend", std::move(layout.legend.items));
    if (style_.map.north_arrow == model::Style::Map::NorthArrow::drawn) {
      const geo::Coordinate corner{layout.frame.max_x() - north_arrow_in,
                                   layout.frame.min_y() + north_arrow_in};
      add("north-arrow", layout::north_arrow(corner, ground_, layout.transform, typesetter_));
    }
    if (layout.locator) add(locator(*layout.locator, ground_, style_));
    add("scale-bar", std::move(layout.scale_bar.items));
    add("title", std::move(layout.title.items));
    add("source", std::move(layout.source.items));
    report_insets();
    return std::move(drawn_);
  }

 private:
  void begin_scene() {
    drawn_.report.ground = base_of(ground_, style_);
    drawn_.scene = begun_scene(map_, style_);
  }

  void add(const char* id, std::vector<scene::Item> items) { add(scene::Layer{id, {}, std::move(items)}); }
  void add(scene::Layer layer) {
    if (!layer.items.empty()) drawn_.scene.layers.push_back(std::move(layer));
  }

  MapLayers add_view(MapView view) {
    view.base = drawn_.report.ground;
    const shape::PageShapes shapes =
        shape::page_shapes(ground_, view.transform, view.frame, {style_.map.detail, view.show});
    MapLayers layers = map_layers(map_, view, shapes, ground_, typesetter_);
    for (scene::Layer& layer : layers.layers) add(std::move(layer));
    const auto append = [](std::vector<std::string>& all, const std::vector<std::string>& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    append(drawn_.report.dropped_labels, layers.dropped_labels);
    append(drawn_.report.shortened_labels, layers.shortened_labels);
    all_away_ += layers.names_away.size();
    return layers;
  }

  void main_map() {
    const layout::PageLayout& layout = composition_.layout;
    MapView view{layout.frame, layout.transform,         {}, {}, composition_.small.dotted,
                 {},           MapView::Graticule::drawn};
    if (layout.panel) view.covered.push_back(*layout.panel);
    const bool labeled = map_.options.feature_labels != theme::DrawingOptions::FeatureLabels::none;
    if (!composition_.small.texture.empty() && view.dotted.empty() && !labeled &&
        map_.subject.features.size() > most_regions)
      view.show = shape::PageDetail::Show::texture;
    for (const layout::PlacedInset& inset : layout.insets) {
      view.covered.push_back(inset.panel);
      if (inset.role == layout::WantedInset::Role::closer) {
        view.windows.push_back(inset.window);
        add_edges(inset.window, view.ruled);
      }
      for (std::size_t f = 0; f < map_.subject.features.size(); ++f) {
        if (shows(inset, ground_, f)) view.elsewhere.push_back(f);
      }
    }
    using Treatment = SmallRegionReport::Treatment;
    MapLayers layers = add_view(view);
    names_away_ = std::move(layers.names_away);
    for (const shape::RegionDot& dot : layers.dots) {
      report(dot.feature, dot.stacked     ? Treatment::stacked_dot
                          : dot.displaced ? Treatment::displaced_dot
                                          : Treatment::dot);
    }
    for (const std::size_t f : composition_.small.texture) report(f, Treatment::none);
  }

  void insets() {
    const std::vector<layout::PlacedInset>& insets = composition_.layout.insets;
    add(inset_windows(composition_.layout, ground_, style_));
    for (std::size_t i = 0; i < insets.size(); ++i) {
      const std::string id = "inset-" + std::to_string(i + 1);
      add(inset_ground(insets[i], id, style_));
      const std::vector<std::size_t>& dotted = composition_.small.dotted_in_inset[i];
      add_view({insets[i].frame,
                insets[i].transform,
                id,
                {},
                dotted,
                labeled_by_main(insets[i]),
                MapView::Graticule::omitted});
      add(inset_caption(insets[i], id, style_));
      using Treatment = SmallRegionReport::Treatment;
      for (const std::size_t f : composition_.small.in_inset[i]) report(f, Treatment::inset);
      for (const std::size_t f : dotted) report(f, Treatment::dot_in_inset);
    }
  }

  /// Of an outlying part, the features that are not in it alone.
  std::vector<std::size_t> labeled_by_main(const layout::PlacedInset& inset) const {
    std::vector<std::size_t> others;
    if (inset.role == layout::WantedInset::Role::closer) return others;
    const std::vector<std::size_t>& own = insets_[inset.inset].inset.features;
    for (std::size_t f = 0; f < map_.subject.features.size(); ++f) {
      if (!std::binary_search(own.begin(), own.end(), f)) others.push_back(f);
    }
    return others;
  }

  void report(std::size_t feature, SmallRegionReport::Treatment treatment) {
    const double scale = composition_.layout.transform.scale;
    drawn_.report.small_regions.push_back({map_.subject.features[feature].code,
                                           map_.subject.features[feature].name,
                                           ground_.areas[feature] * scale * scale, treatment});
  }

  void report_insets() {
    for (std::size_t i = 0; i < insets_.size(); ++i) {
      LayoutReport::Inset inset{insets_[i].inset.title, {}};
      for (const layout::PlacedInset& placed : composition_.layout.insets) {
        if (placed.inset == i) inset.factor = placed.factor;
      }
      drawn_.report.insets.push_back(std::move(inset));
    }
    std::sort(drawn_.report.small_regions.begin(), drawn_.report.small_regions.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
  }

  const theme::ThematicMap& map_;
  const std::vector<layout::WantedInset>& insets_;
  const shape::Ground& ground_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  Composition composition_;
  DrawnMap drawn_;
  std::vector<std::size_t> names_away_;  // on the main map
  std::size_t all_away_ = 0;             // there and in the insets
};

/// Insets that a map gets without asking are for `Drawing::needed` to find, once.
enum class Automatic { sought, sought_in_spare_room, found };

Automatic automatic_of(theme::DrawingOptions::SmallRegions rule) {
  switch (rule) {
    case theme::DrawingOptions::SmallRegions::insets:
      return Automatic::sought;
    case theme::DrawingOptions::SmallRegions::insets_in_spare_room:
      return Automatic::sought_in_spare_room;
    case theme::DrawingOptions::SmallRegions::dots:
      break;
  }
  return Automatic::found;
}

/// The page once more with insets where names crowd; nothing where that makes the map smaller or does not
/// bring names to what they name.
std::optional<DrawnMap> relieved(const Drawing& crowded, const theme::ThematicMap& map,
                                 std::vector<layout::WantedInset> insets, const shape::Ground& ground,
                                 const text::Typesetter& typesetter) {
  using Role = layout::WantedInset::Role;
  if (std::any_of(insets.begin(), insets.end(),
                  [](const layout::WantedInset& inset) { return inset.role == Role::closer; }))
    return std::nullopt;
  for (layout::WantedInset& inset : wanted_insets(crowded.needed_for_names(), ground)) {
    inset.least_factor = least_factor_for_names;
    inset.most_factor = most_factor_for_names;
    inset.around = around_names;
    inset.worth = 0.001;  // among pages with maps of one size, the one that has it
    insets.push_back(std::move(inset));
  }
  try {
    while (!insets.empty() && insets.back().role == Role::closer) {
      Drawing drawing(map, insets, ground, typesetter);
      const layout::PageLayout& page = drawing.page();
      const bool whole = drawing.has_all_outlying() && page.insets.size() == insets.size();
      if (whole && page.transform.scale > 0.998 * crowded.page().transform.scale) {
        DrawnMap result = drawing.run();
        if (drawing.names_away() < crowded.names_away()) return result;
      }
      insets.pop_back();
    }
  } catch (const text::PageTooSmall&) {
    // As without.
  }
  return std::nullopt;
}

std::optional<DrawnMap> drawn_if_whole(const theme::ThematicMap& map,
                                       const std::vector<layout::WantedInset>& insets,
                                       const shape::Ground& ground, const model::Style& style,
                                       Automatic automatic, text::LongWords words) {
  double scale = type_scale(map, insets, ground, style, words);
  while (true) {
    const model::Style fitting = text::scaled(style, scale);
    try {
      const text::Typesetter typesetter(fitting, words);
      Drawing drawing(map, insets, ground, typesetter);
      if (!drawing.has_all_outlying()) return std::nullopt;
      if (automatic == Automatic::sought ||
          (automatic == Automatic::sought_in_spare_room && drawing.has_spare_room())) {
        const std::vector<layout::WantedInset> needed = wanted_insets(drawing.needed(), ground);
        if (!needed.empty()) return drawn_if_whole(map, needed, ground, style, Automatic::found, words);
      }
      DrawnMap result = drawing.run();
      if (auto better = relieved(drawing, map, insets, ground, typesetter)) result = *std::move(better);
      result.report.type_scale = scale;
      return result;
    } catch (const text::PageTooSmall&) {
      // The texts did not fit, or not with the note on small regions.
      scale *= text::type_scale_step;
      if (scale < text::least_type_scale) throw;
    }
  }
}

/// Nothing where an outlying part has no place. Words are broken where even the smallest type does not do.
std::optional<DrawnMap> drawn_if_whole(const theme::ThematicMap& map,
                                       const std::vector<layout::WantedInset>& insets,
                                       const shape::Ground& ground, const model::Style& style,
                                       Automatic automatic) {
  try {
    return drawn_if_whole(map, insets, ground, style, automatic, text::LongWords::whole);
  } catch (const text::PageTooSmall&) {
    return drawn_if_whole(map, insets, ground, style, automatic, text::LongWords::broken);
  }
}

}  // namespace

DrawnMap draw(const theme::ThematicMap& map, const theme::MapGeometry& geometry, const model::Style& style) {
  if (map.options.kind == theme::DrawingOptions::Kind::tiles) return draw_tiles(map, geometry, style);
  if (!map.subject.panels.empty()) return draw_panels(map, geometry, style);
  shape::Ground ground = ground_of(map, geometry);
  const std::vector<layout::WantedInset> insets = wanted_insets(map.subject.insets, ground);
  const Automatic automatic = insets.empty() ? automatic_of(map.options.small_regions) : Automatic::found;
  if (map.options.outlying == theme::DrawingOptions::Outlying::boxed && insets.empty() &&
      automatic == Automatic::found) {
    const geo::Box whole = ground.subject;
    const shape::Scattered parts = shape::scattered(ground);
    if (!parts.outlying.empty()) {
      ground.subject = parts.main;
      if (auto result = drawn_if_whole(map, outlying_insets(map, parts), ground, style, Automatic::found))
        return *std::move(result);
      ground.subject = whole;
    }
  }
  return *drawn_if_whole(map, insets, ground, style, automatic);
}

base::Millimeters reading_grid(const model::Style& style, std::size_t regions) {
  const double page = style.page.width.value * style.page.height.value;
  // As small as half the limit on average, at least half of them are smaller than it.
  const bool is_texture =
      regions > most_regions && page <= static_cast<double>(regions) * style.small_regions.limit_mm2 / 2;
  // Lines of a texture are simplified to this anyway.
  return is_texture ? std::max(shape::page_grid * 0.5, style.map.detail) : shape::page_grid * 0.5;
}

}  // namespace cakupan::render::map
