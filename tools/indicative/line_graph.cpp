#include "indicative/line_graph.hpp"

#include <cstddef>
#include <map>

#include "indicative/clip.hpp"

namespace cakupan::indicative {
namespace {

using Line = std::vector<geo::Coordinate>;

/// The segments as a graph of numbered nodes.
class Graph {
 public:
  explicit Graph(const std::vector<Segment>& segments) {
    for (const auto& [a, b] : segments) {
      if (a == b) continue;
      const std::size_t from = node(a);
      const std::size_t to = node(b);
      nodes_[from].edges.push_back(edges_.size());
      nodes_[to].edges.push_back(edges_.size());
      edges_.push_back({from, to, false});
    }
  }

  std::vector<Line> lines() {
    std::vector<Line> result;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      if (nodes_[n].edges.size() != 2) add_lines_from(n, result);
    }
    // What is left are rings.
    for (std::size_t n = 0; n < nodes_.size(); ++n) add_lines_from(n, result);
    return result;
  }

 private:
  struct Node {
    geo::Coordinate at;
    std::vector<std::size_t> edges;
  };
  struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    bool walked = false;
  };

  std::size_t node(geo::Coordinate at) {
    const auto [entry, is_new] = numbers_.try_emplace({at.x, at.y}, nodes_.size());
    if (is_new) nodes_.push_back({at, {}});
    return entry->second;
  }

  void add_lines_from(std::size_t start, std::vector<Line>& lines) {
    for (const std::size_t edge : nodes_[start].edges) {
      if (!edges_[edge].walked) lines.push_back(walk(start, edge));
    }
  }

  Line walk(std::size_t start, std::size_t edge) {
    Line line{nodes_[start].at};
    for (std::size_t at = start;;) {
      edges_[edge].walked = true;
      at = edges_[edge].from == at ? edges_[edge].to : edges_[edge].from;
      line.push_back(nodes_[at].at);
      const std::vector<std::size_t>& next = nodes_[at].edges;
      if (at == start || next.size() != 2) return line;
      edge = next[0] == edge ? next[1] : next[0];
    }
  }

  std::map<std::pair<double, double>, std::size_t> numbers_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
};

double distance_to_line(geo::Coordinate p, geo::Coordinate a, geo::Coordinate b) {
  const double length = distance_between(a, b);
  if (length <= 0) return distance_between(p, a);
  return std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

/// Appends what is kept after `first` up to `last`.
void keep(const Line& line, std::size_t first, std::size_t last, double tolerance, Line& kept) {
  std::size_t farthest = first;
  double most = tolerance;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double distance = distance_to_line(line[i], line[first], line[last]);
    if (distance <= most) continue;
    most = distance;
    farthest = i;
  }
  if (farthest == first) return kept.push_back(line[last]);
  keep(line, first, farthest, tolerance, kept);
  keep(line, farthest, last, tolerance, kept);
}

}  // namespace

std::vector<Line> chained(const std::vector<Segment>& segments) { return Graph(segments).lines(); }

Line simplified(const Line& line, double tolerance) {
  Line kept{line.front()};
  keep(line, 0, line.size() - 1, tolerance, kept);
  return kept;
}

}  // namespace cakupan::indicative
