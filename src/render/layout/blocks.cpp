#include "render/layout/blocks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace cakupan::render::layout {

namespace {

using geo::Coordinate;

// Of the pushing apart, and of the moves that follow.
constexpr int pushes = 600;
constexpr int rounds = 12;
// Of a mm² that a block lies too little in the direction of a neighbor, against one from its home; and how
// far the homes of neighbors are from each other.
constexpr double order_weight = 1.5;
constexpr double neighbor_mm = 60;
constexpr double touching = 1e-6;

class Placer {
 public:
  Placer(const std::vector<Block>& blocks, double width, double height)
      : blocks_(blocks), width_(width), height_(height) {}

  std::optional<std::vector<Coordinate>> run() {
    for (const Block& block : blocks_) {
      middles_.push_back(
          block.corner ? Coordinate{block.corner->x + block.width / 2, block.corner->y + block.height / 2}
                       : clamped(block, block.home));
    }
    for (int i = 0; i < pushes; ++i) push(1 - static_cast<double>(i) / pushes);
    const std::vector<Coordinate> pushed = middles_;
    placed_.assign(blocks_.size(), false);
    for (const std::size_t i : by_size()) {
      const auto at = blocks_[i].corner ? std::optional(middles_[i]) : nearest_free(i, pushed[i]);
      if (!at) return std::nullopt;
      middles_[i] = *at;
      placed_[i] = true;
    }
    for (int round = 0; round < rounds; ++round) {
      const bool moved = improve();
      if (!exchange() && !moved) break;
    }
    std::vector<Coordinate> corners;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      corners.push_back({middles_[i].x - blocks_[i].width / 2, middles_[i].y - blocks_[i].height / 2});
    return corners;
  }

 private:
  Coordinate clamped(const Block& block, Coordinate at) const {
    const double x = block.width / 2, y = block.height / 2;
    return {std::clamp(at.x, x, std::max(x, width_ - x)), std::clamp(at.y, y, std::max(y, height_ - y))};
  }

  std::vector<std::size_t> by_size() const {
    std::vector<std::size_t> order(blocks_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (blocks_[a].corner.has_value() != blocks_[b].corner.has_value())
        return blocks_[a].corner.has_value();
      return blocks_[a].width * blocks_[a].height > blocks_[b].width * blocks_[b].height;
    });
    return order;
  }

