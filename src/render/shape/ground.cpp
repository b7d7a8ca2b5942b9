#include "render/shape/ground.hpp"

#include <numeric>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/extent.hpp>

namespace cakupan::render::shape {

namespace {

std::vector<std::size_t> numbers_of(const geo::PolygonSet& set) {
  std::vector<std::size_t> numbers(set.feature_count());
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

}  // namespace

Ground ground_of(const GroundSource& source) {
  const geo::Box extent = source.extent ? *source.extent : box_of(source.shapes);
  Ground ground{source.crs.empty() ? geo::Projection::equal_area(extent) : geo::Projection::named(source.crs),
                {},
                {},
                {}};
  const auto projected = [&](const ChosenShapes& chosen) {
    return chosen.set == nullptr ? geo::PolygonSet()
                                 : ground.projection.projected(*chosen.set, chosen.features);
  };
  ground.extent = extent;
  ground.shapes = projected(source.shapes);
  const ChosenShapes& neighbors = source.neighbors;
  auto cut =
      neighbors.set == nullptr ? std::nullopt : without_far_side(*neighbors.set, neighbors.features, extent);
  ground.neighbors = cut ? projected({&*cut, numbers_of(*cut)}) : projected(neighbors);
  if (source.around != nullptr)
    ground.around = ground_context(*source.around, extent, ground.projection, source.own);
  measure(ground);
  geo::Box all;
  for (const geo::Box& box : ground.boxes) all.include(box);
  ground.subject = source.extent ? projected_box(*source.extent, ground.projection) : all;
  return ground;
}

void measure(Ground& ground) {
  const std::size_t features = ground.shapes.feature_count();
  ground.areas.resize(features);
  ground.boxes.resize(features);
  base::for_each_index(features, [&](std::size_t f) {
    ground.areas[f] = geo::planar_area(ground.shapes, f);
    ground.boxes[f] = ground.shapes.box_of(f);
  });
}

geo::Box box_of(const ChosenShapes& shapes) {
  return shapes.set == nullptr ? geo::Box() : geo::globe_extent(*shapes.set, shapes.features);
}

geo::Box projected_box(const geo::Box& extent, const geo::Projection& projection) {
  geo::Box box;
  // The outline, densified, since straight lines of latitude may be curves on the page.
  const int steps = 32;
  for (int i = 0; i <= steps; ++i) {
    const double lon = extent.min_x() + extent.width() * i / steps;
    const double lat = extent.min_y() + extent.height() * i / steps;
    for (const geo::LonLat point : {geo::LonLat{lon, extent.min_y()}, geo::LonLat{lon, extent.max_y()},
                                    geo::LonLat{extent.min_x(), lat}, geo::LonLat{extent.max_x(), lat}}) {
      if (const auto projected = projection.forward(point)) box.include(*projected);
    }
  }
  return box;
}

geo::Box box_of(const Ground& ground, std::span<const std::size_t> features) {
  geo::Box box;
  for (const std::size_t f : features) box.include(ground.boxes[f]);
  return box;
}

}  // namespace cakupan::render::shape
