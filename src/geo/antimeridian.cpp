#include "geo/antimeridian.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace cakupan::geo {

namespace {

// What a transformation may overshoot the ends of the world by.
constexpr double rounding = 1e-9;

using Ring = std::vector<Coordinate>;  // the first corner is not repeated
using Rings = std::vector<Ring>;       // of a part: its shell, its holes

bool leaps(Coordinate from, Coordinate to) { return std::abs(to.x - from.x) > 180; }

/// From one end of the world to the other: either no way at all, or all around.
bool is_seam(Coordinate from, Coordinate to) {
  return std::abs(to.x - from.x) > 180 && std::min(std::abs(from.x), std::abs(to.x)) > 180 - rounding;
}

bool is_past_end(Coordinate corner) { return std::abs(corner.x) > 180 + rounding; }

struct Span {
  double west, east;
};

Span span_of(const Ring& ring) {
  const auto [west, east] = std::minmax_element(
      ring.begin(), ring.end(), [](const Coordinate& a, const Coordinate& b) { return a.x < b.x; });
  return {west->x, east->x};
}

void move(Ring& ring, double degrees) {
  if (degrees == 0) return;
  for (Coordinate& corner : ring) corner.x += degrees;
}

/// How many whole turns a longitude is from another.
double turns(double longitude, double from) { return std::round((longitude - from) / 360); }

/// From where it leaves one end of the world to where it does so again, and back along the pole.
Ring led_to_pole(const Ring& around) {
  const std::size_t corners = around.size();
  std::size_t first = 0;
  while (first + 1 < corners && !leaps(around[(first + corners - 1) % corners], around[first])) ++first;
  const Coordinate at = around[first];
  Coordinate before = around[(first + corners - 1) % corners];
  before.x -= 360 * turns(before.x, at.x);
  const double end = std::copysign(180.0, at.x);
  const double part = before.x == at.x ? 0 : (end - before.x) / (at.x - before.x);
  Ring ring{{end, before.y + part * (at.y - before.y)}};
  double latitudes = 0;
  for (std::size_t i = first; i < first + corners; ++i) {
    Coordinate corner = around[i % corners];
    corner.x -= 360 * turns(corner.x, ring.back().x);
    latitudes += corner.y;
    ring.push_back(corner);
  }
  const double pole = latitudes < 0 ? -90 : 90;
  ring.push_back({-end, ring.front().y});
  for (const double way : {-1.0, -0.5, 0.0, 0.5, 1.0}) ring.push_back({way * end, pole});
  return ring;
}

/// With its longitudes going on beyond 180; a ring around a pole by way of the pole.
Ring unrolled(std::span<const Coordinate> written) {
  Ring closed(written.begin(), written.end());
  for (Coordinate& corner : closed) {
    if (is_past_end(corner)) corner.x -= 360 * turns(corner.x, 0);
  }
  const Ring as_is(closed.begin(), closed.end() - 1);
  Ring ring = closed;
  bool other_leaps = false, seams = false;
  for (std::size_t i = 1; i < closed.size(); ++i) {
    const bool seam = is_seam(closed[i - 1], closed[i]);
    seams = seams || seam;
    other_leaps = other_leaps || (!seam && leaps(closed[i - 1], closed[i]));
    ring[i].x -= 360 * turns(ring[i].x, ring[i - 1].x);
  }
  if (!other_leaps && !seams) return as_is;
  const Coordinate last = ring.back(), first = ring.front();
  const bool is_closed = std::abs(last.x - first.x) < 180;
  const Span span = span_of(ring);
  // Along the edge of the world, as a frame around it or the coast of Antarctica is written.
  if (!other_leaps && (!is_closed || span.east - span.west < rounding)) return as_is;
  if (is_closed) {
    ring.pop_back();
    return ring;
  }
  return led_to_pole(as_is);
}

/// What a meridian leaves of a ring on one side of it, between two of the places where the ring crosses it.
struct Chain {
  Ring corners;  // from the meridian to the meridian
  std::size_t from = 0, to = 0;
};

/// The rings of a part, parted by a meridian. A corner on it counts as west of it.
class Splitter {
 public:
  Splitter(const Rings& part, double meridian) : meridian_(meridian) {
    for (std::size_t r = 0; r < part.size(); ++r) add(part[r], r == 0);
    order_.resize(latitudes_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return latitudes_[a] < latitudes_[b]; });
    rank_.resize(order_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
  }

