// The bars that the committed indicative boundaries have to meet.

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
};

double number(const Layer& layer, std::size_t row, const char* field) {
  return base::parse_number(layer.rows[row][layer.field(field)]).value();
}

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
  const Figures figures = measured(committed.country, committed.layer.shapes);
  EXPECT_EQ(figures.empty, 0U);
  EXPECT_LT(std::abs(figures.overlap), 1e-6);
  EXPECT_LT(figures.gap, 1e-6);
}

TEST(Geodata, EveryCityContainsItsPoint) {
  const Committed committed;
  EXPECT_THAT(measured(committed.country, committed.layer.shapes).astray, testing::IsEmpty());
}

TEST(Geodata, AreasAreTheOfficialOnesOrTheReportSaysWhyNot) {
  const Committed committed;
  const Layer& report = committed.report;
  const std::vector<double> areas = areas_of(committed.layer.shapes);
  ASSERT_EQ(report.rows.size(), 514U);
  std::size_t near = 0;
  for (std::size_t r = 0; r < 514; ++r) {
    const Region& region = committed.country.regions[r];
    EXPECT_EQ(report.rows[r][report.field("code")], region.code);
    EXPECT_NEAR(number(report, r, "cell_km2"), areas[r], 1e-3 + 1e-6 * areas[r]);
    if (is_near(areas[r], region.official_km2)) {
      ++near;
    } else {
      EXPECT_NE(report.rows[r][report.field("note")], "") << region.name;
    }
  }
  EXPECT_GE(near, 490U);
}

TEST(Geodata, CellsAreAllTheLandOfTheCountry) {
  const Committed committed;
  const std::vector<double> areas = areas_of(committed.layer.shapes);
  double land = 0;
  for (std::size_t i = 0; i < committed.country.islands.feature_count(); ++i) {
    land += geo::planar_area(committed.country.islands, i);
  }
  EXPECT_NEAR(std::accumulate(areas.begin(), areas.end(), 0.0), land, 1e-7 * land);
}

