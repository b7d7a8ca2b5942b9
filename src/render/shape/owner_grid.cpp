#include "render/shape/owner_grid.hpp"

#include <algorithm>
#include <cmath>

namespace cakupan::render::shape {

namespace {

using geo::Coordinate;

int whole(double value) { return static_cast<int>(std::floor(value)); }

}  // namespace

OwnerGrid::OwnerGrid(const geo::Box& box, double cell)
    : box_(box),
      cell_(cell),
      columns_(std::max(1, static_cast<int>(std::ceil(box.width() / cell)))),
      rows_(std::max(1, static_cast<int>(std::ceil(box.height() / cell)))),
      owners_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), nobody) {}

int OwnerGrid::column_of(double x) const { return whole((x - box_.min_x()) / cell_); }
int OwnerGrid::row_of(double y) const { return whole((y - box_.min_y()) / cell_); }

Coordinate OwnerGrid::middle(int column, int row) const {
  return {box_.min_x() + (column + 0.5) * cell_, box_.min_y() + (row + 0.5) * cell_};
}

std::uint32_t OwnerGrid::at(Coordinate point) const {
  const int column = column_of(point.x);
  const int row = row_of(point.y);
  if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return nobody;
  return at(column, row);
}

void OwnerGrid::fill(const geo::PolygonSet& polygons, std::size_t feature, std::uint32_t owner) {
  if (polygons.is_empty(feature)) return;
  const geo::Box extent = polygons.box_of(feature);
  const int top = std::clamp(row_of(extent.min_y()), 0, rows_ - 1);
  const int bottom = std::clamp(row_of(extent.max_y()), 0, rows_ - 1);
  std::vector<std::vector<double>> crossings(static_cast<std::size_t>(bottom - top + 1));
  const geo::IndexRange parts = polygons.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const geo::IndexRange rings = polygons.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = polygons.ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Coordinate a = ring[i].y <= ring[i + 1].y ? ring[i] : ring[i + 1];
        const Coordinate b = ring[i].y <= ring[i + 1].y ? ring[i + 1] : ring[i];
        const int last = std::min(row_of(b.y), bottom);
        for (int row = std::max(row_of(a.y), top); row <= last; ++row) {
          const double y = middle(0, row).y;
          if (y < a.y || y >= b.y) continue;
          crossings[static_cast<std::size_t>(row - top)].push_back(a.x +
                                                                   (b.x - a.x) * (y - a.y) / (b.y - a.y));
        }
      }
      mark_edges(ring, owner);
    }
  }
  for (int row = top; row <= bottom; ++row) {
    std::vector<double>& at = crossings[static_cast<std::size_t>(row - top)];
    std::sort(at.begin(), at.end());
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
      const int first = std::max(0, whole((at[i] - box_.min_x()) / cell_ + 0.5));
      const int end = std::min(columns_, whole((at[i + 1] - box_.min_x()) / cell_ + 0.5));
      for (int column = first; column < end; ++column) owners_[index(column, row)] = owner;
    }
  }
}

void OwnerGrid::mark_edges(std::span<const Coordinate> ring, std::uint32_t owner) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Coordinate a = ring[i];
    const Coordinate b = ring[i + 1];
    const int steps = 1 + whole(std::hypot(b.x - a.x, b.y - a.y) / cell_);
    for (int s = 0; s < steps; ++s) {
      const double t = static_cast<double>(s) / steps;
      const int column = column_of(a.x + (b.x - a.x) * t);
      const int row = row_of(a.y + (b.y - a.y) * t);
      if (column < 0 || row < 0 || column >= columns_ || row >= rows_) continue;
      std::uint32_t& cell = owners_[index(column, row)];
      if (cell == nobody) cell = owner;
    }
  }
}

CellCount::CellCount(const OwnerGrid& grid, const geo::Box& window,
                     const std::function<bool(std::uint32_t)>& counted)
    : grid_(grid) {
  first_column_ = std::clamp(grid.column_of(window.min_x()), 0, grid.columns());
  first_row_ = std::clamp(grid.row_of(window.min_y()), 0, grid.rows());
  columns_ = std::clamp(grid.column_of(window.max_x()) + 1, first_column_, grid.columns()) - first_column_;
  rows_ = std::clamp(grid.row_of(window.max_y()) + 1, first_row_, grid.rows()) - first_row_;
  const auto stride = static_cast<std::size_t>(columns_) + 1;
  sums_.assign(stride * (static_cast<std::size_t>(rows_) + 1), 0);
  for (int row = 0; row < rows_; ++row) {
    std::uint32_t line = 0;
    for (int column = 0; column < columns_; ++column) {
      if (counted(grid.at(first_column_ + column, first_row_ + row))) ++line;
      const std::size_t below =
          (static_cast<std::size_t>(row) + 1) * stride + static_cast<std::size_t>(column) + 1;
      sums_[below] = sums_[below - stride] + line;
    }
  }
}

std::uint32_t CellCount::cells(const geo::Box& box) const {
  const auto sum = [&](int column, int row) {
    return sums_[static_cast<std::size_t>(std::clamp(row, 0, rows_)) *
                     (static_cast<std::size_t>(columns_) + 1) +
                 static_cast<std::size_t>(std::clamp(column, 0, columns_))];
  };
  const int left = grid_.column_of(box.min_x()) - first_column_;
  const int top = grid_.row_of(box.min_y()) - first_row_;
  const int right = grid_.column_of(box.max_x()) + 1 - first_column_;
  const int bottom = grid_.row_of(box.max_y()) + 1 - first_row_;
  return sum(right, bottom) + sum(left, top) - sum(left, bottom) - sum(right, top);
}

double CellCount::share(const geo::Box& box) const {
  const int columns = grid_.column_of(box.max_x()) + 1 - grid_.column_of(box.min_x());
  const int rows = grid_.row_of(box.max_y()) + 1 - grid_.row_of(box.min_y());
  return static_cast<double>(cells(box)) / (static_cast<double>(columns) * rows);
}

}  // namespace cakupan::render::shape
