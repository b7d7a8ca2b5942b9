#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "render/paint/byte_sink.hpp"

// The only door to libpng and libdeflate.

struct png_struct_def;
struct png_info_def;

namespace cakupan::render::paint {

/// An 8-bit RGB PNG (sRGB) that grows row by row, top to bottom, or takes all its rows at once. Same rows
/// given in the same way, same bytes.
class PngFile {
 public:
  /// THROWS: base::Error (work) where libpng fails, as all members do.
  PngFile(std::size_t width, std::size_t height, int dpi);
  PngFile(const PngFile&) = delete;
  PngFile& operator=(const PngFile&) = delete;
  ~PngFile();

  /// A text about the image, UTF-8, uncompressed (iTXt). REQUIRES: a keyword of PNG's, of at most 79 letters;
  /// no row was added before.
  void add_text(const std::string& keyword, const std::string& text);

  /// REQUIRES: rgb.size() == 3 * width.
  void add_row(std::span<const std::uint8_t> rgb);
  /// All rows, each led by a byte 0 (PNG's filter "none"): in half the time, for the memory of the
  /// image. REQUIRES: scanlines.size() == height * (1 + 3 * width); no row was added before, none is after.
  void add_all(std::span<const std::uint8_t> scanlines);
  /// The bytes of the file. REQUIRES: `height` rows were added.
  std::string finish();

 private:
  png_struct_def* png_ = nullptr;
  png_info_def* info_ = nullptr;
  bool has_all_ = false;
  ByteSink sink_;
};

}  // namespace cakupan::render::paint
