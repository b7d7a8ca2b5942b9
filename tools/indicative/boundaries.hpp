#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/country.hpp"
#include "indicative/figures.hpp"
#include "indicative/islands.hpp"

namespace cakupan::indicative {

/// The indicative boundaries: one feature per region in the order of the facts.
struct Boundaries {
  Country country;
  std::vector<Island> islands;  ///< whose each is
  geo::PolygonSet coverage;     ///< degrees
};

/// REQUIRES: `geodata` holds what read_country reads.
/// THROWS: base::Error where a file cannot be read or GEOS fails.
Boundaries made_boundaries(const std::filesystem::path& geodata);

/// Writes `regencies.shp` with its companions into a folder that exists. The same boundaries give the same
/// bytes. THROWS: base::Error (work) where a file cannot be written.
void write_boundaries(const Boundaries& boundaries, const std::filesystem::path& folder);

/// Writes a CSV file with a row per region: its official area, the area of its cell, how much of its true
/// area is in it, where that was measured, and why an area is not the official one. THROWS: base::Error
/// (work) where it cannot be written.
void write_report(const Boundaries& boundaries, const std::optional<Agreement>& agreement,
                  const std::filesystem::path& path);

}  // namespace cakupan::indicative
