#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "render/paint/byte_sink.hpp"

// The only door to libpng.

struct png_struct_def;
struct png_info_def;

namespace cakupan::render::paint {

/// An 8-bit RGB PNG (sRGB) that grows row by row, top to bottom. Same rows, same bytes.
class PngFile {
 public:
  /// THROWS: base::Error (work) where libpng fails, as all members do.
  PngFile(std::size_t width, std::size_t height, int dpi);
  PngFile(const PngFile&) = delete;
  PngFile& operator=(const PngFile&) = delete;
  ~PngFile();

  /// REQUIRES: rgb.size() == 3 * width.
  void add_row(std::span<const std::uint8_t> rgb);
  /// The bytes of the file. REQUIRES: `height` rows were added.
  std::string finish();

 private:
  png_struct_def* png_ = nullptr;
  png_info_def* info_ = nullptr;
  ByteSink sink_;
};

}  // namespace cakupan::render::paint
