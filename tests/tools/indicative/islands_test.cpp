#include "indicative/islands.hpp"

#include <gmock/gmock.h>

#include <array>

#include "indicative/clip.hpp"

namespace cakupan::indicative {
namespace {

/// Squares, each an island: x, y, side.
geo::PolygonSet squares(const std::vector<std::array<double, 3>>& all) {
  geo::PolygonSet shapes;
  for (const auto& [x, y, side] : all) {
    shapes.add_ring(Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}});
    shapes.end_feature();
  }
  return shapes;
}

Country country_of(const std::vector<double>& official, std::vector<District> districts,
                   geo::PolygonSet islands) {
  Country country;
  for (const double km2 : official) country.regions.emplace_back().official_km2 = km2;
  country.districts = std::move(districts);
  country.islands = std::move(islands);
  return country;
}

TEST(Islands, OfOneRegionsDistrictsAreWhole) {
  const auto islands =
      settled_islands(country_of({100, 100}, {{0, {5, 5}, 100}, {1, {55, 5}, 60}, {1, {58, 5}, 40}},
                                 squares({{0, 0, 10}, {50, 0, 10}})));
  EXPECT_EQ(islands[0].owner, 0U);
  EXPECT_EQ(islands[1].owner, 1U);
  EXPECT_TRUE(islands[1].tenants.empty());
}

TEST(Islands, WithoutADistrictGoToWhoReachesThere) {
  // The second district is nearer to the islet, but the first is far larger.
  const auto islands = settled_islands(country_of({10000, 1}, {{0, {50, 50}, 10000}, {1, {130.5, 50.5}, 1}},
                                                  squares({{0, 0, 100}, {130, 50, 1}, {105, 50, 1}})));
  EXPECT_EQ(islands[2].owner, 0U);
}

TEST(Islands, TooSmallToDivideAreTheLargestDistricts) {
  const auto islands =
      settled_islands(country_of({6, 3}, {{0, {1, 1}, 6}, {1, {2.5, 1}, 3}}, squares({{0, 0, 3}})));
  EXPECT_EQ(islands[0].owner, 0U);
}

TEST(Islands, TargetsFollowTheOfficialAreasAndAddUpToTheIsland) {
  // The first region has 25 of its 75 square kilometers on an island of its own.
  const auto islands = settled_islands(country_of(
      {75, 50}, {{0, {2, 2}, 30}, {1, {8, 8}, 70}, {0, {52, 2}, 25}}, squares({{0, 0, 10}, {50, 0, 5}})));
  EXPECT_EQ(islands[1].owner, 0U);
  ASSERT_EQ(islands[0].tenants.size(), 2U);
  EXPECT_NEAR(islands[0].tenants[0].target, 50, 1);
  EXPECT_NEAR(islands[0].tenants[1].target, 50, 1);
}

}  // namespace
}  // namespace cakupan::indicative
