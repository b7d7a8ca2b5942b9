#include <cakupan/analysis/proximity.hpp>

#include <cmath>
#include <limits>

#include <gmock/gmock.h>

#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/earth.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using base::Kilometers;
using testing::ElementsAre;

const std::vector<Kilometers> default_limits{{25}, {50}, {100}, {200}};

TEST(Bands, RunFromZeroToInfinity) {
  const auto bands = bands_from(default_limits);
  ASSERT_EQ(bands.size(), 5);
  EXPECT_EQ(bands[0], (model::Band{{0}, Kilometers{25}}));
  EXPECT_EQ(bands[3], (model::Band{{100}, Kilometers{200}}));
  EXPECT_EQ(bands[4], (model::Band{{200}, std::nullopt}));
  EXPECT_THAT(bands_from({}), ElementsAre(model::Band{{0}, std::nullopt}));
}

TEST(Bands, AreClosedAtTheUpperEnd) {
  const auto bands = bands_from(default_limits);
  EXPECT_EQ(band_of({0}, bands), 0);
  EXPECT_EQ(band_of({25}, bands), 0);
  EXPECT_EQ(band_of({std::nextafter(25.0, 26.0)}, bands), 1);
  EXPECT_EQ(band_of({200}, bands), 3);
  EXPECT_EQ(band_of({200.001}, bands), 4);
  EXPECT_EQ(band_of({20000}, bands), 4);
}

TEST(Bands, EveryDistanceIsInExactlyOne) {
  const auto bands = bands_from(default_limits);
  for (double km = 0; km < 300; km += 0.5) {
    std::size_t holding = 0;
    for (const model::Band& band : bands) {
      const bool above = km > band.from.value || (km == 0 && band.from.value == 0);
      if (above && (!band.to || km <= band.to->value)) ++holding;
    }
    EXPECT_EQ(holding, 1) << km;
  }
}

TEST(Proximity, FromAPoint) {
  const auto territory = small_territory();
  const auto areas = small_areas();
  const auto rows = proximity(territory, std::span(areas).first(1), bands_from(default_limits));
  ASSERT_EQ(rows.size(), 6);
  EXPECT_EQ(rows[1].edge->value, 0);  // it lies inside Beta
  EXPECT_EQ(rows[1].band, 0);
  EXPECT_NEAR(rows[0].edge->value, geo::distance({101.5, 0.5}, {101, 0.5}).value, 0.05);
  EXPECT_EQ(rows[0].band, 2);
  EXPECT_NEAR(rows[0].point->value, geo::distance({101.5, 0.5}, {100.25, 0.5}).value, 1e-9);
  EXPECT_EQ(rows[0].point_source, model::PointSource::gazetteer);
  EXPECT_EQ(rows[4].band, 4);
  for (const model::ProximityRow& row : rows) {
    if (row.edge) {
      EXPECT_LE(*row.edge, *row.point);
    }
  }
}

TEST(Proximity, APointOutsideItsRegionIsReplaced) {
  const auto territory = small_territory();
  const auto areas = small_areas();
  const auto rows = proximity(territory, areas, bands_from(default_limits));
  EXPECT_EQ(rows[1].point_source, model::PointSource::surface);  // 150° E is not in Beta
  EXPECT_LT(rows[1].point->value, 80);
  EXPECT_EQ(rows[2].point_source, model::PointSource::surface);  // nothing was given
}

TEST(Proximity, FromAPolygonItIsZeroWhereTheyOverlap) {
  const auto territory = small_territory();
  const auto areas = small_areas();
  const auto rows = proximity(territory, std::span(areas).subspan(1), bands_from(default_limits));
  EXPECT_EQ(rows[4].edge->value, 0);  // Epsilon's west half
  EXPECT_NEAR(rows[3].edge->value, geo::distance({104, 1}, {104.5, 1}).value, 0.05);
  EXPECT_NEAR(rows[3].point->value, geo::distance({103.5, 0.5}, {104.5, 0.5}).value, 0.05);
}

