#pragma once

#include <optional>
#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// A row for every year of `years`, in their order. A unit has lapsed at the end of a year where a row of
/// state `lapsed` is at least as late as its last row that counts, or where that lies more than `lapse_years`
/// back.
std::vector<model::OverTimeRow> participation_over_time(std::span<const model::RegionState> states,
                                                        std::span<const model::RegionIndex> units,
                                                        std::span<const model::YearRow> years,
                                                        std::optional<int> lapse_years);

/// A row for every state of the rules, in their order.
std::vector<model::StateCountRow> count_states(const model::Ledger& ledger,
                                               std::span<const model::RegionState> states,
                                               const model::StateRules& rules);

}  // namespace cakupan::analysis
