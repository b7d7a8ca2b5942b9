#include <cakupan/analysis/participation_over_time.hpp>

#include <algorithm>

namespace cakupan::analysis {

namespace {

/// The last of ascending years that is not after `year`.
std::optional<int> last_until(const std::vector<int>& years, int year) {
  const auto after = std::upper_bound(years.begin(), years.end(), year);
  return after == years.begin() ? std::nullopt : std::optional(*(after - 1));
}

/// The count of a row that a unit belongs into.
std::size_t& place_of(model::OverTimeRow& row, const model::RegionState& state,
                      std::optional<int> lapse_years) {
  const auto joined = last_until(state.selected_years, row.year);
  if (joined == row.year) return state.selected_years.front() == row.year ? row.first : row.repeated;
  if (joined) {
    const auto left = last_until(state.lapsed_years, row.year);
    const bool silent = lapse_years && row.year - *joined > *lapse_years;
    return silent || (left && *left >= *joined) ? row.lapsed : row.earlier;
  }
  if (state.kind == model::RegionState::Kind::participant && state.selected_years.empty()) return row.undated;
  // Rows without a year may be of any: they stand from the first.
  const bool disputed_at_any =
      state.kind == model::RegionState::Kind::disputed && state.disputed_years.empty();
  if (disputed_at_any || last_until(state.disputed_years, row.year)) return row.disputed;
  const bool listed_at_any = state.kind == model::RegionState::Kind::listed && state.lapsed_years.empty() &&
                             state.other_years.empty();
  const bool listed = last_until(state.lapsed_years, row.year) || last_until(state.other_years, row.year);
  return listed || listed_at_any ? row.listed : row.unlisted;
}

}  // namespace

std::vector<model::OverTimeRow> participation_over_time(std::span<const model::RegionState> states,
                                                        std::span<const model::RegionIndex> units,
                                                        std::span<const model::YearRow> years,
                                                        std::optional<int> lapse_years) {
  std::vector<model::OverTimeRow> rows;
  std::optional<int> unnamed;
  for (const model::YearRow& year : years) {
    model::OverTimeRow row;
    row.year = year.year;
    if (year.unnamed) unnamed = unnamed.value_or(0) + *year.unnamed;
    row.unnamed = unnamed;
    for (const model::RegionIndex unit : units) ++place_of(row, states[unit], lapse_years);
    rows.push_back(row);
  }
  return rows;
}

std::vector<model::StateCountRow> count_states(const model::Ledger& ledger,
                                               std::span<const model::RegionState> states,
                                               const model::StateRules& rules) {
  std::vector<model::StateCountRow> counts;
  for (const model::StateRule& rule : rules.states) {
    model::StateCountRow row{rule, 0, 0};
    row.rows = static_cast<std::size_t>(std::count_if(ledger.begin(), ledger.end(), [&](const auto& entry) {
      return entry.row.status == rule.state && model::asks_for_region(entry.match);
    }));
    row.regions = static_cast<std::size_t>(std::count_if(
        states.begin(), states.end(), [&](const auto& state) { return state.latest == rule.state; }));
    counts.push_back(std::move(row));
  }
  return counts;
}

}  // namespace cakupan::analysis
