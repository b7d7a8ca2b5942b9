#include "indicative/outline_division.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
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
/// The land that a region lacks is on an island where its centroid asks for land within this many kilometers
/// of that island; else it is on islands that Natural Earth does not have.
constexpr double rest_distance = 20;
/// A region farther from an island than this multiple of the way of the nearest one plus this many kilometers
/// does not reach it.
constexpr double reach_multiple = 1.5;
constexpr double reach_excess = 20;

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

/// The area of a feature and the integral of x and y over it.
struct Mass {
  double area = 0;
  geo::Coordinate moment;
};

Mass mass_of(const geo::PolygonSet& shapes, std::size_t feature) {
  Mass mass;
  for (const Ring& ring : oriented_rings(shapes, feature)) {
    const geo::Coordinate moment = first_moment(ring);
    mass.area += signed_area(ring);
    mass.moment.x += moment.x;
    mass.moment.y += moment.y;
  }
  return mass;
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
      shares_(country.regions.size(), false),
      groups_(country.regions.size(), nobody) {}

geo::PolygonSet OutlineDivision::shapes() const {
  geo::PolygonSet result;
  for (const geo::PolygonSet& piece : pieces_) result.append(whole(piece), 0);
  return result;
}

void OutlineDivision::run(std::vector<std::size_t> cities, std::vector<std::size_t> regencies) {
  constexpr Method discs{&division_by_discs, &disc_cell, Method::Takes::part_of_the_land};
  constexpr Method power_diagram{&centered_division, &convex_cell, Method::Takes::all_land};
  if (regencies.empty()) regencies.swap(cities);
  all_ = cities;
  all_.insert(all_.end(), regencies.begin(), regencies.end());
  measure_ways(all_);
  take_home_islands(all_);
  take_islands_behind(all_);
  take_small_islands(regions_wanting_more(cities), discs);
  share(regions_on_the_land_left(cities), discs);
  take_small_islands(regions_wanting_more(regencies), power_diagram);
  share(regions_on_the_land_left(regencies), power_diagram);
}

void OutlineDivision::measure_ways(const std::vector<std::size_t>& regions) {
  for (std::size_t island = 0; island < outline_.islands.feature_count(); ++island) {
    std::vector<double>& ways = ways_.emplace_back(country_.regions.size(), 0);
    for (const std::size_t index : regions) {
      const Region& region = country_.regions[index];
      const double way = std::min(distance_to(outline_.islands, island, region.point),
                                  distance_to(outline_.islands, island, region.center));
      ways[index] = std::max(0.0, way - std::sqrt(targets_[index] / std::numbers::pi));
    }
  }
}

std::size_t OutlineDivision::nearest_region(std::size_t island,
                                            const std::vector<std::size_t>& regions) const {
  return *std::min_element(regions.begin(), regions.end(),
                           [&](std::size_t a, std::size_t b) { return ways_[island][a] < ways_[island][b]; });
}

bool OutlineDivision::reaches(std::size_t region, std::size_t island,
                              const std::vector<std::size_t>& regions) const {
  return ways_[island][region] <=
         reach_multiple * ways_[island][nearest_region(island, regions)] + reach_excess;
}

std::size_t OutlineDivision::nearest_region_in_reach(std::size_t island,
                                                     const std::vector<std::size_t>& regions) const {
  const std::size_t nearest = nearest_region(island, regions);
  return reaches(nearest, island, all_) ? nearest : nobody;
}

bool OutlineDivision::has_home_island(std::size_t region) const {
  for (std::size_t island = 0; island < owners_.size(); ++island) {
    if (owners_[island] == region && geo::contains(outline_.islands, island, country_.regions[region].point))
      return true;
  }
  return false;
}

geo::Coordinate OutlineDivision::center_of_rest(std::size_t region) const {
  const Mass had = mass_of(whole(pieces_[region]), 0);
  const double area = had.area + wanted_[region];
  const geo::Coordinate center = country_.regions[region].center;
  return {(area * center.x - had.moment.x) / wanted_[region],
          (area * center.y - had.moment.y) / wanted_[region]};
}

std::vector<std::size_t> OutlineDivision::regions_on_the_land_left(
    const std::vector<std::size_t>& regions) const {
  std::vector<std::size_t> result = regions_wanting_more(regions);
  const std::vector<std::size_t> left = islands_left();
  std::erase_if(result, [&](std::size_t region) {
    return has_home_island(region) && std::none_of(left.begin(), left.end(), [&](std::size_t island) {
             return lives_on(region, island);
           });
  });
  return result;
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
      if (owner == nobody || !reaches(owner, island, regions)) continue;
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
  // Divided as if it could be, a small island then goes to whoever in reach had most of it.
  const Division division = divided(regions, grounds, method);
  for (std::size_t g = 0; g < grounds.size(); ++g) {
    if (!is_small(grounds[g])) continue;
    std::size_t taker = nobody;
    double most = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
      if (division.areas[i][g] <= most || !reaches(regions[i], grounds[g], all_)) continue;
      most = division.areas[i][g];
      taker = regions[i];
    }
    if (method.takes == Method::Takes::all_land) {
      if (taker == nobody) taker = nearest_region_in_reach(grounds[g], regions);
      give_whole(grounds[g], taker == nobody ? nearest_region(grounds[g], all_) : taker);
    } else if (most > division.claims.grounds[g].area / 2) {
      give_whole(grounds[g], taker);
    }
  }
}

