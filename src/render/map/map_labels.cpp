#include "render/map/map_labels.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <cakupan/base/text.hpp>

#include "render/shape/clip.hpp"
#include "render/shape/label_point.hpp"
#include "render/theme/emphasis.hpp"

namespace cakupan::render::map {

namespace {

using theme::DrawingOptions;

const std::string& figure_of(const theme::MapFeature& feature) {
  return feature.figure.empty() ? feature.value : feature.figure;
}

std::vector<std::string> wordings_of(const theme::MapFeature& feature, DrawingOptions::FeatureLabels labels) {
  if (labels == DrawingOptions::FeatureLabels::values) {
    return feature.value.empty() ? std::vector<std::string>{} : std::vector<std::string>{figure_of(feature)};
  }
  std::vector<std::string> wordings{feature.label.empty() ? feature.name : feature.label};
  if (!feature.short_label.empty() && feature.short_label != wordings.front()) {
    wordings.push_back(feature.short_label);
  }
  return wordings;
}

/// A land of a country that is worth a name.
struct Land {
  geo::Box box;
  double area = 0;
  shape::LabelPoint at;
};

/// The largest land in the frame, and the second where it is not much smaller.
std::vector<Land> named_lands(const geo::PolygonSet& countries, std::size_t country, const geo::Box& frame) {
  constexpr std::size_t most = 2;
  constexpr double least_part = 0.3;
  std::vector<Land> lands;
  const geo::IndexRange parts = countries.parts_of(country);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const auto shell = countries.ring(countries.rings_of(part).first);
    geo::PolygonSet land;
    std::vector<geo::Coordinate> seen(shell.begin(), shell.end() - 1);
    shape::clip(seen, frame);
    if (seen.size() < 3) continue;
    land.add_ring(seen);
    land.end_feature();
    if (land.is_empty(0)) continue;
    const double area = geo::planar_area(land, 0);
    if (const auto at = shape::label_point(land, 0)) lands.push_back({land.box_of(0), area, *at});
  }
  std::stable_sort(lands.begin(), lands.end(), [](const Land& a, const Land& b) { return a.area > b.area; });
  if (lands.size() > most) lands.resize(most);
  if (lands.size() == most && lands[1].area < least_part * lands[0].area) lands.pop_back();
  return lands;
}

bool is_whole(const geo::Box& area, const geo::Box& frame) {
  return frame.contains({area.min_x(), area.min_y()}) && frame.contains({area.max_x(), area.max_y()});
}

/// Of a region that an inset shows in part, the main map has the name as well.
void yield_to_whole(label::Label& label) {
  label.leader = label::Label::Leader::forbidden;
  label.importance = 0.5;
  label.rank = label::Label::Rank::neighbor;
}

}  // namespace

label::Label place_label(const theme::MapPlace& place, geo::Coordinate at, double ring,
                         const model::Style& style) {
  constexpr double most_cleared_mm = 6;
  label::Label label;
  label.wordings = {place.name};
  label.figure = place.figure;
  label.figure_look = {style.sizes.label, scene::Weight::regular, style.colors.ink};
  label.look = {style.sizes.place, scene::Weight::bold, style.colors.ink};
  label.point = at;
  label.clearance = std::max(style.map.place_size.value / 2, ring <= most_cleared_mm ? ring : 0) + 0.2;
  label.importance = 3;
  label.rank = label::Label::Rank::place;
  return label;
}

