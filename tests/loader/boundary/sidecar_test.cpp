#include <cakupan/loader/boundary/sidecar.hpp>

#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::boundary {
namespace {

TEST(Sidecar, StandsBesideFilesAndArchives) {
  const Scratch scratch;
  scratch.write("a.toml", "license = 'CC0'\n");
  for (const char* name : {"a.shp", "a.geojson", "a.zip", "a.shp.zip"}) {
    EXPECT_EQ(read_sidecar(scratch.path(name)).value().license, "CC0") << name;
  }
  EXPECT_FALSE(read_sidecar(scratch.path("b.shp")));
}

TEST(Sidecar, IsNoProjectFile) {
  const Scratch scratch;
  scratch.write("a.toml", "cakupan = 1\n[boundaries]\npath = 'a.shp'\n");
  EXPECT_FALSE(read_sidecar(scratch.path("a.shp")));
}

TEST(Sidecar, NamesAWrongTypeWithItsLine) {
  const Scratch scratch;
  scratch.write("a.toml", "license = 'x'\nindicative = 'yes'\n");
  const base::Error error = error_of([&] { read_sidecar(scratch.path("a.shp")); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_EQ(scratch.without_folder(error.what()),
            "a.toml, line 2, field 'indicative': must be true or false, but is a text");
}

TEST(Sidecar, LeadsToNoDatabase) {
  const Scratch scratch;
  for (const char* address : {"PG:host=h", "pg:host=h", "postgresql://u:tiger@h/db"}) {
    scratch.write("a.toml", "[context]\npath = '" + std::string(address) + "'\n");
    const std::string words = error_of([&] { read_sidecar(scratch.path("a.shp")); }).what();
    EXPECT_EQ(scratch.without_folder(words).find("a.toml, line 2, field 'context.path': names a database"),
              0U)
        << words;
    EXPECT_EQ(words.find("tiger"), std::string::npos) << words;
  }
}

}  // namespace
}  // namespace cakupan::loader::boundary
