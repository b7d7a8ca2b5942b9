#include "indicative/boundaries.hpp"

#include <fstream>
#include <string>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

#include "indicative/cells.hpp"
#include "indicative/files.hpp"

namespace cakupan::indicative {
namespace {

/// How much of a region's land is where it shares no island with others.
std::vector<double> whole_km2(const Boundaries& boundaries) {
  std::vector<double> areas(boundaries.country.regions.size(), 0);
  for (std::size_t i = 0; i < boundaries.islands.size(); ++i) {
    const std::size_t owner = boundaries.islands[i].owner;
    if (owner != Island::nobody) areas[owner] += geo::planar_area(boundaries.country.islands, i);
  }
  return areas;
}

/// Why the area of a cell is not the official one. A region of which so little is there is also where the
/// coasts are not exact enough for it.
std::string note_of(double cell_km2, double official_km2, double whole_km2) {
  constexpr double all = 0.99;
  constexpr double most = 0.5;
  constexpr double hardly_there = 0.75;
  if (is_near(cell_km2, official_km2)) return {};
  if (cell_km2 < hardly_there * official_km2)
    return "islets: the coasts lack many and have others beside their place";
  if (whole_km2 > all * cell_km2) return "whole islands: as large as the coasts have them";
  if (whole_km2 > most * cell_km2) return "mostly whole islands: as large as the coasts have them";
  return "shares an island that the coasts have larger or smaller than the official areas of its regions";
}

}  // namespace

Boundaries made_boundaries(const std::filesystem::path& geodata) {
  Boundaries boundaries;
  boundaries.country = read_country(geodata);
  boundaries.islands = settled_islands(boundaries.country);
  boundaries.coverage = made_cells(boundaries.country, boundaries.islands);
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
}

void write_report(const Boundaries& boundaries, const std::optional<Agreement>& agreement,
                  const std::filesystem::path& path) {
  const std::vector<double> areas = areas_of(boundaries.coverage);
  const std::vector<double> whole = whole_km2(boundaries);
  std::ofstream file(path, std::ios::binary);
  file << "code,name,official_km2,cell_km2,difference_percent,right_percent,note\n";
  for (std::size_t r = 0; r < boundaries.country.regions.size(); ++r) {
    const Region& region = boundaries.country.regions[r];
    const double official = region.official_km2;
    file << fmt::format("{},{},{},{},{},{},{}\n", region.code, region.name, base::to_fixed(official, 3),
                        base::to_fixed(areas[r], 3), base::to_fixed(100 * (areas[r] / official - 1), 2),
                        agreement ? base::to_fixed(100 * agreement->right_parts[r], 1) : "",
                        note_of(areas[r], official, whole[r]));
  }
  file.close();
  if (!file) throw base::Error(base::Failure::work, "cannot write the report", {path.string(), {}, {}});
}

}  // namespace cakupan::indicative
