#pragma once

#include <cstddef>
#include <string>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// What happened to a feature that was not valid.
struct Repair {
  std::string reason;                  ///< GEOS' words on what was wrong; empty where it was valid
  base::SquareKilometers area_before;  ///< as its rings enclosed it: a figure of eight may enclose 0
  base::SquareKilometers area_after;   ///< 0 where it was dropped
};

enum class RepairOutcome { was_valid, repaired, dropped };

struct RepairResult {
  RepairOutcome outcome = RepairOutcome::was_valid;
  Repair repair;
  PolygonSet shape;  ///< one feature: the input's, or the repaired one; empty where nothing remained
};

/// A feature whose lines cross each other more often is no map of anything, and its parts would fill the
/// memory: a star of 1,001 points has 500,000 crossings.
inline constexpr std::size_t most_crossings = 50'000;

/// Makes one feature valid. A feature of which nothing remains is dropped, and so is one of more than
/// `most_crossings`.
/// REQUIRES: shapes in degrees.
/// THROWS: base::Error (work) where GEOS fails.
RepairResult repaired(const PolygonSet& shapes, std::size_t feature);

}  // namespace cakupan::geo
