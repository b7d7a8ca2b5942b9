#include "render/paint/coverage_rows.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cakupan::render::paint {

void CoverageRows::start(std::size_t rows) {
  changes_.assign(rows * (width_ + 1), 0);
  first_touched_.assign(rows, width_);
}

void CoverageRows::add_edge(geo::Coordinate from, geo::Coordinate to) {
  if (from.y == to.y) return;
  const double sign = from.y < to.y ? 1 : -1;
  if (sign < 0) std::swap(from, to);
  const auto rows = static_cast<double>(first_touched_.size());
  if (to.y <= 0 || from.y >= rows) return;
  const double slope = (to.x - from.x) / (to.y - from.y);
  // From the whole edge, not from the row before: the same in whichever rows it is cut.
  const auto x_at = [&](double y) { return from.x + (y - from.y) * slope; };
  const double last = std::min(rows, to.y);
  double y = std::max(0.0, from.y);
  double x = y > from.y ? x_at(y) : from.x;
  for (auto row = static_cast<std::size_t>(y); y < last; ++row) {
    const double next_y = std::min(static_cast<double>(row + 1), to.y);
    const double next_x = next_y < to.y ? x_at(next_y) : to.x;
    add_in_row(row, std::min(x, next_x), std::max(x, next_x), (next_y - y) * sign);
    y = next_y;
    x = next_x;
  }
}

/// A part of an edge within a row, of this height, from left to right.
void CoverageRows::add_in_row(std::size_t row, double from, double to, double height) {
  const auto width = static_cast<double>(width_);
  if (from >= width) return;
  float* changes = changes_.data() + row * (width_ + 1);
  const double left = std::max(from, 0.0);
  first_touched_[row] = std::min(first_touched_[row], static_cast<std::size_t>(left));
  if (to <= 0) {
    changes[0] += static_cast<float>(height);
    return;
  }
  const auto add = [&](std::size_t column, double middle, double part) {
    const auto beside = static_cast<float>(part * (middle - static_cast<double>(column)));
    changes[column] += static_cast<float>(part) - beside;
    changes[column + 1] += beside;
  };
  auto column = static_cast<std::size_t>(left);
  if (from >= 0 && to <= static_cast<double>(column + 1)) {
    add(column, (from + to) / 2, height);
    return;
  }
  const double per_pixel = height / (to - from);
  if (from < 0) changes[0] -= static_cast<float>(from * per_pixel);
  const double right = std::min(to, width);
  for (double x = left; x < right; ++column) {
    const double next = std::min(static_cast<double>(column + 1), right);
    add(column, (x + next) / 2, (next - x) * per_pixel);
    x = next;
  }
}

void CoverageRows::covered(std::size_t row, std::span<float> shares) const {
  const float* changes = changes_.data() + row * (width_ + 1);
  float sum = 0;
  for (std::size_t column = first_touched_[row]; column < width_; ++column) {
    sum += changes[column];
    shares[column] = std::min(std::abs(sum), 1.0F);
  }
}

}  // namespace cakupan::render::paint