std::vector<label::Label> feature_labels(const LabelInput& input) {
  std::vector<label::Label> labels;
  const bool none = input.map.options.feature_labels == DrawingOptions::FeatureLabels::none;
  if (none && !theme::points_out(input.map)) return labels;
  const shape::PageShapes& shapes = input.shapes;
  std::vector<bool> elsewhere(shapes.features, false);
  for (const std::size_t f : input.view.elsewhere) elsewhere[f] = true;
  std::vector<const shape::RegionDot*> dot_of(shapes.features, nullptr);
  for (const shape::RegionDot& dot : input.dots) dot_of[dot.feature] = &dot;
  for (std::size_t f = 0; f < shapes.features; ++f) {
    const theme::MapFeature& feature = input.map.subject.features[f];
    const auto at = shape::label_point(shapes.polygons, f);
    const bool pointed_out = feature.emphasis == theme::MapFeature::Emphasis::pointed_out;
    const bool unwanted =
        elsewhere[f] || (!pointed_out && (none || feature.labeling == theme::MapFeature::Labeling::left_out));
    if (!at || !input.view.frame.contains(at->point) || unwanted) continue;
    label::Label label;
    label.wordings = wordings_of(
        feature, pointed_out ? DrawingOptions::FeatureLabels::names : input.map.options.feature_labels);
    if (label.wordings.empty()) continue;
    label.look = {input.style.sizes.label, scene::Weight::regular, input.style.colors.ink};
    if (pointed_out) label.look = {input.style.sizes.place, scene::Weight::bold, input.style.colors.ink};
    if (pointed_out || input.map.options.feature_labels == DrawingOptions::FeatureLabels::names_and_values) {
      label.figure = figure_of(feature);
      label.figure_look = {input.style.sizes.value, scene::Weight::bold, input.style.colors.ink};
    }
    label.point = dot_of[f] != nullptr ? dot_of[f]->center : at->point;
    if (dot_of[f] != nullptr) label.clearance = input.style.small_regions.dot.value / 2 + 0.1;
    if (input.map.legend.symbols && feature.rank_by.value_or(0) > 0)
      label.clearance = input.map.legend.symbols->radius_of(*feature.rank_by) + 0.2;
    label.owner = static_cast<std::uint32_t>(f);
    label.area = shapes.polygons.box_of(f);
    if (!input.map.legend.classes[feature.map_class].stands_apart()) label.importance = 1.5;
    if (pointed_out) label.importance = 4;
    if (!input.view.inset.empty() && !is_whole(label.area, input.view.frame)) yield_to_whole(label);
    labels.push_back(std::move(label));
  }
  return labels;
}

void spare_small_features(const LabelInput& input, label::LabelObstacles& obstacles) {
  constexpr double small_mm2 = 40;  // about a name of two lines
  constexpr double heart = 0.7;     // of the greatest circle inside
  const geo::PolygonSet& polygons = input.shapes.polygons;
  std::vector<bool> has_dot(input.shapes.features, false);
  for (const shape::RegionDot& dot : input.dots) has_dot[dot.feature] = true;
  for (std::size_t f = 0; f < input.shapes.features; ++f) {
    if (has_dot[f] || polygons.is_empty(f) || !input.view.frame.intersects(polygons.box_of(f)) ||
        geo::planar_area(polygons, f) > small_mm2)
      continue;
    const auto at = shape::label_point(polygons, f);
    if (!at) continue;
    obstacles.hearts.push_back(
        geo::Box(at->point.x, at->point.y, at->point.x, at->point.y).grown_by(heart * at->radius));
    obstacles.heart_owners.push_back(static_cast<std::uint32_t>(f));
  }
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

std::vector<label::Label> country_labels(const LabelInput& input) {
  std::vector<label::Label> labels;
  const geo::PolygonSet& countries = input.context.countries;
  for (std::size_t c = 0; c < countries.feature_count(); ++c) {
    const std::string& name = input.countries[c].in(input.map.words.language);
    if (name.empty()) continue;
    label::Label label;
    label.wordings = {base::upper(name)};
    label.look = {input.style.sizes.country, scene::Weight::regular, input.style.colors.context_name};
    label.owner = static_cast<std::uint32_t>(input.shapes.polygons.feature_count() + c);
    label.leader = label::Label::Leader::forbidden;
    label.importance = 0.3;
    label.rank = label::Label::Rank::neighbor;
    for (const Land& land : named_lands(countries, c, input.view.frame)) {
      if (land.at.radius < 1.2 * text::em(label.look)) continue;
      label.point = land.at.point;
      label.area = land.box;
      labels.push_back(label);
    }
  }
  return labels;
}

}  // namespace cakupan::render::map
