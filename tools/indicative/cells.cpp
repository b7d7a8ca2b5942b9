#include "indicative/cells.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include <cakupan/geo/overlay.hpp>

#include "indicative/cities.hpp"
#include "indicative/coverage.hpp"
#include "indicative/figures.hpp"
#include "indicative/outline_division.hpp"

namespace cakupan::indicative {
namespace {

/// A region whose point is farther than this from all land of its outline has no land in Natural Earth.
constexpr double islet_distance_km = 10;

constexpr const char* whole_islands_note = "has whole islands: not divided, as large as in Natural Earth";
constexpr const char* common_island_note =
    "shares an island whose part of the land is another in Natural Earth than by the official areas";
constexpr const char* islands_only_note = "islands only: land that Natural Earth lacks";

double distance_to_outline(const Outline& outline, geo::Coordinate point) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < outline.islands.feature_count(); ++i) {
    least = std::min(least, distance_to(outline.islands, i, point));
  }
  return least;
}

void subtract(const geo::PolygonSet& shape, Outline& outline) {
  geo::PolygonSet islands;
  for (std::size_t i = 0; i < outline.islands.feature_count(); ++i) {
    islands.append(geo::difference(outline.islands, i, shape, 0), 0);
  }
  outline.islands = std::move(islands);
}

/// Regions that their outline does not hold get a disc of their official area: an islet in the sea, or land
/// of the neighbor where Natural Earth draws the border of two provinces on the wrong side of a city.
void place_outsiders(Country& country, Cells& cells, std::vector<geo::PolygonSet>& outsiders) {
  for (std::size_t r = 0; r < country.regions.size(); ++r) {
    const Region& region = country.regions[r];
    const double off = distance_to_outline(country.outlines[region.outline], region.point);
    if (off <= 0) continue;
    geo::PolygonSet shape;
    shape.add_ring(disc(region.point, region.official_km2));
    shape.end_feature();
    outsiders[r] = shape;
    cells.targets[r] = region.official_km2;
    cells.notes[r] = off > islet_distance_km
                         ? "no land in Natural Earth: an islet of the official area"
                         : "in the neighboring province in Natural Earth: a disc of the official area";
    for (Outline& outline : country.outlines) subtract(shape, outline);
  }
}

/// Every region's part of the land of its outline, in the proportion of the official areas.
void set_targets(const Country& country, const Outline& outline, const std::vector<std::size_t>& regions,
                 Cells& cells) {
  double land = 0;
  for (std::size_t i = 0; i < outline.islands.feature_count(); ++i)
    land += geo::planar_area(outline.islands, i);
  double official = 0;
  for (const std::size_t region : regions) official += country.regions[region].official_km2;
  for (const std::size_t region : regions) {
    cells.targets[region] = country.regions[region].official_km2 * land / official;
  }
}

/// How far the areas of a division are from the targets.
struct Misfit {
  std::size_t outside_5_percent = 0;
  double squares = 0;  ///< the sum of the squared relative errors

  bool operator<(const Misfit& other) const {
    return outside_5_percent != other.outside_5_percent ? outside_5_percent < other.outside_5_percent
                                                        : squares < other.squares;
  }
};

Misfit misfit_of(const std::vector<std::size_t>& regions, const std::vector<double>& targets,
                 const std::vector<double>& areas) {
  Misfit misfit;
  for (const std::size_t region : regions) {
    const double error = areas[region] / targets[region] - 1;
    if (!is_near(areas[region], targets[region])) ++misfit.outside_5_percent;
    misfit.squares += error * error;
  }
  return misfit;
}

/// Why a region is a special case.
std::string note_of(const OutlineDivision& division, const std::vector<std::size_t>& regions,
                    std::size_t region, const std::vector<double>& areas,
                    const std::vector<double>& targets) {
  const bool is_off = !is_near(areas[region], targets[region]);
  if (division.shares_land(region) && is_off) {
    double area = 0;
    double target = 0;
    for (const std::size_t other : regions) {
      if (!division.shares_land(other) || !division.share_islands(region, other)) continue;
      area += areas[other];
      target += targets[other];
    }
    if (!is_near(area, target)) return common_island_note;
  }
  if (!division.has_whole_island(region)) return {};
  const bool lacks_land = !division.shares_land(region) && is_off && areas[region] < targets[region];
  return lacks_land ? islands_only_note : whole_islands_note;
}

/// The land of the regions of one outline; all other features are empty.
geo::PolygonSet best_division(const Country& country, const Outline& outline,
                              const std::vector<std::size_t>& regions, Cells& cells) {
  constexpr int rounds = 10;
  constexpr double gain = 0.7;
  constexpr double least_wish = 0.5;
  std::vector<std::size_t> cities;
  std::vector<std::size_t> regencies;
  for (const std::size_t region : regions) {
    (country.regions[region].kind == Region::Kind::city ? cities : regencies).push_back(region);
  }
  std::vector<double> wanted = cells.targets;
  geo::PolygonSet best;
  Misfit least;
  for (int round = 0; round < rounds; ++round) {
    OutlineDivision division(country, outline, wanted);
    division.run(cities, regencies);
    const std::vector<double> areas = areas_of(made_coverage(division.shapes()));
    const Misfit misfit = misfit_of(regions, cells.targets, areas);
    const bool is_better = round == 0 || misfit < least;
    if (is_better) {
      least = misfit;
      best = division.shapes();
    }
    for (const std::size_t region : regions) {
      if (is_better) cells.notes[region] = note_of(division, regions, region, areas, cells.targets);
      if (!division.shares_land(region)) continue;
      const double target = cells.targets[region];
      wanted[region] = std::max(wanted[region] + gain * (target - areas[region]), least_wish * target);
    }
    if (least.outside_5_percent == 0) break;
  }
  return best;
}

}  // namespace

Cells made_cells(Country country) {
  Cells cells;
  cells.targets.assign(country.regions.size(), 0);
  cells.notes.assign(country.regions.size(), {});
  std::vector<geo::PolygonSet> shapes(country.regions.size());
  place_outsiders(country, cells, shapes);
  for (const Outline& outline : country.outlines) {
    std::vector<std::size_t> inside;
    std::copy_if(outline.regions.begin(), outline.regions.end(), std::back_inserter(inside),
                 [&cells](std::size_t region) { return cells.notes[region].empty(); });
    set_targets(country, outline, inside, cells);
    const geo::PolygonSet division = best_division(country, outline, inside, cells);
    for (const std::size_t region : inside) {
      shapes[region] = {};
      shapes[region].append(division, region);
    }
  }
  for (const geo::PolygonSet& shape : shapes) cells.shapes.append(shape, 0);
  return cells;
}

}  // namespace cakupan::indicative
