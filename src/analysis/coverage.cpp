#include <cakupan/analysis/coverage.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <cakupan/analysis/region_states.hpp>

#include "analysis/grouping.hpp"

namespace cakupan::analysis {

namespace {

using StateKind = model::RegionState::Kind;
using States = std::span<const model::RegionState>;
using Units = std::span<const model::RegionIndex>;

/// A sum that is nothing as soon as one of its terms is.
template <class Number>
void add(std::optional<Number>& sum, const std::optional<Number>& term) {
  if (!sum || !term) {
    sum.reset();
  } else {
    *sum += *term;
  }
}

template <class Part, class Whole>
std::optional<double> ratio(Part part, Whole whole) {
  if (!(whole > 0)) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

void count(model::CoverageRow& row, const model::Region& region, StateKind state) {
  ++row.units;
  add(row.population, region.population);
  add(row.area, region.area);
  if (state == StateKind::disputed) ++row.disputed;
  if (state != StateKind::participant) return;
  ++row.participants;
  add(row.population_covered, region.population);
  add(row.area_covered, region.area);
}

void divide(model::CoverageRow& row, std::size_t unnamed) {
  row.share = share_of(row.participants, row.units);
  row.share_low = row.share;
  row.share_with_disputed = share_of(row.participants + row.disputed, row.units);
  row.share_high = share_of(std::min(row.units, row.participants + row.disputed + unnamed), row.units);
  if (row.units > 0) row.wilson = wilson(row.participants, row.units);
  // What is known of the covered says nothing where the whole is unknown.
  if (!row.population) row.population_covered.reset();
  if (!row.area) row.area_covered.reset();
  if (row.population_covered) row.population_share = ratio(*row.population_covered, *row.population);
  if (row.area_covered) row.area_share = ratio(row.area_covered->value, row.area->value);
}

void rank(std::vector<model::CoverageRow>& rows) {
  std::vector<double> descending;
  for (const model::CoverageRow& row : rows) {
    if (row.share) descending.push_back(*row.share);
  }
  std::sort(descending.begin(), descending.end(), std::greater<>());
  for (model::CoverageRow& row : rows) {
    if (!row.share) continue;
    const auto first = std::lower_bound(descending.begin(), descending.end(), *row.share, std::greater<>());
    row.rank = 1 + static_cast<int>(first - descending.begin());
  }
}

}  // namespace

std::optional<double> share_of(std::size_t participants, std::size_t units) {
  return ratio(participants, units);
}

model::Interval wilson(std::size_t successes, std::size_t trials) {
  const double z = 1.959963984540054;  // of the normal distribution at 97.5 %
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(successes) / n;
  const double middle = share + z * z / (2 * n);
  const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  // At none and at all the formula gives 0 and 1 but for the last digit.
  return {successes == 0 ? 0 : (middle - spread) / scale,
          successes == trials ? 1 : (middle + spread) / scale};
}

std::vector<model::CoverageRow> coverage(const model::RegionTable& table, States states, Units units,
                                         std::span<const std::size_t> group,
                                         std::span<const model::Parent> names, std::size_t unnamed) {
  std::vector<model::CoverageRow> rows(names.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].code = names[i].code;
    rows[i].name = names[i].name;
    rows[i].population = rows[i].population_covered = 0;
    rows[i].area = rows[i].area_covered = base::SquareKilometers{0};
  }
  for (const model::RegionIndex unit : units)
    count(rows[group[unit]], table.regions[unit], states[unit].kind);
  for (model::CoverageRow& row : rows) divide(row, unnamed);
  rank(rows);
  return rows;
}

std::optional<int> unnamed_of(std::span<const model::YearRow> years) {
  std::optional<int> sum;
  for (const model::YearRow& row : years) {
    if (row.unnamed) sum = sum.value_or(0) + *row.unnamed;
  }
  return sum;
}

std::vector<model::CoverageRow> coverage_by_province(const model::RegionTable& table, std::size_t vintage,
                                                     States states, Units units, std::size_t unnamed) {
  const Groups grouping = provinces(table, vintage);
  if (grouping.names.empty()) return {};
  return coverage(table, states, units, grouping.of_region, grouping.names, unnamed);
}

std::vector<model::CoverageRow> coverage_by_island_group(const model::RegionTable& table, States states,
                                                         Units units, std::size_t unnamed) {
  const Groups grouping = island_groups(table);
  if (grouping.names.empty()) return {};
  return coverage(table, states, units, grouping.of_region, grouping.names, unnamed);
}

std::vector<model::KindRow> coverage_by_kind(const model::RegionTable& table, std::size_t vintage,
                                             States states, Units units) {
  const Groups grouping = provinces(table, vintage);
  if (grouping.names.empty()) return {};
  const Groups kinds = kinds_of(table);
  std::map<std::pair<std::size_t, std::size_t>, model::KindRow> cells;
  std::vector<model::KindRow*> cell_of;
  for (std::size_t i = 0; i < table.regions.size(); ++i) {
    const std::size_t province = grouping.of_region[i];
    model::KindRow& cell = cells[{province, kinds.names.empty() ? 0 : kinds.of_region[i]}];
    cell.province_code = grouping.names[province].code;
    cell.kind = table.regions[i].kind;
    cell_of.push_back(&cell);
  }
  for (const model::RegionIndex unit : units) {
    ++cell_of[unit]->units;
    if (takes_part(states[unit])) ++cell_of[unit]->participants;
  }
  std::vector<model::KindRow> rows;
  for (auto& [position, cell] : cells) {
    cell.share = share_of(cell.participants, cell.units);
    rows.push_back(cell);
  }
  return rows;
}

std::vector<model::YearRow> coverage_by_year(const model::Ledger& ledger,
                                             std::span<const model::Cohort> cohorts, Units units,
                                             const model::StateRules& rules) {
  std::map<int, model::YearRow> rows;
  std::map<int, std::set<model::RegionIndex>> selected;
  std::map<int, std::set<model::RegionIndex>> disputed;
  for (const model::Cohort& cohort : cohorts) {
    rows[cohort.year].declared = cohort.declared_size;
    rows[cohort.year].listing = cohort.listing;
  }
  for (const model::LedgerEntry& entry : ledger) {
    if (!entry.row.year || !model::asks_for_region(entry.match)) continue;
    rows[*entry.row.year];
    if (!entry.match.region) continue;
    const StateKind kind = state_kind(entry.row.status, rules);
    if (kind == StateKind::participant) selected[*entry.row.year].insert(*entry.match.region);
    if (kind == StateKind::disputed) disputed[*entry.row.year].insert(*entry.match.region);
  }
  std::set<model::RegionIndex> so_far;
  std::optional<int> declared_so_far;
  for (auto& [year, row] : rows) {
    row.year = year;
    row.named = selected[year].size();
    row.disputed = disputed[year].size();
    const std::size_t before = so_far.size();
    so_far.insert(selected[year].begin(), selected[year].end());
    row.first = so_far.size() - before;
    row.repeated = row.named - row.first;
    row.cumulative = so_far.size();
    const auto covered =
        std::count_if(units.begin(), units.end(), [&](auto unit) { return so_far.contains(unit); });
    row.cumulative_share = ratio(covered, units.size());
    if (row.declared) {
      row.unnamed = std::max(0, *row.declared - static_cast<int>(row.named));
      declared_so_far = declared_so_far.value_or(0) + *row.declared;
    }
    row.cumulative_declared = declared_so_far;
  }
  std::vector<model::YearRow> result;
  result.reserve(rows.size());
  for (const auto& [year, row] : rows) result.push_back(row);
  return result;
}

}  // namespace cakupan::analysis
