#include <cakupan/analysis/area_coverage.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <numbers>

#include <gmock/gmock.h>
#include <proj.h>

#include <cakupan/analysis/proximity.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/overlay.hpp>

#include "analysis/country.hpp"
#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;

/// PROJ's own inverse on WGS 84.
class Inverse {
 public:
  Inverse() : ellipsoid_(proj_create(nullptr, "+proj=longlat +ellps=WGS84"), proj_destroy) {}
  double meters(geo::Coordinate a, geo::Coordinate b) const {
    constexpr double radian = std::numbers::pi / 180;
    return proj_lp_dist(ellipsoid_.get(), proj_coord(a.x * radian, a.y * radian, 0, 0),
                        proj_coord(b.x * radian, b.y * radian, 0, 0));
  }

 private:
  std::unique_ptr<PJ, decltype(&proj_destroy)> ellipsoid_;
};

/// The least distance to a ring's edges: every edge sampled each hundred meters, the nearest piece then cut
/// ever finer.
double least_meters(const Inverse& inverse, geo::Coordinate from, std::span<const geo::Coordinate> ring) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const geo::Coordinate a = ring[i], b = ring[i + 1];
    const auto at = [&](double t) {
      return inverse.meters(from, {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    };
    const double degrees = std::abs(b.x - a.x) + std::abs(b.y - a.y);
    const int pieces = 1 + static_cast<int>(degrees * 111'320 / 100);
    double best = at(0), place = 0;
    for (int k = 1; k <= pieces; ++k) {
      const double t = static_cast<double>(k) / pieces, there = at(t);
      if (there < best) best = there, place = t;
    }
    if (best > least + 200) continue;
    for (double step = 0.5 / pieces; step > 1e-4 / pieces; step /= 2) {
      for (const double t : {std::max(0.0, place - step), std::min(1.0, place + step)}) {
        if (at(t) < best) best = at(t), place = t;
      }
    }
    least = std::min(least, best);
  }
  return least;
}

/// The distances of every `step`th region against the inverse.
void expect_distances_of_the_inverse(const std::string& boundaries, std::size_t step) {
  const auto [territory, areas] = country_within(boundaries);
  const auto rows = proximity(territory, areas, bands_from({}));
  const Inverse inverse;
  std::size_t measured = 0, points = 0;
  double worst = 0;
  for (const model::ProximityRow& row : rows) {
    if (!row.edge || row.region % step != 0) continue;
    const geo::LonLat place = areas[*row.nearest_area].point;
    const geo::Coordinate from{place.lon, place.lat};
    if (row.point_source == model::PointSource::gazetteer) {
      const geo::LonLat own = *territory.table.regions[row.region].point;
      EXPECT_NEAR(row.point->value * 1000, inverse.meters(from, {own.lon, own.lat}), 1) << row.region;
      ++points;
    }
    double least = geo::contains(territory.shapes, row.region, from) ? 0 : 1e12;
    const auto parts = territory.shapes.parts_of(row.region);
    for (std::size_t part = parts.first; least > 0 && part < parts.last; ++part) {
      const auto rings = territory.shapes.rings_of(part);
      for (std::size_t ring = rings.first; ring < rings.last; ++ring)
        least = std::min(least, least_meters(inverse, from, territory.shapes.ring(ring)));
    }
    EXPECT_NEAR(row.edge->value * 1000, least, 1e-3 * least + 0.01)
        << territory.table.regions[row.region].name;
    if (least > 0) worst = std::max(worst, std::abs(row.edge->value * 1000 - least) / least);
    ++measured;
  }
  EXPECT_GE(measured, 510 / step);
  EXPECT_GE(points, 480 / step);
  testing::Test::RecordProperty("worst_relative_difference", std::to_string(worst));
}

TEST(IndicativeBoundaries, DistancesAreThoseOfTheInverse) {
  expect_distances_of_the_inverse(std::string(CAKUPAN_SOURCE) + "/geodata/regencies.shp", 8);
}

TEST(RealBoundaries, DistancesAreThoseOfTheInverse) {
  const std::string real = std::string(CAKUPAN_SHARED) + "/geodata/batas_kabupaten_kota.shp";
  if (!std::filesystem::exists(real)) {
    GTEST_SKIP() << "skipped: RealBoundaries.DistancesAreThoseOfTheInverse needs ../shared; "
                    "IndicativeBoundaries.DistancesAreThoseOfTheInverse has a stand-in";
  }
  expect_distances_of_the_inverse(real, 1);
}

/// An area of each shape at the same place: a point in Beta, Beta as a polygon, Beta and Gama as a union.
std::vector<model::PriorityArea> three_shapes(const model::Territory& territory) {
  std::vector<model::PriorityArea> areas(3);
  areas[0].point = {101.5, 0.5};
  areas[1].shape = model::PriorityArea::Shape::polygon;
  areas[1].point = {101.5, 0.5};
  areas[1].polygon.append(territory.shapes, 1);
  areas[2].name = "Two";
  areas[2].shape = model::PriorityArea::Shape::regions;
  areas[2].related_regions = {"11.71", "12.01"};
  base::Diagnostics diagnostics;
  loader::project::resolve_areas(areas, territory, diagnostics);
  return areas;
}

TEST(AreaDistances, FromAPointAPolygonAndAUnion) {
  const auto territory = small_territory();
  const auto areas = three_shapes(territory);
  const AreaDistances distances = area_distances(territory, areas);
  const Inverse inverse;
  const auto edge = [&](std::size_t region, std::size_t area) {
    return distances.at(region, area)->value * 1000;
  };
  EXPECT_EQ(edge(1, 0), 0);
  EXPECT_NEAR(edge(0, 0), inverse.meters({101.5, 0.5}, {101, 0.5}),
              20);           // the meridian's nearest point is near
  EXPECT_EQ(edge(0, 1), 0);  // they touch
  EXPECT_EQ(edge(2, 2), 0);
  EXPECT_EQ(edge(3, 2), 0);
  // From Beta's east side to Delta's west side; from Gama's to Epsilon's: along the parallel farthest north.
  EXPECT_NEAR(edge(3, 1), inverse.meters({102, 1}, {103, 1}), 1);
  EXPECT_NEAR(edge(4, 2), inverse.meters({103, 1}, {106, 1}), 1);
  EXPECT_FALSE(distances.at(5, 0));
  const std::vector<model::RegionState> states(6);
  const std::vector<model::RegionIndex> units{0, 1, 2, 3, 4, 5};
  const std::vector<base::Kilometers> limits{{1}, {120}};
  const auto rows = coverage_by_area(distances, states, units, limits);
  EXPECT_THAT(rows[2].missing, ElementsAre(0, 1, 2));
  EXPECT_THAT(rows[3].missing, ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(rows[4].missing, ElementsAre(0, 1, 2, 3));
}

TEST(AreaDistances, DoNotDependOnTheNumberOfThreads) {
  const auto territory = small_territory();
  const auto areas = three_shapes(territory);
  const auto with = [&](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return area_distances(territory, areas);
  };
  const AreaDistances one = with(1), two = with(2);
  for (std::size_t region = 0; region < 6; ++region) {
    for (std::size_t area = 0; area < 3; ++area) EXPECT_EQ(one.at(region, area), two.at(region, area));
  }
}

TEST(AreaDistances, MeasuresWhatIsAskedFor) {
  const auto territory = small_territory();
  std::vector<model::PriorityArea> areas;
  for (int i = 0; i < 12; ++i) {
    areas.emplace_back();
    areas.back().point = {98 + i * 0.9, 0.5 + 0.1 * (i % 3)};
  }
  areas.push_back(areas[3]);  // two are equally near
  const AreaDistances all = area_distances(territory, areas);
  const AreaDistances some = area_distances(territory, areas, 2, {150});
  const auto near = nearest_areas(some, 6, 2), expected = nearest_areas(all, 6, 2);
  ASSERT_EQ(near.size(), expected.size());
  for (std::size_t i = 0; i < near.size(); ++i) {
    EXPECT_EQ(near[i].area, expected[i].area);
    EXPECT_EQ(near[i].edge, expected[i].edge);
  }
  std::size_t left_out = 0;
  for (std::size_t region = 0; region < 5; ++region) {
    for (std::size_t area = 0; area < areas.size(); ++area) {
      if (some.at(region, area)) {
        EXPECT_EQ(some.at(region, area), all.at(region, area));
      } else {
        EXPECT_GT(all.at(region, area)->value, 150);
        ++left_out;
      }
    }
  }
  EXPECT_GT(left_out, 20);
}

// Curve and nearest areas once more by looking at every pair.
TEST(AreaCoverage, AgreesWithLookingAtEveryPair) {
  const auto territory = small_territory();
  const auto areas = small_areas();
  const auto rows = proximity(territory, areas, bands_from({}));
  const AreaDistances distances = area_distances(territory, areas);
  std::vector<model::RegionState> states(6);
  states[0].kind = states[2].kind = model::RegionState::Kind::participant;
  const std::vector<model::RegionIndex> units{0, 1, 2, 3, 4, 5};
  for (const model::CurveRow& row : coverage_curve(states, units, rows, {7})) {
    std::size_t expected = 0, participants = 0;
    for (const model::RegionIndex unit : units) {
      bool within = false;
      for (std::size_t area = 0; area < 2; ++area) {
        const auto& edge = distances.at(unit, area);
        within = within || (edge && *edge <= row.within);
      }
      expected += within ? 1 : 0;
      participants += within && (unit == 0 || unit == 2) ? 1 : 0;
    }
    EXPECT_EQ(row.units, expected) << row.within.value;
    EXPECT_EQ(row.participants, participants) << row.within.value;
  }
  for (const model::NearestAreaRow& row : nearest_areas(distances, 6, 2)) {
    const auto nearer = std::min(*distances.at(row.region, 0), *distances.at(row.region, 1));
    if (row.rank == 1) {
      EXPECT_EQ(row.edge, nearer);
    }
    EXPECT_EQ(row.edge, *distances.at(row.region, row.area));
  }
}

}  // namespace
}  // namespace cakupan::analysis
