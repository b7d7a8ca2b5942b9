#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

/// A district on the land that is divided. A place belongs to the site that has the least distance divided by
/// its reach: a multiplicatively weighted Voronoi diagram (Aurenhammer and Edelsbrunner 1984). So a site is
/// always in its own cell, two neighbors meet where their reaches say, and a small cell may lie within a
/// large one; in a power diagram the small one would be pushed off its site.
struct Site {
  enum class Kind { district, corridor };

  geo::Coordinate at;
  double reach = 1;        ///< kilometers, above 0
  std::size_t region = 0;  ///< by index
  Kind kind = Kind::district;
};

/// Those among some sites that have a place of theirs in a box, and perhaps a few more.
std::vector<std::size_t> contenders(const std::vector<Site>& sites, const std::vector<std::size_t>& among,
                                    const geo::Box& box);

/// The one among some sites that a place belongs to. REQUIRES: there is one.
std::size_t owner_among(const std::vector<Site>& sites, const std::vector<std::size_t>& among,
                        geo::Coordinate place);

/// The numbers of all sites.
std::vector<std::size_t> all_of(const std::vector<Site>& sites);

}  // namespace cakupan::indicative
