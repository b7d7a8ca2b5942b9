#include <array>
#include <filesystem>
#include <optional>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/join_parents.hpp>

#include "loader/indonesia.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::join {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;

/// A file of unit squares, one per feature, side by side.
boundary::BoundaryFile squares(const std::vector<boundary::FeatureAttributes>& features) {
  boundary::BoundaryFile file;
  file.source.path = "squares.shp";
  file.code_field = "code";
  for (std::size_t i = 0; i < features.size(); ++i) {
    const double x = static_cast<double>(i);
    const std::vector<geo::Coordinate> ring = {{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}, {x, 0}};
    file.shapes.add_ring(ring);
    file.shapes.end_feature();
    file.features.push_back(features[i]);
    file.features.back().feature_number = i + 1;
  }
  return file;
}

boundary::FeatureAttributes feature(const std::string& code, const std::string& name,
                                    const std::string& parent = {}) {
  boundary::FeatureAttributes attributes;
  attributes.code = code;
  attributes.name = name;
  attributes.parent = parent;
  return attributes;
}

std::string message_of(const base::Diagnostics& diagnostics, const std::string& topic) {
  for (const base::Diagnostic& each : diagnostics.all()) {
    if (each.topic == topic) return each.message;
  }
  return {};
}

TEST(JoinBoundaries, ARegionIsInTheGroupOfItsFirstFeatureThatHasOne) {
  base::Diagnostics diagnostics;
  boundary::BoundaryFile file =
      squares({feature("2-03", ""), feature("2-03", ""), feature("", "SHIRE OF ALDER")});
  file.group_fields = {"coast"};
  file.features[0].groups = {""};
  file.features[1].groups = {"west"};
  file.features[2].groups = {"east"};
  const auto territory = join_boundaries(file, small_country_index(), "", diagnostics);
  ASSERT_EQ(territory.groupings.size(), 1u);
  EXPECT_EQ(territory.groupings[0].column, "coast");
  EXPECT_THAT(territory.groupings[0].of_region, testing::ElementsAre("east", "", "", "", "", "west"));
}

/// Shapes of squares, by south-western corner and side.
boundary::BoundaryFile placed(const std::vector<boundary::FeatureAttributes>& features,
                              const std::vector<std::array<double, 3>>& places) {
  boundary::BoundaryFile file = squares(features);
  file.shapes = {};
  for (const auto& [x, y, side] : places) {
    file.shapes.add_ring(
        std::vector<geo::Coordinate>{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}});
    file.shapes.end_feature();
  }
  return file;
}

TEST(JoinBoundaries, TheSmallerLiesOnTopInAnyOrder) {
  const auto inner = feature("2-03", ""), outer = feature("", "SHIRE OF ALDER");
  base::Diagnostics diagnostics;
  const auto before = join_boundaries(placed({inner, outer}, {{110.4, -5.6, 0.2}, {110, -6, 1}}),
                                      small_country_index(), "", diagnostics);
  const auto after = join_boundaries(placed({outer, inner}, {{110, -6, 1}, {110.4, -5.6, 0.2}}),
                                     small_country_index(), "", diagnostics);
  EXPECT_EQ(before.shapes, after.shapes);
  EXPECT_NEAR(geo::planar_area(before.shapes, 0), 0.96, 1e-9);
  EXPECT_NEAR(geo::planar_area(before.shapes, 5), 0.04, 1e-9);
  EXPECT_EQ(diagnostics.count("nested-regions"), 2u);
}

TEST(JoinBoundaries, ARegionThatOthersCoverKeepsItsShapeAndIsTold) {
  base::Diagnostics diagnostics;
  const auto territory =
      join_boundaries(placed({feature("2-03", ""), feature("", "SHIRE OF ALDER")}, {{0, 0, 1}, {0, 0, 1}}),
                      small_country_index(), "", diagnostics);
  EXPECT_FALSE(territory.shapes.is_empty(0));
  EXPECT_EQ(territory.shapes.box_of(0), territory.shapes.box_of(5));
  EXPECT_EQ(diagnostics.count("covered-regions"), 1u);
}

