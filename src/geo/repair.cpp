#include "geo/repair.hpp"

#include <utility>

#include <cakupan/geo/earth.hpp>
#include <cakupan/geo/overlay.hpp>

namespace cakupan::geo {

RepairResult repaired(const PolygonSet& shapes, std::size_t feature) {
  RepairResult result;
  result.repair.reason = invalidity(shapes, feature);
  if (result.repair.reason.empty()) {
    result.shape.append(shapes, feature);
    return result;
  }
  result.repair.area_before = area(shapes, feature);
  result.shape = made_valid(shapes, feature);
  result.outcome = result.shape.is_empty(0) ? RepairOutcome::dropped : RepairOutcome::repaired;
  if (result.outcome == RepairOutcome::repaired) result.repair.area_after = area(result.shape, 0);
  return result;
}

}  // namespace cakupan::geo
