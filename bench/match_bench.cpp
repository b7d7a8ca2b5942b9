// How long a large table of names takes: 100,000 distinct strings, a tenth of them misspelled.

#include <set>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <cakupan/loader/join/match_table.hpp>

#include "loader/indonesia.hpp"

namespace {

using namespace cakupan;

/// The name with capitals and blanks where the bits of `variant` say: always the same name when folded.
std::string folded_variant(std::string name, std::size_t variant) {
  for (char& letter : name) {
    if (letter < 'a' || letter > 'z') continue;
    if ((variant & 1U) != 0) letter = static_cast<char>(letter - 'a' + 'A');
    variant >>= 1U;
  }
  return name + std::string(variant + 1, '.');
}

loader::table::Table table_of(std::size_t count) {
  const auto& regions = loader::indonesia().table.regions;
  loader::table::Table table;
  table.path = "bench";
  table.columns = {"region"};
  std::set<std::string> seen;
  for (std::size_t i = 0; seen.size() < count; ++i) {
    std::string name = folded_variant(regions[i % regions.size()].name, i / regions.size());
    if (i % 10 == 0) name.erase(name.size() / 2, 1);
    if (!seen.insert(name).second) continue;
    table.rows.push_back({seen.size(), {{name, loader::table::CellKind::text}}});
  }
  return table;
}

void match_a_hundred_thousand_names(benchmark::State& state) {
  const loader::table::Table table = table_of(100000);
  std::size_t fuzzy = 0;
  for (auto _ : state) {
    base::Diagnostics diagnostics;
    const loader::join::MatchedTable matched =
        loader::join::match_table(table, {}, loader::indonesia_index(), {}, diagnostics);
    fuzzy = matched.totals.fuzzy;
    benchmark::DoNotOptimize(matched.totals.rows);
  }
  state.counters["fuzzy"] = static_cast<double>(fuzzy);
}
BENCHMARK(match_a_hundred_thousand_names)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
