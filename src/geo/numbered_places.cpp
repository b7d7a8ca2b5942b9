#include "geo/numbered_places.hpp"

#include <array>
#include <utility>

#include <cakupan/base/parallel.hpp>
#include <cakupan/base/split_mix.hpp>

namespace cakupan::geo {

namespace {

// Places are shared out by their hashes, so that each share is numbered on its own, in a table that a
// processor keeps near. A fixed number, or numbers would depend on the threads.
constexpr std::size_t shares = 16;
constexpr unsigned share_shift = 60;  // of a hash, whose low bits find the slot
// Fewer are one share.
constexpr std::size_t least_shared = 100'000;
// Enough work for a thread to be worth its call.
constexpr std::size_t coordinates_at_once = 32'768;

/// The positions of coordinates, share by share, in ascending order.
class Shares {
 public:
  explicit Shares(std::span<const Coordinate> all) : order_(all.size()) {
    const std::size_t pieces = (all.size() + coordinates_at_once - 1) / coordinates_at_once;
    std::vector<std::array<std::uint32_t, shares>> next(pieces);
    std::vector<std::uint8_t> share_of(all.size());
    base::for_each_range(all.size(), coordinates_at_once, [&](std::size_t first, std::size_t last) {
      for (std::size_t i = first; i < last; ++i) {
        share_of[i] = static_cast<std::uint8_t>(hash_of(all[i]) >> share_shift);
        ++next[first / coordinates_at_once][share_of[i]];
      }
    });
    std::uint32_t count = 0;
    for (std::size_t share = 0; share < shares; ++share) {
      starts_[share] = count;
      for (auto& of_piece : next) count += std::exchange(of_piece[share], count);
    }
    starts_[shares] = count;
    base::for_each_range(all.size(), coordinates_at_once, [&](std::size_t first, std::size_t last) {
      auto& own = next[first / coordinates_at_once];
      for (std::size_t i = first; i < last; ++i) order_[own[share_of[i]]++] = static_cast<std::uint32_t>(i);
    });
  }

  std::span<const std::uint32_t> operator[](std::size_t share) const {
    return std::span(order_).subspan(starts_[share], starts_[share + 1] - starts_[share]);
  }

 private:
  std::vector<std::uint32_t> order_;
  std::array<std::uint32_t, shares + 1> starts_{};
};

/// Numbers all coordinates of a set, equal ones alike.
std::vector<Vertex> vertices_of(std::span<const Coordinate> all, std::vector<Coordinate>& places) {
  std::vector<Vertex> vertices(all.size());
  if (all.size() < least_shared) {
    Numbering numbering(places, all.size());
    for (std::size_t i = 0; i < all.size(); ++i) vertices[i] = numbering.of(all[i]);
    return vertices;
  }
  const Shares members(all);
  std::vector<std::vector<Coordinate>> of_share(shares);
  base::for_each_index(shares, [&](std::size_t share) {
    Numbering numbering(of_share[share], members[share].size());
    for (const std::uint32_t i : members[share]) vertices[i] = numbering.of(all[i]);
  });
  std::vector<Vertex> first_of(shares);
  for (std::size_t share = 0; share < shares; ++share) {
    first_of[share] = static_cast<Vertex>(places.size());
    places.insert(places.end(), of_share[share].begin(), of_share[share].end());
    of_share[share] = {};
  }
  base::for_each_index(shares, [&](std::size_t share) {
    for (const std::uint32_t i : members[share]) vertices[i] += first_of[share];
  });
  return vertices;
}

}  // namespace

std::uint64_t hash_of(Coordinate place) {
  const auto x = std::bit_cast<std::uint64_t>(place.x + 0.0), y = std::bit_cast<std::uint64_t>(place.y + 0.0);
  // Coordinates on a grid differ in few bits.
  return base::SplitMix64::mixed(base::SplitMix64::mixed(x) + y);
}

NumberedRings numbered_rings(const PolygonSet& shapes) {
  NumberedRings result;
  result.vertices = vertices_of(shapes.coordinates(), result.places);
  result.ring_starts.reserve(shapes.ring_count() + 1);
  // In place: no ring gets longer.
  std::size_t kept = 0;
  std::size_t read = 0;
  for (std::size_t r = 0; r < shapes.ring_count(); ++r) {
    const std::size_t start = kept;
    const std::size_t end = read + shapes.ring(r).size();
    for (; read + 1 < end; ++read) {
      const Vertex vertex = result.vertices[read];
      if (kept == start || result.vertices[kept - 1] != vertex) result.vertices[kept++] = vertex;
    }
    read = end;
    while (kept > start + 1 && result.vertices[kept - 1] == result.vertices[start]) --kept;
    result.ring_starts.push_back(kept);
  }
  result.vertices.resize(kept);
  return result;
}

}  // namespace cakupan::geo