TEST(Proximity, TheNearestAreaWinsAndTiesGoToTheFirst) {
  const auto territory = small_territory();
  auto areas = small_areas();
  auto rows = proximity(territory, areas, bands_from(default_limits));
  EXPECT_EQ(rows[0].nearest_area, 0);
  EXPECT_EQ(rows[3].nearest_area, 1);
  EXPECT_EQ(rows[4].nearest_area, 1);
  areas.push_back(areas[0]);
  rows = proximity(territory, areas, bands_from(default_limits));
  EXPECT_EQ(rows[0].nearest_area, 0);
}

TEST(Proximity, UnknownStaysUnknown) {
  const auto territory = small_territory();
  const auto rows = proximity(territory, small_areas(), bands_from(default_limits));
  EXPECT_EQ(rows[5].region, 5);  // Zeta has no shape
  EXPECT_EQ(rows[5].nearest_area, std::nullopt);
  EXPECT_EQ(rows[5].edge, std::nullopt);
  EXPECT_EQ(rows[5].point, std::nullopt);
  EXPECT_EQ(rows[5].band, std::nullopt);
  for (const auto& row : proximity(territory, {}, bands_from(default_limits)))
    EXPECT_EQ(row.edge, std::nullopt);
}

/// A field of ragged triangles, many enough to keep several threads busy.
model::Territory field() {
  model::Territory territory;
  for (int i = 0; i < 400; ++i) {
    const double x = 95 + (i * 37 % 400) * 0.11;
    const double y = -10 + (i * 53 % 400) * 0.04;
    territory.shapes.add_ring(std::vector<geo::Coordinate>{{x, y}, {x + 0.5, y + 0.1}, {x + 0.2, y + 0.4}});
    territory.shapes.end_feature();
    territory.table.regions.emplace_back();
  }
  return territory;
}

std::vector<model::PriorityArea> scattered(int count) {
  std::vector<model::PriorityArea> areas(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    areas[static_cast<std::size_t>(i)].point = {95.0 + i * 7 % 45, -10.0 + i * 5 % 16};
  }
  return areas;
}

TEST(Proximity, AgreesWithMeasuringEveryPair) {
  const auto territory = field();
  const auto areas = scattered(9);
  const auto rows = proximity(territory, areas, bands_from(default_limits));
  for (std::size_t region = 0; region < rows.size(); region += 7) {
    double least = std::numeric_limits<double>::infinity();
    std::size_t nearest = 0;
    for (std::size_t area = 0; area < areas.size(); ++area) {
      const double edge = geo::edge_distance(areas[area].point, territory.shapes, region).value;
      if (edge < least) {
        least = edge;
        nearest = area;
      }
    }
    EXPECT_EQ(rows[region].nearest_area, nearest);
    EXPECT_EQ(rows[region].edge->value, least);
  }
}

TEST(Proximity, DoesNotDependOnTheNumberOfThreads) {
  const auto territory = field();
  const auto areas = scattered(14);
  const auto with = [&](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return proximity(territory, areas, bands_from(default_limits));
  };
  const auto one = with(1);
  for (const std::size_t threads : {2u, 5u}) EXPECT_TRUE(one == with(threads)) << threads;
}

TEST(CoverageByDistance, CountsUnitsWithADistance) {
  const auto territory = small_territory();
  const auto areas = small_areas();
  const auto bands = bands_from(default_limits);
  const auto rows = proximity(territory, std::span(areas).first(1), bands);
  const auto states = region_states(territory.table, small_ledger());
  const auto units = units_of(territory.table, model::UnitRule::all);
  const auto distances = coverage_by_distance(rows, states, units, bands);
  ASSERT_EQ(distances.size(), 5);
  EXPECT_EQ(distances[0].units, 1);  // Beta
  EXPECT_EQ(distances[0].participants, 0);
  EXPECT_EQ(distances[0].share, 0);
  EXPECT_EQ(distances[1].units, 0);
  EXPECT_EQ(distances[1].share, std::nullopt);
  EXPECT_EQ(distances[1].wilson, std::nullopt);
  EXPECT_EQ(distances[2].units, 2);  // Alfa and Gama
  EXPECT_EQ(distances[2].share, 1);
  EXPECT_EQ(distances[3].units, 1);
  EXPECT_EQ(distances[4].units, 1);
}

}  // namespace
}  // namespace cakupan::analysis
