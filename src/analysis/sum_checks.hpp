#pragma once

#include <cakupan/model/findings.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// Checks that every table adds up to the nation: the groups of each grouping and period, the states over
/// time, the gaps and who is missing around each area, near and far, the ends of the curve, the links.
/// THROWS: base::Error (work) where one does not.
void require_sums(const model::RegionTable& table, const model::CoverageRow& nation,
                  const model::Findings& findings);

}  // namespace cakupan::analysis
