#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "render/layout/layout.hpp"
#include "render/layout/needed_insets.hpp"
#include "render/layout/projection_note.hpp"
#include "render/map/inset_layers.hpp"
#include "render/map/map_layers.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::map {

namespace {

// How much a smaller type costs against a larger map: half the size must buy 1.6 times the scale.
constexpr double type_worth = 0.7;

layout::PageTexts texts_of(const theme::ThematicMap& map, const shape::Ground& ground) {
  layout::PageTexts texts{map.legend_notes, map.source_lines};
  texts.source_lines.push_back(
      base::message(base::Message::projection, map.language,
                    {layout::projection_for_reader(ground.projection, map.language)}));
  return texts;
}

std::vector<double> page_areas(const shape::Ground& ground, const shape::PageTransform& transform) {
  std::vector<double> areas = ground.areas;
  for (double& area : areas) area *= transform.scale * transform.scale;
  return areas;
}

/// The small features of a map, sorted by where they are shown.
struct SmallFeatures {
  std::vector<std::size_t> dotted;                 ///< on the main map
  std::vector<std::vector<std::size_t>> in_inset;  ///< by placed inset: shown there, and large enough
  std::vector<std::vector<std::size_t>> dotted_in_inset;
  std::vector<std::size_t> texture;  ///< too many to be marked

  bool any_dot() const {
    return !dotted.empty() || std::any_of(dotted_in_inset.begin(), dotted_in_inset.end(),
                                          [](const auto& features) { return !features.empty(); });
  }
};

/// Whether an inset shows all of a feature.
bool shows(const layout::PlacedInset& inset, const shape::Ground& ground, std::size_t feature) {
  if (ground.shapes.is_empty(feature)) return false;
  const geo::Box box = ground.shapes.box_of(feature);
  const geo::Coordinate a = inset.transform.to_page({box.min_x(), box.max_y()});
  const geo::Coordinate b = inset.transform.to_page({box.max_x(), box.min_y()});
  return inset.frame.contains(a) && inset.frame.contains(b);
}

SmallFeatures small_features_of(const layout::PageLayout& layout, const shape::Ground& ground,
                                const model::Style& style) {
  SmallFeatures result;
  result.in_inset.resize(layout.insets.size());
  result.dotted_in_inset.resize(layout.insets.size());
  const std::vector<double> areas = page_areas(ground, layout.transform);
  for (const std::size_t f : shape::small_features(areas, style)) {
    const auto inset = std::find_if(layout.insets.begin(), layout.insets.end(),
                                    [&](const layout::PlacedInset& each) { return shows(each, ground, f); });
    if (inset == layout.insets.end()) {
      result.dotted.push_back(f);
      continue;
    }
    const bool large = areas[f] * inset->factor * inset->factor >= style.small_regions.limit_mm2;
    auto& target = large ? result.in_inset : result.dotted_in_inset;
    target[static_cast<std::size_t>(inset - layout.insets.begin())].push_back(f);
  }
  // Where half of the regions are that small, the map shows texture, and dots would only hide it.
  const auto make_texture = [&](std::vector<std::size_t>& dots, std::size_t shown) {
    if (dots.empty() || dots.size() * 2 < shown) return;
    result.texture.insert(result.texture.end(), dots.begin(), dots.end());
    dots.clear();
  };
  make_texture(result.dotted, areas.size());
  for (std::size_t i = 0; i < layout.insets.size(); ++i) {
    std::size_t shown = 0;
    for (std::size_t f = 0; f < areas.size(); ++f) shown += shows(layout.insets[i], ground, f) ? 1 : 0;
    make_texture(result.dotted_in_inset[i], shown);
  }
  return result;
}

/// The four sides of a box, as boxes without width.
void add_edges(const geo::Box& box, std::vector<geo::Box>& edges) {
  edges.emplace_back(box.min_x(), box.min_y(), box.max_x(), box.min_y());
  edges.emplace_back(box.min_x(), box.max_y(), box.max_x(), box.max_y());
  edges.emplace_back(box.min_x(), box.min_y(), box.min_x(), box.max_y());
  edges.emplace_back(box.max_x(), box.min_y(), box.max_x(), box.max_y());
}

/// What a map is drawn from on one page.
struct Composition {
  layout::PageLayout layout;
  SmallFeatures small;
};

/// Whether a region is small shows only at the scale of a layout, and the note on it needs room: so a map
/// with small regions is laid out twice.
Composition composed(const theme::ThematicMap& map, const shape::Ground& ground,
                     const text::Typesetter& set) {
  layout::PageTexts texts = texts_of(map, ground);
  Composition result{layout::lay_out(map, texts, ground, set), {}};
  result.small = small_features_of(result.layout, ground, set.style());
  if (!result.small.any_dot()) return result;
  texts.legend_notes.push_back(
      base::message(base::Message::small_regions, map.language,
                    {base::for_reader(set.style().small_regions.limit_mm2, 1, map.language)}));
  result.layout = layout::lay_out(map, texts, ground, set);
  result.small = small_features_of(result.layout, ground, set.style());
  return result;
}

class Drawing {
 public:
  Drawing(const theme::ThematicMap& map, const shape::Ground& ground, const text::Typesetter& set)
      : map_(map),
        ground_(ground),
        set_(set),
        style_(set.style()),
        composition_(composed(map, ground, set)) {}

  /// The insets that the small regions of this page ask for.
  std::vector<theme::MapInset> needed() const {
    const layout::PageLayout& layout = composition_.layout;
    const std::vector<double> areas = page_areas(ground_, layout.transform);
    return layout::needed_insets(ground_, layout.transform, layout.frame,
                                 shape::small_features(areas, style_));
  }

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
    add("scale-bar", std::move(layout.scale_bar.items));
    add("title", std::move(layout.title.items));
    add("source", std::move(layout.source.items));
    report_insets();
    return std::move(drawn_);
  }

