#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::shape {

/// Boxes by the cells of a grid that they touch: asked which of many lie near a place without asking each.
/// Page mm. Answers are exact and do not depend on the cells; only the time does.
class BoxGrid {
 public:
  /// The cells cover `extent`; what lies outside counts to the nearest cell. An empty extent: one cell.
  /// REQUIRES: cell > 0. Best is a cell about as large as the boxes and what is asked for.
  BoxGrid(const geo::Box& extent, double cell);

  /// Puts a box in under a number, in place of the one that has it. An empty box: none has it any more.
  /// Numbers are best dense: room is kept for all below the greatest.
  void put(std::size_t number, const geo::Box& box);
  void remove(std::size_t number) { put(number, {}); }

  /// Calls `visit` with the number of each box that touches `box` (a common edge is enough), once, in no
  /// stated order, until it returns true; whether it did. `visit` must not change the grid.
  template <class Visit>
  bool any_touching(const geo::Box& box, Visit visit) const {
    if (box.is_empty() || boxes_.empty()) return false;
    const Cells asked = cells_of(box);
    for (std::size_t row = asked.top; row <= asked.bottom; ++row) {
      for (std::size_t column = asked.left; column <= asked.right; ++column) {
        for (const std::size_t number : cells_[row * columns_ + column]) {
          // A box in several cells is visited in the first of those that are asked.
          const Cells& own = occupied_[number];
          if (row != std::max(own.top, asked.top) || column != std::max(own.left, asked.left)) continue;
          if (boxes_[number].intersects(box) && visit(number)) return true;
        }
      }
    }
    return false;
  }

  /// The numbers of all that touch a box, ascending.
  std::vector<std::size_t> touching(const geo::Box& box) const;

 private:
  struct Cells {
    std::size_t left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Cells&) const = default;
  };
  Cells cells_of(const geo::Box& box) const;

  geo::Coordinate corner_;
  double cell_;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::vector<std::size_t>> cells_;
  std::vector<geo::Box> boxes_;  // by number; empty where none has it
  std::vector<Cells> occupied_;  // by number; of its box
};

}  // namespace cakupan::render::shape
