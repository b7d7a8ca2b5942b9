#include "indicative/power_diagram.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cakupan::indicative {
namespace {

using Matrix = std::vector<std::vector<double>>;

/// What a set of weights gives, with the derivatives that the next step needs.
struct State {
  Matrix areas;                          ///< [site][ground]
  std::vector<double> totals;            ///< per site
  std::vector<geo::Coordinate> moments;  ///< first moments, per site
  Matrix slopes;                         ///< how much of site i's area goes to j when j's weight grows by 1
  double merit = 0;                      ///< the concave function whose maximum has every site at its target
};

struct Border {
  HalfPlane half;
  std::size_t neighbor;
};

/// The convex cell of a site and, in `borders`, the neighbors whose lines cut it.
Ring cell_with_borders(const Claims& claims, std::span<const double> weights, std::size_t ground,
                       std::size_t site, std::vector<Border>& borders) {
  const geo::Box box = claims.grounds[ground].box.grown_by(1);
  Ring cell{{box.min_x(), box.min_y()},
            {box.max_x(), box.min_y()},
            {box.max_x(), box.max_y()},
            {box.min_x(), box.max_y()}};
  for (std::size_t other = 0; other < claims.sites.size() && !cell.empty(); ++other) {
    if (other == site) continue;
    const HalfPlane half = preferred(claims, weights, ground, site, other);
    if (std::none_of(cell.begin(), cell.end(), [&half](geo::Coordinate p) { return half.beyond(p) > 0; }))
      continue;
    cell = clipped(cell, half);
    borders.push_back({half, other});
  }
  // Lines that later ones pushed out of the cell no longer bound it.
  std::erase_if(borders,
                [&cell](const Border& border) { return std::abs(length_on(cell, border.half)) <= 0; });
  return cell;
}

void add_cell(const Claims& claims, std::span<const double> weights, std::size_t ground, std::size_t site,
              State& state) {
  std::vector<Border> borders;
  if (cell_with_borders(claims, weights, ground, site, borders).empty()) return;
  const geo::Coordinate at = claims.sites[site].at;
  const double offset = claims.tolls[site][ground] - weights[site];
  for (const Ring& ring : claims.grounds[ground].rings) {
    Ring part = ring;
    for (const Border& border : borders) part = clipped(part, border.half);
    if (part.empty()) continue;
    const double area = signed_area(part);
    state.areas[site][ground] += area;
    state.totals[site] += area;
    const geo::Coordinate moment = first_moment(part);
    state.moments[site].x += moment.x;
    state.moments[site].y += moment.y;
    state.merit += second_moment(part, at) + offset * area;
    for (const Border& border : borders) {
      state.slopes[site][border.neighbor] +=
          length_on(part, border.half) / (2 * distance_between(at, claims.sites[border.neighbor].at));
    }
  }
}

State evaluated(const Claims& claims, std::span<const double> weights) {
  const std::size_t count = claims.sites.size();
  State state;
  state.areas.assign(count, std::vector<double>(claims.grounds.size(), 0));
  state.slopes.assign(count, std::vector<double>(count, 0));
  state.totals.assign(count, 0);
  state.moments.assign(count, {});
  for (std::size_t site = 0; site < count; ++site) {
    for (std::size_t ground = 0; ground < claims.grounds.size(); ++ground) {
      add_cell(claims, weights, ground, site, state);
    }
    state.merit += weights[site] * claims.sites[site].target;
  }
  return state;
}

/// Solves a symmetric, diagonally dominant system by elimination without pivoting.
std::vector<double> solved(Matrix matrix, std::vector<double> right) {
  const std::size_t n = right.size();
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = matrix[i][k] / matrix[k][k];
      if (factor == 0) continue;
      for (std::size_t j = k; j < n; ++j) matrix[i][j] -= factor * matrix[k][j];
      right[i] -= factor * right[k];
    }
  }
  for (std::size_t k = n; k-- > 0;) {
    for (std::size_t j = k + 1; j < n; ++j) right[k] -= matrix[k][j] * right[j];
    right[k] /= matrix[k][k];
  }
  return right;
}

/// The Newton step, damped: a site without land has no slope of its own, but moves all the same.
std::vector<double> step(const State& state, const std::vector<double>& missing, double damping) {
  const std::size_t n = missing.size();
  Matrix matrix(n, std::vector<double>(n, 0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j) continue;
      const double slope = std::max(0.0, (state.slopes[i][j] + state.slopes[j][i]) / 2);
      matrix[i][j] = -slope;
      matrix[i][i] += slope;
    }
    matrix[i][i] += damping * (1 + matrix[i][i]);
  }
  return solved(std::move(matrix), missing);
}

