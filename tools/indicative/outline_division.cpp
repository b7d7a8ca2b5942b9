#include "indicative/outline_division.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>
#include <utility>

#include <cakupan/geo/overlay.hpp>

#include "indicative/cities.hpp"

namespace cakupan::indicative {
namespace {

/// An island below this belongs whole to one region.
constexpr double whole_island_km2 = 100;
/// What it costs to reach land on another island than that of the region's point: a detour of 70 km, squared.
constexpr double strait_toll = 70.0 * 70.0;
/// An island with one region's point alone is all that region's, up to this multiple of what the region
/// wants.
constexpr double home_excess = 1.2;
/// A chain of islands goes on up to this multiple.
constexpr double chain_excess = 1.03;
/// A region that has islands and lacks less than this part of its land does not look for it across the sea.
constexpr double least_want = 0.15;

/// A regency's cell is to have the regency's centroid. A city's disc follows the centroid as far as it keeps
/// the city's point well inside.
geo::Coordinate site_of(const Region& region) {
  if (region.kind == Region::Kind::regency) return region.center;
  constexpr double part_of_radius = 0.7;
  const double reach = part_of_radius * std::sqrt(region.official_km2 / std::numbers::pi);
  const double dx = region.center.x - region.point.x;
  const double dy = region.center.y - region.point.y;
  const double away = distance_between(region.center, region.point);
  const double part = away > reach ? reach / away : 1;
  return {region.point.x + part * dx, region.point.y + part * dy};
}

geo::PolygonSet whole(geo::PolygonSet pieces) {
  pieces.end_feature();
  return pieces;
}

geo::PolygonSet one_feature(const Ring& ring) {
  geo::PolygonSet shapes;
  shapes.add_ring(ring);
  shapes.end_feature();
  return shapes;
}

}  // namespace

OutlineDivision::OutlineDivision(const Country& country, const Outline& outline, std::vector<double> wanted)
    : country_(country),
      outline_(outline),
      islands_(outline.islands),
      targets_(wanted),
      wanted_(std::move(wanted)),
      pieces_(country.regions.size()),
      owners_(outline.islands.feature_count(), nobody),
      owns_island_(country.regions.size(), false),
      shares_(country.regions.size(), false) {}

geo::PolygonSet OutlineDivision::shapes() const {
  geo::PolygonSet result;
  for (const geo::PolygonSet& piece : pieces_) result.append(whole(piece), 0);
  return result;
}

void OutlineDivision::run(std::vector<std::size_t> cities, std::vector<std::size_t> regencies) {
  constexpr Method discs{&division_by_discs, &disc_cell, Method::Takes::part_of_the_land};
  constexpr Method power_diagram{&centered_division, &convex_cell, Method::Takes::all_land};
  if (regencies.empty()) regencies.swap(cities);
  std::vector<std::size_t> all = cities;
  all.insert(all.end(), regencies.begin(), regencies.end());
  take_home_islands(all);
  take_islands_behind(all);
  take_small_islands(regions_wanting_more(cities), discs);
  share(regions_wanting_more(cities), discs);
  take_small_islands(regions_wanting_more(regencies), power_diagram);
  share(regions_wanting_more(regencies), power_diagram);
}

bool OutlineDivision::is_small(std::size_t island) const {
  return geo::planar_area(outline_.islands, island) < whole_island_km2;
}

void OutlineDivision::take_home_islands(const std::vector<std::size_t>& regions) {
  for (const std::size_t island : islands_left()) {
    std::vector<std::size_t> at_home;
    std::copy_if(regions.begin(), regions.end(), std::back_inserter(at_home), [&](std::size_t region) {
      return geo::contains(islands_, island, country_.regions[region].point);
    });
    if (at_home.empty()) continue;
    const double area = geo::planar_area(islands_, island);
    const bool is_all_its_own = at_home.size() == 1 && area <= home_excess * wanted_[at_home[0]];
    if (is_small(island) || is_all_its_own) give_whole(island, at_home[0]);
  }
}

void OutlineDivision::take_islands_behind(const std::vector<std::size_t>& regions) {
  bool found = true;
  while (found) {
    found = false;
    for (const std::size_t island : islands_left()) {
      if (has_point_of(island, regions)) continue;
      const std::size_t owner = owners_[nearest_settled_island(island, regions)];
      if (owner == nobody) continue;
      const double area = geo::planar_area(islands_, island);
      if (area > wanted_[owner] + (chain_excess - 1) * targets_[owner]) continue;
      give_whole(island, owner);
      found = true;
    }
  }
}

bool OutlineDivision::has_point_of(std::size_t island, const std::vector<std::size_t>& regions) const {
  return std::any_of(regions.begin(), regions.end(), [&](std::size_t region) {
    return geo::contains(outline_.islands, island, country_.regions[region].point);
  });
}

std::size_t OutlineDivision::nearest_settled_island(std::size_t island,
                                                    const std::vector<std::size_t>& regions) const {
  std::size_t nearest = island;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t other = 0; other < outline_.islands.feature_count(); ++other) {
    if (other == island || (owners_[other] == nobody && !has_point_of(other, regions))) continue;
    for (const geo::Coordinate& corner : outline_.islands.coordinates_of(island)) {
      const double distance = distance_to(outline_.islands, other, corner);
      if (distance >= least) continue;
      least = distance;
      nearest = other;
    }
  }
  return nearest;
}

