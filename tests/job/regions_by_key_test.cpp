#include "job/regions_by_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::job {
namespace {

using testing::ElementsAre;

KeyedShapes squares(std::vector<std::string> keys, std::vector<std::string> names) {
  KeyedShapes result{{}, std::move(keys), std::move(names)};
  for (std::size_t i = 0; i < result.keys.size(); ++i) {
    const double x = static_cast<double>(i);
    const std::vector<geo::Coordinate> ring{{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}};
    result.shapes.add_ring(ring);
    result.shapes.end_feature();
  }
  return result;
}

const base::Place place{"b.shp", {}, "code"};

TEST(RegionsByKey, PutsTheFeaturesOfAKeyTogether) {
  base::Diagnostics diagnostics;
  const KeyedShapes regions = regions_by_key(squares({"b", "a", "b", "", ""}, {"B", "A", "B", "", ""}),
                                             KeyField::code, place, diagnostics);
  EXPECT_THAT(regions.keys, ElementsAre("b", "a", "", ""));
  EXPECT_THAT(regions.names, ElementsAre("B", "A", "", ""));
  EXPECT_EQ(regions.shapes.parts_of(0).size(), 2U);
  EXPECT_DOUBLE_EQ(geo::planar_area(regions.shapes, 0), 2);
  EXPECT_EQ(diagnostics.count("features-of-one-key"), 1U);
  EXPECT_EQ(diagnostics.count("code-with-other-names"), 0U);
}

TEST(RegionsByKey, LeavesSingleFeaturesAsTheyAre) {
  base::Diagnostics diagnostics;
  EXPECT_EQ(regions_by_key(squares({"b", "a"}, {"B", "A"}), KeyField::code, place, diagnostics),
            squares({"b", "a"}, {"B", "A"}));
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST(RegionsByKey, OtherNamesOfACodeAreAWarningAndNoName) {
  for (const KeyField field : {KeyField::code, KeyField::other}) {
    base::Diagnostics diagnostics;
    const KeyedShapes regions = regions_by_key(squares({"a", "a"}, {"A", "B"}), field, place, diagnostics);
    EXPECT_THAT(regions.names, ElementsAre(""));
    EXPECT_EQ(regions.shapes.parts_of(0).size(), 1U);
    EXPECT_EQ(diagnostics.count("code-with-other-names"), field == KeyField::code ? 1U : 0U);
  }
}

TEST(RegionsByKey, OneNameFarApartIsSeveralRegions) {
  const KeyedShapes far = squares({"Lincoln", "Ash", "Elm", "Oak", "Lincoln"}, {"", "", "", "", ""});
  for (const KeyField field : {KeyField::code, KeyField::other}) {
    base::Diagnostics diagnostics;
    EXPECT_EQ(regions_by_key(far, field, place, diagnostics).keys.size(), 4U);
  }
  base::Diagnostics diagnostics;
  try {
    regions_by_key(far, KeyField::name, place, diagnostics);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
    EXPECT_THAT(error.what(), testing::HasSubstr("features called 'Lincoln' lie more than 200 km apart"));
  }
}

}  // namespace
}  // namespace cakupan::job
