#include "indicative/reaches.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include <cakupan/base/parallel.hpp>

namespace cakupan::indicative {
namespace {

/// A box that several sites have places in is divided until it is as small as this part of their least reach.
constexpr double leaf_part = 0.12;

/// Land in a box, and the sites that may have it.
struct Plot {
  std::vector<Ring> land;
  geo::Box box;
  std::vector<std::size_t> sites;
};

double area_of(const std::vector<Ring>& land) {
  double area = 0;
  for (const Ring& ring : land) area += signed_area(ring);
  return area;
}

std::vector<Ring> clipped(const std::vector<Ring>& land, const HalfPlane& half) {
  std::vector<Ring> result;
  for (const Ring& ring : land) {
    Ring part = indicative::clipped(ring, half);
    if (!part.empty()) result.push_back(std::move(part));
  }
  return result;
}

/// The halves of a plot, by its longer side.
std::pair<Plot, Plot> halves(const Plot& plot, const std::vector<Site>& sites) {
  const geo::Box& box = plot.box;
  const geo::Coordinate middle = box.center();
  const bool upright = box.width() > box.height();
  const double at = upright ? middle.x : middle.y;
  const double a = upright ? 1 : 0;
  const double b = 1 - a;
  Plot first{clipped(plot.land, {a, b, at}),
             {box.min_x(), box.min_y(), upright ? at : box.max_x(), upright ? box.max_y() : at},
             {}};
  Plot second{clipped(plot.land, {-a, -b, -at}),
              {upright ? at : box.min_x(), upright ? box.min_y() : at, box.max_x(), box.max_y()},
              {}};
  first.sites = contenders(sites, plot.sites, first.box);
  second.sites = contenders(sites, plot.sites, second.box);
  return {std::move(first), std::move(second)};
}

double leaf_side(const Plot& plot, const std::vector<Site>& sites) {
  double least = sites[plot.sites.front()].reach;
  for (const std::size_t s : plot.sites) least = std::min(least, sites[s].reach);
  return leaf_part * least;
}

void measure(const Plot& plot, const std::vector<Site>& sites, std::vector<double>& areas) {
  if (plot.land.empty()) return;
  if (plot.sites.size() == 1 || std::max(plot.box.width(), plot.box.height()) <= leaf_side(plot, sites)) {
    areas[owner_among(sites, plot.sites, plot.box.center())] += area_of(plot.land);
    return;
  }
  const auto [first, second] = halves(plot, sites);
  measure(first, sites, areas);
  measure(second, sites, areas);
}

/// Some plots that make up the land, for several threads.
std::vector<Plot> plots_of(const std::vector<Ring>& land, const std::vector<Site>& sites) {
  constexpr int halvings = 6;
  geo::Box box;
  for (const Ring& ring : land) {
    for (const geo::Coordinate& corner : ring) box.include(corner);
  }
  std::vector<Plot> plots{{land, box, contenders(sites, all_of(sites), box)}};
  for (int i = 0; i < halvings; ++i) {
    std::vector<Plot> next;
    for (const Plot& plot : plots) {
      auto [first, second] = halves(plot, sites);
      next.push_back(std::move(first));
      next.push_back(std::move(second));
    }
    plots = std::move(next);
  }
  return plots;
}

/// The sums of values of the first sites, or of all.
std::map<std::size_t, double> by_region(const std::vector<Site>& sites, const std::vector<double>& values) {
  std::map<std::size_t, double> sums;
  for (std::size_t s = 0; s < values.size(); ++s) sums[sites[s].region] += values[s];
  return sums;
}

/// How the reach of a site changes that lacks so many times its area, and whose region does. Roots, not other
/// powers, because they are the same bits on every processor. A reach is a length, so the root of what is
/// lacking would meet a target at once, were the neighbors to stand still.
using Change = double (*)(double region_lack, double site_lack);
double change_for_both(double region_lack, double site_lack) {
  return std::sqrt(std::sqrt(region_lack * site_lack));
}
double change_for_regions(double region_lack, double /*site_lack*/) { return std::sqrt(region_lack); }

/// How many times too small an area is; what is nearly gone counts as a part of its target.
double lack(double target, double area) {
  constexpr double least_part = 0.3;
  return target / std::max(area, least_part * target);
}

/// So many times each region lacks its area.
std::map<std::size_t, double> lacks(const std::map<std::size_t, double>& wanted,
                                    const std::map<std::size_t, double>& had) {
  std::map<std::size_t, double> result;
  for (const auto& [region, target] : wanted) result[region] = lack(target, had.at(region));
  return result;
}

void fit(const std::vector<Ring>& land, const std::vector<double>& targets, Change change, int rounds,
         std::vector<Site>& sites) {
  constexpr double most_change = 1.25;
  const std::map<std::size_t, double> wanted = by_region(sites, targets);
  for (int round = 0; round < rounds; ++round) {
    const std::vector<double> areas = site_areas(land, sites);
    const std::map<std::size_t, double> region_lacks = lacks(wanted, by_region(sites, areas));
    for (std::size_t s = 0; s < targets.size(); ++s) {
      const double factor = change(region_lacks.at(sites[s].region), lack(targets[s], areas[s]));
      sites[s].reach *= std::clamp(factor, 1 / most_change, most_change);
    }
  }
}

}  // namespace

std::vector<double> site_areas(const std::vector<Ring>& land, const std::vector<Site>& sites) {
  const std::vector<Plot> plots = plots_of(land, sites);
  std::vector<std::vector<double>> parts(plots.size(), std::vector<double>(sites.size(), 0));
  base::for_each_index(plots.size(), [&](std::size_t p) { measure(plots[p], sites, parts[p]); });
  std::vector<double> areas(sites.size(), 0);
  for (const std::vector<double>& part : parts) {
    for (std::size_t s = 0; s < areas.size(); ++s) areas[s] += part[s];
  }
  return areas;
}

void fit_reaches(const std::vector<Ring>& land, const std::vector<double>& targets,
                 std::vector<Site>& sites) {
  constexpr int rounds = 16;
  for (std::size_t s = 0; s < sites.size(); ++s) sites[s].reach = std::sqrt(targets[s] / std::numbers::pi);
  fit(land, targets, &change_for_both, rounds, sites);
  fit_regions(land, targets, sites);
}

void fit_regions(const std::vector<Ring>& land, const std::vector<double>& targets,
                 std::vector<Site>& sites) {
  constexpr int rounds = 12;
  fit(land, targets, &change_for_regions, rounds, sites);
}

}  // namespace cakupan::indicative
