#include "loader/file/text_file.hpp"

#include <filesystem>

#include <gmock/gmock.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::file {
namespace {

TEST(TextFile, GivesEveryByte) {
  const Scratch scratch;
  const std::string bytes("a\r\n\0\xff z", 7);
  EXPECT_EQ(read_text_file(scratch.write("bytes", bytes)), bytes);
  EXPECT_EQ(read_text_file(scratch.write("empty", "")), "");
}

TEST(TextFile, SaysWhatIsThereInstead) {
  const Scratch scratch;
  scratch.write("article.txt", "x");
  const base::Error missing = error_of([&] { read_text_file(scratch.path("artikle.txt")); });
  EXPECT_EQ(missing.failure(), base::Failure::input);
  EXPECT_THAT(missing.what(), testing::HasSubstr("does not exist"));
  EXPECT_THAT(missing.what(), testing::HasSubstr("article.txt"));
  std::filesystem::create_directory(scratch.path("folder"));
  EXPECT_THAT(error_of([&] { check_readable_file(scratch.path("folder")); }).what(),
              testing::HasSubstr("is a folder"));
}

TEST(TextFile, SaysOfPathsThatLeadElsewhereWhatToDo) {
  for (const char* path : {"/vsicurl/http://h/a.csv", "/vsigzip/a.csv.gz", "/vsizip/a.zip/a.csv"}) {
    const base::Error error = error_of([&] { check_readable_file(path); });
    EXPECT_EQ(error.failure(), base::Failure::input);
    EXPECT_EQ(error.happened(), "is a path that only GDAL knows, and is not read") << path;
    EXPECT_FALSE(error.remedy().empty()) << path;
  }
  EXPECT_STREQ(error_of([&] { check_readable_file("https://h/a.csv"); }).what(),
               "https://h/a.csv: is an address that is not read; get the file first, and name it");
  EXPECT_THAT(error_of([&] { check_readable_file("postgresql://u:tiger@h/db"); }).what(),
              testing::StartsWith("postgresql: is a database, not a file; "));
}

}  // namespace
}  // namespace cakupan::loader::file
