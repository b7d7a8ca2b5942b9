#include "indicative/islands.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <set>
#include <utility>

#include <cakupan/base/parallel.hpp>

#include "indicative/clip.hpp"

namespace cakupan::indicative {
namespace {

/// An island below this is not divided.
constexpr double whole_island_km2 = 20;
/// A district whose point is farther than this from all land has an island that the coasts lack.
constexpr double shore_km = 10;
/// What of a district is on the island of its point at least, be its other islands as large as they may.
constexpr double least_part_at_home = 0.2;
/// How far a region's districts may be stretched to meet its official area.
constexpr double most_stretch = 2;

constexpr std::size_t nobody = Island::nobody;

struct Shore {
  geo::Box box;
  double km2 = 0;
};

std::vector<Shore> shores_of(const geo::PolygonSet& islands) {
  std::vector<Shore> shores;
  for (std::size_t i = 0; i < islands.feature_count(); ++i) {
    shores.push_back({islands.box_of(i), geo::planar_area(islands, i)});
  }
  return shores;
}

/// Kilometers from a box, which is never more than from what is in it.
double least_distance(const geo::Box& box, geo::Coordinate point) {
  const double dx = std::max({box.min_x() - point.x, 0.0, point.x - box.max_x()});
  const double dy = std::max({box.min_y() - point.y, 0.0, point.y - box.max_y()});
  return distance_between({dx, dy}, {});
}

/// The island that a point is on, or the nearest in reach.
std::size_t home_of(geo::Coordinate point, const geo::PolygonSet& islands, const std::vector<Shore>& shores) {
  std::size_t home = nobody;
  double least = shore_km;
  for (std::size_t i = 0; i < shores.size(); ++i) {
    if (least_distance(shores[i].box, point) > least) continue;
    const double distance = distance_to(islands, i, point);
    if (distance > least || (distance == least && home != nobody)) continue;
    least = distance;
    home = i;
  }
  return home;
}

/// The district nearest to an island: a district reaches about as far as a disc of its area, and who reaches
/// beyond the other as in a power diagram.
std::size_t nearest_district(const Country& country, std::size_t island, const geo::Box& box) {
  std::size_t nearest = nobody;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t d = 0; d < country.districts.size(); ++d) {
    const District& district = country.districts[d];
    const double reach = district.km2 / std::numbers::pi;
    const double at_least = least_distance(box, district.point);
    if (at_least * at_least - reach >= least) continue;
    const double distance = distance_to(country.islands, island, district.point);
    if (distance * distance - reach >= least) continue;
    least = distance * distance - reach;
    nearest = d;
  }
  return nearest;
}

std::set<std::size_t> regions_of(const Country& country, const std::vector<Tenant>& tenants) {
  std::set<std::size_t> regions;
  for (const Tenant& tenant : tenants) regions.insert(country.districts[tenant.district].region);
  return regions;
}

/// Who has an island whole: a district or nobody.
std::size_t host_of(const Country& country, const Island& island, std::size_t index, const Shore& shore) {
  if (island.tenants.empty()) return nearest_district(country, index, shore.box);
  if (regions_of(country, island.tenants).size() > 1 && shore.km2 >= whole_island_km2) return nobody;
  const auto largest = std::max_element(
      island.tenants.begin(), island.tenants.end(), [&country](const Tenant& a, const Tenant& b) {
        return country.districts[a.district].km2 < country.districts[b.district].km2;
      });
  return largest->district;
}

/// The tenants' targets as a table of regions by shared islands, which is fitted to the sums of both.
class Fit {
 public:
  Fit(const Country& country, std::vector<Island>& islands, const std::vector<Shore>& shores)
      : country_(country), islands_(islands), shores_(shores), stretch_(country.regions.size(), 1) {}

  /// Iterative proportional fitting (Deming and Stephan 1940): the regions to what they want, then the
  /// islands to their areas, again and again.
  void run(const std::vector<double>& wanted) {
    constexpr int rounds = 50;
    fit_islands();
    for (int round = 0; round < rounds; ++round) {
      fit_regions(wanted);
      fit_islands();
    }
  }

 private:
  void fit_regions(const std::vector<double>& wanted) {
    std::vector<double> sums(wanted.size(), 0);
    for (const Island& island : islands_) {
      for (const Tenant& tenant : island.tenants) sums[region_of(tenant)] += tenant.target;
    }
    std::vector<double> factors(wanted.size(), 1);
    for (std::size_t r = 0; r < wanted.size(); ++r) {
      if (sums[r] <= 0) continue;
      const double stretch = std::clamp(stretch_[r] * wanted[r] / sums[r], 1 / most_stretch, most_stretch);
      factors[r] = stretch / stretch_[r];
      stretch_[r] = stretch;
    }
    for (Island& island : islands_) {
      for (Tenant& tenant : island.tenants) tenant.target *= factors[region_of(tenant)];
    }
  }

  void fit_islands() {
    for (std::size_t i = 0; i < islands_.size(); ++i) {
      double sum = 0;
      for (const Tenant& tenant : islands_[i].tenants) sum += tenant.target;
      for (Tenant& tenant : islands_[i].tenants) tenant.target *= shores_[i].km2 / sum;
    }
  }

  std::size_t region_of(const Tenant& tenant) const { return country_.districts[tenant.district].region; }

  const Country& country_;
  std::vector<Island>& islands_;
  const std::vector<Shore>& shores_;
  std::vector<double> stretch_;
};

}  // namespace

std::vector<Island> settled_islands(const Country& country) {
  const std::vector<Shore> shores = shores_of(country.islands);
  std::vector<std::size_t> homes(country.districts.size());
  base::for_each_index(homes.size(), [&](std::size_t d) {
    homes[d] = home_of(country.districts[d].point, country.islands, shores);
  });
  std::vector<Island> islands(shores.size());
  for (std::size_t d = 0; d < homes.size(); ++d) {
    if (homes[d] != nobody) islands[homes[d]].tenants.push_back({d, country.districts[d].km2});
  }
  std::vector<std::size_t> hosts(islands.size());
  base::for_each_index(hosts.size(),
                       [&](std::size_t i) { hosts[i] = host_of(country, islands[i], i, shores[i]); });
  std::vector<double> wanted;
  for (const Region& region : country.regions) wanted.push_back(region.official_km2);
  std::vector<double> elsewhere(country.districts.size(), 0);
  for (std::size_t i = 0; i < islands.size(); ++i) {
    if (hosts[i] == nobody) continue;
    islands[i].owner = country.districts[hosts[i]].region;
    islands[i].tenants.clear();
    wanted[islands[i].owner] -= shores[i].km2;
    if (homes[hosts[i]] != i) elsewhere[hosts[i]] += shores[i].km2;
  }
  for (Island& island : islands) {
    for (Tenant& tenant : island.tenants) {
      tenant.target =
          std::max(tenant.target - elsewhere[tenant.district], least_part_at_home * tenant.target);
    }
  }
  Fit(country, islands, shores).run(wanted);
  return islands;
}

}  // namespace cakupan::indicative
