#include <cakupan/analysis/region_states.hpp>

#include <algorithm>
#include <set>

namespace cakupan::analysis {

namespace {

using StateKind = model::RegionState::Kind;
using States = std::span<const model::RegionState>;

void insert_year(std::vector<int>& years, int year) {
  const auto place = std::lower_bound(years.begin(), years.end(), year);
  if (place == years.end() || *place != year) years.insert(place, year);
}

/// Of several rows the one that decides what a region is.
int precedence(StateKind kind) {
  switch (kind) {
    case StateKind::participant:
      return 4;
    case StateKind::disputed:
      return 3;
    case StateKind::not_eligible:
      return 2;
    case StateKind::listed:
      return 1;
    case StateKind::unlisted:
      return 0;
  }
  return 0;
}

std::vector<int>& years_of(model::RegionState& state, StateKind kind, model::Status status) {
  if (kind == StateKind::participant) return state.selected_years;
  if (kind == StateKind::disputed) return state.disputed_years;
  return status == model::Status::lapsed ? state.lapsed_years : state.other_years;
}

}  // namespace

StateKind state_kind(model::Status status, const model::StateRules& rules) {
  if (rules.counts(status)) return StateKind::participant;
  if (status == model::Status::disputed) return StateKind::disputed;
  return status == model::Status::not_eligible ? StateKind::not_eligible : StateKind::listed;
}

std::vector<model::RegionState> region_states(const model::RegionTable& table, const model::Ledger& ledger,
                                              const model::StateRules& rules) {
  std::vector<model::RegionState> states(table.regions.size());
  for (const model::LedgerEntry& entry : ledger) {
    if (!entry.match.region) continue;
    model::RegionState& state = states[*entry.match.region];
    const model::Status status = entry.row.status;
    const StateKind kind = state_kind(status, rules);
    if (precedence(kind) > precedence(state.kind)) state.kind = kind;
    const auto newer = [&] {
      if (!state.latest || entry.row.year != state.latest_year) return !(entry.row.year < state.latest_year);
      return rules.position(status) >= rules.position(*state.latest);
    };
    if (newer()) {
      state.latest = status;
      state.latest_year = entry.row.year;
    }
    if (entry.row.year) insert_year(years_of(state, kind, status), *entry.row.year);
  }
  return states;
}

std::vector<model::RegionIndex> units_of(const model::RegionTable& table, model::UnitRule rule,
                                         States states) {
  std::vector<model::RegionIndex> units;
  for (model::RegionIndex i = 0; i < table.regions.size(); ++i) {
    const bool autonomous = table.regions[i].autonomy == model::Autonomy::autonomous;
    const bool eligible = states.empty() || states[i].kind != StateKind::not_eligible;
    if (eligible && (rule == model::UnitRule::all || autonomous)) units.push_back(i);
  }
  return units;
}

bool takes_part(const model::RegionState& state, std::optional<int> cohort) {
  if (!cohort) return state.kind == model::RegionState::Kind::participant;
  return std::binary_search(state.selected_years.begin(), state.selected_years.end(), *cohort);
}

bool is_gap(const model::RegionState& state) {
  return state.kind != StateKind::participant && state.kind != StateKind::disputed;
}

std::vector<std::optional<int>> cohorts_of(std::span<const model::RegionState> states) {
  std::set<int> years;
  for (const model::RegionState& state : states)
    years.insert(state.selected_years.begin(), state.selected_years.end());
  std::vector<std::optional<int>> cohorts{std::nullopt};
  cohorts.insert(cohorts.end(), years.begin(), years.end());
  return cohorts;
}

}  // namespace cakupan::analysis