std::vector<std::size_t> OutlineDivision::regions_wanting_more(
    const std::vector<std::size_t>& regions) const {
  std::vector<std::size_t> result;
  std::copy_if(regions.begin(), regions.end(), std::back_inserter(result), [this](std::size_t region) {
    const double had = pieces_[region].part_count() == 0 ? 0 : geo::planar_area(whole(pieces_[region]), 0);
    return wanted_[region] > (had > 0 ? least_want * (had + wanted_[region]) : 0);
  });
  return result;
}

void OutlineDivision::take_small_islands(const std::vector<std::size_t>& regions, const Method& method) {
  const std::vector<std::size_t> grounds = islands_left();
  if (regions.empty() || std::none_of(grounds.begin(), grounds.end(), [this](auto i) { return is_small(i); }))
    return;
  // Divided as if it could be, a small island then goes to whoever had most of it.
  const Division division = divided(regions, grounds, method);
  for (std::size_t g = 0; g < grounds.size(); ++g) {
    if (!is_small(grounds[g])) continue;
    std::size_t best = 0;
    for (std::size_t i = 1; i < regions.size(); ++i) {
      if (division.areas[i][g] > division.areas[best][g]) best = i;
    }
    const bool is_most = division.areas[best][g] > division.claims.grounds[g].area / 2;
    if (is_most || method.takes == Method::Takes::all_land) give_whole(grounds[g], regions[best]);
  }
}

void OutlineDivision::share(const std::vector<std::size_t>& sharing, const Method& method) {
  const std::vector<std::size_t> grounds = islands_left();
  if (sharing.empty() || grounds.empty()) return;
  const Division division = divided(sharing, grounds, method);
  for (std::size_t g = 0; g < grounds.size(); ++g) {
    geo::PolygonSet rest;
    rest.append(islands_, grounds[g]);
    for (std::size_t i = 0; i < sharing.size(); ++i) {
      if (division.areas[i][g] <= 0) continue;
      const geo::PolygonSet cell = one_feature(method.cell_of(division, i, g));
      if (cell.is_empty(0)) continue;
      shares_[sharing[i]] = true;
      pieces_[sharing[i]].append_parts(geo::intersection(islands_, grounds[g], cell, 0), 0);
      rest = geo::difference(rest, 0, cell, 0);
    }
    replace_island(grounds[g], rest);
  }
}

Division OutlineDivision::divided(const std::vector<std::size_t>& regions,
                                  const std::vector<std::size_t>& grounds, const Method& method) const {
  Claims claims;
  double land = 0;
  for (const std::size_t island : grounds) {
    claims.grounds.push_back(ground_of(islands_, island));
    land += claims.grounds.back().area;
  }
  double sum = 0;
  for (const std::size_t region : regions) sum += std::max(0.0, wanted_[region]);
  const double scale = method.takes == Method::Takes::all_land ? land / sum : 1;
  for (const std::size_t index : regions) {
    const Region& region = country_.regions[index];
    claims.sites.push_back({site_of(region), scale * std::max(0.0, wanted_[index])});
    std::vector<double>& tolls = claims.tolls.emplace_back();
    for (const std::size_t island : grounds) {
      const bool at_home = geo::contains(outline_.islands, island, region.point) || owns_island_[index];
      tolls.push_back(at_home ? 0 : strait_toll);
    }
  }
  return method.divide(std::move(claims));
}

std::vector<std::size_t> OutlineDivision::islands_left() const {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < islands_.feature_count(); ++i) {
    if (!islands_.is_empty(i)) left.push_back(i);
  }
  return left;
}

void OutlineDivision::give_whole(std::size_t island, std::size_t region) {
  pieces_[region].append_parts(islands_, island);
  owns_island_[region] = true;
  owners_[island] = region;
  wanted_[region] -= geo::planar_area(islands_, island);
  geo::PolygonSet nothing;
  nothing.end_feature();
  replace_island(island, nothing);
}

void OutlineDivision::replace_island(std::size_t island, const geo::PolygonSet& by) {
  geo::PolygonSet islands;
  for (std::size_t i = 0; i < islands_.feature_count(); ++i) {
    if (i == island) {
      islands.append(by, 0);
    } else {
      islands.append(islands_, i);
    }
  }
  islands_ = std::move(islands);
}

}  // namespace cakupan::indicative
