#include "render/shape/owner_grid.hpp"

#include <algorithm>
#include <cmath>

namespace cakupan::render::shape {

namespace {

using geo::Coordinate;

// As std::floor, which is a call without SSE 4.1.
int whole(double value) {
  const int towards_zero = static_cast<int>(value);
  return towards_zero - (value < towards_zero ? 1 : 0);
}

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

OwnerExtents::OwnerExtents(const OwnerGrid& grid) {
  for (int row = 0; row < grid.rows(); ++row) {
    for (int column = 0; column < grid.columns();) {
      const std::uint32_t owner = grid.at(column, row);
      const int left = column;
      while (column < grid.columns() && grid.at(column, row) == owner) ++column;
      if (owner == OwnerGrid::nobody) continue;
      CellBox& box = extents_.try_emplace(owner, CellBox{left, row, column, row + 1}).first->second;
      box = {std::min(box.left, left), box.top, std::max(box.right, column), row + 1};
    }
  }
}

CellBox OwnerExtents::within(const CellBox& window, std::uint32_t owner) const {
  const auto found = extents_.find(owner);
  if (found == extents_.end()) return {};
  const CellBox& own = found->second;
  const int left = std::max(window.left, own.left);
  const int top = std::max(window.top, own.top);
  return {left, top, std::max(left, std::min(window.right, own.right)),
          std::max(top, std::min(window.bottom, own.bottom))};
}

}  // namespace cakupan::render::shape