  /// Those that overlap push each other apart, in the direction in which their homes lie.
  void push(double heat) {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      for (std::size_t j = i + 1; j < blocks_.size(); ++j) push(i, j);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].corner) continue;
      const double pull = 0.03 * heat;
      middles_[i] = clamped(blocks_[i], {middles_[i].x + pull * (blocks_[i].home.x - middles_[i].x),
                                         middles_[i].y + pull * (blocks_[i].home.y - middles_[i].y)});
    }
  }

  void push(std::size_t i, std::size_t j) {
    const double wide = (blocks_[i].width + blocks_[j].width) / 2;
    const double high = (blocks_[i].height + blocks_[j].height) / 2;
    const double over_x = wide - std::abs(middles_[i].x - middles_[j].x);
    const double over_y = high - std::abs(middles_[i].y - middles_[j].y);
    if (over_x <= 0 || over_y <= 0) return;
    const double home_x = blocks_[j].home.x - blocks_[i].home.x,
                 home_y = blocks_[j].home.y - blocks_[i].home.y;
    const bool sideways = std::abs(home_x) / wide >= std::abs(home_y) / high;
    double& a = sideways ? middles_[i].x : middles_[i].y;
    double& b = sideways ? middles_[j].x : middles_[j].y;
    const double apart = sideways ? wide : high;
    const double ahead = (sideways ? home_x : home_y) >= 0 ? 1 : -1;
    // As far as they still are from lying side by side in their order, but gently.
    const double step = 0.25 * std::max(0.0, apart - ahead * (b - a));
    const double parts = (blocks_[i].corner ? 0 : 1) + (blocks_[j].corner ? 0 : 1);
    if (parts == 0) return;
    if (!blocks_[i].corner) a -= ahead * step / parts;
    if (!blocks_[j].corner) b += ahead * step / parts;
  }

  bool is_free(std::size_t i, Coordinate at) const {
    const Block& block = blocks_[i];
    if (at.x < block.width / 2 - touching || at.x > width_ - block.width / 2 + touching ||
        at.y < block.height / 2 - touching || at.y > height_ - block.height / 2 + touching)
      return false;
    for (std::size_t j = 0; j < blocks_.size(); ++j) {
      if (j == i || !placed_[j]) continue;
      const double wide = (block.width + blocks_[j].width) / 2, high = (block.height + blocks_[j].height) / 2;
      if (std::abs(at.x - middles_[j].x) < wide - touching &&
          std::abs(at.y - middles_[j].y) < high - touching)
        return false;
    }
    return true;
  }

  /// How far a block would lie from where it is wanted, and how little in the direction of its neighbors.
  double cost(std::size_t i, Coordinate at, Coordinate wanted) const {
    const double dx = at.x - wanted.x, dy = at.y - wanted.y;
    double sum = dx * dx + dy * dy;
    for (std::size_t j = 0; j < blocks_.size(); ++j) {
      if (j == i || !placed_[j]) continue;
      const double home_x = blocks_[i].home.x - blocks_[j].home.x;
      const double home_y = blocks_[i].home.y - blocks_[j].home.y;
      const double far = std::hypot(home_x, home_y);
      if (far < touching || far > neighbor_mm) continue;
      const double ahead = ((at.x - middles_[j].x) * home_x + (at.y - middles_[j].y) * home_y) / far;
      const double lacking = std::max(0.0, 0.8 * far - ahead);
      sum += order_weight * lacking * lacking;
    }
    return sum;
  }

  /// The best of the places in which a block lies at the wanted one's height or touches others on an axis.
  std::optional<Coordinate> nearest_free(std::size_t i, Coordinate wanted) const {
    const Block& block = blocks_[i];
    wanted = clamped(block, wanted);
    std::vector<double> xs{wanted.x}, ys{wanted.y};
    for (std::size_t j = 0; j < blocks_.size(); ++j) {
      if (j == i || !placed_[j]) continue;
      const double wide = (block.width + blocks_[j].width) / 2, high = (block.height + blocks_[j].height) / 2;
      // Flush left edges make rows and columns that a reader takes for order.
      xs.insert(xs.end(), {middles_[j].x - wide, middles_[j].x + wide,
                           middles_[j].x - blocks_[j].width / 2 + block.width / 2});
      ys.insert(ys.end(), {middles_[j].y - high, middles_[j].y + high,
                           middles_[j].y - blocks_[j].height / 2 + block.height / 2});
    }
    std::optional<Coordinate> best;
    double least = std::numeric_limits<double>::infinity();
    for (const double x : xs) {
      for (const double y : ys) {
        const double far = (x - wanted.x) * (x - wanted.x) + (y - wanted.y) * (y - wanted.y);
        if (far >= least || !is_free(i, {x, y})) continue;
        const double now = cost(i, {x, y}, wanted);
        if (now >= least) continue;
        least = now;
        best = Coordinate{x, y};
      }
    }
    return best;
  }

  /// Whether any block could move nearer to its home.
  bool improve() {
    bool moved = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].corner) continue;
      const double before = cost(i, middles_[i], blocks_[i].home);
      const auto at = nearest_free(i, blocks_[i].home);
      if (!at || cost(i, *at, blocks_[i].home) >= before - 0.01) continue;
      middles_[i] = *at;
      moved = true;
    }
    return moved;
  }

  /// Whether any two neighbors lay better in each other's place.
  bool exchange() {
    bool moved = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      for (std::size_t j = i + 1; j < blocks_.size(); ++j) {
        if (blocks_[i].corner || blocks_[j].corner) continue;
        const double far = std::hypot(middles_[i].x - middles_[j].x, middles_[i].y - middles_[j].y);
        if (far <= neighbor_mm && exchange(i, j)) moved = true;
      }
    }
    return moved;
  }

  bool exchange(std::size_t i, std::size_t j) {
    const Coordinate was_i = middles_[i], was_j = middles_[j];
    const double before = cost(i, was_i, blocks_[i].home) + cost(j, was_j, blocks_[j].home);
    placed_[i] = placed_[j] = false;
    const auto new_i = nearest_free(i, was_j);
    if (new_i) {
      middles_[i] = *new_i;
      placed_[i] = true;
      if (const auto new_j = nearest_free(j, was_i)) {
        middles_[j] = *new_j;
        placed_[j] = true;
        const double after = cost(i, *new_i, blocks_[i].home) + cost(j, *new_j, blocks_[j].home);
        if (after < before - 0.01) return true;
      }
    }
    middles_[i] = was_i;
    middles_[j] = was_j;
    placed_[i] = placed_[j] = true;
    return false;
  }

  const std::vector<Block>& blocks_;
  double width_, height_;
  std::vector<Coordinate> middles_;
  std::vector<bool> placed_;
};

}  // namespace

std::optional<std::vector<geo::Coordinate>> placed_blocks(const std::vector<Block>& blocks, double width,
                                                          double height) {
  return Placer(blocks, width, height).run();
}

}  // namespace cakupan::render::layout
