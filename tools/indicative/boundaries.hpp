#pragma once

#include <filesystem>

#include <cakupan/geo/geometry.hpp>

#include "indicative/cells.hpp"
#include "indicative/land.hpp"

namespace cakupan::indicative {

/// The indicative boundaries: one feature per region in the order of the facts.
struct Boundaries {
  Country country;
  Cells cells;               ///< as divided, before the coverage was made
  geo::PolygonSet coverage;  ///< degrees
};

/// REQUIRES: `geodata` holds `gazetteer/regions.csv` and `ne_provinces.shp`.
/// THROWS: base::Error where a file cannot be read or GEOS fails.
Boundaries made_boundaries(const std::filesystem::path& geodata);

/// Writes `regencies.shp` with its companions and `regencies-report.csv` (one row per region: its share of
/// the land by its official area, the area of its cell, and a note where it is a special case) into a folder
/// that exists. The same boundaries give the same bytes. THROWS: base::Error (work) where a file cannot be
/// written.
void write_boundaries(const Boundaries& boundaries, const std::filesystem::path& folder);

}  // namespace cakupan::indicative