TEST(JoinBoundaries, FindsRegionsByCodeAndByName) {
  base::Diagnostics diagnostics;
  const auto territory = join_boundaries(
      squares({feature("2-03", ""), feature("", "Westmark", "Westmark"), feature("", "SHIRE OF ALDER")}),
      small_country_index(), "", diagnostics);
  EXPECT_EQ(territory.shapes.feature_count(), 6u);
  EXPECT_EQ(territory.shapes.box_of(5).min_x(), 0);
  EXPECT_EQ(territory.shapes.box_of(3).min_x(), 1);
  EXPECT_EQ(territory.shapes.box_of(0).min_x(), 2);
  EXPECT_TRUE(territory.shapes.is_empty(1));
  EXPECT_EQ(
      message_of(diagnostics, "region-without-shape"),
      "regions without a shape (3): Borough Alder (1-02); Shire of Mount Fennel (1-03); Shire of Caeldmoor "
      "(2-02)");
  EXPECT_THAT(message_of(diagnostics, "code-system"), HasSubstr("today"));
}

TEST(JoinBoundaries, FeaturesOfOneRegionBecomeOneShape) {
  base::Diagnostics diagnostics;
  const auto territory = join_boundaries(
      squares({feature("2-03", "Quillhaven"), feature("2-03", "QUILLHAVEN"), feature("1-10", "")}),
      small_country_index(), "today", diagnostics);
  EXPECT_DOUBLE_EQ(geo::planar_area(territory.shapes, 5), 2);
  EXPECT_EQ(territory.shapes.parts_of(5).size(), 1u);
  EXPECT_EQ(diagnostics.count("code-with-other-names"), 0u);
}

TEST(JoinBoundaries, OneCodeUnderTwoNamesIsAWarning) {
  base::Diagnostics diagnostics;
  join_boundaries(squares({feature("2-03", "Quillhaven"), feature("2-03", "Caeldmoor")}),
                  small_country_index(), "today", diagnostics);
  EXPECT_EQ(message_of(diagnostics, "code-with-other-names"),
            "codes that stand twice, with other names (1): 2-03: 'Quillhaven' and "
            "'Caeldmoor'");
  EXPECT_THAT(message_of(diagnostics, "feature-without-region"), HasSubstr("but the name is"));
}

TEST(JoinBoundaries, NoRegionAtAllIsAnError) {
  base::Diagnostics diagnostics;
  try {
    join_boundaries(squares({feature("", "Nowhere"), feature("", "Alder")}), small_country_index(), "",
                    diagnostics);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
    EXPECT_THAT(error.what(), HasSubstr("none of 2 features"));
  }
}

match::Decision decided(const std::string& name, const std::string& code,
                        std::optional<std::size_t> feature) {
  match::Decision decision;
  decision.region_as_written = name;
  decision.code = code;
  decision.feature = feature;
  return decision;
}

TEST(JoinBoundaries, DecisionsSettleFeaturesOfOneName) {
  base::Diagnostics diagnostics;
  const boundary::BoundaryFile file = squares(
      {feature("", "Alder"), feature("", "Alder"), feature("", "Quillhaven"), feature("", "Nowhere")});
  const auto without = join_boundaries(file, small_country_index(), "", diagnostics);
  EXPECT_TRUE(without.shapes.is_empty(0));
  EXPECT_THAT(message_of(diagnostics, "feature-without-region"), HasSubstr("(3): feature 1 'Alder'"));
  base::Diagnostics told;
  const auto settled = join_boundaries(
      file, small_country_index(), "", told,
      {decided("Alder", "1-10", 2), decided("ALDER", "1-02", {}), decided("Nowhere", match::no_region, {})});
  EXPECT_EQ(settled.shapes.box_of(0).min_x(), 1) << "the one for a feature goes before the one for a name";
  EXPECT_EQ(settled.shapes.box_of(1).min_x(), 0);
  EXPECT_EQ(told.count("feature-without-region"), 0u);
}

