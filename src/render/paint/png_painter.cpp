#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>

#include <fmt/format.h>

#include <cakupan/base/parallel.hpp>
#include <cakupan/model/xmp.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/paint/cairo_painter.hpp"
#include "render/paint/png_file.hpp"

namespace cakupan::render::paint {

namespace {

constexpr double millimeters_per_inch = 25.4;
constexpr std::size_t longest_side = 32767;  // of a Cairo image

// A poster is painted and written in blocks of at most so many pixels, so that it needs no more memory than a
// page.
constexpr std::size_t block_pixels = std::size_t{1} << 24U;
// The bands of a block are painted on several threads. Where two meet, a few pixels round otherwise than in
// one piece, so a page of 150 dpi is one band; and what bands repeat must stay small beside what they save.
constexpr std::size_t band_pixels = 3'000'000;

std::size_t pixels(base::Millimeters length, int dpi) {
  return static_cast<std::size_t>(std::max(1L, std::lround(length.value * dpi / millimeters_per_inch)));
}

/// Rows of an image as Cairo paints them: four bytes a pixel.
class Band {
 public:
  Band(std::size_t width, std::size_t rows)
      : stride_(static_cast<std::size_t>(
            cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, static_cast<int>(width)))),
        // A vector, or Cairo, would fill it first, and so does the background.
        // NOLINTNEXTLINE(*-avoid-c-arrays)
        bytes_(std::make_unique_for_overwrite<unsigned char[]>(rows * stride_)),
        surface_(cairo_image_surface_create_for_data(bytes_.get(), CAIRO_FORMAT_RGB24,
                                                     static_cast<int>(width), static_cast<int>(rows),
                                                     static_cast<int>(stride_))) {
    text::check(cairo_surface_status(surface_.get()), "image");
  }

  cairo_surface_t* surface() const { return surface_.get(); }
  /// REQUIRES: what was painted is flushed.
  const unsigned char* row(std::size_t row) const { return bytes_.get() + row * stride_; }

 private:
  std::size_t stride_;
  std::unique_ptr<unsigned char[]> bytes_;  // NOLINT(*-avoid-c-arrays)
  text::SurfaceHandle surface_;             // draws into the bytes
};

Band paint_band(const scene::Scene& scene, const text::FontFaces& faces, double scale, std::size_t width,
                std::size_t first_row, std::size_t rows) {
  Band band(width, rows);
  const text::CairoHandle cairo(cairo_create(band.surface()));
  text::check(cairo_status(cairo.get()), "image");
  const auto top = static_cast<double>(first_row);
  cairo_translate(cairo.get(), 0, -top);
  cairo_scale(cairo.get(), scale, scale);
  const geo::Box visible(0, top / scale, static_cast<double>(width) / scale,
                         (top + static_cast<double>(rows)) / scale);
  ScenePainter(cairo.get(), faces, Medium::pixels, visible.grown_by(1)).paint(scene);
  cairo_surface_flush(band.surface());
  return band;
}

/// Writes a row of a band as RGB.
void write_rgb(const unsigned char* from, std::size_t width, std::uint8_t* to) {
  const auto pixel = [&](std::size_t column) {
    std::uint32_t value = 0;
    std::memcpy(&value, from + column * sizeof value, sizeof value);
    return value;
  };
  std::size_t column = 0;
  if constexpr (std::endian::native == std::endian::little) {
    // Four bytes at once, of which the next pixel covers the last: half the time.
    for (; column + 1 < width; ++column) {
      const std::uint32_t rgb = __builtin_bswap32(pixel(column) << 8U);
      std::memcpy(to + 3 * column, &rgb, sizeof rgb);
    }
  }
  for (; column < width; ++column) {
    to[3 * column] = static_cast<std::uint8_t>(pixel(column) >> 16U);
    to[3 * column + 1] = static_cast<std::uint8_t>(pixel(column) >> 8U);
    to[3 * column + 2] = static_cast<std::uint8_t>(pixel(column));
  }
}

/// The rows of a block as PNG has them: a byte for the filter (none), then RGB.
class Scanlines {
 public:
  Scanlines(std::size_t width, std::size_t rows)
      : width_(width),
        length_(1 + 3 * width),
        rows_(rows),
        // A vector would first fill it with zeros. NOLINTNEXTLINE(*-avoid-c-arrays)
        bytes_(std::make_unique_for_overwrite<std::uint8_t[]>(rows * length_)) {}

  void take(const Band& band, std::size_t first_row, std::size_t rows) {
    for (std::size_t row = 0; row < rows; ++row) {
      std::uint8_t* line = bytes_.get() + (first_row + row) * length_;
      line[0] = 0;
      write_rgb(band.row(row), width_, line + 1);
    }
  }

  std::span<const std::uint8_t> all() const { return {bytes_.get(), rows_ * length_}; }
  std::span<const std::uint8_t> rgb(std::size_t row) const {
    return {bytes_.get() + row * length_ + 1, 3 * width_};
  }

 private:
  std::size_t width_;
  std::size_t length_;
  std::size_t rows_;
  std::unique_ptr<std::uint8_t[]> bytes_;  // NOLINT(*-avoid-c-arrays)
};

Scanlines paint_block(const scene::Scene& scene, double scale, std::size_t width, std::size_t first_row,
                      std::size_t rows) {
  Scanlines lines(width, rows);
  const std::size_t bands = std::max<std::size_t>(1, (width * rows + band_pixels - 1) / band_pixels);
  const std::size_t height = (rows + bands - 1) / bands;
  base::for_each_index((rows + height - 1) / height, [&](std::size_t band) {
    const std::size_t from = band * height;
    const std::size_t count = std::min(height, rows - from);
    const text::FontFaces faces(scene.font);
    lines.take(paint_band(scene, faces, scale, width, first_row + from, count), from, count);
  });
  return lines;
}

/// As the PNG specification names texts, and XMP.
void describe(PngFile& file, const scene::Scene& scene) {
  if (!scene.provenance) return;
  const model::Provenance& provenance = *scene.provenance;
  if (!scene.title.empty()) file.add_text("Title", scene.title);
  if (!provenance.source.empty()) file.add_text("Source", provenance.source);
  file.add_text("Software", provenance.program);
  if (provenance.date) file.add_text("Creation Time", model::date_text(*provenance.date));
  file.add_text("XML:com.adobe.xmp", model::xmp_of(provenance, scene.title));
}

}  // namespace

std::string to_png(const scene::Scene& scene, int dpi) {
  const std::size_t width = pixels(scene.width, dpi);
  const std::size_t height = pixels(scene.height, dpi);
  if (dpi < 10 || dpi > 2400 || std::max(width, height) > longest_side) {
    throw base::Error(base::Failure::usage,
                      fmt::format("an image of {} x {} pixels at {} dpi cannot be made", width, height, dpi),
                      {}, "take 10 to 2400 dpi and at most 32767 pixels a side");
  }
  const double scale = dpi / millimeters_per_inch;
  PngFile file(width, height, dpi);
  describe(file, scene);
  const std::size_t block = std::max<std::size_t>(64, block_pixels / width);
  if (height <= block) {
    file.add_all(paint_block(scene, scale, width, 0, height).all());
    return file.finish();
  }
  for (std::size_t first = 0; first < height; first += block) {
    const std::size_t rows = std::min(block, height - first);
    const Scanlines lines = paint_block(scene, scale, width, first, rows);
    for (std::size_t row = 0; row < rows; ++row) file.add_row(lines.rgb(row));
  }
  return file.finish();
}

}  // namespace cakupan::render::paint
