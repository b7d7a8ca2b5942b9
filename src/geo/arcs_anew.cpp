#include <utility>

#include <cakupan/geo/topology.hpp>

#include "geo/arc_builder.hpp"
#include "geo/numbered_places.hpp"

namespace cakupan::geo {

namespace {

/// Cuts the arcs that one feature has alone where they have come to meet, and finds those that two of them
/// have in common. The arcs of two features stay as they are.
class ArcsAnew {
 public:
  explicit ArcsAnew(const Topology& before)
      : before_(before), place_count_(place_count(before)), pieces_(before.arcs.size()) {}

  Topology run() {
    keep_shared();
    number_unshared();
    cut_unshared();
    renumber_ends();
    take_steps();
    return std::move(result_);
  }

 private:
  void keep_shared() {
    for (std::size_t a = 0; a < before_.arcs.size(); ++a) {
      Arc arc = before_.arcs[a];
      if (arc.right == Arc::nobody) continue;
      const auto line = std::span(before_.coordinates).subspan(arc.coordinates.first, arc.coordinates.size());
      const std::size_t first = result_.coordinates.size();
      result_.coordinates.insert(result_.coordinates.end(), line.begin(), line.end());
      arc.coordinates = {first, result_.coordinates.size()};
      pieces_[a] = {steps_.size(), steps_.size() + 1};
      steps_.push_back({static_cast<std::uint32_t>(result_.arcs.size()), ArcStep::Direction::forward});
      result_.arcs.push_back(arc);
      result_.ends.push_back(before_.ends[a]);
    }
    shared_ = result_.arcs.size();
  }

  void number_unshared() {
    std::size_t coordinates = 0;
    for (const Arc& arc : before_.arcs) {
      if (arc.right == Arc::nobody) coordinates += arc.coordinates.size();
    }
    Numbering numbering(places_, coordinates);
    vertices_.reserve(coordinates);
    for (std::size_t a = 0; a < before_.arcs.size(); ++a) {
      const IndexRange range = before_.arcs[a].coordinates;
      if (before_.arcs[a].right != Arc::nobody) continue;
      const std::size_t first = vertices_.size();
      for (std::size_t i = range.first; i < range.last; ++i) {
        const Vertex vertex = numbering.of(before_.coordinates[i]);
        if (vertices_.size() == first || vertices_.back() != vertex) vertices_.push_back(vertex);
      }
      lines_.push_back({a, {first, vertices_.size()}});
    }
  }

  /// Calls `work` with the arc of every line and with its vertices.
  template <class Work>
  void for_each_line(Work work) const {
    for (const Line& line : lines_)
      work(line.arc, std::span(vertices_).subspan(line.vertices.first, line.vertices.size()));
  }

  std::vector<bool> nodes() const {
    NodeFinder finder(places_.size());
    for_each_line([&](std::size_t, std::span<const Vertex> vertices) {
      finder.end(vertices.front());
      finder.end(vertices.back());
      for (std::size_t i = 1; i + 1 < vertices.size(); ++i)
        finder.pass(vertices[i - 1], vertices[i], vertices[i + 1]);
    });
    return finder.take();
  }

  void cut_unshared() {
    const std::vector<bool> is_node = nodes();
    ArcBuilder builder(places_, result_);
    know_shared(builder);
    for_each_line([&](std::size_t arc, std::span<const Vertex> vertices) {
      const std::size_t first = steps_.size();
      std::size_t begun = 0;
      for (std::size_t i = 1; i < vertices.size(); ++i) {
        if (!is_node[vertices[i]]) continue;
        steps_.push_back(builder.step(vertices.subspan(begun, i + 1 - begun), before_.arcs[arc].left));
        begun = i;
      }
      pieces_[arc] = {first, steps_.size()};
    });
  }

  /// A line that was led from one end of a shared arc to the other may run along it. Corners between the ends
  /// of shared arcs are on no other line.
  void know_shared(ArcBuilder& builder) const {
    std::vector<Vertex> local_of(place_count_, no_vertex);
    for_each_line([&](std::size_t arc, std::span<const Vertex> vertices) {
      local_of[before_.ends[arc].first] = vertices.front();
      local_of[before_.ends[arc].last] = vertices.back();
    });
    for (std::size_t a = 0; a < shared_; ++a) {
      const ArcEnds ends = result_.ends[a];
      if (result_.arcs[a].coordinates.size() != 2 || local_of[ends.first] == no_vertex ||
          local_of[ends.last] == no_vertex)
        continue;
      builder.know(static_cast<std::uint32_t>(a), local_of[ends.first], local_of[ends.last]);
    }
  }

  /// Places where arcs ended before keep their numbers; others follow.
  void renumber_ends() {
    std::vector<Vertex> number_of(places_.size(), no_vertex);
    Vertex next = place_count_;
    for_each_line([&](std::size_t arc, std::span<const Vertex> vertices) {
      number_of[vertices.front()] = before_.ends[arc].first;
      number_of[vertices.back()] = before_.ends[arc].last;
    });
    const auto renumbered = [&](Vertex local) {
      if (number_of[local] == no_vertex) number_of[local] = next++;
      return number_of[local];
    };
    for (std::size_t a = shared_; a < result_.ends.size(); ++a) {
      result_.ends[a].first = renumbered(result_.ends[a].first);
      result_.ends[a].last = renumbered(result_.ends[a].last);
    }
  }

  void take_steps() {
    result_.part_rings = before_.part_rings;
    result_.feature_parts = before_.feature_parts;
    result_.steps.reserve(before_.steps.size());
    for (std::size_t r = 0; r + 1 < before_.ring_steps.size(); ++r) {
      for (std::size_t s = before_.ring_steps[r]; s < before_.ring_steps[r + 1]; ++s) add(before_.steps[s]);
      result_.ring_steps.push_back(result_.steps.size());
    }
  }

  void add(ArcStep old) {
    const IndexRange pieces = pieces_[old.arc];
    if (old.direction == ArcStep::Direction::forward) {
      for (std::size_t i = pieces.first; i < pieces.last; ++i) result_.steps.push_back(steps_[i]);
      return;
    }
    for (std::size_t i = pieces.last; i-- > pieces.first;) {
      const bool forward = steps_[i].direction == ArcStep::Direction::forward;
      result_.steps.push_back(
          {steps_[i].arc, forward ? ArcStep::Direction::backward : ArcStep::Direction::forward});
    }
  }

  /// What was an unshared arc, without repeats.
  struct Line {
    std::size_t arc;  ///< of before
    IndexRange vertices;
  };

  const Topology& before_;
  Vertex place_count_;  // where arcs of before end
  Topology result_;
  std::size_t shared_ = 0;          // how many arcs of the result were shared before
  std::vector<ArcStep> steps_;      // what stands for the arcs of before, walked forward
  std::vector<IndexRange> pieces_;  // of an arc of before, in `steps_`
  std::vector<Coordinate> places_;  // of the unshared arcs
  std::vector<Vertex> vertices_;    // of these, one after the other
  std::vector<Line> lines_;
};

}  // namespace

Topology with_unshared_arcs_anew(const Topology& topology) { return ArcsAnew(topology).run(); }

}  // namespace cakupan::geo