std::vector<double> missing_areas(const Claims& claims, const State& state) {
  std::vector<double> missing;
  for (std::size_t i = 0; i < claims.sites.size(); ++i) {
    missing.push_back(claims.sites[i].target - state.totals[i]);
  }
  return missing;
}

bool is_settled(const Claims& claims, const std::vector<double>& missing) {
  constexpr double tolerance = 1e-4;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (std::abs(missing[i]) > tolerance * claims.sites[i].target) return false;
  }
  return true;
}

/// Moves the weights until the areas fit.
State settled(const Claims& claims, std::vector<double>& weights) {
  constexpr int most_steps = 200;
  constexpr double most_damping = 1e9;
  State state = evaluated(claims, weights);
  double damping = 1e-2;
  for (int i = 0; i < most_steps && damping < most_damping; ++i) {
    const std::vector<double> missing = missing_areas(claims, state);
    if (is_settled(claims, missing)) break;
    const std::vector<double> change = step(state, missing, damping);
    std::vector<double> tried = weights;
    for (std::size_t k = 0; k < tried.size(); ++k) tried[k] += change[k];
    State next = evaluated(claims, tried);
    if (next.merit > state.merit) {
      weights = std::move(tried);
      state = std::move(next);
      damping = std::max(damping / 3, 1e-9);
    } else {
      damping *= 4;
    }
  }
  return state;
}

/// From the centroid of a site's cell to where the centroid should be; nothing where the site has no land.
geo::Coordinate way_home(const State& state, std::size_t site, geo::Coordinate home) {
  const double area = state.totals[site];
  if (area <= 0) return {};
  return {home.x - state.moments[site].x / area, home.y - state.moments[site].y / area};
}

/// The mean squared displacement of all centroids, weighted by area; infinite where a site has no land.
double displacement(const State& state, const std::vector<Site>& homes) {
  double sum = 0;
  double area = 0;
  for (std::size_t i = 0; i < homes.size(); ++i) {
    if (state.totals[i] <= 0) return std::numeric_limits<double>::infinity();
    const geo::Coordinate way = way_home(state, i, homes[i].at);
    sum += state.totals[i] * (way.x * way.x + way.y * way.y);
    area += state.totals[i];
  }
  return sum / area;
}

}  // namespace

HalfPlane preferred(const Claims& claims, std::span<const double> weights, std::size_t ground, std::size_t i,
                    std::size_t j) {
  const geo::Coordinate a = claims.sites[i].at;
  const geo::Coordinate b = claims.sites[j].at;
  const double apart = distance_between(a, b);
  const double head_start = weights[i] - claims.tolls[i][ground] - weights[j] + claims.tolls[j][ground];
  const double right_side = b.x * b.x + b.y * b.y - a.x * a.x - a.y * a.y + head_start;
  return {(b.x - a.x) / apart, (b.y - a.y) / apart, right_side / (2 * apart)};
}

Ground ground_of(const geo::PolygonSet& shapes, std::size_t feature) {
  return {oriented_rings(shapes, feature), shapes.box_of(feature), geo::planar_area(shapes, feature)};
}

Division centered_division(Claims claims) {
  constexpr int rounds = 60;
  const std::vector<Site> homes = claims.sites;
  std::vector<double> weights(homes.size(), 0);
  State state = settled(claims, weights);
  double least = displacement(state, homes);
  double pace = 0.5;
  for (int round = 0; round < rounds; ++round) {
    Claims tried = claims;
    for (std::size_t i = 0; i < homes.size(); ++i) {
      const geo::Coordinate way = way_home(state, i, homes[i].at);
      tried.sites[i].at.x += pace * way.x;
      tried.sites[i].at.y += pace * way.y;
    }
    std::vector<double> tried_weights = weights;
    State next = settled(tried, tried_weights);
    const double left = displacement(next, homes);
    if (left < least) {
      least = left;
      claims.sites = std::move(tried.sites);
      weights = std::move(tried_weights);
      state = std::move(next);
      pace = std::min(pace * 1.2, 2.0);
    } else {
      pace *= 0.5;
    }
  }
  return {std::move(claims), std::move(weights), std::move(state.areas)};
}

Ring convex_cell(const Division& division, std::size_t site, std::size_t ground) {
  std::vector<Border> borders;
  return cell_with_borders(division.claims, division.weights, ground, site, borders);
}

}  // namespace cakupan::indicative
