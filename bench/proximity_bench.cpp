#include <string>

#include <benchmark/benchmark.h>

#include <cakupan/analysis/area_coverage.hpp>
#include <cakupan/analysis/proximity.hpp>

#include "analysis/country.hpp"

namespace cakupan::analysis {
namespace {

Country embedded() { return country_within(CAKUPAN_SOURCE "/geodata/regencies.shp"); }

void embedded_regions(benchmark::State& state) {
  const Country country = embedded();
  const std::vector<base::Kilometers> limits{{25}, {50}, {100}, {200}};
  const auto bands = bands_from(limits);
  for (auto _ : state) benchmark::DoNotOptimize(proximity(country.territory, country.areas, bands));
  state.counters["regions"] = static_cast<double>(country.territory.table.regions.size());
  state.counters["areas"] = static_cast<double>(country.areas.size());
}
BENCHMARK(embedded_regions)->Unit(benchmark::kMillisecond)->UseRealTime();

/// 83,253 squares of about 5 km with 100 corners each, and 100 areas.
Country villages() {
  constexpr std::size_t count = 83'253, columns = 460;
  Country country;
  country.territory.table.vintages = {{"now", {}}};
  for (std::size_t i = 0; i < count; ++i) {
    const double west = 95 + 0.1 * static_cast<double>(i % columns);
    const double south = -10 + 0.1 * static_cast<double>(i / columns);
    std::vector<geo::Coordinate> ring;
    for (int corner = 0; corner < 100; ++corner) {
      const double along = 0.05 * (corner % 25) / 25;
      const int side = corner / 25;
      ring.push_back({west + (side == 0   ? along
                              : side == 1 ? 0.05
                              : side == 2 ? 0.05 - along
                                          : 0),
                      south + (side == 0   ? 0
                               : side == 1 ? along
                               : side == 2 ? 0.05
                                           : 0.05 - along)});
    }
    country.territory.shapes.add_ring(ring);
    country.territory.shapes.end_feature();
    model::Region region;
    region.code = std::to_string(i);
    region.vintages = {{region.code, region.code, {}}};
    country.territory.table.regions.push_back(region);
  }
  for (int i = 0; i < 100; ++i) {
    model::PriorityArea area;
    area.name = std::to_string(i);
    area.point = {95 + 4.5 * (i % 10), -10 + 1.8 * (i / 10)};
    country.areas.push_back(area);
  }
  return country;
}

void many_villages(benchmark::State& state) {
  const Country country = villages();
  const std::vector<base::Kilometers> limits{{25}, {50}, {100}, {200}};
  const auto bands = bands_from(limits);
  for (auto _ : state) benchmark::DoNotOptimize(proximity(country.territory, country.areas, bands));
}
BENCHMARK(many_villages)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

/// The distances that coverage_by_area and nearest_areas need: three nearest, and all within 200 km.
void many_villages_near_areas(benchmark::State& state) {
  const Country country = villages();
  for (auto _ : state) benchmark::DoNotOptimize(area_distances(country.territory, country.areas, 3, {200}));
}
BENCHMARK(many_villages_near_areas)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

}  // namespace
}  // namespace cakupan::analysis

BENCHMARK_MAIN();
