#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/gaps.hpp>
#include <cakupan/model/neighborhood.hpp>
#include <cakupan/model/proximity.hpp>
#include <cakupan/model/region.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::model {

struct SummaryRow {
  std::string measure;
  std::string value;  ///< as text, numbers with a decimal point; empty = unknown
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
  std::vector<SummaryRow> summary;
};

}  // namespace cakupan::model
