#pragma once

#include <cstddef>
#include <string>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// What happened to a feature that was not valid.
struct Repair {
  std::string reason;                  ///< GEOS' words on what was wrong
  base::SquareKilometers area_before;  ///< as its rings enclosed it
  base::SquareKilometers area_after;
};

enum class RepairOutcome { was_valid, repaired, dropped };

/// Makes one feature valid. A feature of which nothing remains is dropped: it stays in place, empty.
/// REQUIRES: shapes in degrees.
struct RepairResult {
  RepairOutcome outcome = RepairOutcome::was_valid;
  Repair repair;
  PolygonSet shape;  ///< one feature: the input's, or the repaired one
};
RepairResult repaired(const PolygonSet& shapes, std::size_t feature);

}  // namespace cakupan::geo
