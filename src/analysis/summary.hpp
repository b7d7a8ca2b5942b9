#pragma once

#include <span>
#include <vector>

#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

/// All units as one group.
model::CoverageRow nation(const model::RegionTable& table, std::span<const model::RegionState> states,
                          std::span<const model::RegionIndex> units, std::size_t unnamed = 0);

/// The measures of summary.csv, as docs/tables.md defines them, in its order. REQUIRES: everything else in
/// the findings is there.
std::vector<model::SummaryRow> summary_of(const model::Territory& territory, const model::Ledger& ledger,
                                          std::size_t area_count, const model::AnalysisSettings& settings,
                                          const model::Findings& findings);

}  // namespace cakupan::analysis
