#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include <fmt/format.h>

#include <cakupan/render/paint/paint.hpp>

#include "render/paint/cairo_painter.hpp"
#include "render/paint/png_file.hpp"

namespace cakupan::render::paint {

namespace {

constexpr double millimeters_per_inch = 25.4;
constexpr std::size_t longest_side = 32767;  // of a Cairo image

// Pages are painted in bands of about this many pixels, so that a poster needs no more memory than a page.
constexpr std::size_t band_pixels = std::size_t{1} << 24U;

std::size_t pixels(base::Millimeters length, int dpi) {
  return static_cast<std::size_t>(std::max(1L, std::lround(length.value * dpi / millimeters_per_inch)));
}

text::SurfaceHandle paint_band(const scene::Scene& scene, const text::FontFaces& faces, double scale,
                               std::size_t width, std::size_t first_row, std::size_t rows) {
  text::SurfaceHandle surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(rows)));
  text::check(cairo_surface_status(surface.get()), "image");
  const text::CairoHandle cairo(cairo_create(surface.get()));
  text::check(cairo_status(cairo.get()), "image");
  const auto top = static_cast<double>(first_row);
  cairo_translate(cairo.get(), 0, -top);
  cairo_scale(cairo.get(), scale, scale);
  const geo::Box band(0, top / scale, static_cast<double>(width) / scale,
                      (top + static_cast<double>(rows)) / scale);
  ScenePainter(cairo.get(), faces, Medium::pixels, band.grown_by(1)).paint(scene);
  cairo_surface_flush(surface.get());
  return surface;
}

/// The pixels of a painted surface as RGB.
class Rows {
 public:
  /// What a row takes: its pixels, and a byte that is written over.
  static std::size_t room(std::size_t width) { return 3 * width + 1; }

  Rows(cairo_surface_t* surface, std::size_t width)
      : data_(cairo_image_surface_get_data(surface)),
        stride_(static_cast<std::size_t>(cairo_image_surface_get_stride(surface))),
        width_(width) {}

  void write(std::size_t row, std::uint8_t* to) const {
    const unsigned char* from = data_ + row * stride_;
    for (std::size_t column = 0; column < width_; ++column) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, from + column * sizeof pixel, sizeof pixel);
      // Four bytes at once, of which the next pixel covers the last.
      to[3 * column] = static_cast<std::uint8_t>(pixel >> 16U);
      to[3 * column + 1] = static_cast<std::uint8_t>(pixel >> 8U);
      to[3 * column + 2] = static_cast<std::uint8_t>(pixel);
      to[3 * column + 3] = 0;
    }
  }

 private:
  const unsigned char* data_;
  std::size_t stride_;
  std::size_t width_;
};

void add_rows(PngFile& file, cairo_surface_t* surface, std::size_t width, std::size_t rows) {
  const Rows source(surface, width);
  std::vector<std::uint8_t> rgb(Rows::room(width));
  for (std::size_t row = 0; row < rows; ++row) {
    source.write(row, rgb.data());
    file.add_row(std::span(rgb).first(3 * width));
  }
}

void add_all(PngFile& file, cairo_surface_t* surface, std::size_t width, std::size_t rows) {
  const Rows source(surface, width);
  const std::size_t scanline = 1 + 3 * width;
  // A vector would first fill it with zeros. NOLINTNEXTLINE(*-avoid-c-arrays)
  const auto all = std::make_unique_for_overwrite<std::uint8_t[]>(rows * scanline + 1);
  for (std::size_t row = 0; row < rows; ++row) {
    all[row * scanline] = 0;
    source.write(row, all.get() + row * scanline + 1);
  }
  file.add_all({all.get(), rows * scanline});
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
  const text::FontFaces faces(scene.font);
  PngFile file(width, height, dpi);
  const std::size_t band = std::max<std::size_t>(64, band_pixels / width);
  for (std::size_t row = 0; row < height; row += band) {
    const std::size_t rows = std::min(band, height - row);
    const text::SurfaceHandle surface =
        paint_band(scene, faces, dpi / millimeters_per_inch, width, row, rows);
    if (rows == height) {
      add_all(file, surface.get(), width, rows);
    } else {
      add_rows(file, surface.get(), width, rows);
    }
  }
  return file.finish();
}

}  // namespace cakupan::render::paint