TEST(JoinBoundaries, NamesBeyondThreeAreCounted) {
  base::Diagnostics diagnostics;
  join_boundaries(squares({feature("", "Quillhaven"), feature("", "A"), feature("", "B"), feature("", "C"),
                           feature("", "D"), feature("", "E")}),
                  small_country_index(), "", diagnostics);
  const std::string message = message_of(diagnostics, "feature-without-region");
  EXPECT_THAT(message, HasSubstr("features that match no region (5): feature 2 'A'"));
  EXPECT_THAT(message, testing::EndsWith("; and 2 more"));
  EXPECT_EQ(diagnostics.count("feature-without-region"), 1u);
}

TEST(JoinParents, TakesAFileOfTheUnitsAbove) {
  base::Diagnostics diagnostics;
  const auto shapes = join_parents(squares({feature("", "Land Westmark"), feature("1", "")}),
                                   small_country_index(), 0, diagnostics);
  ASSERT_TRUE(shapes);
  EXPECT_EQ(shapes->box_of(0).min_x(), 1);
  EXPECT_EQ(shapes->box_of(1).min_x(), 0);
  EXPECT_EQ(message_of(diagnostics, "provinces-alone"),
            "holds 2 of 2 provinces and no regions: coverage is shown by province");
  EXPECT_FALSE(
      join_parents(squares({feature("", "Quillhaven"), feature("", "Alder"), feature("", "Westmark")}),
                   small_country_index(), 0, diagnostics))
      << "regions, of which one is called like a unit above";
}

TEST(GazetteerFrom, OneRegionPerCodeElsePerNameAndParent) {
  base::Diagnostics diagnostics;
  const boundary::BoundaryFile file =
      squares({feature("7", "Ash", "East"), feature("7", "Ash", "East"), feature("", "Elm", "East"),
               feature("", "Elm", "West"), feature("", "", "West")});
  const match::Gazetteer gazetteer = gazetteer_from(file);
  EXPECT_THAT(gazetteer.table.regions,
              testing::ElementsAre(Field(&model::Region::code, "7"), Field(&model::Region::code, "Elm, East"),
                                   Field(&model::Region::code, "Elm, West")));
  EXPECT_EQ(gazetteer.table.vintages.front().parents.size(), 2u);
  const auto territory = join_boundaries(file, match::GazetteerIndex(gazetteer), "", diagnostics);
  EXPECT_DOUBLE_EQ(geo::planar_area(territory.shapes, 0), 2);
  EXPECT_DOUBLE_EQ(geo::planar_area(territory.shapes, 1), 1);
  EXPECT_DOUBLE_EQ(geo::planar_area(territory.shapes, 2), 1);
}

/// What joining a file by its own codes and names says of its features: an error, or what is told.
std::string said_of(const boundary::BoundaryFile& file, base::Diagnostics& diagnostics) {
  try {
    join_boundaries(file, match::GazetteerIndex(gazetteer_from(file)), "", diagnostics);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
    return error.what();
  }
  return {};
}

TEST(JoinBoundaries, EqualNamesFarApartAreDifferentRegions) {
  base::Diagnostics diagnostics;
  boundary::BoundaryFile file = squares({feature("", "Washington"), feature("", "Ash"), feature("", "Elm"),
                                         feature("", "Oak"), feature("", "Washington")});
  file.name_field = "name";
  file.fields = {"name", "fips"};
  EXPECT_EQ(
      said_of(file, diagnostics),
      "squares.shp, field 'name': feature 1 'Washington' and feature 5 'Washington' lie more than 200 km "
      "apart, and nothing but their name says that they are one region; name a field that tells them "
      "apart: code_field = \"…\" or parent_field = \"…\" (fields: name, fips); where equal names are one "
      "region, say code_field = \"name\"");
  for (boundary::FeatureAttributes& each : file.features) each.code = each.name;
  EXPECT_EQ(said_of(file, diagnostics), "") << "one code is one region";
  EXPECT_EQ(diagnostics.count("united-by-name"), 0U);
}

