#include "render/map/composition.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

#include "render/layout/projection_note.hpp"
#include "render/shape/region_dots.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::map {

namespace {

// How much a smaller type costs against a larger map: half the size must buy 1.6 times the scale.
constexpr double type_worth = 0.7;

layout::PageTexts texts_of(const theme::ThematicMap& map, const shape::Ground& ground,
                           const model::Style& style) {
  layout::PageTexts texts{{map.legend.share, map.words.legend_notes, {}}, map.words.source_lines};
  if (style.map.scale_bar == model::Style::Map::ScaleBar::none) return texts;
  texts.source_lines.push_back(
      base::message(base::Message::projection, map.words.language,
                    {layout::projection_for_reader(ground.projection, map.words.language)}));
  return texts;
}

/// Where circles show the values, nothing is too small to be seen.
enum class Circles { none, drawn };

SmallFeatures small_features_of(const layout::PageLayout& layout,
                                const std::vector<layout::WantedInset>& wanted, const shape::Ground& ground,
                                const model::Style& style, Circles circles) {
  SmallFeatures result;
  result.in_inset.resize(layout.insets.size());
  result.dotted_in_inset.resize(layout.insets.size());
  if (circles == Circles::drawn) return result;
  std::vector<double> areas = page_areas(ground, layout.transform);
  // What is in no other view is as large as there.
  for (const layout::PlacedInset& inset : layout.insets) {
    if (inset.role == layout::WantedInset::Role::closer) continue;
    for (const std::size_t f : wanted[inset.inset].inset.features) areas[f] *= inset.factor * inset.factor;
  }
  for (const std::size_t f : shape::small_features(areas, style)) {
    const auto inset =
        std::find_if(layout.insets.begin(), layout.insets.end(), [&](const layout::PlacedInset& each) {
          const std::vector<std::size_t>& own = wanted[each.inset].inset.features;
          return each.role == layout::WantedInset::Role::closer
                     ? shows(each, ground, f)
                     : std::binary_search(own.begin(), own.end(), f);
        });
    if (inset == layout.insets.end()) {
      result.dotted.push_back(f);
      continue;
    }
    const bool closer = inset->role == layout::WantedInset::Role::closer;
    const bool large = closer && areas[f] * inset->factor * inset->factor >= style.small_regions.limit_mm2;
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
    if (layout.insets[i].role == layout::WantedInset::Role::outlying) continue;  // islets, each by itself
    std::size_t shown = 0;
    for (std::size_t f = 0; f < areas.size(); ++f) shown += shows(layout.insets[i], ground, f) ? 1 : 0;
    make_texture(result.dotted_in_inset[i], shown);
  }
  return result;
}

}  // namespace

// Whether a region is small shows only at the scale of a layout, and the note on it needs room: so a map
// with small regions is laid out twice.
Composition composed(const theme::ThematicMap& map, const std::vector<layout::WantedInset>& insets,
                     const shape::Ground& ground, const text::Typesetter& typesetter) {
  layout::PageTexts texts = texts_of(map, ground, typesetter.style());
  const Circles circles = map.legend.symbols || map.legend.dots ? Circles::drawn : Circles::none;
  Composition result{layout::lay_out(map, texts, insets, ground, typesetter), {}};
  result.small = small_features_of(result.layout, insets, ground, typesetter.style(), circles);
  if (!result.small.any_dot()) return result;
  texts.legend.dots =
      base::message(base::Message::small_regions, map.words.language,
                    {base::for_reader(typesetter.style().small_regions.limit_mm2, 1, map.words.language)});
  result.layout = layout::lay_out(map, texts, insets, ground, typesetter);
  result.small = small_features_of(result.layout, insets, ground, typesetter.style(), circles);
  return result;
}

double type_scale(const theme::ThematicMap& map, const std::vector<layout::WantedInset>& insets,
                  const shape::Ground& ground, const model::Style& style, text::LongWords words) {
  const double first = std::max(text::first_type_scale(style.page), text::least_type_scale);
  if (first == 1) return first;
  double best = 0;
  double best_worth = 0;
  std::optional<text::PageTooSmall> refusal;
  for (double scale = first; scale >= text::least_type_scale; scale *= text::type_scale_step) {
    const model::Style fitting = text::scaled(style, scale);
    try {
      const layout::PageLayout layout = layout::lay_out(map, texts_of(map, ground, fitting), insets, ground,
                                                        text::Typesetter(fitting, words));
      const double worth = layout.transform.scale * std::pow(scale, type_worth);
      if (worth > best_worth) {
        best = scale;
        best_worth = worth;
      }
    } catch (const text::PageTooSmall& error) {
      refusal = error;
    }
  }
  if (best == 0) throw *refusal;
  return best;
}

std::vector<double> page_areas(const shape::Ground& ground, const shape::PageTransform& transform) {
  std::vector<double> areas = ground.areas;
  for (double& area : areas) area *= transform.scale * transform.scale;
  return areas;
}

bool shows(const layout::PlacedInset& inset, const shape::Ground& ground, std::size_t feature) {
  if (ground.shapes.is_empty(feature)) return false;
  const geo::Box box = ground.boxes[feature];
  const geo::Coordinate a = inset.transform.to_page({box.min_x(), box.max_y()});
  const geo::Coordinate b = inset.transform.to_page({box.max_x(), box.min_y()});
  return inset.frame.contains(a) && inset.frame.contains(b);
}

}  // namespace cakupan::render::map
