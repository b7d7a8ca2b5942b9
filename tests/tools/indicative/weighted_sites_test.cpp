#include "indicative/weighted_sites.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "indicative/border_lines.hpp"
#include "indicative/clip.hpp"
#include "indicative/corridors.hpp"
#include "indicative/reaches.hpp"

namespace cakupan::indicative {
namespace {

const std::vector<Ring> block{{{0, 0}, {100, 0}, {100, 40}, {0, 40}}};

TEST(WeightedSites, NeighborsMeetWhereTheirReachesSay) {
  const std::vector<Site> sites{{{0, 0}, 2, 0}, {{30, 0}, 1, 1}};
  EXPECT_EQ(owner_among(sites, all_of(sites), {19.9, 0}), 0U);
  EXPECT_EQ(owner_among(sites, all_of(sites), {20.1, 0}), 1U);
}

TEST(WeightedSites, ASmallSiteHasItsPlaceWithinALargeOne) {
  const std::vector<Site> sites{{{0, 0}, 50, 0}, {{3, 0}, 1, 1}};
  EXPECT_EQ(owner_among(sites, all_of(sites), {3, 0}), 1U);
  EXPECT_EQ(owner_among(sites, all_of(sites), {4, 0}), 0U);
}

TEST(WeightedSites, AFarSiteIsNoContender) {
  const std::vector<Site> sites{{{5, 5}, 1, 0}, {{15, 5}, 1, 1}, {{500, 5}, 1, 2}};
  EXPECT_THAT(contenders(sites, all_of(sites), {0, 0, 12, 10}), testing::ElementsAre(0U, 1U));
  EXPECT_THAT(contenders(sites, all_of(sites), {4, 4, 6, 6}), testing::ElementsAre(0U));
}

TEST(Reaches, MeetUnequalTargets) {
  std::vector<Site> sites{{{10, 20}, 1, 0}, {{30, 20}, 1, 1}, {{80, 20}, 1, 2}, {{52, 22}, 1, 3}};
  const std::vector<double> targets{900, 500, 1600, 1000};
  fit_reaches(block, targets, sites);
  const std::vector<double> areas = site_areas(block, sites);
  for (std::size_t s = 0; s < sites.size(); ++s) EXPECT_NEAR(areas[s], targets[s], 0.02 * targets[s]);
}

TEST(Reaches, RegionsMeetTheirsAlsoBesideACorridor) {
  std::vector<Site> sites{{{10, 20}, 1, 0}, {{90, 20}, 1, 0}, {{50, 20}, 1, 1}};
  const std::vector<double> targets{1000, 1000, 2000};
  fit_reaches(block, targets, sites);
  sites.push_back({{50, 5}, 4, 0, Site::Kind::corridor});
  fit_regions(block, targets, sites);
  const std::vector<double> areas = site_areas(block, sites);
  EXPECT_NEAR(areas[2], 2000, 40);
  EXPECT_GT(areas[3], 1);
  EXPECT_EQ(sites[3].reach, 4);
}

TEST(Reaches, AreasAddUpToTheLand) {
  const std::vector<Site> sites{{{10, 10}, 3, 0}, {{20, 30}, 5, 1}, {{80, 20}, 2, 2}};
  const std::vector<double> areas = site_areas(block, sites);
  EXPECT_NEAR(areas[0] + areas[1] + areas[2], 4000, 1e-6);
}

TEST(BorderLines, ACityIsACircle) {
  const std::vector<Site> sites{{{50, 20}, 3, 0}, {{90, 20}, 30, 1}};
  const std::vector<Line> lines = border_lines(block, sites);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].front(), lines[0].back());
  // The circle of Apollonius: its ends on the axis are where the distances are as the reaches.
  const double left = 50 - 40.0 / 9;
  const double right = 50 + 40.0 / 11;
  EXPECT_NEAR(signed_area(lines[0]), 0, std::numbers::pi * (right - left) * (right - left) / 4 * 1.02);
  for (const geo::Coordinate& point : lines[0]) {
    EXPECT_NEAR(distance_between(point, {(left + right) / 2, 20}), (right - left) / 2, 0.03);
  }
}

TEST(BorderLines, ThreeRegionsMeetInAPointAndDistrictsOfOneHaveNoBorder) {
  const std::vector<Site> sites{{{20, 10}, 5, 0}, {{80, 10}, 5, 1}, {{50, 35}, 5, 2}, {{10, 5}, 5, 0}};
  const std::vector<Line> lines = border_lines(block, sites);
  ASSERT_EQ(lines.size(), 3U);
  std::vector<geo::Coordinate> ends;
  for (const Line& line : lines) {
    ends.push_back(line.front());
    ends.push_back(line.back());
  }
  EXPECT_EQ(std::count(ends.begin(), ends.end(), lines[0].front()) +
                std::count(ends.begin(), ends.end(), lines[0].back()),
            4);
}

TEST(Corridor, LeadsOverTheNeighborToTheNearestOfItsOwn) {
  std::vector<Site> sites{{{10, 20}, 11, 0}, {{60, 20}, 11, 0}, {{35, 20}, 8, 1}};
  const std::vector<Site> ways = corridor(sites, {1});
  ASSERT_FALSE(ways.empty());
  sites.insert(sites.end(), ways.begin(), ways.end());
  for (double x = 10; x <= 60; x += 0.1) {
    // Only the neighbor's own point is in the way.
    if (std::abs(x - 35) < 1.5) continue;
    EXPECT_EQ(sites[owner_among(sites, all_of(sites), {x, 20})].region, 0U) << x;
  }
}

TEST(Corridor, LeadsNowhereFromALargePieceOrTooFar) {
  const std::vector<Site> far{{{10, 20}, 1, 0}, {{60, 20}, 1, 0}, {{35, 20}, 20, 1}};
  EXPECT_TRUE(corridor(far, {1}).empty());
  std::vector<Site> many{{{10, 20}, 8, 0}, {{35, 20}, 8, 1}};
  for (double y = 0; y < 5; ++y) many.push_back({{60, 20 + y}, 8, 0});
  EXPECT_TRUE(corridor(many, {2, 3, 4, 5, 6}).empty());
}

}  // namespace
}  // namespace cakupan::indicative
