#include "render/map/map_labels.hpp"

#include <cstdint>
#include <utility>

#include "render/shape/label_point.hpp"

namespace cakupan::render::map {

namespace {

using theme::DrawingOptions;

std::vector<std::string> wordings_of(const theme::MapFeature& feature, DrawingOptions::FeatureLabels labels) {
  if (labels == DrawingOptions::FeatureLabels::values) {
    return feature.value.empty() ? std::vector<std::string>{} : std::vector<std::string>{feature.value};
  }
  std::vector<std::string> wordings{feature.label.empty() ? feature.name : feature.label};
  if (!feature.short_label.empty() && feature.short_label != wordings.front()) {
    wordings.push_back(feature.short_label);
  }
  return wordings;
}

}  // namespace

label::Label place_label(const std::string& name, geo::Coordinate at, const model::Style& style) {
  label::Label label;
  label.wordings = {name};
  label.look = {style.sizes.place, scene::Weight::bold, style.colors.ink};
  label.point = at;
  label.clearance = style.map.place_size.value / 2 + 0.2;
  label.importance = 3;
  label.rank = label::Label::Rank::place;
  return label;
}

std::vector<label::Label> feature_labels(const LabelInput& input) {
  std::vector<label::Label> labels;
  if (input.map.options.feature_labels == DrawingOptions::FeatureLabels::none) return labels;
  const shape::PageShapes& shapes = input.shapes;
  std::vector<bool> elsewhere(shapes.features, false);
  for (const std::size_t f : input.view.elsewhere) elsewhere[f] = true;
  std::vector<const shape::RegionDot*> dot_of(shapes.features, nullptr);
  for (const shape::RegionDot& dot : input.dots) dot_of[dot.feature] = &dot;
  for (std::size_t f = 0; f < shapes.features; ++f) {
    const theme::MapFeature& feature = input.map.subject.features[f];
    const auto at = shape::label_point(shapes.polygons, f);
    if (!at || !input.view.frame.contains(at->point) || elsewhere[f]) continue;
    label::Label label;
    label.wordings = wordings_of(feature, input.map.options.feature_labels);
    if (label.wordings.empty()) continue;
    label.look = {input.style.sizes.label, scene::Weight::regular, input.style.colors.ink};
    label.point = dot_of[f] != nullptr ? dot_of[f]->center : at->point;
    if (dot_of[f] != nullptr) label.clearance = input.style.small_regions.dot.value / 2 + 0.1;
    label.owner = static_cast<std::uint32_t>(f);
    label.area = shapes.polygons.box_of(f);
    if (!input.map.legend.classes[feature.map_class].stands_apart()) label.importance = 1.5;
    labels.push_back(std::move(label));
  }
  return labels;
}

std::vector<label::Label> neighbor_labels(const LabelInput& input) {
  std::vector<label::Label> labels;
  const geo::PolygonSet& polygons = input.shapes.polygons;
  for (std::size_t n = 0; n < input.map.subject.neighbors.size(); ++n) {
    const theme::MapNeighbor& neighbor = input.map.subject.neighbors[n];
    const std::size_t f = input.shapes.features + n;
    const auto at = shape::label_point(polygons, f);
    if (!at || neighbor.name.empty()) continue;
    label::Label label;
    label.wordings = {neighbor.name};
    if (!neighbor.short_name.empty() && neighbor.short_name != neighbor.name)
      label.wordings.push_back(neighbor.short_name);
    label.look = {input.style.sizes.label, scene::Weight::regular, input.style.colors.muted};
    if (at->radius < 1.2 * text::em(label.look)) continue;
    label.point = at->point;
    label.owner = static_cast<std::uint32_t>(f);
    label.area = polygons.box_of(f);
    label.leader = label::Label::Leader::forbidden;
    label.importance = 0.3;
    label.rank = label::Label::Rank::neighbor;
    labels.push_back(std::move(label));
  }
  return labels;
}

}  // namespace cakupan::render::map
