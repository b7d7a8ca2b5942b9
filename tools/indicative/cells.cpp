#include "indicative/cells.hpp"

#include <utility>

#include "indicative/border_lines.hpp"
#include "indicative/clip.hpp"
#include "indicative/corridors.hpp"
#include "indicative/coverage.hpp"
#include "indicative/equal_area.hpp"
#include "indicative/reaches.hpp"

namespace cakupan::indicative {
namespace {

std::vector<Site> corridors(const std::vector<Site>& sites, const Parts& parts) {
  std::vector<Site> result;
  for (const std::vector<std::size_t>& piece : parts.cut_off) {
    const std::vector<Site> way = corridor(sites, piece);
    result.insert(result.end(), way.begin(), way.end());
  }
  return result;
}

/// The island's parts, one feature per region.
geo::PolygonSet divided(const Country& country, const Island& island, std::size_t index) {
  constexpr int rounds_of_corridors = 3;
  std::vector<Site> sites;
  std::vector<double> targets;
  for (const Tenant& tenant : island.tenants) {
    const District& district = country.districts[tenant.district];
    sites.push_back({district.point, 1, district.region});
    targets.push_back(tenant.target);
  }
  const std::vector<Ring> land = oriented_rings(country.islands, index);
  geo::PolygonSet shape;
  shape.append(country.islands, index);
  const auto divided_now = [&] {
    return divided_along(shape, border_lines(land, sites), sites, country.regions.size());
  };
  fit_reaches(land, targets, sites);
  Parts best = divided_now();
  Parts now = best;
  for (int round = 0; round < rounds_of_corridors; ++round) {
    const std::vector<Site> ways = corridors(sites, now);
    if (ways.empty()) break;
    sites.insert(sites.end(), ways.begin(), ways.end());
    fit_regions(land, targets, sites);
    now = divided_now();
    // A corridor may cut off somebody else.
    if (now.cut_off.size() < best.cut_off.size()) best = now;
  }
  return best.shapes;
}

}  // namespace

geo::PolygonSet made_cells(const Country& country, const std::vector<Island>& islands) {
  std::vector<geo::PolygonSet> parts(islands.size());
  const geo::PolygonSet whole = to_degrees(country.islands);
  for (std::size_t i = 0; i < islands.size(); ++i) {
    if (islands[i].owner == Island::nobody) parts[i] = divided(country, islands[i], i);
  }
  geo::PolygonSet cells;
  for (std::size_t region = 0; region < country.regions.size(); ++region) {
    for (std::size_t i = 0; i < islands.size(); ++i) {
      if (islands[i].owner == region) cells.append_parts(whole, i);
      if (islands[i].owner == Island::nobody) cells.append_parts(parts[i], region);
    }
    cells.end_feature();
  }
  return cells;
}

}  // namespace cakupan::indicative
