#include "render/shape/land_masses.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cakupan::render::shape {

namespace {

constexpr std::uint32_t none = 0xffffffff;

// A feature as large as the page touches that many cells at most, squared.
constexpr double most_cells = 512;

/// Sets that are joined pair by pair (Tarjan 1975, with halved paths).
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t members) : parent_(members) {
    for (std::size_t i = 0; i < members; ++i) parent_[i] = static_cast<std::uint32_t>(i);
  }
  /// The least member of a set.
  std::uint32_t first_of(std::uint32_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto [low, high] = std::minmax({first_of(a), first_of(b)});
    parent_[high] = low;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

/// Joins features whose boxes touch the same cell.
void join_by_cells(std::span<const geo::Box> boxes, const geo::Box& all, double apart, DisjointSets& sets) {
  const double cell = std::max(2 * apart, std::max(all.width(), all.height()) / most_cells);
  const auto index = [&](double from_edge) {
    return static_cast<std::size_t>(std::max(0.0, from_edge) / cell);
  };
  const std::size_t columns = index(all.width()) + 1;
  std::vector<std::uint32_t> first_in(columns * (index(all.height()) + 1), none);
  for (std::uint32_t f = 0; f < boxes.size(); ++f) {
    if (boxes[f].is_empty()) continue;
    const geo::Box box = boxes[f].grown_by(apart / 2);
    const std::size_t last_column = std::min(index(box.max_x() - all.min_x()), columns - 1);
    const std::size_t last_row = std::min(index(box.max_y() - all.min_y()), index(all.height()));
    for (std::size_t row = index(box.min_y() - all.min_y()); row <= last_row; ++row) {
      for (std::size_t column = index(box.min_x() - all.min_x()); column <= last_column; ++column) {
        std::uint32_t& first = first_in[row * columns + column];
        if (first == none) first = f;
        sets.join(first, f);
      }
    }
  }
}

}  // namespace

std::vector<std::vector<std::uint32_t>> land_masses(std::span<const geo::Box> boxes, double apart) {
  std::vector<std::vector<std::uint32_t>> groups;
  geo::Box all;
  for (const geo::Box& box : boxes) all.include(box);
  if (all.is_empty()) return groups;
  DisjointSets sets(boxes.size());
  join_by_cells(boxes, all, apart, sets);
  std::vector<std::uint32_t> group_of(boxes.size(), none);
  for (std::uint32_t f = 0; f < boxes.size(); ++f) {
    if (boxes[f].is_empty()) continue;
    std::uint32_t& group = group_of[sets.first_of(f)];
    if (group == none) {
      group = static_cast<std::uint32_t>(groups.size());
      groups.emplace_back();
    }
    groups[group].push_back(f);
  }
  return groups;
}

}  // namespace cakupan::render::shape
