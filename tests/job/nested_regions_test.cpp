#include "job/nested_regions.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::job {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

void add(KeyedShapes& regions, const std::string& key, double x, double y, double size) {
  const std::vector<geo::Coordinate> ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}};
  regions.shapes.add_ring(ring);
  regions.shapes.end_feature();
  regions.keys.push_back(key);
  regions.names.emplace_back();
}

/// A parent with four children that cover it, one of which has an enclave; and one without children.
KeyedShapes levels() {
  KeyedShapes regions;
  for (int i = 0; i < 4; ++i)
    add(regions, "1" + std::to_string(i), 110 + 0.5 * (i % 2), -6 + 0.5 * (i / 2), 0.5);
  add(regions, "1", 110, -6, 1);
  add(regions, "10e", 110.1, -5.9, 0.1);
  add(regions, "2", 111, -6, 1);
  return regions;
}

std::vector<bool> rows(const KeyedShapes& regions, const std::vector<std::string>& keys) {
  std::vector<bool> there;
  for (const std::string& key : regions.keys)
    there.push_back(std::find(keys.begin(), keys.end(), key) != keys.end());
  return there;
}

const base::Place place{"levels.gpkg", {}, {}};

std::string told(const base::Diagnostics& diagnostics, const std::string& topic) {
  for (const base::Diagnostic& each : diagnostics.all()) {
    if (each.topic == topic) return each.message;
  }
  return {};
}

TEST(NestedRegions, ParentsDoNotHideTheirChildren) {
  base::Diagnostics diagnostics;
  const KeyedShapes drawn = smaller_regions_on_top(
      levels(), rows(levels(), {"10", "11", "12", "13", "10e", "2"}), 0, place, diagnostics);
  EXPECT_THAT(drawn.keys, ElementsAre("10", "11", "12", "13", "10e", "2"));
  EXPECT_NEAR(geo::planar_area(drawn.shapes, 0), 0.24, 1e-12);
  EXPECT_THAT(told(diagnostics, "covered-regions"), HasSubstr("1 region covered by smaller ones"));
  EXPECT_THAT(told(diagnostics, "nested-regions"), HasSubstr("1 region on a larger one"));
  EXPECT_THAT(told(diagnostics, "nested-regions"), HasSubstr("'10e' on '10'"));
}

TEST(NestedRegions, ATableOfTheParentsShowsThem) {
  base::Diagnostics diagnostics;
  const KeyedShapes drawn =
      smaller_regions_on_top(levels(), rows(levels(), {"1", "2"}), 0, place, diagnostics);
  EXPECT_THAT(drawn.keys, ElementsAre("1", "2"));
  EXPECT_NEAR(geo::planar_area(drawn.shapes, 0), 1, 1e-12);
  EXPECT_THAT(told(diagnostics, "covered-regions"), HasSubstr("5 regions without a row"));
}

}  // namespace
}  // namespace cakupan::job
