#include "loader/file/shapefile_parts.hpp"

#include <filesystem>

#include <gmock/gmock.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::file {
namespace {

using testing::HasSubstr;

TEST(ShapefileParts, AWholeOneIsAccepted) {
  const Scratch scratch;
  EXPECT_NO_THROW(check_shapefile(scratch.copy_shapefile("squares")));
  EXPECT_NO_THROW(check_dbf(scratch.path("squares.dbf")));
}

TEST(ShapefileParts, ShorterThanTheHeaderPromisesIsTruncated) {
  for (const char* part : {"squares.shp", "squares.shx", "squares.dbf"}) {
    const Scratch scratch;
    const std::string path = scratch.copy_shapefile("squares");
    scratch.cut(part, std::filesystem::file_size(scratch.path(part)) - 8);
    const base::Error error = error_of([&] { check_shapefile(path); });
    EXPECT_EQ(error.failure(), base::Failure::input) << part;
    EXPECT_THAT(error.what(), HasSubstr("is truncated")) << part;
  }
}

TEST(ShapefileParts, AMissingPartIsNamed) {
  for (const char* part : {"squares.shx", "squares.dbf"}) {
    const Scratch scratch;
    const std::string path = scratch.copy_shapefile("squares");
    std::filesystem::remove(scratch.path(part));
    EXPECT_THAT(error_of([&] { check_shapefile(path); }).what(),
                HasSubstr(std::string(part) + " is missing"));
  }
}

TEST(ShapefileParts, OtherBytesAreNoShapefile) {
  const Scratch scratch;
  const std::string path = scratch.copy_shapefile("squares");
  scratch.put_byte("squares.shp", 0, 'x');
  EXPECT_THAT(error_of([&] { check_shapefile(path); }).what(), HasSubstr("is no Shapefile"));
}

}  // namespace
}  // namespace cakupan::loader::file
