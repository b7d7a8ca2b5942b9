#pragma once

#include <optional>
#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// What a row of this status makes of its region, if it has no other.
model::RegionState::Kind state_kind(model::Status status, const model::StateRules& rules);

/// What the ledger says of every region: one state per region, in table order. Rows without a region do not
/// count. Of several kinds of rows the kind is: participant before disputed before not eligible before
/// listed.
std::vector<model::RegionState> region_states(const model::RegionTable& table, const model::Ledger& ledger,
                                              const model::StateRules& rules = {});

/// The regions that count as units, ascending: by the rule, less those that are not eligible. DEFAULT of
/// `states`: all are eligible.
std::vector<model::RegionIndex> units_of(const model::RegionTable& table, model::UnitRule rule,
                                         std::span<const model::RegionState> states = {});

/// Whether a region was selected in the cohort's year. DEFAULT: whether it takes part at all.
bool takes_part(const model::RegionState& state, std::optional<int> cohort = std::nullopt);

/// Whether a unit is a gap: nothing says that it takes part, not even a disputed row.
bool is_gap(const model::RegionState& state);

/// Nothing = all cohorts, then every year in which a region was selected, ascending.
std::vector<std::optional<int>> cohorts_of(std::span<const model::RegionState> states);

}  // namespace cakupan::analysis