  /// Side 0 is the west.
  std::vector<Rings> parts(std::size_t side) const {
    std::vector<Rings> found;
    for (Ring& shell : shells(side)) found.push_back({std::move(shell)});
    if (shell_side_ == side) found.push_back({whole_[side].front()});
    for (std::size_t r = shell_side_ == side ? 1 : 0; r < whole_[side].size(); ++r) {
      const Ring& hole = whole_[side][r];
      const auto around = std::find_if(found.begin(), found.end(), [&](const Rings& part) {
        PolygonSet shell;
        shell.add_ring(part.front());
        shell.end_feature();
        return found.size() == 1 || contains(shell, 0, hole.front());
      });
      if (around != found.end()) around->push_back(hole);
    }
    return found;
  }

 private:
  std::size_t side_of(Coordinate corner) const { return corner.x <= meridian_ ? 0 : 1; }

  void add(const Ring& ring, bool is_shell) {
    const std::size_t corners = ring.size();
    std::size_t first = 0;
    while (first < corners && side_of(ring[first]) == side_of(ring[(first + corners - 1) % corners])) ++first;
    if (first == corners) {
      if (is_shell) shell_side_ = side_of(ring.front());
      whole_[side_of(ring.front())].push_back(ring);
      return;
    }
    const std::size_t first_crossing = latitudes_.size();
    for (std::size_t i = first; i < first + corners; ++i) {
      const Coordinate before = ring[(i + corners - 1) % corners], at = ring[i % corners];
      const std::size_t side = side_of(at);
      if (side_of(before) != side) {
        const double part = (meridian_ - before.x) / (at.x - before.x);
        const Coordinate crossing{meridian_, before.y + part * (at.y - before.y)};
        if (i > first) end_chain(1 - side, crossing, latitudes_.size());
        chains_[side].push_back({{crossing}, latitudes_.size(), 0});
        latitudes_.push_back(crossing.y);
      }
      chains_[side].back().corners.push_back(at);
    }
    const Coordinate start{meridian_, latitudes_[first_crossing]};
    end_chain(1 - side_of(ring[first]), start, first_crossing);
  }

  void end_chain(std::size_t side, Coordinate crossing, std::size_t number) {
    chains_[side].back().corners.push_back(crossing);
    chains_[side].back().to = number;
  }

  /// From south to north, land begins at each other crossing and ends at the next: along the meridian, the
  /// chains of one side are led from one to the other.
  std::vector<Ring> shells(std::size_t side) const {
    const std::vector<Chain>& chains = chains_[side];
    std::vector<std::size_t> chain_at(latitudes_.size());
    for (std::size_t c = 0; c < chains.size(); ++c) chain_at[chains[c].from] = chain_at[chains[c].to] = c;
    std::vector<bool> used(chains.size(), false);
    std::vector<Ring> found;
    for (std::size_t c = 0; c < chains.size(); ++c) {
      if (used[c]) continue;
      Ring ring;
      std::size_t entry = chains[c].from, next = c;
      while (!used[next]) {
        used[next] = true;
        const Chain& chain = chains[next];
        const bool forward = chain.from == entry;
        if (forward) {
          ring.insert(ring.end(), chain.corners.begin(), chain.corners.end());
        } else {
          ring.insert(ring.end(), chain.corners.rbegin(), chain.corners.rend());
        }
        entry = order_[rank_[forward ? chain.to : chain.from] ^ 1U];
        next = chain_at[entry];
      }
      found.push_back(std::move(ring));
    }
    return found;
  }

