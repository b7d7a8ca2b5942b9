#include "loader/boundary/boundary_source.hpp"

#include <gmock/gmock.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::boundary {
namespace {

using testing::HasSubstr;

TEST(BoundarySource, OpensTheOneDataSetOfAnArchive) {
  const Scratch scratch;
  EXPECT_EQ(open_boundary_set(scratch.copy("squares.shp.zip"), "").layer.name, "squares");
  EXPECT_EQ(open_boundary_set(scratch.copy_shapefile("squares"), "squares").layer.name, "squares");
}

TEST(BoundarySource, AsksForTheLayerWhereThereAreSeveral) {
  const Scratch scratch;
  const std::string path = scratch.copy("two_layers.gpkg");
  const base::Error several = error_of([&] { open_boundary_set(path, ""); });
  EXPECT_EQ(several.failure(), base::Failure::usage);
  EXPECT_THAT(several.what(), HasSubstr("has 2 layers"));
  EXPECT_EQ(error_of([&] { open_boundary_set(path, "no such layer"); }).failure(), base::Failure::usage);
}

TEST(BoundarySource, RefusesWhatIsNoBoundaryFile) {
  const Scratch scratch;
  EXPECT_THAT(error_of([&] { open_boundary_set(scratch.write("a.geojson", ""), ""); }).what(),
              HasSubstr("is empty"));
  EXPECT_THAT(error_of([&] { open_boundary_set(scratch.write("a.txt", "abc"), ""); }).what(),
              HasSubstr("is in no format that can be read"));
  EXPECT_THAT(error_of([&] { open_boundary_set(scratch.path("none.shp"), ""); }).what(),
              HasSubstr("does not exist"));
  EXPECT_THAT(error_of([&] { open_boundary_set(scratch.copy("no_shx.zip"), ""); }).what(),
              HasSubstr("is missing"));
}

TEST(BoundarySource, ReadsADatabaseOnlyWhereTheCallerMay) {
  const std::string address = "PG:host=/nowhere dbname=x user=u password=tiger";
  const base::Error refused = error_of([&] { open_boundary_set(address, ""); });
  EXPECT_EQ(refused.failure(), base::Failure::input);
  EXPECT_STREQ(refused.what(),
               "PG: is a database, not a file; a database is read only where the command line or a project "
               "names it, for boundaries and tables; export this one to a file, and name that");
  const base::Error unanswered = error_of([&] { open_boundary_set(address, "", Databases::read); });
  EXPECT_THAT(unanswered.what(), HasSubstr("cannot be read"));
}

}  // namespace
}  // namespace cakupan::loader::boundary
