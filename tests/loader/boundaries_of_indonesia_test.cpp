#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>

#include <cakupan/loader/boundaries.hpp>
#include <cakupan/loader/join.hpp>

#include "loader/indonesia.hpp"

namespace cakupan::loader {
namespace {

constexpr const char* skipped = "skipped: BoundariesOfIndonesia needs ../shared";

std::string real_boundaries() { return std::string(CAKUPAN_SHARED) + "/geodata/batas_kabupaten_kota.shp"; }

const BoundaryFile& file() {
  static const BoundaryFile read = [] {
    base::Diagnostics diagnostics;
    model::BoundaryInput input;
    input.path = real_boundaries();
    return read_boundaries(input, diagnostics);
  }();
  return read;
}

/// Every feature, found by code and name together in the file as it is: the answer for the other tests.
void expect_every_region(const BoundaryFile& boundaries, const std::string& code_system) {
  base::Diagnostics diagnostics;
  const model::Territory territory = join_boundaries(boundaries, indonesia(), code_system, diagnostics);
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0u);
  ASSERT_EQ(territory.shapes.feature_count(), 514u);
  for (std::size_t feature = 0; feature < boundaries.features.size(); ++feature) {
    const std::string& code = file().features[feature].code;
    const auto region = model::find_region(indonesia().table, code);
    ASSERT_TRUE(region) << code;
    EXPECT_EQ(territory.shapes.box_of(*region), file().shapes.box_of(feature)) << code;
  }
}

TEST(BoundariesOfIndonesia, JoinByCodeAndName) {
  if (!std::filesystem::exists(real_boundaries())) GTEST_SKIP() << skipped;
  ASSERT_EQ(file().features.size(), 514u);
  expect_every_region(file(), "");
}

TEST(BoundariesOfIndonesia, JoinByCodeAlone) {
  if (!std::filesystem::exists(real_boundaries())) GTEST_SKIP() << skipped;
  BoundaryFile codes = file();
  for (FeatureAttributes& feature : codes.features) feature.name.clear();
  expect_every_region(codes, "kemendagri");
  expect_every_region(codes, "");
  for (FeatureAttributes& feature : codes.features) std::erase(feature.code, '.');
  expect_every_region(codes, "kemendagri");
}

TEST(BoundariesOfIndonesia, JoinByNameAlone) {
  if (!std::filesystem::exists(real_boundaries())) GTEST_SKIP() << skipped;
  BoundaryFile names = file();
  for (FeatureAttributes& feature : names.features) feature.code.clear();
  expect_every_region(names, "");
}

}  // namespace
}  // namespace cakupan::loader
