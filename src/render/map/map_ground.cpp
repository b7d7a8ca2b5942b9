#include "render/map/map_ground.hpp"

#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

namespace cakupan::render::map {

shape::Ground ground_of(const theme::ThematicMap& map, const theme::MapGeometry& geometry) {
  shape::GroundSource source{
      {&geometry.at(map.subject.layer)}, {geometry.parents}, map.options.extent, map.options.crs};
  for (const theme::MapFeature& feature : map.subject.features)
    source.shapes.features.push_back(feature.shape);
  for (const theme::MapNeighbor& neighbor : map.subject.neighbors)
    source.context.features.push_back(neighbor.shape);
  if (shape::box_of(source.shapes).is_empty()) {
    throw base::Error(base::Failure::input, "no region of the map '" + map.words.title + "' has a shape", {},
                      "check the boundary file and the codes or names that join it to the regions");
  }
  return shape::ground_of(source);
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

}  // namespace cakupan::render::map
