#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/clip.hpp"

namespace cakupan::indicative {

/// Land that is divided, in kilometers. Its rings are those of an island, or of what is left of one.
struct Ground {
  std::vector<Ring> rings;
  geo::Box box;
  double area = 0;
};
Ground ground_of(const geo::PolygonSet& shapes, std::size_t feature);

struct Site {
  geo::Coordinate at;
  double target = 0;  ///< square kilometers
};

/// Who wants how much of the land, and how it is shared: a point p of ground g goes to the site i that has
/// the least |p - at_i|^2 + toll[i][g] - weight_i. With equal tolls this is the power diagram; the toll
/// (square kilometers) is what it costs a site to reach land that is not on its own island.
struct Claims {
  std::vector<Ground> grounds;
  std::vector<Site> sites;
  std::vector<std::vector<double>> tolls;  ///< [site][ground]
};

struct Division {
  Claims claims;                           ///< as asked for; the sites may have moved
  std::vector<double> weights;             ///< square kilometers, one per site
  std::vector<std::vector<double>> areas;  ///< [site][ground]
};

/// Where a site costs no more than another on a ground.
HalfPlane preferred(const Claims& claims, std::span<const double> weights, std::size_t ground,
                    std::size_t site, std::size_t other);

/// Weights at which every site has its target, and sites moved until the centroid of each cell is as near as
/// it gets to where its site began: a cell has the area and the centroid of its region. REQUIRES: the sum of
/// the targets is the area of the grounds; no two sites are equal. Source: semi-discrete optimal transport
/// (Aurenhammer, Hoffmann and Aronov 1998), solved by a damped Newton method (Kitagawa, Merigot and Thibert
/// 2019). That the sites of such a diagram are free is our use of it.
Division centered_division(Claims claims);

/// The cell of a site on a ground before it is cut to the land: a convex polygon within the ground's box, or
/// empty.
Ring convex_cell(const Division& division, std::size_t site, std::size_t ground);

}  // namespace cakupan::indicative
