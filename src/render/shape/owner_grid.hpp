#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::shape {

/// Cells of a grid; it may reach beyond it. Right and bottom are no longer in it.
struct CellBox {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  bool operator==(const CellBox&) const = default;
};

/// Which polygon shows at each place of a page, on a raster. Page mm.
class OwnerGrid {
 public:
  static constexpr std::uint32_t nobody = 0xffffffff;

  /// REQUIRES: box is not empty, cell > 0.
  OwnerGrid(const geo::Box& box, double cell);

  /// Gives a polygon the cells whose middle it covers, and those on its border that nobody has.
  void fill(const geo::PolygonSet& polygons, std::size_t feature, std::uint32_t owner);

  std::uint32_t at(geo::Coordinate point) const;  ///< outside the box: nobody

  int columns() const { return columns_; }
  int rows() const { return rows_; }
  std::uint32_t at(int column, int row) const { return owners_[index(column, row)]; }
  int column_of(double x) const;  ///< may lie outside
  int row_of(double y) const;
  CellBox cells_of(const geo::Box& box) const {
    return {column_of(box.min_x()), row_of(box.min_y()), column_of(box.max_x()) + 1, row_of(box.max_y()) + 1};
  }
  geo::Coordinate middle(int column, int row) const;
  double cell() const { return cell_; }

 private:
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }
  void mark_edges(std::span<const geo::Coordinate> ring, std::uint32_t owner);

  geo::Box box_;
  double cell_;
  int columns_;
  int rows_;
  std::vector<std::uint32_t> owners_;
};

/// Counts the cells of one sort in any box of a grid at once: a summed-area table (Crow 1984).
class CellCount {
 public:
  /// Of the cells in `window` (clipped to the grid) whose owner is counted.
  template <class Counted>
  CellCount(const OwnerGrid& grid, const CellBox& window, Counted counted);
  template <class Counted>
  CellCount(const OwnerGrid& grid, const geo::Box& window, Counted counted)
      : CellCount(grid, grid.cells_of(window), counted) {}

  std::uint32_t cells(const CellBox& box) const {
    return sum(box.right, box.bottom) + sum(box.left, box.top) - sum(box.left, box.bottom) -
           sum(box.right, box.top);
  }
  std::uint32_t cells(const geo::Box& box) const { return cells(grid_.cells_of(box)); }
  std::uint32_t all() const { return sums_.back(); }
  /// The share of a box that lies on counted cells, 0 to 1; what is outside the window counts for nothing.
  double share(const CellBox& box) const {
    return static_cast<double>(cells(box)) /
           (static_cast<double>(box.right - box.left) * (box.bottom - box.top));
  }
  double share(const geo::Box& box) const { return share(grid_.cells_of(box)); }

 private:
  // Of the cells of the window before this column and row of the grid.
  std::uint32_t sum(int column, int row) const {
    const auto across = static_cast<std::size_t>(std::clamp(column - first_column_, 0, columns_));
    const auto down = static_cast<std::size_t>(std::clamp(row - first_row_, 0, rows_));
    return sums_[down * (static_cast<std::size_t>(columns_) + 1) + across];
  }

  const OwnerGrid& grid_;
  int first_column_ = 0;
  int first_row_ = 0;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint32_t> sums_;
};

template <class Counted>
CellCount::CellCount(const OwnerGrid& grid, const CellBox& window, Counted counted)
    : grid_(grid),
      first_column_(std::clamp(window.left, 0, grid.columns())),
      first_row_(std::clamp(window.top, 0, grid.rows())),
      columns_(std::clamp(window.right, first_column_, grid.columns()) - first_column_),
      rows_(std::clamp(window.bottom, first_row_, grid.rows()) - first_row_) {
  const auto stride = static_cast<std::size_t>(columns_) + 1;
  sums_.assign(stride * (static_cast<std::size_t>(rows_) + 1), 0);
  for (int row = 0; row < rows_; ++row) {
    const std::uint32_t* above = sums_.data() + static_cast<std::size_t>(row) * stride;
    std::uint32_t* here = sums_.data() + (static_cast<std::size_t>(row) + 1) * stride;
    std::uint32_t line = 0;
    for (int column = 0; column < columns_; ++column) {
      line += counted(grid.at(first_column_ + column, first_row_ + row)) ? 1U : 0U;
      here[column + 1] = above[column + 1] + line;
    }
  }
}

/// Where each owner has cells: counting those of one owner needs no other window.
class OwnerExtents {
 public:
  explicit OwnerExtents(const OwnerGrid& grid);

  /// The cells of `window` that the owner may have; no cell where it has none.
  CellBox within(const CellBox& window, std::uint32_t owner) const;

 private:
  std::unordered_map<std::uint32_t, CellBox> extents_;
};

}  // namespace cakupan::render::shape