TEST(Geodata, NoBoundaryFileIsLarge) {
  constexpr std::uintmax_t most_bytes = 4'000'000;
  for (const fs::directory_entry& entry : fs::directory_iterator(geodata)) {
    if (entry.path().extension() == ".shp") {
      EXPECT_LE(entry.file_size(), most_bytes) << entry.path();
    }
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

/// A district on an islet that the coasts lack, or cut off by a bay, may be in no cell or another's.
TEST(Geodata, HaveThePointsOfTheirDistricts) {
  const Committed committed;
  const geo::PolygonSet cells = to_equal_area(committed.layer.shapes);
  ASSERT_EQ(committed.country.districts.size(), 7285U);
  std::size_t astray = 0;
  for (const District& district : committed.country.districts) {
    if (!geo::contains(cells, district.region, district.point)) ++astray;
  }
  EXPECT_LE(astray, 30U);
}

TEST(Geodata, AgreementIsThePartOfTheTrueAreaInTheRightCell) {
  const Committed committed;
  const fs::path truth = geodata / "regencies.shp";
  EXPECT_NEAR(compared(committed.country, committed.layer.shapes, truth).in_right_cell, 1, 1e-9);
  // Without the cells of the cities, which lie in no other cell, what they have is missing.
  geo::PolygonSet without_cities;
  double all = 0, cities = 0;
  const std::vector<double> areas = areas_of(committed.layer.shapes);
  for (std::size_t r = 0; r < 514; ++r) {
    const bool city = committed.country.regions[r].kind == Region::Kind::city;
    all += areas[r];
    if (city) {
      cities += areas[r];
      without_cities.end_feature();
    } else {
      without_cities.append(committed.layer.shapes, r);
    }
  }
  const Agreement agreement = compared(committed.country, without_cities, truth);
  EXPECT_NEAR(agreement.in_right_cell, 1 - cities / all, 1e-9);
  for (std::size_t r = 0; r < 514; ++r) {
    const bool city = committed.country.regions[r].kind == Region::Kind::city;
    EXPECT_NEAR(agreement.right_parts[r], city ? 0 : 1, 1e-9) << committed.country.regions[r].name;
  }
}

TEST(Geodata, AgreesWithRealBoundariesAsTheReportSays) {
  const fs::path real = fs::path(CAKUPAN_SHARED) / "geodata" / "batas_kabupaten_kota.shp";
  if (!fs::exists(real)) {
    GTEST_SKIP()
        << "skipped: Geodata.AgreesWithRealBoundariesAsTheReportSays needs ../shared, whose boundaries "
           "may not be passed on; HaveThePointsOfTheirDistricts holds the cells to facts instead";
  }
  const Committed committed;
  const Agreement agreement = compared(committed.country, committed.layer.shapes, real);
  EXPECT_GE(agreement.in_right_cell, 0.915);
  std::vector<double> cities;
  for (std::size_t r = 0; r < 514; ++r) {
    const Region& region = committed.country.regions[r];
    EXPECT_NEAR(number(committed.report, r, "right_percent"), 100 * agreement.right_parts[r], 0.051)
        << region.name;
    if (region.kind == Region::Kind::city) cities.push_back(agreement.right_parts[r]);
    if (agreement.right_parts[r] < 0.5) {
      EXPECT_NE(committed.report.rows[r][committed.report.field("note")], "") << region.name;
    }
  }
  std::sort(cities.begin(), cities.end());
  EXPECT_GE(cities.front(), 0.65);
  EXPECT_GE(cities[cities.size() / 2], 0.86);
}

/// Land of the wrong island would bring a region to a place that it is far from. The distance is of a region
/// (by index) from a place, both in kilometers.
void expect_nobody_from_afar(const Committed& committed,
                             const std::function<double(std::size_t, geo::Coordinate)>& true_distance) {
  constexpr double near_km = 25;
  constexpr double far_km = 50;
  const geo::PolygonSet cells = to_equal_area(committed.layer.shapes);
  const Layer areas = read_layer(geodata / "tourism_areas.csv");
  std::size_t pairs = 0;
  for (const auto& area : areas.rows) {
    const geo::Coordinate place =
        to_equal_area(geo::Coordinate{base::parse_number(area[areas.field("lon")]).value(),
                                      base::parse_number(area[areas.field("lat")]).value()});
    for (std::size_t r = 0; r < 514; ++r) {
      if (distance_to(cells, r, place) > near_km) continue;
      ++pairs;
      EXPECT_LE(true_distance(r, place), far_km)
          << committed.country.regions[r].name << " at " << area[areas.field("area")];
    }
  }
  EXPECT_GE(pairs, areas.rows.size());
}

TEST(Geodata, NoRegionComesFromAfarToATourismAreaByThePointsOfDistricts) {
  const Committed committed;
  expect_nobody_from_afar(committed, [&](std::size_t region, geo::Coordinate place) {
    double least = std::numeric_limits<double>::infinity();
    for (const District& district : committed.country.districts) {
      if (district.region != region) continue;
      // A district reaches about as far from its point as a disc of its area.
      const double reach = std::sqrt(district.km2 / std::numbers::pi);
      least = std::min(least, std::hypot(district.point.x - place.x, district.point.y - place.y) - reach);
    }
    return least;
  });
}

TEST(Geodata, NoRegionComesFromAfarToATourismArea) {
  const fs::path real = fs::path(CAKUPAN_SHARED) / "geodata" / "batas_kabupaten_kota.shp";
  if (!fs::exists(real)) {
    GTEST_SKIP() << "skipped: Geodata.NoRegionComesFromAfarToATourismArea needs ../shared; "
                    "NoRegionComesFromAfarToATourismAreaByThePointsOfDistricts has a stand-in";
  }
  const Committed committed;
  const Layer truth = read_layer(real);
  const geo::PolygonSet true_shapes = to_equal_area(truth.shapes);
  std::map<std::string, std::size_t> rows;
  for (std::size_t i = 0; i < truth.rows.size(); ++i) rows[truth.rows[i][truth.field("kode")]] = i;
  expect_nobody_from_afar(committed, [&](std::size_t region, geo::Coordinate place) {
    return distance_to(true_shapes, rows.at(committed.country.regions[region].code), place);
  });
}

/// Siau Tagulandang Biaro lies 90 km and more off the mainland, Wakatobi off Buton.
TEST(Geodata, RegionsOfIslandsHaveNoPieceOfTheMainland) {
  const Committed committed;
  const geo::PolygonSet cells = to_equal_area(committed.layer.shapes);
  const std::size_t note = committed.report.field("note");
  std::size_t count = 0;
  for (std::size_t r = 0; r < 514; ++r) {
    if (!committed.report.rows[r][note].starts_with("whole islands")) continue;
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
  EXPECT_GE(count, 5U);
}

/// The report without what only real boundaries tell.
std::string without_agreement(const fs::path& report) {
  const Layer layer = read_layer(report);
  const std::size_t field = layer.field("right_percent");
  std::string text;
  for (std::vector<std::string> row : layer.rows) {
    row[field].clear();
    for (const std::string& cell : row) text += cell + ',';
    text += '\n';
  }
  return text;
}

TEST(Geodata, IsWhatTheToolMakes) {
  const fs::path folder = fs::path(testing::TempDir()) / "cakupan_indicative_test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const Boundaries boundaries = made_boundaries(geodata);
  write_boundaries(boundaries, folder);
  for (const char* name :
       {"regencies.shp", "regencies.shx", "regencies.dbf", "regencies.prj", "regencies.cpg"}) {
    EXPECT_TRUE(bytes_of(folder / name) == bytes_of(geodata / name)) << name << " is not what the tool makes";
  }
  write_report(boundaries, std::nullopt, folder / "regencies-report.csv");
  EXPECT_EQ(without_agreement(folder / "regencies-report.csv"),
            without_agreement(geodata / "regencies-report.csv"));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace cakupan::indicative
