#pragma once

#include <span>
#include <vector>

#include <cakupan/model/findings.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

/// The periods that can be told apart: all rows, then for every year in which a region was selected, disputed
/// or declared that year alone, and all up to it.
std::vector<model::Period> periods_of(std::span<const model::RegionState> states,
                                      std::span<const model::YearRow> years);

/// The states as they were if only the rows of the period were known. `not_eligible` stays.
std::vector<model::RegionState> states_in(std::span<const model::RegionState> states,
                                          const model::Period& period);

/// Coverage of the nation, of the provinces, island groups and kinds, and of each further grouping of the
/// territory, in every period. Shares and ranks are within one grouping and period.
std::vector<model::GroupRow> coverage_by_group(const model::Territory& territory, std::size_t vintage,
                                               std::span<const model::RegionState> states,
                                               std::span<const model::RegionIndex> units,
                                               std::span<const model::YearRow> years);

/// The findings as a map of coverage shows them for a period: states, provinces and years of the period;
/// everything else as it is.
model::Findings findings_in(const model::Findings& findings, const model::RegionTable& table,
                            std::size_t vintage, const model::Period& period);

}  // namespace cakupan::analysis
