#include <cakupan/analysis/group_coverage.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <cakupan/analysis/coverage.hpp>

#include "analysis/grouping.hpp"

namespace cakupan::analysis {

namespace {

using Kind = model::RegionState::Kind;
using model::Period;

/// Whether a year lies in the period. REQUIRES: the period has a year.
bool holds(const Period& period, int year) {
  return period.span == Period::Span::in ? year == *period.year : year <= *period.year;
}

std::vector<int> within(const std::vector<int>& years, const Period& period) {
  std::vector<int> kept;
  for (const int year : years) {
    if (holds(period, year)) kept.push_back(year);
  }
  return kept;
}

model::RegionState state_in(const model::RegionState& state, const Period& period) {
  model::RegionState then;
  then.selected_years = within(state.selected_years, period);
  then.disputed_years = within(state.disputed_years, period);
  then.lapsed_years = within(state.lapsed_years, period);
  then.other_years = within(state.other_years, period);
  if (!then.selected_years.empty()) {
    then.kind = Kind::participant;
  } else if (!then.disputed_years.empty()) {
    then.kind = Kind::disputed;
  } else if (state.kind == Kind::not_eligible) {
    then.kind = Kind::not_eligible;
  } else if (!then.lapsed_years.empty() || !then.other_years.empty()) {
    then.kind = Kind::listed;
  }
  return then;
}

/// The declared but unnamed of a period.
std::size_t unnamed_in(std::span<const model::YearRow> years, const Period& period) {
  std::vector<model::YearRow> kept;
  for (const model::YearRow& row : years) {
    if (!period.year || holds(period, row.year)) kept.push_back(row);
  }
  return static_cast<std::size_t>(unnamed_of(kept).value_or(0));
}

struct NamedGroups {
  std::string grouping;
  Groups groups;
};

std::vector<NamedGroups> groupings_of(const model::Territory& territory, std::size_t vintage) {
  std::vector<NamedGroups> all{{"nation", one_group(territory.table)},
                               {"province", provinces(territory.table, vintage)},
                               {"island_group", island_groups(territory.table)},
                               {"kind", kinds_of(territory.table)}};
  for (const model::Grouping& grouping : territory.groupings)
    all.push_back({grouping.column, groups_of(grouping.of_region)});
  return all;
}

}  // namespace

std::vector<Period> periods_of(std::span<const model::RegionState> states,
                               std::span<const model::YearRow> years) {
  std::set<int> known;
  for (const model::YearRow& row : years) known.insert(row.year);
  for (const model::RegionState& state : states)
    known.insert(state.selected_years.begin(), state.selected_years.end());
  std::vector<Period> periods{Period{}};
  for (const int year : known) {
    periods.push_back({year, Period::Span::in});
    periods.push_back({year, Period::Span::up_to});
  }
  return periods;
}

std::vector<model::RegionState> states_in(std::span<const model::RegionState> states, const Period& period) {
  if (!period.year) return {states.begin(), states.end()};
  std::vector<model::RegionState> then;
  then.reserve(states.size());
  for (const model::RegionState& state : states) then.push_back(state_in(state, period));
  return then;
}

std::vector<model::GroupRow> coverage_by_group(const model::Territory& territory, std::size_t vintage,
                                               std::span<const model::RegionState> states,
                                               std::span<const model::RegionIndex> units,
                                               std::span<const model::YearRow> years) {
  const std::vector<NamedGroups> groupings = groupings_of(territory, vintage);
  std::vector<model::GroupRow> rows;
  for (const Period& period : periods_of(states, years)) {
    const std::vector<model::RegionState> then = states_in(states, period);
    const std::size_t unnamed = unnamed_in(years, period);
    for (const auto& [name, groups] : groupings) {
      if (groups.names.empty()) continue;
      for (model::CoverageRow& row :
           coverage(territory.table, then, units, groups.of_region, groups.names, unnamed))
        rows.push_back({name, period, std::move(row)});
    }
  }
  return rows;
}

model::Findings findings_in(const model::Findings& findings, const model::RegionTable& table,
                            std::size_t vintage, const Period& period) {
  model::Findings then = findings;
  if (!period.year) return then;
  then.states = states_in(findings.states, period);
  then.coverage.by_province = coverage_by_province(table, vintage, then.states, then.units,
                                                   unnamed_in(findings.coverage.by_year, period));
  std::erase_if(then.coverage.by_year, [&](const model::YearRow& row) { return !holds(period, row.year); });
  return then;
}

}  // namespace cakupan::analysis
