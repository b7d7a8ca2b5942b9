#pragma once

#include <span>
#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/label/labels.hpp"
#include "render/map/map_layers.hpp"
#include "render/shape/page_context.hpp"
#include "render/shape/region_dots.hpp"

namespace cakupan::render::map {

/// What the labels of a view are made from. Borrowed. REQUIRES: all outlive the call.
struct LabelInput {
  const theme::ThematicMap& map;
  const MapView& view;
  const shape::PageShapes& shapes;
  const shape::PageContext& context;
  const std::vector<base::Text>& countries;  ///< names of the context's
  std::span<const shape::RegionDot> dots;
  const model::Style& style;
};

/// The name of a marked place, beside its sign, and beside its ring (radius in mm) where that is small.
label::Label place_label(const theme::MapPlace& place, geo::Coordinate at, double ring,
                         const model::Style& style);

/// Of the features in the frame that no other view labels, if the map labels any. Those with a dot are named
/// beside it. What the map is about goes before what stands apart.
std::vector<label::Label> feature_labels(const LabelInput& input);

/// Keeps texts off the middle of each small feature in the frame that they do not name. A feature with a dot
/// has its sign instead.
void spare_small_features(const LabelInput& input, label::LabelObstacles& obstacles);

/// Of other countries, in capitals: one name for each, and a second where it has two lands far apart.
std::vector<label::Label> country_labels(const LabelInput& input);

/// Of the neighbors that have a name and show more than a corner.
std::vector<label::Label> neighbor_labels(const LabelInput& input);

}  // namespace cakupan::render::map
