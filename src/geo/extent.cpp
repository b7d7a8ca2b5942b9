#include <cakupan/geo/extent.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace cakupan::geo {

namespace {

constexpr std::size_t meridians = 360;
// Of degrees: with less than this between its ends, a map is one of the whole earth, which begins where all
// do.
constexpr std::size_t least_gap = 60;

/// Which of the degrees between meridians the edges of rings touch; the first begins at 180° W.
class Occupied {
 public:
  void add(double from, double to) {
    const double west = std::min(from, to), east = std::max(from, to);
    if (east - west <= 180) {
      fill(west, east);
    } else {
      fill(-180, west);
      fill(east, 180);
    }
  }

  /// The widest run of degrees without an edge, as where it begins and how long it is; over the antimeridian
  /// as well.
  std::pair<std::size_t, std::size_t> widest_gap() const {
    std::pair<std::size_t, std::size_t> widest{0, 0};
    std::size_t length = 0;
    for (std::size_t i = 0; i < 2 * meridians; ++i) {
      length = taken_[i % meridians] ? 0 : length + 1;
      if (length > widest.second && length <= meridians) widest = {(i + 1 - length) % meridians, length};
    }
    return widest;
  }

 private:
  static std::size_t at(double longitude) {
    const double degree = std::floor(std::clamp(longitude, -180.0, 180.0)) + 180;
    return std::min(static_cast<std::size_t>(degree), meridians - 1);
  }
  void fill(double west, double east) {
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(at(west)),
              taken_.begin() + static_cast<std::ptrdiff_t>(at(east)) + 1, true);
  }

  std::array<bool, meridians> taken_{};
};

}  // namespace

Box globe_extent(const PolygonSet& degrees, std::span<const std::size_t> features) {
  Box box;
  for (const std::size_t f : features) box.include(degrees.box_of(f));
  if (box.is_empty() || box.width() <= 180) return box;
  Occupied occupied;
  for (const std::size_t f : features) {
    const IndexRange parts = degrees.parts_of(f);
    if (parts.size() == 0) continue;
    for (std::size_t r = degrees.rings_of(parts.first).first; r < degrees.rings_of(parts.last - 1).last;
         ++r) {
      const auto ring = degrees.ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) occupied.add(ring[i].x, ring[i + 1].x);
    }
  }
  const auto [begin, length] = occupied.widest_gap();
  const double gap_west = static_cast<double>(begin) - 180, gap_east = gap_west + static_cast<double>(length);
  // Where the widest gap is the one over the antimeridian, the box is as it is.
  if (length < least_gap || gap_east >= 180 || gap_west <= -180) return box;
  return {gap_east, box.min_y(), gap_west + 360, box.max_y()};
}

double longitude_in(const Box& extent, double longitude) {
  const double middle = extent.center().x;
  return longitude - 360 * std::floor((longitude - middle + 180) / 360);
}

}  // namespace cakupan::geo
