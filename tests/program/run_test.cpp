// `cakupan run` on the embedded example and on the real boundaries: files, figures, bytes.

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"
#include "publish/cell_rules.hpp"
#include "publish/columns/tables.hpp"
#include "render/golden.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;

const fs::path source(CAKUPAN_SOURCE);
const fs::path shared(CAKUPAN_SHARED);

// Columns of the tables, as docs/tables.md promises them.
const std::string coverage_columns =
    "units,participants,disputed,share,share_low,share_with_disputed,share_high,ci_low,ci_high,population,"
    "population_covered,"
    "population_share,area_km2,area_covered_km2,area_share,rank";
const std::map<std::string, std::string> headers{
    {"summary", "measure,value"},
    {"coverage_by_province", "province_code,province," + coverage_columns},
    {"coverage_by_island_group", "island_group," + coverage_columns},
    {"coverage_by_kind", "province_code,kind,units,participants,share"},
    {"coverage_by_year",
     "year,declared,list_complete,named,disputed,first_joined,repeated,cumulative,cumulative_share,"
     "cumulative_declared,unnamed"},
    {"coverage_by_distance", "from_km,to_km,units,participants,share,ci_low,ci_high"},
    {"proximity",
     "code,region,province_code,province,participant,first_year,nearest_area,distance_edge_km,distance_point_"
     "km,"
     "point_source,band"},
    {"gaps", "rank,code,region,province,state,nearest_area,distance_edge_km,within_limit,population,unnamed"},
    {"gaps_by_province",
     "province_code,province,gaps,disputed,gaps_within_limit,gaps_without_distance,population_of_gaps,"
     "unnamed"},
    {"ledger", "source_row,year,region_as_written,status,code,region,method,certainty,outcome,note,source"},
    {"unjoined", "side,lacks,source_row,region_as_written,code,region"},
};

using RunCommand = ProgramTest;

