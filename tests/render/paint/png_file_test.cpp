#include "render/paint/png_file.hpp"

#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

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

}  // namespace
}  // namespace cakupan::render::paint
