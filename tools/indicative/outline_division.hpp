#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/land.hpp"
#include "indicative/power_diagram.hpp"

namespace cakupan::indicative {

/// Divides the islands of one outline among its regions.
class OutlineDivision {
 public:
  /// `wanted` has the square kilometers of every region of the country. REQUIRES: the country outlives the
  /// object.
  OutlineDivision(const Country& country, const Outline& outline, std::vector<double> wanted);

  /// An island that is small, or hardly larger than what its only region wants, goes whole to the region that
  /// has its point there. Then the cities take discs, and the regencies the cells of a power diagram on what
  /// is left. Without regencies the cities share all land in their place.
  void run(std::vector<std::size_t> cities, std::vector<std::size_t> regencies);

  /// The land of every region of the country, in kilometers, one feature each; empty for those of other
  /// outlines.
  geo::PolygonSet shapes() const;
  /// Whether a region has an island whole, and whether it has part of one: only then its area can be what it
  /// wants.
  bool has_whole_island(std::size_t region) const { return owns_island_[region]; }
  bool shares_land(std::size_t region) const { return shares_[region]; }
  /// Whether two regions that share land divide the same islands.
  bool share_islands(std::size_t a, std::size_t b) const { return groups_[a] == groups_[b]; }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  using Divide = Division (*)(Claims);
  using CellOf = Ring (*)(const Division&, std::size_t, std::size_t);
  /// How a group of regions shares land.
  struct Method {
    Divide divide;
    CellOf cell_of;
    enum class Takes { part_of_the_land, all_land } takes;
  };

  bool is_small(std::size_t island) const;
  void measure_ways(const std::vector<std::size_t>& regions);
  std::size_t nearest_region(std::size_t island, const std::vector<std::size_t>& regions) const;
  std::size_t nearest_region_in_reach(std::size_t island, const std::vector<std::size_t>& regions) const;
  /// Whether an island is not much farther from a region than from the nearest of others.
  bool reaches(std::size_t region, std::size_t island, const std::vector<std::size_t>& regions) const;
  /// Whether a region's point is on an island that is whole its own.
  bool has_home_island(std::size_t region) const;
  /// Where the land that a region still lacks has to be, for all its land to have the centroid of the region.
  geo::Coordinate center_of_rest(std::size_t region) const;
  void take_home_islands(const std::vector<std::size_t>& regions);
  /// An island without a point goes with the nearest settled one (that has a point or an owner) where that is
  /// whole one region's own: chains of islands stay together.
  void take_islands_behind(const std::vector<std::size_t>& regions);
  bool has_point_of(std::size_t island, const std::vector<std::size_t>& regions) const;
  std::size_t nearest_settled_island(std::size_t island, const std::vector<std::size_t>& regions) const;
  std::vector<std::size_t> regions_wanting_more(const std::vector<std::size_t>& regions) const;
  /// Of the regions that want more those that have no home island, or whose rest is on the land left.
  std::vector<std::size_t> regions_on_the_land_left(const std::vector<std::size_t>& regions) const;
  void take_small_islands(const std::vector<std::size_t>& regions, const Method& method);
  /// The land of an island goes to the regions that live on it. An island where none lives is shared by those
  /// that live with its nearest one in reach.
  void share(const std::vector<std::size_t>& sharing, const Method& method);
  /// Whether a region has its point on an island, or has an island of its own and its rest on this one.
  bool lives_on(std::size_t region, std::size_t island) const;
  /// A region that lives on an island; else the nearest in reach, or nobody.
  std::size_t host_of(std::size_t island, const std::vector<std::size_t>& regions) const;
  /// Regions that live on the same islands, be it by way of others, are one group.
  void find_groups(const std::vector<std::size_t>& sharing);
  void share_in_group(const std::vector<std::size_t>& sharing, const std::vector<std::size_t>& grounds,
                      const Method& method);
  Division divided(const std::vector<std::size_t>& regions, const std::vector<std::size_t>& grounds,
                   const Method& method) const;
  std::vector<std::size_t> islands_left() const;
  void give_whole(std::size_t island, std::size_t region);
  void replace_island(std::size_t island, const geo::PolygonSet& by);

  const Country& country_;
  const Outline& outline_;
  geo::PolygonSet islands_;              ///< what is left of each
  std::vector<double> targets_;          ///< per region: square kilometers that it wanted at first
  std::vector<double> wanted_;           ///< per region: square kilometers that it still lacks
  std::vector<geo::PolygonSet> pieces_;  ///< per region: a feature that is not ended
  std::vector<std::size_t> owners_;      ///< per island: the region whose own it is
  std::vector<bool> owns_island_;        ///< per region: an island is whole its own
  std::vector<bool> shares_;             ///< per region: it has part of an island
  std::vector<std::size_t> groups_;      ///< per region: its group's number, where it shares land
  std::vector<std::size_t> all_;         ///< the regions that divide the outline
  /// [island][region]: kilometers from the island to the region's point or centroid, whichever is nearer,
  /// less the radius of a disc as large as the region.
  std::vector<std::vector<double>> ways_;
};

}  // namespace cakupan::indicative