void OutlineDivision::share(const std::vector<std::size_t>& sharing, const Method& method) {
  if (sharing.empty()) return;
  find_groups(sharing);
  std::map<std::size_t, std::vector<std::size_t>> islands_of_groups;
  for (const std::size_t island : islands_left()) {
    const std::size_t host = host_of(island, sharing);
    if (host != nobody) {
      islands_of_groups[groups_[host]].push_back(island);
    } else if (method.takes == Method::Takes::all_land) {
      give_whole(island, nearest_region(island, all_));
    }
  }
  for (const auto& [number, islands] : islands_of_groups) {
    std::vector<std::size_t> group;
    std::copy_if(sharing.begin(), sharing.end(), std::back_inserter(group),
                 [this, wanted = number](std::size_t region) { return groups_[region] == wanted; });
    share_in_group(group, islands, method);
  }
}

bool OutlineDivision::lives_on(std::size_t region, std::size_t island) const {
  if (geo::contains(outline_.islands, island, country_.regions[region].point)) return true;
  return has_home_island(region) && distance_to(islands_, island, center_of_rest(region)) <= rest_distance;
}

std::size_t OutlineDivision::host_of(std::size_t island, const std::vector<std::size_t>& regions) const {
  const auto found = std::find_if(regions.begin(), regions.end(),
                                  [&](std::size_t region) { return lives_on(region, island); });
  return found == regions.end() ? nearest_region_in_reach(island, regions) : *found;
}

void OutlineDivision::find_groups(const std::vector<std::size_t>& sharing) {
  for (const std::size_t region : sharing) groups_[region] = region;
  const std::vector<std::size_t> left = islands_left();
  for (const std::size_t region : sharing) {
    std::vector<std::size_t> lived_on;
    std::copy_if(left.begin(), left.end(), std::back_inserter(lived_on),
                 [&](std::size_t island) { return lives_on(region, island); });
    if (lived_on.empty() && !left.empty()) {
      lived_on.push_back(*std::min_element(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
        return ways_[a][region] < ways_[b][region];
      }));
    }
    for (const std::size_t island : lived_on) {
      const std::size_t host = host_of(island, sharing);
      if (host == nobody) continue;
      const std::size_t from = groups_[region];
      const std::size_t to = groups_[host];
      std::replace(groups_.begin(), groups_.end(), from, to);
    }
  }
}

void OutlineDivision::share_in_group(const std::vector<std::size_t>& sharing,
                                     const std::vector<std::size_t>& grounds, const Method& method) {
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
    // Who has an island of its own has its rest here, where it lives on these grounds at all.
    const bool is_rest =
        has_home_island(index) && std::any_of(grounds.begin(), grounds.end(),
                                              [&](std::size_t island) { return lives_on(index, island); });
    claims.sites.push_back(
        {is_rest ? center_of_rest(index) : site_of(region), scale * std::max(0.0, wanted_[index])});
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
