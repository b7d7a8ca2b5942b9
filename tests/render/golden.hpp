#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cakupan::render {

/// An image as rows of red, green, blue.
struct Pixels {
  std::size_t width = 0;
  std::size_t height = 0;
  std::vector<std::uint8_t> rgb;

  const std::uint8_t* at(std::size_t x, std::size_t y) const { return &rgb[3 * (y * width + x)]; }
};

/// Decodes a PNG; an empty image where the bytes are none.
Pixels decode_png(const std::string& bytes);

/// Success where both have the same size (give or take the last row and column, which programs round up or
/// down) and at most 1 % of the pixels differ by more than 60 of 255 in a channel.
testing::AssertionResult look_alike(const Pixels& a, const Pixels& b);

/// Compare with tests/render/golden/<name>. A golden that is missing fails. With CAKUPAN_UPDATE_GOLDEN=1 in
/// the environment the golden is written, and the test fails all the same: an update never shows green. What
/// differs is left in the folder for temporary test files, and named.
testing::AssertionResult matches_golden_text(const std::string& text, const std::string& name);
testing::AssertionResult matches_golden_png(const std::string& bytes, const std::string& name);

/// Writes a file into the folder for temporary test files and returns its path.
std::string temporary_file(const std::string& name, const std::string& bytes);
std::string read_file(const std::string& path);

/// What a shell command writes to stdout; fails the test where its exit code is not 0.
std::string output_of(const std::string& command);

/// The image that librsvg draws of an SVG document.
Pixels drawn_by_librsvg(const std::string& svg, int dpi, const std::string& name);

/// The image that headless Chromium draws of an SVG document in a window as large as `size`.
Pixels drawn_by_chromium(const std::string& svg, int dpi, const Pixels& size, const std::string& name);

}  // namespace cakupan::render