 private:
  void begin_scene() {
    scene::Scene& scene = drawn_.scene;
    scene.width = style_.page.width;
    scene.height = style_.page.height;
    scene.background = style_.colors.background;
    scene.font = style_.font;
    scene.language = map_.language;
    scene.title = map_.title;
    scene.description = map_.description;
    scene.keywords = map_.keywords;
  }

  void add(const char* id, std::vector<scene::Item> items) { add(scene::Layer{id, {}, std::move(items)}); }
  void add(scene::Layer layer) {
    if (!layer.items.empty()) drawn_.scene.layers.push_back(std::move(layer));
  }

  std::vector<shape::SmallRegion> add_view(const MapView& view) {
    const shape::PageShapes shapes =
        shape::page_shapes(ground_, view.transform, view.frame, style_.map.detail);
    MapLayers layers = map_layers(map_, view, shapes, ground_, set_);
    for (scene::Layer& layer : layers.layers) add(std::move(layer));
    const auto append = [](std::vector<std::string>& all, const std::vector<std::string>& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    append(drawn_.report.dropped_labels, layers.dropped_labels);
    append(drawn_.report.shortened_labels, layers.shortened_labels);
    return std::move(layers.dots);
  }

  void main_map() {
    const layout::PageLayout& layout = composition_.layout;
    MapView view{layout.frame, layout.transform,         {}, {}, composition_.small.dotted,
                 {},           MapView::Graticule::drawn};
    if (layout.panel) view.covered.push_back(*layout.panel);
    for (const layout::PlacedInset& inset : layout.insets) {
      view.covered.push_back(inset.panel);
      view.windows.push_back(inset.window);
      add_edges(inset.window, view.ruled);
      for (std::size_t f = 0; f < map_.features.size(); ++f) {
        if (shows(inset, ground_, f)) view.elsewhere.push_back(f);
      }
    }
    using Treatment = SmallRegionReport::Treatment;
    for (const shape::SmallRegion& dot : add_view(view)) {
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
      add_view({insets[i].frame, insets[i].transform, id, {}, dotted, {}, MapView::Graticule::omitted});
      add(inset_caption(insets[i], id, style_));
      using Treatment = SmallRegionReport::Treatment;
      for (const std::size_t f : composition_.small.in_inset[i]) report(f, Treatment::inset);
      for (const std::size_t f : dotted) report(f, Treatment::dot_in_inset);
    }
  }

  void report(std::size_t feature, SmallRegionReport::Treatment treatment) {
    const double scale = composition_.layout.transform.scale;
    drawn_.report.small_regions.push_back({map_.features[feature].code, map_.features[feature].name,
                                           ground_.areas[feature] * scale * scale, treatment});
  }

  void report_insets() {
    for (std::size_t i = 0; i < map_.insets.size(); ++i) {
      LayoutReport::Inset inset{map_.insets[i].title, {}};
      for (const layout::PlacedInset& placed : composition_.layout.insets) {
        if (placed.inset == i) inset.factor = placed.factor;
      }
      drawn_.report.insets.push_back(std::move(inset));
    }
    std::sort(drawn_.report.small_regions.begin(), drawn_.report.small_regions.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
  }

  const theme::ThematicMap& map_;
  const shape::Ground& ground_;
  const text::Typesetter& set_;
  const model::Style& style_;
  Composition composition_;
  DrawnMap drawn_;
};

}  // namespace

namespace {

/// The type scale of a map on its page. A small page shrinks its type further than it must where the map
/// gains more than the type loses.
double type_scale(const theme::ThematicMap& map, const shape::Ground& ground, const model::Style& style) {
  const double first = std::max(text::first_type_scale(style.page), text::least_type_scale);
  double best = 0;
  double best_worth = 0;
  std::optional<text::PageTooSmall> refusal;
  for (double scale = first; scale >= text::least_type_scale; scale *= text::type_scale_step) {
    const model::Style fitting = text::scaled(style, scale);
    try {
      const layout::PageLayout layout =
          layout::lay_out(map, texts_of(map, ground), ground, text::Typesetter(fitting));
      const double worth = layout.transform.scale * std::pow(scale, type_worth);
      if (worth > best_worth) {
        best = scale;
        best_worth = worth;
      }
      if (first == 1) break;
    } catch (const text::PageTooSmall& error) {
      refusal = error;
    }
  }
  if (best == 0) throw *refusal;
  return best;
}

}  // namespace

DrawnMap draw(const theme::ThematicMap& map, const model::Style& style) {
  const shape::Ground ground = shape::ground_of(map);
  double scale = type_scale(map, ground, style);
  while (true) {
    const model::Style fitting = text::scaled(style, scale);
    try {
      const text::Typesetter set(fitting);
      Drawing drawing(map, ground, set);
      if (map.small_regions == theme::ThematicMap::SmallRegions::insets && map.insets.empty()) {
        theme::ThematicMap with_insets = map;
        with_insets.insets = drawing.needed();
        if (!with_insets.insets.empty()) return draw(with_insets, style);
      }
      DrawnMap drawn = drawing.run();
      drawn.report.type_scale = scale;
      return drawn;
    } catch (const text::PageTooSmall&) {
      // The note on small regions did not fit as well.
      scale *= text::type_scale_step;
      if (scale < text::least_type_scale) throw;
    }
  }
}

}  // namespace cakupan::render::map
