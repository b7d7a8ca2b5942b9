#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/country.hpp"

namespace cakupan::indicative {

/// Square kilometers per feature. REQUIRES: degrees.
std::vector<double> areas_of(const geo::PolygonSet& coverage);

/// Whether an area is within 5 % of what it should be.
bool is_near(double area, double target);

/// How good the cells are, judged alone.
struct Figures {
  std::size_t empty = 0;
  std::size_t near_official = 0;    ///< areas within 5 % of the official one
  std::vector<std::size_t> astray;  ///< cities whose cell does not contain their point
  double overlap = 0;               ///< part of the whole area that more than one cell has
  double gap = 0;                   ///< part of the whole area that holes in the land have
};
/// REQUIRES: one feature (degrees) per region.
Figures measured(const Country& country, const geo::PolygonSet& coverage);

/// How the cells agree with real boundaries.
struct Agreement {
  double in_right_cell = 0;         ///< part of the true area of all regions
  std::vector<double> right_parts;  ///< the same for every region
};
/// REQUIRES: a layer in degrees with a field `kode` that has every region's code.
/// THROWS: base::Error (input) where it cannot be read.
Agreement compared(const Country& country, const geo::PolygonSet& coverage,
                   const std::filesystem::path& real);

}  // namespace cakupan::indicative
