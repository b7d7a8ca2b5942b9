#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/chord.hpp"

namespace cakupan::geo {

/// A ball around balls. REQUIRES: at least one.
Ball ball_around(std::span<const Ball> balls);

/// Balls around the balls of a row of items, each half of a row in a ball of its own, down to leaves of few
/// items. Meters from the center of the earth, so neither poles nor the date line are anything special.
class BallTree {
 public:
  struct Node {
    Ball ball;
    std::uint32_t first = 0, last = 0;  ///< its items
    std::uint32_t second = 0;           ///< its second child; the first follows it. 0: a leaf

    bool is_leaf() const { return second == 0; }
  };

  /// Where a row is halved. Who arranges items for a tree halves them in the same way.
  static std::uint32_t middle(std::uint32_t first, std::uint32_t last) { return first + (last - first) / 2; }

  /// `ball_around(first, last)` is a ball around these items. REQUIRES: 1 <= items < 2^31, per_leaf >= 1.
  template <class BallAround>
  BallTree(std::uint32_t items, std::uint32_t per_leaf, BallAround ball_around) {
    nodes_.reserve(2 * (items / per_leaf) + 1);
    add(0, items, per_leaf, ball_around);
  }

  const Node& root() const { return nodes_.front(); }
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& first_child(const Node& node) const { return *(&node + 1); }
  const Node& second_child(const Node& node) const { return nodes_[node.second]; }

 private:
  template <class BallAround>
  void add(std::uint32_t first, std::uint32_t last, std::uint32_t per_leaf, BallAround& ball_around) {
    const std::size_t own = nodes_.size();
    nodes_.push_back({ball_around(first, last), first, last, 0});
    if (last - first <= per_leaf) return;
    add(first, middle(first, last), per_leaf, ball_around);
    nodes_[own].second = static_cast<std::uint32_t>(nodes_.size());
    add(middle(first, last), last, per_leaf, ball_around);
  }

  std::vector<Node> nodes_;
};

/// How `each_leaf_pair` goes down two trees.
template <class Limit, class Visit>
struct LeafPairs {
  const BallTree& tree_a;
  const BallTree& tree_b;
  Limit& limit;
  Visit& visit;

  void descend(const BallTree::Node& a, const BallTree::Node& b, double gap) {
    if (gap > limit()) return;
    if (a.is_leaf() && b.is_leaf()) return visit(a, b);
    if (b.is_leaf() || (!a.is_leaf() && a.ball.radius > b.ball.radius)) {
      nearer_first(tree_a.first_child(a), b, tree_a.second_child(a), b);
    } else {
      nearer_first(a, tree_b.first_child(b), a, tree_b.second_child(b));
    }
  }
  void nearer_first(const BallTree::Node& a, const BallTree::Node& b, const BallTree::Node& other_a,
                    const BallTree::Node& other_b) {
    const double gap = gap_between(a.ball, b.ball), other = gap_between(other_a.ball, other_b.ball);
    if (gap <= other) descend(a, b, gap);
    descend(other_a, other_b, other);
    if (gap > other) descend(a, b, gap);
  }
};

/// Calls `visit` with the pairs of leaves of two trees whose balls are not farther apart than `limit()`, in
/// meters, the nearer of two halves first. The limit may shrink meanwhile; below 0 it ends the visits.
template <class Limit, class Visit>
void each_leaf_pair(const BallTree& a, const BallTree& b, Limit limit, Visit visit) {
  LeafPairs<Limit, Visit>{a, b, limit, visit}.descend(a.root(), b.root(),
                                                      gap_between(a.root().ball, b.root().ball));
}

}  // namespace cakupan::geo
