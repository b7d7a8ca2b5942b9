#include <algorithm>
#include <set>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

namespace {

/// The codes that the features of an inset have.
std::set<std::string> codes_of(const model::InsetSpec& spec, const ThemeInput& input, FeatureSort sort) {
  const auto names = [](const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  std::set<std::string> codes;
  for (const model::Region& region : input.territory.table.regions) {
    const std::string& parent = region.vintages[input.vintage].parent.code;
    if (!names(spec.regions, region.code) && !names(spec.parents, parent)) continue;
    codes.insert(sort == FeatureSort::regions ? region.code : parent);
  }
  return codes;
}

void add_inset(ThematicMap& map, const ThemeInput& input, const model::InsetSpec& spec, FeatureSort sort) {
  MapInset inset{spec.title.in(input.language), {}, spec.extent, spec.factor, spec.width};
  const std::set<std::string> codes = codes_of(spec, input, sort);
  for (std::size_t f = 0; f < map.features.size(); ++f) {
    const bool shown = !map.shapes.is_empty(f);
    if (spec.extent ? shown && spec.extent->contains(map.shapes.box_of(f).center())
                    : shown && codes.count(map.features[f].code) > 0)
      inset.features.push_back(f);
  }
  if (!inset.features.empty()) map.insets.push_back(std::move(inset));
}

}  // namespace

void finish_map(ThematicMap& map, const ThemeInput& input, FeatureSort sort) {
  for (const model::InsetSpec& spec : input.spec.insets) add_inset(map, input, spec, sort);
  if (input.spec.small_regions == model::SmallRegionRule::insets)
    map.small_regions = ThematicMap::SmallRegions::insets;
  if (!input.spec.labels) return;
  switch (*input.spec.labels) {
    case model::LabelRule::none:
      map.feature_labels = ThematicMap::FeatureLabels::none;
      break;
    case model::LabelRule::names:
      map.feature_labels = ThematicMap::FeatureLabels::names;
      break;
    case model::LabelRule::values:
      map.feature_labels = ThematicMap::FeatureLabels::values;
      break;
  }
}

}  // namespace cakupan::render::theme
