#include "render/paint/png_file.hpp"

#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

#include "render/golden.hpp"
#include "render/scarce_memory.hpp"

namespace cakupan::render::paint {
namespace {

// The bytes are gathered by a function that libpng calls, and nothing may be thrown through libpng.
TEST(PngFile, MemoryThatDoesNotSufficeIsAnError) {
  testing::internal::CaptureStderr();
  const std::size_t width = 300, largest = 16384;
  std::vector<std::uint8_t> noise(3 * width);
  PngFile file(width, 400, 72);
  const auto add_all = [&] {
    std::minstd_rand random(1);
    for (int i = 0; i < 400; ++i) {
      for (std::uint8_t& byte : noise) byte = static_cast<std::uint8_t>(random());
      file.add_row(noise);
    }
    file.finish();
  };
  {
    const ScarceMemory memory(largest);
    EXPECT_THROW(add_all(), base::Error);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(PngFile, MemoryThatDoesNotSufficeForAllRowsIsAnError) {
  const std::size_t width = 300, height = 400, largest = 16384;
  const std::vector<std::uint8_t> scanlines(height * (1 + 3 * width));
  PngFile file(width, height, 72);
  const ScarceMemory memory(largest);
  EXPECT_THROW(file.add_all(scanlines), base::Error);
}

TEST(PngFile, ReadsAlikeWhetherItsRowsComeOneByOneOrAllAtOnce) {
  const std::size_t width = 37, height = 23;
  std::minstd_rand random(1);
  std::vector<std::uint8_t> scanlines(height * (1 + 3 * width));
  PngFile one_by_one(width, height, 72);
  for (std::size_t y = 0; y < height; ++y) {
    std::uint8_t* row = scanlines.data() + y * (1 + 3 * width) + 1;
    for (std::size_t x = 0; x < 3 * width; ++x) row[x] = static_cast<std::uint8_t>(random());
    one_by_one.add_row({row, 3 * width});
  }
  PngFile at_once(width, height, 72);
  at_once.add_all(scanlines);
  const Pixels expected = decode_png(one_by_one.finish());
  ASSERT_EQ(expected.height, height);
  EXPECT_EQ(decode_png(at_once.finish()).rgb, expected.rgb);
}

}  // namespace
}  // namespace cakupan::render::paint