TEST(JoinBoundaries, RegionsUnitedByTheirNamesAreTold) {
  base::Diagnostics alone;
  EXPECT_EQ(said_of(squares({feature("", "Ash"), feature("", "ASH")}), alone), "");
  EXPECT_EQ(message_of(alone, "united-by-name"), "");
  EXPECT_EQ(said_of(squares({feature("", "Ash"), feature("", "Ash")}), alone), "");
  EXPECT_EQ(message_of(alone, "united-by-name"),
            "regions of several features, by their name alone (1): Ash (2 features)");
  base::Diagnostics with_parent;
  EXPECT_EQ(said_of(squares({feature("", "Ash", "East"), feature("", "Ash", "East")}), with_parent), "");
  EXPECT_EQ(with_parent.count(base::Severity::warning), 0U);
  EXPECT_EQ(with_parent.count("united-by-name"), 1U);
}

/// Files that have every region, each with a code and a name.
class WholeCountry : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const std::string path = std::string(CAKUPAN_SOURCE) + "/" + GetParam();
    if (!std::filesystem::exists(path))
      GTEST_SKIP() << "skipped: " << GetParam() << " is not there; geodata/regencies.shp is the stand-in";
    base::Diagnostics diagnostics;
    model::BoundaryInput input;
    input.path = path;
    file_ = boundary::read_boundaries(input, diagnostics);
    ASSERT_EQ(file_.features.size(), 514u);
    // A file that somebody brings has no sidecar that says the code system, and no parents.
    file_.code_system.clear();
    for (boundary::FeatureAttributes& feature : file_.features) feature.parent_code = feature.parent = {};
  }

  /// Every feature, found by code and name together in the file as it is: the answer for the other tests.
  void expect_every_region(const boundary::BoundaryFile& boundaries, const std::string& code_system) const {
    base::Diagnostics diagnostics;
    const model::Territory territory =
        join_boundaries(boundaries, indonesia_index(), code_system, diagnostics);
    EXPECT_EQ(diagnostics.count(base::Severity::warning), 0u);
    ASSERT_EQ(territory.shapes.feature_count(), 514u);
    for (std::size_t feature = 0; feature < boundaries.features.size(); ++feature) {
      const std::string& code = file_.features[feature].code;
      const auto region = model::find_region(indonesia().table, code);
      ASSERT_TRUE(region) << code;
      // Land that a smaller one claims as well is cut off at a border.
      const geo::Coordinate joined = territory.shapes.box_of(*region).center();
      const geo::Coordinate own = file_.shapes.box_of(feature).center();
      EXPECT_NEAR(joined.x, own.x, 0.001) << code;
      EXPECT_NEAR(joined.y, own.y, 0.001) << code;
    }
  }

  boundary::BoundaryFile file_;
};

TEST_P(WholeCountry, JoinsByCodeAndName) { expect_every_region(file_, ""); }

TEST_P(WholeCountry, JoinsByCodeAlone) {
  boundary::BoundaryFile codes = file_;
  for (boundary::FeatureAttributes& feature : codes.features) feature.name.clear();
  expect_every_region(codes, "kemendagri");
  expect_every_region(codes, "");
  for (boundary::FeatureAttributes& feature : codes.features) std::erase(feature.code, '.');
  expect_every_region(codes, "kemendagri");
}

TEST_P(WholeCountry, JoinsByNameAlone) {
  boundary::BoundaryFile names = file_;
  for (boundary::FeatureAttributes& feature : names.features) feature.code.clear();
  expect_every_region(names, "");
}

// The one name that the real boundaries write otherwise than the gazetteer.
TEST_P(WholeCountry, JoinsAShortenedNameByNameAlone) {
  boundary::BoundaryFile names = file_;
  std::size_t shortened = 0;
  for (boundary::FeatureAttributes& feature : names.features) {
    if (feature.code == "71.09") feature.name = "Kabupaten Kep. Siau Tagulandang Biaro", ++shortened;
    feature.code.clear();
  }
  EXPECT_EQ(shortened, 1u);
  expect_every_region(names, "");
}

INSTANTIATE_TEST_SUITE_P(OfFiles, WholeCountry,
                         testing::Values("geodata/regencies.shp",
                                         "../shared/geodata/batas_kabupaten_kota.shp"),
                         [](const auto& test) { return test.index == 0 ? "indicative" : "real"; });

}  // namespace
}  // namespace cakupan::loader::join
