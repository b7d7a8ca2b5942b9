#include "loader/boundary/field_choice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::loader::boundary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const auto none = std::nullopt;

using Column = std::vector<std::string>;

FieldChoice chosen(const std::vector<std::string>& fields, const FieldContents& contents) {
  return choose_fields(field_candidates(fields, IdField::of_features), {}, contents);
}

TEST(FieldChoice, PassesOverWhatIsEmpty) {  // geoBoundaries: shapeISO is there, and empty
  const FieldChoice choice = chosen({"shapeName", "shapeISO", "shapeID"}, {{"A", "B"}, {"", ""}, {"1", "2"}});
  EXPECT_EQ(choice.roles, (FieldRoles{2, 0, none, none}));
  EXPECT_THAT(choice.passed_over, ElementsAre(PassedOver{1, "code", "it is empty"}));
}

TEST(FieldChoice, ACodeStandsWithOneName) {
  const FieldChoice choice = chosen({"kode", "nama", "GEOID"}, {{"32", "32"}, {"A", "B"}, {"7", "8"}});
  EXPECT_EQ(choice.roles.code, 2U);
  EXPECT_THAT(choice.passed_over, ElementsAre(PassedOver{0, "code", "one of it stands for several names"}));
  const FieldChoice clashing = chosen({"kode", "nama"}, {{"32", "32", "33"}, {"A", "B", "C"}});
  EXPECT_EQ(clashing.roles, (FieldRoles{none, 1, none, none}));
  EXPECT_THAT(clashing.passed_over, ElementsAre(PassedOver{0, "code", "one of it stands for several names"}));
}

TEST(FieldChoice, ACodeWithoutNamesDiffersSomewhere) {
  const FieldChoice choice = chosen({"kode", "GEOID"}, {{"0", "0"}, {"7", "8"}});
  EXPECT_EQ(choice.roles.code, 1U);
  EXPECT_THAT(choice.passed_over, ElementsAre(PassedOver{0, "code", "it is '0' throughout"}));
}

TEST(FieldChoice, FeaturesOfOneRegionShareItsCode) {
  EXPECT_EQ(chosen({"kode", "nama"}, {{"1", "1", "2"}, {"A", "a", "B"}}).roles.code, 0U);
}

TEST(FieldChoice, TheFullestGoesFirst) {
  const Column whole{"a", "b", "c", "d"}, gaps{"1", "", "3", "4"};
  EXPECT_EQ(chosen({"kode", "pcode", "nama"}, {gaps, whole, whole}).roles.code, 1U);
  const FieldChoice alone = chosen({"kode", "nama"}, {gaps, whole});
  EXPECT_EQ(alone.roles.code, 0U);
  EXPECT_THAT(alone.passed_over, IsEmpty());
}

TEST(FieldChoice, ANameBelongsToTheLevelOfTheCode) {
  const Column codes{"ID1101", "ID1102"}, names{"A", "B"}, empty{"", ""}, parents{"P", "P"};
  const std::vector<std::string> fields{"ADM3_PCODE", "ADM3_EN", "ADM2_PCODE", "ADM2_EN", "ADM1_EN"};
  EXPECT_EQ(chosen(fields, {empty, empty, codes, names, parents}).roles, (FieldRoles{2, 3, 4, none}));
  EXPECT_EQ(chosen(fields, {empty, names, codes, names, parents}).roles.name, 3U);
}

TEST(FieldChoice, AParentIsNotTheFeatureItself) {
  EXPECT_EQ(chosen({"name", "province"}, {{"A", "B"}, {"A", "B"}}).roles, (FieldRoles{none, 0, none, none}));
  EXPECT_EQ(chosen({"name", "province"}, {{"A", "B"}, {"", ""}}).roles.parent, none);
  EXPECT_EQ(chosen({"kode", "WADMPR"}, {{"", ""}, {"A", "B"}}).roles, (FieldRoles{none, 1, none, none}));
}

TEST(FieldChoice, FewNamesForManyCodesAreThoseOfAnotherLevel) {
  const FieldChoice choice =
      chosen({"kode", "region", "district"}, {{"1", "2", "3", "4", "5", "6", "7", "8", "9"},
                                              {"E", "E", "E", "E", "E", "W", "W", "W", "W"},
                                              {"a", "b", "c", "d", "e", "f", "g", "h", "i"}});
  EXPECT_EQ(choice.roles.name, 2U);
}

TEST(FieldChoice, WhatIsDeclaredIsNotJudged) {
  FieldRoles given;
  given.code = 0;
  const FieldChoice choice = choose_fields(field_candidates({"kode", "nama"}), given, {{"", ""}, {"A", "B"}});
  EXPECT_EQ(choice.roles, (FieldRoles{0, 1, none, none}));
}

}  // namespace
}  // namespace cakupan::loader::boundary
