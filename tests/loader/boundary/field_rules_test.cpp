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

TEST(FieldRules, KnowsMorePublishers) {
  EXPECT_EQ(find_fields({"NUTS_ID", "LEVL_CODE", "CNTR_CODE", "NAME_LATN", "NUTS_NAME"}),
            (FieldRoles{0, 3, none, 2}));  // Eurostat
  EXPECT_EQ(find_fields({"STATEFP", "COUNTYFP", "GEOID", "NAME", "STATE_NAME"}),
            (FieldRoles{2, 3, 4, 0}));                                            // Census Bureau
  EXPECT_EQ(find_fields({"DISTRICT", "STATE"}), (FieldRoles{none, 0, 1, none}));  // older files
}

TEST(FieldRules, AFeaturesOwnIdMayBeItsCode) {
  EXPECT_TRUE(field_candidates({"id", "name"}).code.empty());
  EXPECT_EQ(field_candidates({"id", "name"}, IdField::of_features).code.size(), 1U);
}

TEST(FieldRules, SeesThroughOfficesWordsAndBrackets) {
  EXPECT_EQ(
      find_fields({"kode_provinsi", "nama_provinsi", "bps_kode_kabupaten_kota", "bps_nama_kabupaten_kota"}),
      (FieldRoles{2, 3, 1, 0}));
  EXPECT_EQ(find_fields({"kemendagri_kode_kabupaten", "kemendagri_nama_kabupaten", "Provinsi (2022)"}),
            (FieldRoles{0, 1, 2, none}));
  EXPECT_EQ(plain_field_name("BPS_Kode_Provinsi (2018)"), "kodeprovinsi");
}

TEST(FieldRules, GuessesNothing) { EXPECT_EQ(find_fields({"x", "id", "area"}), FieldRoles{}); }

TEST(FieldRules, FindsByNameThenWithoutCaseAndSeparators) {
  EXPECT_EQ(find_field({"kode", "KODE"}, "KODE"), 1U);
  EXPECT_EQ(find_field({"ADM2_PCODE"}, "adm2pcode"), 0U);
  EXPECT_EQ(find_field({"a"}, "b"), none);
}

}  // namespace
}  // namespace cakupan::loader::boundary
