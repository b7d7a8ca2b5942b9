#include "indicative/cities.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "indicative/equal_area.hpp"

namespace cakupan::indicative {
namespace {

Ring cell_on(const Claims& claims, const std::vector<double>& weights, std::size_t site, std::size_t ground) {
  const double room = weights[site] - claims.tolls[site][ground];
  if (room <= 0) return {};
  Ring cell = disc(claims.sites[site].at, std::numbers::pi * room);
  for (std::size_t other = 0; other < claims.sites.size() && !cell.empty(); ++other) {
    // A city without room here has no disc that could meet this one.
    if (other == site || weights[other] <= claims.tolls[other][ground]) continue;
    cell = clipped(cell, preferred(claims, weights, ground, site, other));
  }
  return cell;
}

double area_on(const Claims& claims, const std::vector<double>& weights, std::size_t site,
               std::size_t ground) {
  const Ring cell = cell_on(claims, weights, site, ground);
  geo::Box box;
  for (const geo::Coordinate& corner : cell) box.include(corner);
  if (!box.intersects(claims.grounds[ground].box)) return 0;
  double area = 0;
  for (const Ring& ring : claims.grounds[ground].rings) {
    Ring part = ring;
    for (std::size_t i = 0; i < cell.size() && !part.empty(); ++i) {
      const geo::Coordinate a = cell[i];
      const geo::Coordinate b = cell[i + 1 == cell.size() ? 0 : i + 1];
      const double length = distance_between(a, b);
      if (length < 1e-9) continue;
      const double nx = (b.y - a.y) / length;
      const double ny = (a.x - b.x) / length;
      part = clipped(part, {nx, ny, nx * a.x + ny * a.y});
    }
    if (!part.empty()) area += signed_area(part);
  }
  return area;
}

double total_area(const Claims& claims, const std::vector<double>& weights, std::size_t site) {
  double area = 0;
  for (std::size_t ground = 0; ground < claims.grounds.size(); ++ground) {
    area += area_on(claims, weights, site, ground);
  }
  return area;
}

/// The weight at which a site has its target while the others keep theirs.
double weight_for_target(const Claims& claims, std::vector<double> weights, std::size_t site) {
  double low = 0;
  double high = claims.sites[site].target;
  const double most = 1e6;
  const auto reaches = [&](double weight) {
    weights[site] = weight;
    return total_area(claims, weights, site) >= claims.sites[site].target;
  };
  while (high < most && !reaches(high)) high *= 2;
  constexpr int halvings = 50;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (reaches(middle) ? high : low) = middle;
  }
  return high;
}

}  // namespace

Ring disc(geo::Coordinate center, double area) {
  constexpr int corners = 72;
  constexpr double turn = 2 * std::numbers::pi / corners;
  const double radius = std::sqrt(2 * area / (corners * std::sin(turn)));
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    ring.push_back(
        on_millimeters({center.x + radius * std::cos(i * turn), center.y + radius * std::sin(i * turn)}));
  }
  return ring;
}

Division division_by_discs(Claims claims) {
  constexpr int rounds = 12;
  std::vector<double> weights(claims.sites.size(), 0);
  for (int round = 0; round < rounds; ++round) {
    double most_change = 0;
    for (std::size_t site = 0; site < claims.sites.size(); ++site) {
      const double weight = weight_for_target(claims, weights, site);
      most_change = std::max(most_change, std::abs(weight - weights[site]) / weight);
      weights[site] = weight;
    }
    if (most_change < 1e-6) break;
  }
  std::vector<std::vector<double>> areas;
  for (std::size_t site = 0; site < claims.sites.size(); ++site) {
    std::vector<double>& row = areas.emplace_back();
    for (std::size_t ground = 0; ground < claims.grounds.size(); ++ground) {
      row.push_back(area_on(claims, weights, site, ground));
    }
  }
  return {std::move(claims), std::move(weights), std::move(areas)};
}

Ring disc_cell(const Division& division, std::size_t site, std::size_t ground) {
  return cell_on(division.claims, division.weights, site, ground);
}

}  // namespace cakupan::indicative