TEST_F(RunCommand, TheEmbeddedExampleMakesItsBundle) {
  const Answer answer = cakupan({"run", "-o", path("out")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_EQ(answer.out, "");
  EXPECT_THAT(answer.err, HasSubstr("196 rows: "));
  EXPECT_THAT(answer.err, HasSubstr("; 0 ambiguous; 0 unmatched"));

  const std::vector<std::string> files = files_below(folder_ / "out");
  for (const auto& [name, header] : headers) {
    EXPECT_EQ(lines_of(read(folder_ / "out/tables" / (name + ".csv"))).front(), header) << name;
  }
  for (const char* id :
       {"coverage-by-province", "participation-by-cohort", "proximity", "province-11", "province-96"}) {
    for (const char* format : {".svg", ".png", ".pdf"}) {
      EXPECT_THAT(files, Contains(std::string("maps/") + id + format));
    }
  }
  for (const publish::TableDeclaration* table : publish::columns::all()) {
    if (table->name == "what_if" || table->name == "regions") continue;
    const std::string csv = read(folder_ / "out/tables" / (table->name + ".csv"));
    EXPECT_THAT(publish::misfits(*table, csv), testing::IsEmpty());
  }
  const auto pages = std::count_if(files.begin(), files.end(), [](const std::string& file) {
    return file.starts_with("maps/province-") && file.ends_with(".png");
  });
  EXPECT_EQ(pages, 38);

  // These two depend on no boundary: they are the facts' own.
  for (const char* name : {"coverage_by_province.csv", "coverage_by_year.csv"}) {
    EXPECT_EQ(read(folder_ / "out/tables" / name), read(source / "tests/program/golden" / name)) << name;
  }
  // The pictures of the README are the program's own.
  for (const char* name : {"coverage-by-province.png", "participation-by-cohort.png", "proximity.png"}) {
    EXPECT_TRUE(render::look_alike(render::decode_png(read(folder_ / "out/maps" / name)),
                                   render::decode_png(read(source / "docs" / name))))
        << name;
  }

  const std::string summary = read(folder_ / "out/tables/summary.csv");
  EXPECT_EQ(value_of(summary, "units_all"), "514");
  EXPECT_EQ(value_of(summary, "units_autonomous"), "508");
  EXPECT_EQ(value_of(summary, "declared_total"), "258");
  EXPECT_EQ(value_of(summary, "unnamed_total"), "65");
  EXPECT_EQ(value_of(summary, "boundaries"), "indicative");
  EXPECT_EQ(value_of(summary, "related_units"), "54");
  EXPECT_EQ(value_of(summary, "related_participants"), "52");
  EXPECT_THAT(answer.err,
              HasSubstr("185 of 514 regions take part, 36.0 %; with disputed and unnamed at most 49.2 "
                        "%; 6 provinces have none"));
  const std::string claims = read(folder_ / "out/tables/claims.csv");
  EXPECT_THAT(claims, HasSubstr(",contradicts,134,140,"));
  const auto overlays = lines_of(read(folder_ / "out/tables/overlays.csv"));
  EXPECT_EQ(overlays[1], "awards,all,17,185,17,0,,");
  EXPECT_THAT(overlays, Contains(testing::StartsWith("awards,2021,17,42,1,0,")));
  EXPECT_THAT(read(folder_ / "out/maps/participation-by-cohort.svg"),
              AllOf(HasSubstr(">Penghargaan Smart<"), HasSubstr("Governance 2021 (17)<")));
  const auto ledger = lines_of(read(folder_ / "out/tables/ledger.csv"));
  EXPECT_EQ(ledger.size(), 197U);
  EXPECT_EQ(lines_of(read(folder_ / "out/tables/proximity.csv")).size(), 515U);
  EXPECT_THAT(read(folder_ / "out/maps/proximity.svg"), HasSubstr("batas indikatif"));
  EXPECT_THAT(read(folder_ / "out/maps/participation-by-cohort.svg"), HasSubstr("65"));
  for (const char* input :
       {"smart-city.toml", "regencies.shp", "regencies.shx", "regencies.dbf", "regencies.prj",
        "regencies.cpg", "regencies.toml", "gazetteer/gazetteer.toml", "gazetteer/regions.csv",
        "gazetteer/aliases.csv", "participation.csv", "decisions.csv", "cohorts.csv", "tourism_areas.csv",
        "lakes.shp", "styles/report.toml", "styles/base.toml"}) {
    EXPECT_THAT(read(folder_ / "out/manifest.json"), HasSubstr("\"path\": \"" + std::string(input) + "\""));
  }
  EXPECT_THAT(read(folder_ / "out/manifest.json"), testing::Not(HasSubstr(source.string())));
}

TEST_F(RunCommand, TheReadmesSingleMapIsWhatItsCommandDraws) {
  const fs::path data = source / "geodata";
  const Answer answer = cakupan({"map",       (data / "regencies.shp").string(),
                                 "--join",    (data / "gazetteer/regions.csv").string(),
                                 "--on",      "kode=code",
                                 "--value",   "population_2024",
                                 "--breaks",  "100000,250000,500000,1000000,2000000",
                                 "--palette", "YlOrRd",
                                 "--lang",    "id",
                                 "--title",   "Penduduk kabupaten/kota 2024",
                                 "--legend",  "Penduduk (jiwa)",
                                 "--source",  "Kemendagri 2024",
                                 "--dpi",     "150",
                                 "-o",        path("population.png")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(render::look_alike(render::decode_png(read(folder_ / "population.png")),
                                 render::decode_png(read(source / "docs/population.png"))));
}

TEST_F(RunCommand, TheSameInputsGiveTheSameBytes) {
  const std::string project = without_pages(changed_example(folder_, {}));
  ASSERT_EQ(cakupan({"run", project, "-o", path("one"), "--threads", "1"}).code, 0);
  ASSERT_EQ(
      cakupan({"run", project, "-o", path("two"), "--threads", "2"}, "", {"env", "TZ=Asia/Jayapura"}).code,
      0);
  const std::vector<std::string> files = files_below(folder_ / "one");
  EXPECT_EQ(files, files_below(folder_ / "two"));
  for (const std::string& file : files) {
    EXPECT_EQ(read(folder_ / "one" / file), read(folder_ / "two" / file)) << file;
  }
}

/// The bundle of the example with another file in the one line that names the boundaries.
void expect_surveyed(const fs::path& folder, const fs::path& boundaries) {
  const std::string project =
      without_pages(changed_example(folder, {{"\"regencies.shp\"", "\"" + boundaries.string() + "\""}}));
  const Answer answer = cakupan({"run", project, "-o", (folder / "out").string()});
  ASSERT_EQ(answer.code, 0) << answer.err;
  const std::string svg = read(folder / "out/maps/proximity.svg");
  EXPECT_THAT(svg, testing::Not(HasSubstr("batas indikatif")));
  EXPECT_THAT(svg, HasSubstr("sumber batas tidak dinyatakan")) << boundaries;
  const std::string summary = read(folder / "out/tables/summary.csv");
  EXPECT_EQ(value_of(summary, "boundaries"), "surveyed");
  EXPECT_EQ(value_of(summary, "units_all"), "514");
}

TEST_F(RunCommand, OneLineExchangesTheBoundaries) {
  // Without the sidecar that calls them indicative, the same shapes are a file that somebody brings.
  for (const char* part : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
    fs::copy_file(source / ("geodata/regencies" + std::string(part)),
                  folder_ / ("brought" + std::string(part)));
  expect_surveyed(folder_, folder_ / "brought.shp");
}

TEST_F(RunCommand, OneLineExchangesTheBoundariesForTheRealOnes) {
  const fs::path real = shared / "geodata/batas_kabupaten_kota.shp";
  if (!fs::exists(real)) {
    GTEST_SKIP() << "skipped: OneLineExchangesTheBoundariesForTheRealOnes needs ../shared; "
                    "OneLineExchangesTheBoundaries has a stand-in";
  }
  expect_surveyed(folder_, real);
}

TEST_F(RunCommand, EitherVintageHasItsProvinces) {
  const std::string project =
      without_pages(changed_example(folder_, {{"vintage = \"2025\"", "vintage = \"2018\""}}));
  ASSERT_EQ(cakupan({"run", project, "-o", path("out")}).code, 0);
  EXPECT_EQ(lines_of(read(folder_ / "out/tables/coverage_by_province.csv")).size(), 35U);
}

TEST_F(RunCommand, OneBadPageDoesNotStopTheOthers) {
  const std::string project = without_pages(changed_example(
      folder_, {{"theme = \"participation\"", "theme = \"participation\"\nsize = \"30x20mm\""}}));
  const Answer answer = cakupan({"run", project, "-o", path("out")});
  EXPECT_EQ(answer.code, 5) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("error: maps/participation-by-cohort: "));
  const std::vector<std::string> files = files_below(folder_ / "out");
  EXPECT_THAT(files, Contains("maps/proximity.pdf"));
  EXPECT_THAT(files, testing::Not(Contains("maps/participation-by-cohort.pdf")));
  EXPECT_THAT(read(folder_ / "out/manifest.json"), HasSubstr("maps/participation-by-cohort"));
}

TEST_F(RunCommand, GatesFailTheJobAndWriteNothing) {
  write(folder_ / "few.csv",
        "year,region,status\n2017,Kabupaten Sleman,selected\n2017,Bandung,selected\n"
        "2018,Kabupaten Atlantis,selected\n");
  const std::string project = without_pages(changed_example(
      folder_, {{"\"participation.csv\"", "\"few.csv\""}, {"decisions = ", "# decisions = "}}));
  const Answer lenient = cakupan({"run", project, "-o", path("out")});
  EXPECT_EQ(lenient.code, 0) << lenient.err;
  EXPECT_THAT(lenient.err, HasSubstr("3 rows: 1 exact; 1 ambiguous; 1 unmatched"));
  fs::remove_all(folder_ / "out");
  EXPECT_EQ(cakupan({"run", project, "-o", path("out"), "--min-match", "0.3"}).code, 0);
  fs::remove_all(folder_ / "out");
  const Answer gate = cakupan({"run", project, "-o", path("out"), "--min-match", "0.9"});
  EXPECT_EQ(gate.code, 4);
  EXPECT_THAT(gate.err, HasSubstr("error: --min-match 0.9: only 1 of 3 rows found a region"));
  EXPECT_EQ(cakupan({"run", project, "-o", path("out"), "--strict"}).code, 4);
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(RunCommand, CheckWritesNothingAndPrintsTheLedger) {
  const std::string project = changed_example(folder_, {});
  const std::vector<std::string> before = files_below(folder_);
  const Answer answer = cakupan({"check", project});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(lines_of(answer.out).front(), testing::StartsWith("196 rows: "));
  EXPECT_THAT(answer.out, HasSubstr("Bandung -> Kota Bandung (32.73)"));
  EXPECT_EQ(files_below(folder_), before);
}

}  // namespace
}  // namespace cakupan::program
