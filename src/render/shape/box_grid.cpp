#include "render/shape/box_grid.hpp"

namespace cakupan::render::shape {

namespace {

// No grid needs more cells than this, whatever the page.
constexpr double most_cells_across = 1024;

std::size_t place(double offset, double cell, std::size_t count) {
  const double at = offset / cell;
  return at > 0 ? static_cast<std::size_t>(std::min(at, static_cast<double>(count - 1))) : 0;
}

}  // namespace

BoxGrid::BoxGrid(const geo::Box& extent, double cell) : cell_(cell) {
  if (!extent.is_empty()) {
    corner_ = {extent.min_x(), extent.min_y()};
    cell_ = std::max(cell, std::max(extent.width(), extent.height()) / most_cells_across);
    columns_ = static_cast<std::size_t>(extent.width() / cell_) + 1;
    rows_ = static_cast<std::size_t>(extent.height() / cell_) + 1;
  }
  cells_.resize(columns_ * rows_);
}

BoxGrid::Cells BoxGrid::cells_of(const geo::Box& box) const {
  return {place(box.min_x() - corner_.x, cell_, columns_), place(box.min_y() - corner_.y, cell_, rows_),
          place(box.max_x() - corner_.x, cell_, columns_), place(box.max_y() - corner_.y, cell_, rows_)};
}

void BoxGrid::put(std::size_t number, const geo::Box& box) {
  if (number >= boxes_.size()) {
    boxes_.resize(number + 1);
    occupied_.resize(number + 1);
  }
  const bool was_there = !boxes_[number].is_empty();
  const bool is_there = !box.is_empty();
  const Cells before = occupied_[number];
  const Cells now = is_there ? cells_of(box) : Cells{};
  boxes_[number] = box;
  occupied_[number] = now;
  if (was_there && is_there && before == now) return;
  const auto each_cell = [&](const Cells& range, auto change) {
    for (std::size_t row = range.top; row <= range.bottom; ++row) {
      for (std::size_t column = range.left; column <= range.right; ++column)
        change(cells_[row * columns_ + column]);
    }
  };
  if (was_there) {
    each_cell(before, [&](std::vector<std::size_t>& cell) {
      *std::find(cell.begin(), cell.end(), number) = cell.back();
      cell.pop_back();
    });
  }
  if (is_there) each_cell(now, [&](std::vector<std::size_t>& cell) { cell.push_back(number); });
}

std::vector<std::size_t> BoxGrid::touching(const geo::Box& box) const {
  std::vector<std::size_t> found;
  any_touching(box, [&](std::size_t number) {
    found.push_back(number);
    return false;
  });
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace cakupan::render::shape
