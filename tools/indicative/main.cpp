// Makes the indicative boundaries of geodata/ from the facts and Natural Earth's outlines, and says how good
// they are.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <vector>

#include "indicative/boundaries.hpp"
#include "indicative/figures.hpp"

namespace {

using namespace cakupan::indicative;

void print_figures(const Boundaries& boundaries) {
  const Figures figures = measured(boundaries.country, boundaries.coverage);
  fmt::print("regions                        {} ({} empty)\n", boundaries.country.regions.size(),
             figures.empty);
  fmt::print("overlaps, gaps                 {:.1e}, {:.1e} of the area\n", figures.overlap, figures.gap);
  fmt::print("areas within 5 % of official   {}\n", figures.near_official);
  fmt::print("cities without their point     {}\n", figures.astray.size());
}

void print_agreement(const Boundaries& boundaries, const Agreement& agreement) {
  std::vector<double> cities;
  for (std::size_t r = 0; r < boundaries.country.regions.size(); ++r) {
    const Region& region = boundaries.country.regions[r];
    if (region.kind == Region::Kind::city) cities.push_back(agreement.right_parts[r]);
    if (agreement.right_parts[r] < 0.5) {
      fmt::print("  {} {}: {:.1f} % in its cell\n", region.code, region.name, 100 * agreement.right_parts[r]);
    }
  }
  std::sort(cities.begin(), cities.end());
  fmt::print("true area in the right cell    {:.2f} %\n", 100 * agreement.in_right_cell);
  fmt::print("the same for cities            {:.1f} % median, {:.1f} % least\n",
             100 * cities[cities.size() / 2], 100 * cities.front());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    fmt::print(stderr, "usage: make_indicative GEODATA OUTPUT_FOLDER [REAL_BOUNDARIES]\n");
    return 2;
  }
  try {
    const Boundaries boundaries = made_boundaries(argv[1]);
    const std::filesystem::path folder = argv[2];
    write_boundaries(boundaries, folder);
    std::optional<Agreement> agreement;
    if (argc == 4) agreement = compared(boundaries.country, boundaries.coverage, argv[3]);
    write_report(boundaries, agreement, folder / "regencies-report.csv");
    print_figures(boundaries);
    if (agreement) print_agreement(boundaries, *agreement);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
