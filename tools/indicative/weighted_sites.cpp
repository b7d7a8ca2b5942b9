#include "indicative/weighted_sites.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cakupan::indicative {
namespace {

double squared(double x) { return x * x; }

/// Squared, which keeps the order and needs no root.
double cost(const Site& site, double squared_distance) { return squared_distance / squared(site.reach); }

double least_squared_distance(const geo::Box& box, geo::Coordinate from) {
  return squared(std::max({box.min_x() - from.x, 0.0, from.x - box.max_x()})) +
         squared(std::max({box.min_y() - from.y, 0.0, from.y - box.max_y()}));
}

double most_squared_distance(const geo::Box& box, geo::Coordinate from) {
  return squared(std::max(from.x - box.min_x(), box.max_x() - from.x)) +
         squared(std::max(from.y - box.min_y(), box.max_y() - from.y));
}

}  // namespace

std::vector<std::size_t> contenders(const std::vector<Site>& sites, const std::vector<std::size_t>& among,
                                    const geo::Box& box) {
  double bound = std::numeric_limits<double>::infinity();
  for (const std::size_t s : among) {
    bound = std::min(bound, cost(sites[s], most_squared_distance(box, sites[s].at)));
  }
  std::vector<std::size_t> result;
  std::copy_if(among.begin(), among.end(), std::back_inserter(result), [&](std::size_t s) {
    return cost(sites[s], least_squared_distance(box, sites[s].at)) <= bound;
  });
  return result;
}

std::size_t owner_among(const std::vector<Site>& sites, const std::vector<std::size_t>& among,
                        geo::Coordinate place) {
  std::size_t owner = among.front();
  double least = std::numeric_limits<double>::infinity();
  for (const std::size_t s : among) {
    const double here = cost(sites[s], squared(place.x - sites[s].at.x) + squared(place.y - sites[s].at.y));
    if (here >= least) continue;
    least = here;
    owner = s;
  }
  return owner;
}

std::vector<std::size_t> all_of(const std::vector<Site>& sites) {
  std::vector<std::size_t> all(sites.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

}  // namespace cakupan::indicative
