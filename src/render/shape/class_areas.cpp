#include "render/shape/class_areas.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include <cakupan/base/parallel.hpp>

#include "render/shape/land_sides.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

namespace {

using geo::Arc;
using geo::ArcStep;
using geo::Coordinate;

constexpr std::uint32_t none = 0xffffffff;

/// How often the rings of some features pass each arc, forward less backward, with land always on the same
/// side: 0 between two of them, so that what is left is the outline of their union.
class Outline {
 public:
  explicit Outline(const geo::Topology& topology)
      : topology_(topology),
        passes_(topology.arcs.size()),
        reversed_(reversed_rings(topology)),
        places_(geo::place_count(topology)) {}

  void add(std::size_t feature) {
    const std::size_t first_part = topology_.feature_parts[feature];
    const std::size_t last_part = topology_.feature_parts[feature + 1];
    for (std::size_t r = topology_.part_rings[first_part]; r < topology_.part_rings[last_part]; ++r) {
      for (std::size_t s = topology_.ring_steps[r]; s < topology_.ring_steps[r + 1]; ++s) {
        const bool forward = (topology_.steps[s].direction == ArcStep::Direction::forward) != reversed_[r];
        passes_[topology_.steps[s].arc] += forward ? 1 : -1;
      }
    }
  }

  /// The outline as closed rings: each ring passes as many arcs into a place as out of it.
  scene::Path path() const {
    std::vector<Pass> passes;
    std::vector<std::uint32_t> next;  // of the passes from the same place
    std::vector<std::uint32_t> first(places_, none);
    for (std::size_t a = passes_.size(); a-- > 0;) {
      for (int n = 0; n < std::abs(passes_[a]); ++n) {
        const geo::ArcEnds ends = topology_.ends[a];
        const bool forward = passes_[a] > 0;
        std::uint32_t& at = first[forward ? ends.first : ends.last];
        next.push_back(at);
        at = static_cast<std::uint32_t>(passes.size());
        passes.push_back({static_cast<std::uint32_t>(a), forward, forward ? ends.last : ends.first});
      }
    }
    scene::Path path;
    for (std::size_t place = 0; place < first.size(); ++place) {
      while (first[place] != none) add_ring(path, passes, next, first, static_cast<std::uint32_t>(place));
    }
    return path;
  }

 private:
  struct Pass {
    std::uint32_t arc;
    bool forward;
    std::uint32_t to;
  };

  void add_ring(scene::Path& path, const std::vector<Pass>& passes, const std::vector<std::uint32_t>& next,
                std::vector<std::uint32_t>& first, std::uint32_t place) const {
    const std::size_t start = path.points.size();
    const std::uint32_t begun_at = place;
    do {
      const std::uint32_t at = first[place];
      first[place] = next[at];
      append(path, passes[at]);
      place = passes[at].to;
    } while (place != begun_at);
    path.parts.push_back({{start, path.points.size()}, scene::SubPath::Closing::closed});
  }

  /// All of an arc but its last point, with which the next one begins.
  void append(scene::Path& path, const Pass& pass) const {
    const geo::IndexRange range = topology_.arcs[pass.arc].coordinates;
    const auto line = std::span(topology_.coordinates).subspan(range.first, range.size());
    if (pass.forward) {
      path.points.insert(path.points.end(), line.begin(), line.end() - 1);
    } else {
      path.points.insert(path.points.end(), line.rbegin(), line.rend() - 1);
    }
  }

  const geo::Topology& topology_;
  std::vector<int> passes_;
  std::vector<bool> reversed_;
  std::uint32_t places_;
};

std::vector<scene::Path> facing_of(const PageShapes& shapes, std::span<const std::size_t> class_of,
                                   std::size_t classes) {
  std::vector<scene::Path> facing(classes);
  for (const Arc& arc : shapes.topology.arcs) {
    if (arc.right != Arc::nobody || arc.left >= shapes.features) continue;
    scene::Path& path = facing[class_of[arc.left]];
    bool open = false;
    for (std::size_t i = arc.coordinates.first; i + 1 < arc.coordinates.last; ++i) {
      if (shapes.facing[i] == faces_nobody) {
        open = false;
        continue;
      }
      if (!open) {
        path.parts.push_back({{path.points.size(), 0}, scene::SubPath::Closing::open});
        path.points.push_back(shapes.topology.coordinates[i]);
      }
      open = true;
      path.points.push_back(shapes.topology.coordinates[i + 1]);
      path.parts.back().points.last = path.points.size();
    }
  }
  return facing;
}

}  // namespace

ClassAreas class_areas(const PageShapes& shapes, std::span<const std::size_t> class_of, std::size_t classes) {
  std::vector<std::vector<std::size_t>> members(classes);
  for (std::size_t f = 0; f < shapes.features; ++f) members[class_of[f]].push_back(f);
  ClassAreas result{std::vector<scene::Path>(classes), facing_of(shapes, class_of, classes)};
  std::vector<Outline> outlines(classes, Outline(shapes.topology));
  base::for_each_index(classes, [&](std::size_t c) {
    if (members[c].empty()) return;
    for (std::size_t later = c; later < classes; ++later) {
      for (const std::size_t f : members[later]) outlines[c].add(f);
    }
    result.from_class[c] = outlines[c].path();
  });
  return result;
}

scene::Path area_of_class(const PageShapes& shapes, std::span<const std::size_t> class_of,
                          std::size_t wanted) {
  Outline outline(shapes.topology);
  for (std::size_t f = 0; f < shapes.features; ++f) {
    if (class_of[f] == wanted) outline.add(f);
  }
  return outline.path();
}

}  // namespace cakupan::render::shape
