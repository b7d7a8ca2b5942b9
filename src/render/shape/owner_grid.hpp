#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::shape {

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
  CellCount(const OwnerGrid& grid, const geo::Box& window, const std::function<bool(std::uint32_t)>& counted);

  std::uint32_t cells(const geo::Box& box) const;
  std::uint32_t all() const { return sums_.back(); }
  /// The share of a box that lies on counted cells, 0 to 1; what is outside the window counts for nothing.
  double share(const geo::Box& box) const;

 private:
  const OwnerGrid& grid_;
  int first_column_ = 0;
  int first_row_ = 0;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint32_t> sums_;
};

}  // namespace cakupan::render::shape
