// The bars that the committed indicative boundaries have to meet.

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <cakupan/base/number.hpp>
#include <cakupan/geo/overlay.hpp>

#include "indicative/boundaries.hpp"
#include "indicative/equal_area.hpp"
#include "indicative/figures.hpp"
#include "indicative/files.hpp"

namespace cakupan::indicative {
namespace {

namespace fs = std::filesystem;

const fs::path geodata = fs::path(CAKUPAN_SOURCE) / "geodata";

struct Committed {
  Country country = read_country(geodata);
  Layer layer = read_layer(geodata / "regencies.shp");
  Layer report = read_layer(geodata / "regencies-report.csv");

  std::vector<double> targets() const {
    std::vector<double> result;
    for (const auto& row : report.rows)
      result.push_back(base::parse_number(row[report.field("share_km2")]).value());
    return result;
  }
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Geodata, EveryRegionHasItsValidCellWithItsNames) {
  const Committed committed;
  ASSERT_EQ(committed.layer.rows.size(), 514U);
  for (std::size_t r = 0; r < 514; ++r) {
    const Region& region = committed.country.regions[r];
    EXPECT_THAT(committed.layer.rows[r],
                testing::ElementsAre(region.code, region.name, region.province_code, region.province));
    EXPECT_FALSE(committed.layer.shapes.is_empty(r)) << region.name;
    EXPECT_EQ(geo::invalidity(committed.layer.shapes, r), "") << region.name;
  }
}

TEST(Geodata, CellsNeitherOverlapNorGape) {
  const Committed committed;
  const Figures figures = measured(committed.country, committed.layer.shapes, committed.targets());
  EXPECT_EQ(figures.empty, 0U);
  EXPECT_LT(std::abs(figures.overlap), 1e-6);
  EXPECT_LT(figures.gap, 1e-6);
}

TEST(Geodata, EveryCityContainsItsPoint) {
  const Committed committed;
  EXPECT_THAT(measured(committed.country, committed.layer.shapes, committed.targets()).astray,
              testing::IsEmpty());
}

TEST(Geodata, AreasAreTheSharesOfTheOfficialOnesOrTheReportSaysWhyNot) {
  const Committed committed;
  const std::vector<double> targets = committed.targets();
  const std::vector<double> areas = areas_of(committed.layer.shapes);
  ASSERT_EQ(targets.size(), 514U);
  std::size_t near = 0;
  for (std::size_t r = 0; r < 514; ++r) {
    const auto& row = committed.report.rows[r];
    EXPECT_EQ(row[committed.report.field("code")], committed.country.regions[r].code);
    EXPECT_NEAR(base::parse_number(row[committed.report.field("cell_km2")]).value(), areas[r],
                1e-3 + 1e-6 * areas[r]);
    if (is_near(areas[r], targets[r])) {
      ++near;
    } else {
      EXPECT_NE(row[committed.report.field("note")], "") << committed.country.regions[r].name;
    }
  }
  EXPECT_GE(near, 480U);
}

/// The shares are of the land in Natural Earth, so within an outline they add up to it.
TEST(Geodata, SharesFollowTheOfficialAreas) {
  const Committed committed;
  const std::vector<double> targets = committed.targets();
  for (const Outline& outline : committed.country.outlines) {
    std::map<std::string, std::size_t> ratios;
    for (const std::size_t r : outline.regions) {
      ++ratios[base::to_fixed(targets[r] / committed.country.regions[r].official_km2, 3)];
    }
    // One ratio for all but those whose land the outline lacks.
    EXPECT_LE(ratios.size(), 2U) << outline.name;
  }
}

TEST(Geodata, NeighborsHaveTheSameCornersAlongTheirBorder) {
  const Committed committed;
  const geo::PolygonSet& shapes = committed.layer.shapes;
  // Noded anew, the borders would get corners where one neighbor has some that the other lacks.
  const geo::PolygonSet faces = geo::faces_of(shapes, 0);
  EXPECT_EQ(faces.feature_count(), shapes.part_count());
  EXPECT_EQ(faces.coordinates().size(), shapes.coordinates().size());
}

TEST(Geodata, ProvincesOfTodayAndOf2018DissolveClean) {
  const Committed committed;
  const Layer facts = read_layer(geodata / "gazetteer" / "regions.csv");
  const geo::PolygonSet& shapes = committed.layer.shapes;
  double whole = 0;
  for (std::size_t r = 0; r < shapes.feature_count(); ++r) whole += geo::planar_area(shapes, r);
  for (const auto& [field, count] : {std::pair{"province_code", 38U}, std::pair{"province_code_2018", 34U}}) {
    std::set<std::string> codes;
    for (const auto& row : facts.rows) codes.insert(row[facts.field(field)]);
    std::vector<std::size_t> groups;
    for (const auto& row : facts.rows) {
      groups.push_back(
          static_cast<std::size_t>(std::distance(codes.begin(), codes.find(row[facts.field(field)]))));
    }
    const geo::PolygonSet provinces = geo::dissolved(shapes, groups, codes.size());
    ASSERT_EQ(provinces.feature_count(), count);
    double sum = 0;
    for (std::size_t p = 0; p < count; ++p) sum += geo::planar_area(provinces, p);
    EXPECT_NEAR(sum, whole, 1e-9 * whole);
    EXPECT_EQ(provinces.ring_count(), provinces.part_count()) << "a province has a hole";
  }
}

TEST(Geodata, AgreesWithRealBoundaries) {
  const fs::path real = fs::path(CAKUPAN_SHARED) / "geodata" / "batas_kabupaten_kota.shp";
  if (!fs::exists(real)) GTEST_SKIP() << "skipped: Geodata.AgreesWithRealBoundaries needs ../shared";
  const Committed committed;
  const Agreement agreement = compared(committed.country, committed.layer.shapes, real);
  EXPECT_GE(agreement.in_right_cell, 0.78);
  for (std::size_t r = 0; r < 514; ++r) {
    const Region& region = committed.country.regions[r];
    if (region.kind != Region::Kind::city) continue;
    EXPECT_GE(agreement.right_parts[r], 0.25) << region.name;
  }
}

/// Land of the wrong island would bring a region to a place that it is far from.
TEST(Geodata, NoRegionComesFromAfarToATourismArea) {
  const fs::path real = fs::path(CAKUPAN_SHARED) / "geodata" / "batas_kabupaten_kota.shp";
  if (!fs::exists(real))
    GTEST_SKIP() << "skipped: Geodata.NoRegionComesFromAfarToATourismArea needs ../shared";
  constexpr double near_km = 25;
  constexpr double far_km = 50;
  const Committed committed;
  const Layer truth = read_layer(real);
  const geo::PolygonSet true_shapes = to_equal_area(truth.shapes);
  const geo::PolygonSet cells = to_equal_area(committed.layer.shapes);
  std::map<std::string, std::size_t> rows;
  for (std::size_t i = 0; i < truth.rows.size(); ++i) rows[truth.rows[i][truth.field("kode")]] = i;
  const Layer areas = read_layer(geodata / "tourism_areas.csv");
  for (const auto& area : areas.rows) {
    const geo::Coordinate place =
        to_equal_area(geo::Coordinate{base::parse_number(area[areas.field("lon")]).value(),
                                      base::parse_number(area[areas.field("lat")]).value()});
    for (std::size_t r = 0; r < 514; ++r) {
      const Region& region = committed.country.regions[r];
      if (distance_to(cells, r, place) > near_km) continue;
      EXPECT_LE(distance_to(true_shapes, rows.at(region.code), place), far_km)
          << region.name << " at " << area[areas.field("area")];
    }
  }
}

/// Kepulauan Sangihe and Siau Tagulandang Biaro lie 90 km and more off the mainland, Wakatobi off Buton.
TEST(Geodata, RegionsOfIslandsHaveNoPieceOfTheMainland) {
  const Committed committed;
  const geo::PolygonSet cells = to_equal_area(committed.layer.shapes);
  const std::size_t note = committed.report.field("note");
  std::size_t count = 0;
  for (std::size_t r = 0; r < 514; ++r) {
    if (!committed.report.rows[r][note].starts_with("islands only")) continue;
    ++count;
    for (std::size_t other = 0; other < 514; ++other) {
      if (other == r || !cells.box_of(r).intersects(cells.box_of(other))) continue;
      std::set<std::pair<double, double>> corners;
      for (const geo::Coordinate& corner : cells.coordinates_of(r)) corners.emplace(corner.x, corner.y);
      for (const geo::Coordinate& corner : cells.coordinates_of(other)) {
        ASSERT_FALSE(corners.contains({corner.x, corner.y}))
            << committed.country.regions[r].name << " borders on " << committed.country.regions[other].name;
      }
    }
  }
  EXPECT_GE(count, 10U);
}

TEST(Geodata, IsWhatTheToolMakes) {
  const fs::path folder = fs::path(testing::TempDir()) / "cakupan_indicative_test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  write_boundaries(made_boundaries(geodata), folder);
  for (const char* name : {"regencies.shp", "regencies.shx", "regencies.dbf", "regencies.prj",
                           "regencies.cpg", "regencies-report.csv"}) {
    EXPECT_TRUE(bytes_of(folder / name) == bytes_of(geodata / name)) << name << " is not what the tool makes";
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace cakupan::indicative
