#include "loader/boundary/field_rules.hpp"

#include <gtest/gtest.h>

namespace cakupan::loader::boundary {
namespace {

const auto none = std::nullopt;

TEST(FieldRules, KnowsThePublishers) {
  EXPECT_EQ(find_fields({"kode", "nama"}), (FieldRoles{0, 1, none, none}));
  EXPECT_EQ(find_fields({"OBJECTID", "NAMOBJ", "KDEPUM", "KDPKAB", "KDPPUM", "WADMKK", "WADMPR"}),
            (FieldRoles{3, 1, 6, 4}));  // BIG
  EXPECT_EQ(find_fields({"ADM0_EN", "ADM1_EN", "ADM1_PCODE", "ADM2_EN", "ADM2_PCODE"}),
            (FieldRoles{4, 3, 1, 2}));  // OCHA
  EXPECT_EQ(find_fields({"GID_0", "GID_1", "NAME_1", "GID_2", "NAME_2", "CC_2"}),
            (FieldRoles{5, 4, 2, 1}));  // GADM
  EXPECT_EQ(find_fields({"shapeName", "shapeISO", "shapeID"}),
            (FieldRoles{1, 0, none, none}));                                              // geoBoundaries
  EXPECT_EQ(find_fields({"provno", "provinsi", "kabkot"}), (FieldRoles{none, 2, 1, 0}));  // BPS
}

TEST(FieldRules, TakesAParentsFieldsAsOwnWhereThereAreNoOthers) {
  EXPECT_EQ(find_fields({"KDPPUM", "WADMPR"}), (FieldRoles{0, 1, none, none}));
}

TEST(FieldRules, GuessesNothing) { EXPECT_EQ(find_fields({"x", "id", "area"}), FieldRoles{}); }

TEST(FieldRules, FindsByNameThenWithoutCaseAndSeparators) {
  EXPECT_EQ(find_field({"kode", "KODE"}, "KODE"), 1U);
  EXPECT_EQ(find_field({"ADM2_PCODE"}, "adm2pcode"), 0U);
  EXPECT_EQ(find_field({"a"}, "b"), none);
}

}  // namespace
}  // namespace cakupan::loader::boundary
