#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/claims.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/gaps.hpp>
#include <cakupan/model/neighborhood.hpp>
#include <cakupan/model/overlay.hpp>
#include <cakupan/model/proximity.hpp>
#include <cakupan/model/region.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::model {

/// A figure of the summary: a word, a whole number, a share or a size. Nothing where it is unknown.
using MeasureValue =
    std::variant<std::monostate, std::string, std::int64_t, double, base::Kilometers, base::SquareKilometers>;

struct SummaryRow {
  std::string measure;  ///< its name, "share_low"; docs/tables.md defines each
  MeasureValue value;
};

/// Everything a run computes: what it is about, and a part for each question. The parts change with different
/// settings: periods and states with coverage, areas and distances with proximity, weights and targets with
/// gaps, straits and permutations with patterns.
struct Findings {
  std::string vintage;
  BoundaryTruth boundaries = BoundaryTruth::surveyed;  ///< what distances and neighbors were measured on
  std::vector<RegionState> states;                     ///< one per region
  std::vector<RegionIndex> units;                      ///< the regions that count as units, ascending
  CoverageFindings coverage;
  ProximityFindings proximity;
  GapFindings gaps;
  PatternFindings patterns;
  std::vector<ClaimRow> claims;      ///< one per claim, in their order
  std::vector<OverlayRow> overlays;  ///< of each second list: all cohorts, then each
  std::vector<SummaryRow> summary;
};

}  // namespace cakupan::model
