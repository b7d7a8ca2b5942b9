#include <algorithm>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <cakupan/model/style.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/label/labels.hpp"
#include "render/layout/needed_insets.hpp"
#include "render/shape/region_dots.hpp"

namespace cakupan::render {
namespace {

// A country made up on a grid, at one density whatever its size: of 20 regions, eleven are squares of a cell,
// nine crowd in a twelfth. 12,000 regions of 4 mm take the room of an A3 page.
constexpr std::size_t block_regions = 20, block_large = 11, block_columns = 4, block_rows = 3;

struct Country {
  shape::PageShapes shapes;  ///< page mm
  geo::Box frame;
  std::vector<std::size_t> tiny;
  std::vector<std::size_t> large;
};

void add_square(Country& country, double x, double y, double side) {
  country.shapes.polygons.add_ring(
      std::vector<geo::Coordinate>{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}});
  country.shapes.polygons.end_feature();
  country.shapes.areas.push_back(side * side);
}

Country country_of(std::size_t regions, double cell) {
  Country country;
  const std::size_t blocks = (regions + block_regions - 1) / block_regions;
  std::size_t across = 1;
  while (across * across < blocks) ++across;
  for (std::size_t region = 0; region < regions; ++region) {
    const std::size_t block = region / block_regions;
    const std::size_t place = region % block_regions;
    const std::size_t in_block = std::min(place, block_large);
    double x = cell * static_cast<double>(block % across * block_columns + in_block % block_columns);
    double y = cell * static_cast<double>(block / across * block_rows + in_block / block_columns);
    if (place < block_large) {
      country.large.push_back(region);
      add_square(country, x, y, cell);
    } else {
      country.tiny.push_back(region);
      x += 1 + 0.7 * static_cast<double>((place - block_large) % 3);
      y += 1 + 0.7 * static_cast<double>((place - block_large) / 3);
      add_square(country, x, y, 0.4);
    }
  }
  country.shapes.features = regions;
  country.frame = country.shapes.polygons.box().grown_by(10);
  return country;
}

void report(benchmark::State& state) {
  state.SetComplexityN(state.range(0));
  state.counters["per_region"] =
      benchmark::Counter(static_cast<double>(state.range(0)),
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void dots(benchmark::State& state) {
  const model::Style style;
  const Country country = country_of(static_cast<std::size_t>(state.range(0)), 4);
  std::size_t displaced = 0;
  for (auto _ : state) {
    displaced = 0;
    for (const shape::RegionDot& dot : shape::region_dots(country.shapes, country.tiny, style))
      displaced += dot.displaced ? 1 : 0;
  }
  state.counters["displaced"] = static_cast<double>(displaced);
  report(state);
}
BENCHMARK(dots)
    ->Arg(1500)
    ->Arg(3000)
    ->Arg(6000)
    ->Arg(12000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

/// Names of regions, dots and signs in their way, and a place with a name in every third of the regions.
void labels(benchmark::State& state) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  const Country country = country_of(static_cast<std::size_t>(state.range(0)), 12);
  shape::OwnerGrid grid(country.frame, 0.3);
  for (std::size_t f = 0; f < country.shapes.features; ++f)
    grid.fill(country.shapes.polygons, f, static_cast<std::uint32_t>(f));
  std::vector<label::Label> wanted;
  for (const std::size_t f : country.large) {
    label::Label label;
    label.wordings = {"Region number " + std::to_string(f), "No. " + std::to_string(f)};
    label.look = {{7}, scene::Weight::regular, {}};
    label.area = country.shapes.polygons.box_of(f);
    label.point = label.area.center();
    label.owner = static_cast<std::uint32_t>(f);
    wanted.push_back(label);
    if (f % 3 != 0) continue;
    label = {};
    label.wordings = {"Place " + std::to_string(f)};
    label.look = {{7}, scene::Weight::bold, {}};
    label.point = country.shapes.polygons.box_of(f).center();
    label.clearance = 1.2;
    label.importance = 3;
    label.rank = label::Label::Rank::place;
    wanted.push_back(label);
  }
  label::LabelObstacles obstacles;
  for (const std::size_t f : country.tiny)
    obstacles.soft.push_back(country.shapes.polygons.box_of(f).grown_by(0.6));
  std::size_t dropped = 0;
  for (auto _ : state) {
    dropped = label::place_labels(wanted, obstacles, country.frame, grid, typesetter).dropped.size();
  }
  state.counters["labels"] = static_cast<double>(wanted.size());
  state.counters["dropped"] = static_cast<double>(dropped);
  report(state);
}
BENCHMARK(labels)
    ->Arg(500)
    ->Arg(1000)
    ->Arg(2000)
    ->Arg(4000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Complexity(benchmark::oN);

void crowds(benchmark::State& state) {
  const Country country = country_of(static_cast<std::size_t>(state.range(0)), 4);
  shape::Ground ground{
      geo::Projection::equal_area(geo::Box(95, -10, 140, 6)), country.shapes.polygons, {}, {}};
  shape::measure(ground);
  // Its y runs up, the page's down.
  const shape::PageTransform transform{1, {0, 0}, {0, country.frame.min_y() + country.frame.max_y()}};
  std::size_t crowds = 0;
  for (auto _ : state) {
    crowds = layout::needed_insets(ground, transform, country.frame, country.tiny).size();
  }
  state.counters["crowds"] = static_cast<double>(crowds);
  report(state);
}
BENCHMARK(crowds)
    ->Arg(12000)
    ->Arg(24000)
    ->Arg(48000)
    ->Arg(96000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

/// Hatched regions, each with three ids of its own.
void svg_ids(benchmark::State& state) {
  const auto regions = static_cast<std::size_t>(state.range(0));
  scene::Scene scene;
  scene.layers.push_back({"regions", {}, {}});
  for (std::size_t i = 0; i < regions; ++i) {
    const double x = static_cast<double>(i % 150) * 2;
    const double y = static_cast<double>(i / 150) * 2;
    scene::Shape shape;
    shape.path.points = {{x, y}, {x + 2, y}, {x + 2, y + 2}, {x, y + 2}};
    shape.path.parts = {{{0, 4}, scene::SubPath::Closing::closed}};
    shape.fill = model::Color{255, 255, 255};
    shape.hatch = scene::Hatch{{0, 0, 0}, {0.8}, {0.2}, 45};
    shape.tag = scene::RegionTag{std::to_string(i), "Region", "1", "all"};
    scene.layers.back().items.emplace_back(std::move(shape));
  }
  for (auto _ : state) benchmark::DoNotOptimize(paint::to_svg(scene));
  report(state);
}
BENCHMARK(svg_ids)
    ->Arg(2500)
    ->Arg(5000)
    ->Arg(10000)
    ->Arg(20000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

}  // namespace
}  // namespace cakupan::render

BENCHMARK_MAIN();
