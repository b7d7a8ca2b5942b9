#include <filesystem>
#include <string>

#include <benchmark/benchmark.h>

#include <cakupan/analysis/neighbors.hpp>
#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>

#include "analysis/country.hpp"

namespace cakupan::analysis {
namespace {

/// Times the search alone, by border and over straits, not the reading.
void search(benchmark::State& state, const model::Territory& territory) {
  std::size_t links = 0;
  for (auto _ : state) links = neighbors(territory, {}).size();
  state.counters["regions"] = static_cast<double>(territory.table.regions.size());
  state.counters["links"] = static_cast<double>(links);
}

void embedded_neighbors(benchmark::State& state) {
  search(state, country_within(CAKUPAN_SOURCE "/geodata/regencies.shp").territory);
}
BENCHMARK(embedded_neighbors)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Real boundaries beside the checkout, each feature a region of its own.
void real_neighbors(benchmark::State& state, const std::string& file) {
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = CAKUPAN_SHARED "/geodata/" + file;
  if (!std::filesystem::exists(input.path)) {
    state.SkipWithError(("skipped: needs " + input.path).c_str());
    return;
  }
  model::Territory territory;
  territory.shapes = loader::boundary::read_boundaries(input, diagnostics).shapes;
  territory.table.regions.resize(territory.shapes.feature_count());
  search(state, territory);
}
BENCHMARK_CAPTURE(real_neighbors, provinces, "batas_provinsi.shp")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(real_neighbors, regencies, "batas_kabupaten_kota.shp")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(real_neighbors, districts, "batas_kecamatan.shp")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(real_neighbors, villages, "batas_desa.shp.zip")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

/// A country of squares that touch, in two sizes: the time per region says how the search grows.
void made_up_neighbors(benchmark::State& state) {
  const auto side = static_cast<int>(state.range(0));
  model::Territory territory;
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      const double west = 95 + 0.02 * column, south = -10 + 0.02 * row, edge = 0.02;
      territory.shapes.add_ring(std::vector<geo::Coordinate>{
          {west, south}, {west + edge, south}, {west + edge, south + edge}, {west, south + edge}});
      territory.shapes.end_feature();
      territory.table.regions.emplace_back();
    }
  }
  search(state, territory);
}
BENCHMARK(made_up_neighbors)->Arg(100)->Arg(200)->Arg(400)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace cakupan::analysis

BENCHMARK_MAIN();
