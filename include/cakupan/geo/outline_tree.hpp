#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/outline.hpp>

namespace cakupan::geo {

/// Which of many outlines lie near one of them, without asking each: the far are left out many at a time, by
/// balls in space around them, so the poles and the date line are as any other place. Outlines go by their
/// position in the row that the tree was made of. Outlines of a group may be left out together. Answers do
/// not depend on how the tree is built. Several threads may ask at once.
class OutlineTree {
 public:
  /// Every outline is a group of its own, named by its position. No outlines: an empty tree.
  /// REQUIRES: fewer than 2^31 outlines, alive and unchanged as long as this.
  explicit OutlineTree(std::span<const Outline> outlines);
  OutlineTree(OutlineTree&&) noexcept;
  OutlineTree& operator=(OutlineTree&&) noexcept;
  ~OutlineTree();

  /// Names the group of each outline anew. REQUIRES: one name per outline, none the greatest
  /// std::size_t; no thread asks meanwhile.
  void set_groups(std::span<const std::size_t> groups);

  using LeftOut = std::function<bool(std::size_t group)>;
  /// Given an outline that may be near; returns the limit from here on, the old one or a lower one.
  using Visit = std::function<base::Kilometers(std::size_t outline)>;

  /// Visits once, in an order that tends from the near to the far, each outline whose `at_least` from
  /// `outline` is within `limit` and whose group `left_out` does not name: perhaps with a few that are
  /// farther by a rounding, and with `outline` itself where its own group is not left out. Identical shapes
  /// are two. Returns how many bounds were looked at: what the answer cost.
  std::size_t each_near(std::size_t outline, base::Kilometers limit, const LeftOut& left_out,
                        const Visit& visit) const;

 private:
  struct Branches;
  std::unique_ptr<Branches> branches_;
};

}  // namespace cakupan::geo
