#include "render/map/map_ground.hpp"

#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>

#include "render/shape/land_masses.hpp"

namespace cakupan::render::map {

shape::Ground ground_of(const theme::ThematicMap& map, const theme::MapGeometry& geometry) {
  shape::GroundSource source{
      {&geometry.at(map.subject.layer)},
      {map.subject.neighbor_layer == theme::MapGeometry::Layer::regions ? &geometry.regions
                                                                        : geometry.parents},
      map.options.extent,
      map.options.crs,
      geometry.context,
      map.subject.missing > 0 ? shape::OwnLand::wanted : shape::OwnLand::left_out};
  for (const theme::MapFeature& feature : map.subject.features)
    source.shapes.features.push_back(feature.shape);
  for (const theme::MapNeighbor& neighbor : map.subject.neighbors)
    source.neighbors.features.push_back(neighbor.shape);
  if (shape::box_of(source.shapes).is_empty()) {
    throw base::Error(base::Failure::input, "no region of the map '" + map.words.title + "' has a shape", {},
                      "check the boundary file and the codes or names that join it to the regions");
  }
  return shape::ground_of(source);
}

model::Style::Map::Ground base_of(const shape::Ground& ground, const model::Style& style) {
  using Base = model::Style::Map::Ground;
  if (style.map.ground != Base::by_rule) return style.map.ground;
  if (ground.around.land.feature_count() > 0) return Base::sea;
  constexpr double apart_m = 100;
  std::vector<geo::Box> boxes;
  for (const geo::PolygonSet* shapes : {&ground.shapes, &ground.neighbors}) {
    for (std::size_t part = 0; part < shapes->part_count(); ++part) {
      geo::Box& box = boxes.emplace_back();
      for (const geo::Coordinate& corner : shapes->ring(shapes->rings_of(part).first)) box.include(corner);
    }
  }
  return shape::land_masses(boxes, apart_m).size() == 1 ? Base::land : Base::sea;
}

std::vector<layout::WantedInset> wanted_insets(std::vector<theme::MapInset> insets,
                                               const shape::Ground& ground) {
  std::vector<layout::WantedInset> wanted;
  for (theme::MapInset& inset : insets) {
    const geo::Box subject = inset.extent ? shape::projected_box(*inset.extent, ground.projection)
                                          : shape::box_of(ground, inset.features);
    if (subject.is_empty()) {
      throw base::Error(base::Failure::usage, fmt::format("the inset '{}' shows nothing", inset.title), {},
                        "name regions that the map has, or another bbox");
    }
    wanted.push_back({std::move(inset), subject});
  }
  return wanted;
}

std::vector<layout::WantedInset> outlying_insets(const theme::ThematicMap& map,
                                                 const shape::Scattered& scattered) {
  constexpr std::size_t most_names = 2;
  std::vector<layout::WantedInset> insets;
  for (const shape::OutlyingPart& part : scattered.outlying) {
    std::vector<std::string> names;
    for (const std::size_t f : part.features) {
      const theme::MapFeature& feature = map.subject.features[f];
      const std::string& label = feature.label.empty() ? feature.name : feature.label;
      names.push_back(feature.short_label.empty() ? label : feature.short_label);
    }
    theme::MapInset inset;
    inset.features = part.features;
    inset.title = !names.empty() && names.size() <= most_names
                      ? base::listed(names, map.words.language)
                      : base::message(base::Message::outlying_islands, map.words.language);
    insets.push_back({std::move(inset), part.box, layout::WantedInset::Role::outlying});
  }
  return insets;
}

}  // namespace cakupan::render::map
