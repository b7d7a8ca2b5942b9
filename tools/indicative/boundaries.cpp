#include "indicative/boundaries.hpp"

#include <cmath>
#include <fstream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

#include "indicative/coverage.hpp"
#include "indicative/figures.hpp"
#include "indicative/files.hpp"

namespace cakupan::indicative {
namespace {

void write_report(const Boundaries& boundaries, const std::filesystem::path& path) {
  const std::vector<double> areas = areas_of(boundaries.coverage);
  std::ofstream file(path, std::ios::binary);
  file << "code,name,official_km2,share_km2,cell_km2,difference_percent,note\n";
  for (std::size_t r = 0; r < boundaries.country.regions.size(); ++r) {
    const Region& region = boundaries.country.regions[r];
    const double target = boundaries.cells.targets[r];
    std::string note = boundaries.cells.notes[r];
    if (note.empty() && !is_near(areas[r], target))
      note = "pieces cut off by the coast or a city changed hands";
    file << fmt::format("{},{},{},{},{},{},{}\n", region.code, region.name,
                        base::to_fixed(region.official_km2, 3), base::to_fixed(target, 3),
                        base::to_fixed(areas[r], 3), base::to_fixed(100 * (areas[r] / target - 1), 2), note);
  }
  file.close();
  if (!file) throw base::Error(base::Failure::work, "cannot write the report", {path.string(), {}, {}});
}

}  // namespace

Boundaries made_boundaries(const std::filesystem::path& geodata) {
  Boundaries boundaries;
  boundaries.country = read_country(geodata);
  boundaries.cells = made_cells(boundaries.country);
  boundaries.coverage = made_coverage(boundaries.cells.shapes);
  return boundaries;
}

void write_boundaries(const Boundaries& boundaries, const std::filesystem::path& folder) {
  Layer layer;
  layer.fields = {"kode", "nama", "kode_prov", "provinsi"};
  for (const Region& region : boundaries.country.regions) {
    layer.rows.push_back({region.code, region.name, region.province_code, region.province});
  }
  layer.shapes = boundaries.coverage;
  write_shapefile(layer, folder / "regencies.shp");
  write_report(boundaries, folder / "regencies-report.csv");
}

}  // namespace cakupan::indicative
