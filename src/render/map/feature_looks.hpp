#pragma once

#include <string>

#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::map {

/// How the features of a map look in one of its views. REQUIRES: map and style outlive it.
class FeatureLooks {
 public:
  /// `inset`: the view's, for the tags; empty = the main map.
  FeatureLooks(const theme::ThematicMap& map, std::string inset, const model::Style& style);

  const theme::ThematicMap& map() const { return map_; }
  const model::Style& style() const { return style_; }

  static bool is_pointed_out(const theme::MapFeature& feature) {
    return feature.emphasis == theme::MapFeature::Emphasis::pointed_out;
  }
  /// A circle stands for its value.
  bool has_symbol(const theme::MapFeature& feature) const;
  /// That of its class; muted where the map points at others.
  model::Color fill_of(const theme::MapFeature& feature) const;
  /// A color that the feature would have; muted where the map points at others.
  model::Color shown(model::Color color, const theme::MapFeature& feature) const;
  scene::RegionTag tag_of(const theme::MapFeature& feature) const;

 private:
  const theme::ThematicMap& map_;
  std::string inset_;
  const model::Style& style_;
  bool points_out_;  // at some features; the others are muted
};

}  // namespace cakupan::render::map
