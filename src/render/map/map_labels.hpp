#pragma once

#include <span>
#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/label/labels.hpp"
#include "render/map/map_layers.hpp"
#include "render/shape/region_dots.hpp"

namespace cakupan::render::map {

/// What the labels of a view are made from. Borrowed. REQUIRES: all outlive the call.
struct LabelInput {
  const theme::ThematicMap& map;
  const MapView& view;
  const shape::PageShapes& shapes;
  std::span<const shape::RegionDot> dots;
  const model::Style& style;
};

/// The name of a marked place, beside its sign.
label::Label place_label(const std::string& name, geo::Coordinate at, const model::Style& style);

/// Of the features in the frame that no other view labels, if the map labels any. Those with a dot are named
/// beside it. What the map is about goes before what stands apart.
std::vector<label::Label> feature_labels(const LabelInput& input);

/// Of the neighbors that have a name and show more than a corner.
std::vector<label::Label> neighbor_labels(const LabelInput& input);

}  // namespace cakupan::render::map