  double meridian_;
  std::array<Rings, 2> whole_;  // that do not cross it; the shell first
  std::array<std::vector<Chain>, 2> chains_;
  std::size_t shell_side_ = 2;      // 2: on both
  std::vector<double> latitudes_;   // of the crossings
  std::vector<std::size_t> order_;  // of the crossings, from south to north
  std::vector<std::size_t> rank_;   // of each in that
};

Rings unrolled_part(const PolygonSet& degrees, std::size_t part) {
  Rings rings;
  const IndexRange of = degrees.rings_of(part);
  for (std::size_t r = of.first; r < of.last; ++r) {
    Ring ring = unrolled(degrees.ring(r));
    // A hole goes on counting where its shell does.
    if (!rings.empty())
      move(ring, 360 * std::ceil((span_of(rings.front()).west - span_of(ring).west - rounding) / 360));
    rings.push_back(std::move(ring));
  }
  return rings;
}

/// Cuts a part at each end of the world that it lies across, and moves all into the world.
void add_cut(PolygonSet& target, const Rings& part) {
  const Span span = span_of(part.front());
  const double world = std::floor((span.west + 180 + rounding) / 360);
  const double end = 180 + 360 * world;
  if (span.east > end + rounding) {
    const Splitter splitter(part, end);
    for (const std::size_t side : {0U, 1U}) {
      for (const Rings& piece : splitter.parts(side)) add_cut(target, piece);
    }
    return;
  }
  for (Ring ring : part) {
    move(ring, -360 * world);
    target.add_ring(ring);
  }
  target.end_part();
}

/// Along one end of the world, not from one to the other.
bool is_along_end(Coordinate from, Coordinate to) {
  return std::abs(from.x) > 180 - rounding && std::abs(to.x - from.x) < 2 * rounding;
}

}  // namespace

bool runs_over_antimeridian(const PolygonSet& degrees, std::size_t feature) {
  const IndexRange parts = degrees.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = degrees.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = degrees.ring(r);
      for (std::size_t i = 1; i < ring.size(); ++i) {
        if (is_past_end(ring[i]) || leaps(ring[i - 1], ring[i])) return true;
      }
    }
  }
  return false;
}

PolygonSet cut_at_antimeridian(const PolygonSet& degrees, std::size_t feature) {
  PolygonSet result;
  const IndexRange parts = degrees.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part)
    add_cut(result, unrolled_part(degrees, part));
  result.end_feature();
  return result;
}

bool meets_antimeridian_twice(const PolygonSet& degrees, std::size_t feature) {
  if (degrees.is_empty(feature)) return false;
  const Box box = degrees.box_of(feature);
  return box.min_x() < -180 + rounding && box.max_x() > 180 - rounding;
}

PolygonSet joined_at_antimeridian(const PolygonSet& degrees, std::size_t feature) {
  std::vector<double> latitudes;
  for (const Coordinate& corner : degrees.coordinates_of(feature)) {
    if (std::abs(corner.x) > 180 - rounding) latitudes.push_back(corner.y);
  }
  std::sort(latitudes.begin(), latitudes.end());
  PolygonSet result;
  const IndexRange parts = degrees.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = degrees.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      Ring ring;
      const auto closed = degrees.ring(r);
      for (std::size_t i = 0; i + 1 < closed.size(); ++i) {
        const Coordinate from = closed[i], to = closed[i + 1];
        ring.push_back(from);
        if (!is_along_end(from, to)) continue;
        const auto first = std::upper_bound(latitudes.begin(), latitudes.end(), std::min(from.y, to.y));
        const auto last = std::lower_bound(first, latitudes.end(), std::max(from.y, to.y));
        Ring between;
        for (auto at = first; at != last; ++at) {
          if (between.empty() || between.back().y != *at) between.push_back({from.x, *at});
        }
        if (from.y > to.y) std::reverse(between.begin(), between.end());
        ring.insert(ring.end(), between.begin(), between.end());
      }
      result.add_ring(ring);
    }
    result.end_part();
  }
  result.end_feature();
  return result;
}

}  // namespace cakupan::geo
