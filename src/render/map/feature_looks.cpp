#include "render/map/feature_looks.hpp"

#include <utility>

#include "render/theme/emphasis.hpp"

namespace cakupan::render::map {

FeatureLooks::FeatureLooks(const theme::ThematicMap& map, std::string inset, const model::Style& style)
    : map_(map), inset_(std::move(inset)), style_(style), points_out_(theme::points_out(map)) {}

bool FeatureLooks::has_symbol(const theme::MapFeature& feature) const {
  return map_.legend.symbols && feature.rank_by.value_or(0) > 0;
}

model::Color FeatureLooks::fill_of(const theme::MapFeature& feature) const {
  return shown(map_.legend.classes[feature.map_class].fill, feature);
}

model::Color FeatureLooks::shown(model::Color color, const theme::MapFeature& feature) const {
  return theme::shown_color(color, feature, points_out_, style_);
}

scene::RegionTag FeatureLooks::tag_of(const theme::MapFeature& feature) const {
  return {feature.code, feature.name, feature.value, map_.legend.classes[feature.map_class].label, inset_};
}

}  // namespace cakupan::render::map
