#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

void add_rows(PngFile& file, cairo_surface_t* surface, std::size_t width, std::size_t rows) {
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  std::vector<std::uint8_t> rgb(3 * width);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < width; ++column) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, data + row * stride + column * sizeof pixel, sizeof pixel);
      rgb[3 * column] = static_cast<std::uint8_t>((pixel >> 16U) & 0xFFU);
      rgb[3 * column + 1] = static_cast<std::uint8_t>((pixel >> 8U) & 0xFFU);
      rgb[3 * column + 2] = static_cast<std::uint8_t>(pixel & 0xFFU);
    }
    file.add_row(rgb);
  }
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
    add_rows(file, surface.get(), width, rows);
  }
  return file.finish();
}

}  // namespace cakupan::render::paint
