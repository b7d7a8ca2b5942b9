#include "indicative/power_diagram.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "indicative/cities.hpp"

namespace cakupan::indicative {
namespace {

Ground block(double x, double y, double width, double height) {
  geo::PolygonSet shapes;
  shapes.add_ring(Ring{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}});
  shapes.end_feature();
  return ground_of(shapes, 0);
}

Claims claims_on(std::vector<Ground> grounds, std::vector<Site> sites, double toll_elsewhere = 0) {
  Claims claims{std::move(grounds), std::move(sites), {}};
  for (std::size_t i = 0; i < claims.sites.size(); ++i) {
    std::vector<double>& tolls = claims.tolls.emplace_back();
    for (const Ground& ground : claims.grounds) {
      tolls.push_back(ground.box.contains(claims.sites[i].at) ? 0 : toll_elsewhere);
    }
  }
  return claims;
}

double total(const Division& division, std::size_t site) {
  return std::accumulate(division.areas[site].begin(), division.areas[site].end(), 0.0);
}

TEST(PowerDiagram, MeetsUnequalTargets) {
  const std::vector<Site> sites{{{10, 10}, 700}, {{20, 30}, 100}, {{80, 20}, 2000}, {{60, 30}, 1200}};
  const Division division = centered_division(claims_on({block(0, 0, 100, 40)}, sites));
  for (std::size_t i = 0; i < sites.size(); ++i)
    EXPECT_NEAR(total(division, i), sites[i].target, 1e-3 * sites[i].target);
}

TEST(PowerDiagram, CellsComeToLieAroundTheirCenters) {
  // The left three quarters for one, the right quarter for the other: both centroids can be had exactly.
  const std::vector<Site> sites{{{37.5, 20}, 3000}, {{87.5, 20}, 1000}};
  const Claims claims = claims_on({block(0, 0, 100, 40)}, sites);
  const Division division = centered_division(claims);
  const Ring cell = clipped(convex_cell(division, 1, 0), {1, 0, 100});
  for (const geo::Coordinate corner : convex_cell(division, 0, 0)) EXPECT_LE(corner.x, 75.1);
  for (const geo::Coordinate corner : cell) EXPECT_GE(corner.x, 74.9);
}

TEST(PowerDiagram, ASiteWithoutLandOfItsOwnCrossesTheStrait) {
  // The second island is too small for its own site, which takes the rest from the first.
  const std::vector<Site> sites{{{20, 20}, 1400}, {{70, 20}, 600}};
  const Division division =
      centered_division(claims_on({block(0, 0, 40, 40), block(60, 10, 20, 20)}, sites, 900));
  EXPECT_NEAR(division.areas[1][1], 400, 1);
  EXPECT_NEAR(division.areas[1][0], 200, 1);
  EXPECT_NEAR(total(division, 0), 1400, 1);
}

TEST(Cities, ADiscAtTheCoastGrowsUntilItHasItsArea) {
  const Division division = division_by_discs(claims_on({block(0, 0, 100, 100)}, {{{0.5, 50}, 300}}));
  EXPECT_NEAR(total(division, 0), 300, 1e-3);
  EXPECT_GT(division.weights[0], 300 / 3.15);
}

TEST(Cities, TwoDiscsThatMeetShareFairly) {
  const std::vector<Site> sites{{{50, 50}, 300}, {{58, 50}, 100}};
  const Division division = division_by_discs(claims_on({block(0, 0, 100, 100)}, sites));
  EXPECT_NEAR(total(division, 0), 300, 0.1);
  EXPECT_NEAR(total(division, 1), 100, 0.1);
}

TEST(Cities, ADiscHasTheAreaOfItsCircle) { EXPECT_NEAR(signed_area(disc({3, 4}, 250)), 250, 1e-3); }

}  // namespace
}  // namespace cakupan::indicative
