#include <cakupan/geo/outline_tree.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

#include "geo/ball_tree.hpp"
#include "geo/outline_pieces.hpp"

namespace cakupan::geo {

namespace {

constexpr std::uint32_t outlines_per_leaf = 4;
constexpr std::size_t several = std::numeric_limits<std::size_t>::max();

/// Puts a row in the order in which a BallTree halves it: by the side on which their centers lie farthest
/// apart.
void arrange(std::vector<std::uint32_t>& order, const std::vector<Ball>& balls, std::uint32_t first,
             std::uint32_t last) {
  if (last - first <= outlines_per_leaf) return;
  Vector low = balls[order[first]].center, high = low;
  for (std::uint32_t i = first; i < last; ++i) {
    const Vector& center = balls[order[i]].center;
    low = {std::min(low.x, center.x), std::min(low.y, center.y), std::min(low.z, center.z)};
    high = {std::max(high.x, center.x), std::max(high.y, center.y), std::max(high.z, center.z)};
  }
  const Vector extent = high - low;
  double Vector::*const side = extent.x >= std::max(extent.y, extent.z) ? &Vector::x
                               : extent.y >= extent.z                   ? &Vector::y
                                                                        : &Vector::z;
  const std::uint32_t middle = BallTree::middle(first, last);
  std::nth_element(
      order.begin() + first, order.begin() + middle, order.begin() + last,
      [&](std::uint32_t a, std::uint32_t b) { return balls[a].center.*side < balls[b].center.*side; });
  arrange(order, balls, first, middle);
  arrange(order, balls, middle, last);
}

}  // namespace

struct OutlineTree::Branches {
  std::vector<std::uint32_t> order;   ///< outlines as the tree has them
  std::vector<Ball> balls;            ///< in that order
  std::vector<std::uint32_t> places;  ///< of the outlines in that order
  std::vector<std::size_t> groups;    ///< in that order
  std::optional<BallTree> tree;
  std::vector<std::size_t> node_groups;  ///< the group of all outlines of a node, or `several`

  explicit Branches(std::span<const Outline> outlines);
  void name_nodes();
  std::size_t of_items(std::uint32_t first, std::uint32_t last) const {
    const auto begin = groups.begin() + first, end = groups.begin() + last;
    return std::all_of(begin, end, [&](std::size_t group) { return group == *begin; }) ? *begin : several;
  }
};

OutlineTree::Branches::Branches(std::span<const Outline> outlines)
    : order(outlines.size()), places(outlines.size()), groups(outlines.size()) {
  std::iota(order.begin(), order.end(), std::uint32_t{0});
  std::vector<Ball> given;
  for (const Outline& outline : outlines) given.push_back(outline.pieces_->whole());
  const auto count = static_cast<std::uint32_t>(order.size());
  arrange(order, given, 0, count);
  for (std::uint32_t i = 0; i < count; ++i) {
    balls.push_back(given[order[i]]);
    places[order[i]] = i;
    groups[i] = order[i];
  }
  if (count == 0) return;
  tree.emplace(count, outlines_per_leaf, [&](std::uint32_t first, std::uint32_t last) {
    return ball_around(std::span(balls).subspan(first, last - first));
  });
  name_nodes();
}

void OutlineTree::Branches::name_nodes() {
  const auto& nodes = tree->nodes();
  node_groups.resize(nodes.size());
  // Children stand behind their parents.
  for (std::size_t i = nodes.size(); i-- > 0;) {
    const BallTree::Node& node = nodes[i];
    if (node.is_leaf()) {
      node_groups[i] = of_items(node.first, node.last);
    } else {
      node_groups[i] = node_groups[i + 1] == node_groups[node.second] ? node_groups[i + 1] : several;
    }
  }
}

OutlineTree::OutlineTree(std::span<const Outline> outlines)
    : branches_(std::make_unique<Branches>(outlines)) {}
OutlineTree::OutlineTree(OutlineTree&&) noexcept = default;
OutlineTree& OutlineTree::operator=(OutlineTree&&) noexcept = default;
OutlineTree::~OutlineTree() = default;

void OutlineTree::set_groups(std::span<const std::size_t> groups) {
  if (!branches_->tree) return;
  for (std::size_t i = 0; i < groups.size(); ++i) branches_->groups[branches_->places[i]] = groups[i];
  branches_->name_nodes();
}

std::size_t OutlineTree::each_near(std::size_t outline, base::Kilometers limit, const LeftOut& left_out,
                                   const Visit& visit) const {
  if (!branches_->tree) return 0;
  const Branches& all = *branches_;
  const auto& nodes = all.tree->nodes();
  const Ball& own = all.balls[all.places[outline]];
  std::size_t looked_at = 0;
  const auto gap_to = [&](const Ball& ball) {
    ++looked_at;
    return gap_between(own, ball);
  };
  // The tree is so much wider than rounding that a meter's thousandth is enough to lose nothing.
  const auto is_far = [&](double gap) { return gap > limit.value * 1000 + 1e-3; };
  const auto is_left_out = [&](std::size_t group) { return group != several && left_out(group); };
  struct Open {
    double gap;
    std::size_t node;
  };
  std::vector<Open> open{{gap_to(nodes[0].ball), 0}};
  while (!open.empty()) {
    const auto [gap, at] = open.back();
    open.pop_back();
    if (is_far(gap) || is_left_out(all.node_groups[at])) continue;
    const BallTree::Node& node = nodes[at];
    if (node.is_leaf()) {
      for (std::uint32_t i = node.first; i < node.last; ++i) {
        if (left_out(all.groups[i]) || is_far(gap_to(all.balls[i]))) continue;
        limit = std::min(limit, visit(all.order[i]));
      }
      continue;
    }
    Open nearer{gap_to(nodes[at + 1].ball), at + 1}, farther{gap_to(nodes[node.second].ball), node.second};
    if (farther.gap < nearer.gap) std::swap(nearer, farther);
    open.push_back(farther);
    open.push_back(nearer);
  }
  return looked_at;
}

}  // namespace cakupan::geo
