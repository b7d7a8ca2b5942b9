#include <cakupan/loader/boundary/context.hpp>

#include <gmock/gmock.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::boundary {
namespace {

using testing::HasSubstr;

/// Two countries side by side, the west in two pieces, and an island of the east.
const char* land = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"W"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
{"type":"Feature","properties":{"name":"E"},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}},
{"type":"Feature","properties":{"name":"W"},"geometry":{"type":"Polygon","coordinates":[[[0,1],[1,1],[1,2],[0,2],[0,1]]]}},
{"type":"Feature","properties":{"name":"E"},"geometry":{"type":"Polygon","coordinates":[[[4,0],[5,0],[5,1],[4,0]]]}}]})";

class Context : public testing::Test {
 protected:
  Context() { scratch_.write("land.geojson", land); }
  ContextFile read(const std::string& text) {
    scratch_.write("context.toml", text);
    return read_context(scratch_.path("context.toml"), diagnostics_);
  }
  Scratch scratch_;
  base::Diagnostics diagnostics_;
};

TEST_F(Context, HasOneShapeForEachCountryButTheSubjectsOwn) {
  const ContextFile file =
      read("land = 'land.geojson'\nown = 'W'\n[names]\nE = { id = 'Timur', en = 'East' }\n");
  ASSERT_EQ(file.context.land.feature_count(), 1U);
  EXPECT_EQ(file.context.land.part_count(), 2U);
  EXPECT_EQ(file.context.names, (std::vector<base::Text>{{"Timur", "East"}}));
  EXPECT_THAT(file.files, testing::Contains(scratch_.path("context.toml")));
}

TEST_F(Context, FindsTheBordersBetweenCountriesAndNoOthers) {
  const ContextFile file = read("land = 'land.geojson'\nown = 'W'\n");
  ASSERT_EQ(file.context.state_borders.size(), 1U);
  for (const geo::Coordinate& corner : file.context.state_borders[0]) EXPECT_EQ(corner.x, 1);
}

TEST_F(Context, OfPolygonsAloneIsAllLandOfOthers) {
  const ContextFile file = read_context(scratch_.path("land.geojson"), diagnostics_);
  EXPECT_EQ(file.context.land.feature_count(), 2U);
  EXPECT_EQ(file.context.names[1], (base::Text{"E", "E"}));
  EXPECT_EQ(file.context.water.feature_count(), 0U);
}

TEST_F(Context, ReadsWaterWithoutNames) {
  scratch_.write("lakes.geojson",
                 R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)"
                 R"([[[0,0],[1,0],[1,1],[0,0]]]}})");
  const ContextFile file = read("water = 'lakes.geojson'\nattribution = 'somebody'\n");
  EXPECT_EQ(file.context.water.feature_count(), 1U);
  EXPECT_EQ(file.context.land.feature_count(), 0U);
  EXPECT_EQ(file.context.attribution.english, "somebody");
}

TEST_F(Context, RefusesWhatCannotBeMeant) {
  EXPECT_THAT(error_of([&] { read("lnd = 'land.geojson'\n"); }).what(), HasSubstr("did you mean 'land'?"));
  EXPECT_THAT(error_of([&] { read("own = 'W'\n"); }).what(),
              HasSubstr("name a file of land, of water, or both"));
  EXPECT_THAT(error_of([&] { read("land = 'land.geojson'\nown = 'w'\n"); }).what(),
              HasSubstr("no land is named 'w'"));
  EXPECT_THAT(error_of([&] { read("land = 'land.geojson'\nname = 'x'\n"); }).what(),
              HasSubstr("unknown key 'name'"));
}

TEST_F(Context, LeadsToNoDatabase) {
  for (const char* key : {"land", "water"}) {
    const base::Error error =
        error_of([&] { read(std::string(key) + " = 'PG:host=h user=u password=tiger'\n"); });
    EXPECT_THAT(scratch_.without_folder(error.what()),
                HasSubstr("context.toml, line 1, field '" + std::string(key) + "': names a database;"));
    EXPECT_THAT(error.what(), testing::Not(HasSubstr("tiger")));
  }
  EXPECT_THAT(error_of([&] { read("land = './PG:host=h'\n"); }).what(),
              testing::Not(HasSubstr("could not connect")));
  EXPECT_THAT(error_of([&] { read_context("PG:host=/nowhere", diagnostics_); }).what(),
              HasSubstr("is a database, not a file"));
}

}  // namespace
}  // namespace cakupan::loader::boundary
