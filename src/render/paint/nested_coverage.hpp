#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>
#include <cakupan/render/scene/scene.hpp>

#include "render/paint/coverage_rows.hpp"

namespace cakupan::render::paint {

/// From page millimeters to pixels of an image.
struct PixelGrid {
  double scale = 1;        ///< pixels for one millimeter
  geo::Coordinate origin;  ///< in pixels, where the page's origin lies

  geo::Coordinate to_pixels(geo::Coordinate page) const {
    return {page.x * scale + origin.x, page.y * scale + origin.y};
  }
};

/// Fills of which each covers the next one (scene::Shape::Nesting), as pixels: each pixel gets of every fill
/// the share that shows, to the exact area, so that shares of neighbors add up to what both cover. Costs grow
/// with the length of the borders in pixels, however many of them cross a row.
class NestedCoverage {
 public:
  /// REQUIRES: shapes with a fill, nonzero, rings of land in the same direction; they outlive this.
  NestedCoverage(std::span<const scene::Item> shapes, const PixelGrid& grid, std::size_t width);

  /// Paints some rows of the image. `pixels`: premultiplied ARGB in native order, `stride` values a row.
  void paint(std::size_t first_row, std::size_t rows, std::uint32_t* pixels, std::size_t stride);

 private:
  /// Edges that follow each other in a ring, with the rows that they may touch.
  struct Run {
    std::size_t first;  ///< of the path's points
    std::size_t last;   ///< of the points that edges begin at
    std::size_t after;  ///< the point at which the last edge ends
    double top;
    double bottom;
  };
  struct Fill {
    const scene::Path* path;
    model::Color color;
    std::vector<Run> runs;
    CoverageRows rows;
  };

  void add_runs(Fill& fill) const;
  void add_edges(Fill& fill, double first_row, std::size_t rows) const;
  void paint_row(std::size_t row, std::uint32_t* pixels);
  /// Adds to each channel what showing a fill instead of the one below it changes.
  void add_shown(std::size_t fill, std::size_t first);

  PixelGrid grid_;
  std::size_t width_;
  std::vector<Fill> fills_;
  // Of one row.
  std::vector<float> covered_;
  std::vector<float> shown_;  ///< by the last fill, within those below it
  std::vector<float> alpha_;
  std::vector<float> red_;
  std::vector<float> green_;
  std::vector<float> blue_;
};

}  // namespace cakupan::render::paint
