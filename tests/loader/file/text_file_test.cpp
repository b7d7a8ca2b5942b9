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

}  // namespace
}  // namespace cakupan::loader::file
