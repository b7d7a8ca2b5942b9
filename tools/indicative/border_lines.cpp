#include "indicative/border_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <cakupan/base/parallel.hpp>

#include "indicative/equal_area.hpp"
#include "indicative/line_graph.hpp"

namespace cakupan::indicative {
namespace {

constexpr double spacing_km = 0.4;
/// A block has so many squares on each side, and its own short list of sites.
constexpr long block_squares = 32;
constexpr double most_shift_km = 0.03;

using Place = std::pair<long, long>;  ///< column and row of a grid point, square or block

geo::Coordinate position(Place point) {
  return {static_cast<double>(point.first) * spacing_km, static_cast<double>(point.second) * spacing_km};
}

Place block_at(geo::Coordinate at) {
  constexpr double side = spacing_km * static_cast<double>(block_squares);
  return {std::lround(std::floor(at.x / side)), std::lround(std::floor(at.y / side))};
}

geo::Box box_of(Place block) {
  const geo::Coordinate low = position({block.first * block_squares, block.second * block_squares});
  const geo::Coordinate high =
      position({(block.first + 1) * block_squares, (block.second + 1) * block_squares});
  return {low.x, low.y, high.x, high.y};
}

/// The blocks of the land's box, row by row.
std::vector<Place> blocks_of(const std::vector<Ring>& land) {
  geo::Box box;
  for (const Ring& ring : land) {
    for (const geo::Coordinate& corner : ring) box.include(corner);
  }
  const Place first = block_at({box.min_x(), box.min_y()});
  const Place last = block_at({box.max_x(), box.max_y()});
  std::vector<Place> blocks;
  for (long row = first.second; row <= last.second; ++row) {
    for (long column = first.first; column <= last.first; ++column) blocks.emplace_back(column, row);
  }
  return blocks;
}

/// The borders in one block.
class Block {
 public:
  Block(Place block, const std::vector<Site>& sites)
      : block_(block), sites_(sites), among_(contenders(sites, all_of(sites), box_of(block))) {}

  bool has_several_regions() const {
    return std::any_of(among_.begin(), among_.end(),
                       [this](std::size_t s) { return sites_[s].region != sites_[among_.front()].region; });
  }

  std::vector<Segment> segments() const {
    const std::vector<std::size_t> regions = regions_of_points();
    std::vector<Segment> result;
    for (long row = 0; row < block_squares; ++row) {
      for (long column = 0; column < block_squares; ++column) add_square(column, row, regions, result);
    }
    return result;
  }

 private:
  static constexpr long points_ = block_squares + 1;

  std::size_t region_at(geo::Coordinate place) const {
    return sites_[owner_among(sites_, among_, place)].region;
  }

  Place point(long column, long row) const {
    return {block_.first * block_squares + column, block_.second * block_squares + row};
  }

  std::vector<std::size_t> regions_of_points() const {
    std::vector<std::size_t> regions;
    for (long row = 0; row < points_; ++row) {
      for (long column = 0; column < points_; ++column) {
        regions.push_back(region_at(position(point(column, row))));
      }
    }
    return regions;
  }

  /// Where the owner changes between two neighboring grid points, in the same direction for both squares.
  geo::Coordinate crossing(geo::Coordinate a, geo::Coordinate b, std::size_t region_of_a) const {
    constexpr int halvings = 20;
    for (int i = 0; i < halvings; ++i) {
      const geo::Coordinate middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
      (region_at(middle) == region_of_a ? a : b) = middle;
    }
    return on_millimeters(a);
  }

  void add_square(long column, long row, const std::vector<std::size_t>& regions,
                  std::vector<Segment>& segments) const {
    // The sides with their ends in ascending order.
    const std::array<std::array<long, 4>, 4> sides{{{column, row, column + 1, row},
                                                    {column, row + 1, column + 1, row + 1},
                                                    {column, row, column, row + 1},
                                                    {column + 1, row, column + 1, row + 1}}};
    std::vector<geo::Coordinate> crossings;
    for (const auto& [c1, r1, c2, r2] : sides) {
      const std::size_t first = regions[static_cast<std::size_t>(r1 * points_ + c1)];
      const std::size_t second = regions[static_cast<std::size_t>(r2 * points_ + c2)];
      if (first == second) continue;
      crossings.push_back(crossing(position(point(c1, r1)), position(point(c2, r2)), first));
    }
    if (crossings.size() == 2) segments.emplace_back(crossings[0], crossings[1]);
    if (crossings.size() <= 2) return;
    geo::Coordinate sum;
    for (const geo::Coordinate& at : crossings) sum = {sum.x + at.x, sum.y + at.y};
    const auto count = static_cast<double>(crossings.size());
    const geo::Coordinate middle = on_millimeters({sum.x / count, sum.y / count});
    for (const geo::Coordinate& at : crossings) segments.emplace_back(at, middle);
  }

  Place block_;
  const std::vector<Site>& sites_;
  std::vector<std::size_t> among_;
};

bool has_land(const std::vector<Ring>& land, const geo::Box& box) {
  return std::any_of(land.begin(), land.end(), [&box](Ring ring) {
    for (const HalfPlane& half : {HalfPlane{1, 0, box.max_x()}, HalfPlane{-1, 0, -box.min_x()},
                                  HalfPlane{0, 1, box.max_y()}, HalfPlane{0, -1, -box.min_y()}}) {
      ring = clipped(ring, half);
    }
    return !ring.empty();
  });
}

}  // namespace

std::vector<Line> border_lines(const std::vector<Ring>& land, const std::vector<Site>& sites) {
  const std::vector<Place> blocks = blocks_of(land);
  std::vector<std::vector<Segment>> found(blocks.size());
  base::for_each_index(blocks.size(), [&](std::size_t b) {
    const Block block(blocks[b], sites);
    if (block.has_several_regions() && has_land(land, box_of(blocks[b]))) found[b] = block.segments();
  });
  std::vector<Segment> segments;
  for (const auto& some : found) segments.insert(segments.end(), some.begin(), some.end());
  std::vector<Line> lines = chained(segments);
  for (Line& line : lines) line = simplified(line, most_shift_km);
  return lines;
}

}  // namespace cakupan::indicative
