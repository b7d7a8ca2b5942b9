#include "render/paint/nested_coverage.hpp"

#include <algorithm>
#include <limits>
#include <variant>

namespace cakupan::render::paint {

namespace {

// Few enough that a run lies in few rows, enough that there are few runs.
constexpr std::size_t edges_of_run = 32;

}  // namespace

NestedCoverage::NestedCoverage(std::span<const scene::Item> shapes, const PixelGrid& grid, std::size_t width)
    : grid_(grid),
      width_(width),
      covered_(width),
      shown_(width),
      alpha_(width),
      red_(width),
      green_(width),
      blue_(width) {
  for (const scene::Item& item : shapes) {
    const auto& shape = std::get<scene::Shape>(item);
    fills_.push_back({&shape.path, *shape.fill, {}, CoverageRows(width)});
    add_runs(fills_.back());
  }
}

void NestedCoverage::add_runs(Fill& fill) const {
  for (const scene::SubPath& part : fill.path->parts) {
    const geo::IndexRange points = part.points;
    for (std::size_t first = points.first; first < points.last; first += edges_of_run) {
      const std::size_t last = std::min(points.last, first + edges_of_run);
      Run run{first, last, last < points.last ? last : points.first, 0, 0};
      run.top = run.bottom = fill.path->points[run.after].y;
      for (std::size_t i = first; i < last; ++i) {
        run.top = std::min(run.top, fill.path->points[i].y);
        run.bottom = std::max(run.bottom, fill.path->points[i].y);
      }
      run.top = grid_.to_pixels({0, run.top}).y;
      run.bottom = grid_.to_pixels({0, run.bottom}).y;
      fill.runs.push_back(run);
    }
  }
}

void NestedCoverage::paint(std::size_t first_row, std::size_t rows, std::uint32_t* pixels,
                           std::size_t stride) {
  for (Fill& fill : fills_) add_edges(fill, static_cast<double>(first_row), rows);
  for (std::size_t row = 0; row < rows; ++row) paint_row(row, pixels + row * stride);
}

void NestedCoverage::add_edges(Fill& fill, double first_row, std::size_t rows) const {
  fill.rows.start(rows);
  const auto pixel = [&](std::size_t point) {
    const geo::Coordinate at = grid_.to_pixels(fill.path->points[point]);
    return geo::Coordinate{at.x, at.y - first_row};
  };
  for (const Run& run : fill.runs) {
    if (run.bottom <= first_row || run.top >= first_row + static_cast<double>(rows)) continue;
    geo::Coordinate from = pixel(run.first);
    for (std::size_t i = run.first + 1; i < run.last; ++i) {
      const geo::Coordinate to = pixel(i);
      fill.rows.add_edge(from, to);
      from = to;
    }
    fill.rows.add_edge(from, pixel(run.after));
  }
}

void NestedCoverage::paint_row(std::size_t row, std::uint32_t* pixels) {
  // All that the others cover, the first covers as well.
  const std::size_t first = fills_.empty() ? width_ : fills_.front().rows.first_touched(row);
  std::fill_n(pixels, first, 0U);
  if (first == width_) return;
  // A half, so that what is cut off in the end is rounded.
  for (std::vector<float>* channel : {&alpha_, &red_, &green_, &blue_})
    std::fill(channel->begin() + static_cast<std::ptrdiff_t>(first), channel->end(), 0.5F);
  std::fill(shown_.begin() + static_cast<std::ptrdiff_t>(first), shown_.end(), 1.0F);
  for (std::size_t f = 0; f < fills_.size(); ++f) {
    const std::size_t touched = std::max(first, fills_[f].rows.first_touched(row));
    fills_[f].rows.covered(row, covered_);
    std::fill(shown_.begin() + static_cast<std::ptrdiff_t>(first),
              shown_.begin() + static_cast<std::ptrdiff_t>(touched), 0.0F);
    add_shown(f, touched);
  }
  for (std::size_t column = first; column < width_; ++column) {
    const auto byte = [](float value) { return static_cast<std::uint32_t>(value); };
    pixels[column] = byte(alpha_[column]) << 24U | byte(red_[column]) << 16U | byte(green_[column]) << 8U |
                     byte(blue_[column]);
  }
}

void NestedCoverage::add_shown(std::size_t fill, std::size_t first) {
  const model::Color own = fills_[fill].color;
  const model::Color below = fill > 0 ? fills_[fill - 1].color : model::Color{0, 0, 0};
  const auto red = static_cast<float>(own.red - below.red);
  const auto green = static_cast<float>(own.green - below.green);
  const auto blue = static_cast<float>(own.blue - below.blue);
  const float alpha = fill > 0 ? 0.0F : 255.0F;
  for (std::size_t column = first; column < width_; ++column) {
    // What reaches over the one below by an overlap of regions is not seen, or a channel would run over.
    const float here = std::min(covered_[column], shown_[column]);
    shown_[column] = here;
    alpha_[column] += alpha * here;
    red_[column] += red * here;
    green_[column] += green * here;
    blue_[column] += blue * here;
  }
}

}  // namespace cakupan::render::paint
