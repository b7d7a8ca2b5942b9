#include <cakupan/analysis/coverage.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace cakupan::analysis {

namespace {

using StateKind = model::RegionState::Kind;
using States = std::span<const model::RegionState>;
using Units = std::span<const model::RegionIndex>;

/// A group for every region. What has none is gathered in a last, nameless group.
struct Grouping {
  std::vector<std::size_t> group;
  std::vector<model::Parent> names;
};

/// The position of `name`, added where it is new.
std::size_t position_of(std::vector<model::Parent>& names, const model::Parent& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  names.push_back(name);
  return names.size() - 1;
}

/// Regions outside every group would break the sum to the nation. Where no region has one, there is nothing
/// to group.
Grouping with_nameless(std::vector<std::size_t> group, std::vector<model::Parent> names) {
  const std::size_t nameless = names.size();
  const auto outside = std::count(group.begin(), group.end(), nameless);
  if (outside == static_cast<std::ptrdiff_t>(group.size())) return {};
  if (outside > 0) names.emplace_back();
  return {std::move(group), std::move(names)};
}

Grouping provinces(const model::RegionTable& table, std::size_t vintage) {
  return with_nameless(model::parent_positions(table, vintage), table.vintages[vintage].parents);
}

Grouping island_groups(const model::RegionTable& table) {
  std::vector<model::Parent> names;
  for (const model::Region& region : table.regions) {
    if (!region.island_group.empty()) position_of(names, {"", region.island_group});
  }
  std::vector<std::size_t> group;
  for (const model::Region& region : table.regions) {
    group.push_back(region.island_group.empty() ? names.size()
                                                : position_of(names, {"", region.island_group}));
  }
  return with_nameless(std::move(group), std::move(names));
}

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

void divide(model::CoverageRow& row) {
  row.share = ratio(row.participants, row.units);
  row.share_low = row.share;
  row.share_high = ratio(row.participants + row.disputed, row.units);
  if (row.units > 0) row.wilson = wilson(row.participants, row.units);
  // What is known of the covered says nothing where the whole is unknown.
  if (!row.population) row.population_covered.reset();
  if (!row.area) row.area_covered.reset();
  if (row.population_covered) row.population_share = ratio(*row.population_covered, *row.population);
  if (row.area_covered) row.area_share = ratio(row.area_covered->value, row.area->value);
}

void rank(std::vector<model::CoverageRow>& rows) {
  for (model::CoverageRow& row : rows) {
    if (!row.share) continue;
    const auto better = [&](const model::CoverageRow& other) {
      return other.share && *other.share > *row.share;
    };
    row.rank = 1 + static_cast<int>(std::count_if(rows.begin(), rows.end(), better));
  }
}

void insert_year(std::vector<int>& years, int year) {
  const auto place = std::lower_bound(years.begin(), years.end(), year);
  if (place == years.end() || *place != year) years.insert(place, year);
}

}  // namespace

std::vector<model::RegionState> region_states(const model::RegionTable& table, const model::Ledger& ledger) {
  std::vector<model::RegionState> states(table.regions.size());
  for (const model::LedgerEntry& entry : ledger) {
    if (!entry.match.region) continue;
    model::RegionState& state = states[*entry.match.region];
    const bool selected = entry.row.status == model::Status::selected;
    if (selected) {
      state.kind = StateKind::participant;
    } else if (state.kind == StateKind::unlisted) {
      state.kind = StateKind::disputed;
    }
    if (entry.row.year) insert_year(selected ? state.selected_years : state.disputed_years, *entry.row.year);
  }
  return states;
}

std::vector<model::RegionIndex> units_of(const model::RegionTable& table, model::UnitRule rule) {
  std::vector<model::RegionIndex> units;
  for (model::RegionIndex i = 0; i < table.regions.size(); ++i) {
    const bool autonomous = table.regions[i].autonomy == model::Autonomy::autonomous;
    if (rule == model::UnitRule::all || autonomous) units.push_back(i);
  }
  return units;
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
                                         std::span<const model::Parent> names) {
  std::vector<model::CoverageRow> rows(names.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].code = names[i].code;
    rows[i].name = names[i].name;
    rows[i].population = rows[i].population_covered = 0;
    rows[i].area = rows[i].area_covered = base::SquareKilometers{0};
  }
  for (const model::RegionIndex unit : units)
    count(rows[group[unit]], table.regions[unit], states[unit].kind);
  for (model::CoverageRow& row : rows) divide(row);
  rank(rows);
  return rows;
}

std::vector<model::CoverageRow> coverage_by_province(const model::RegionTable& table, std::size_t vintage,
                                                     States states, Units units) {
  const Grouping grouping = provinces(table, vintage);
  if (grouping.names.empty()) return {};
  return coverage(table, states, units, grouping.group, grouping.names);
}

std::vector<model::CoverageRow> coverage_by_island_group(const model::RegionTable& table, States states,
                                                         Units units) {
  const Grouping grouping = island_groups(table);
  if (grouping.names.empty()) return {};
  return coverage(table, states, units, grouping.group, grouping.names);
}

std::vector<model::KindRow> coverage_by_kind(const model::RegionTable& table, std::size_t vintage,
                                             States states, Units units) {
  const Grouping grouping = provinces(table, vintage);
  if (grouping.names.empty()) return {};
  std::vector<model::Parent> kinds;
  std::map<std::pair<std::size_t, std::size_t>, model::KindRow> cells;
  std::vector<model::KindRow*> cell_of;
  for (std::size_t i = 0; i < table.regions.size(); ++i) {
    const std::string& kind = table.regions[i].kind;
    const std::size_t province = grouping.group[i];
    model::KindRow& cell = cells[{province, position_of(kinds, {"", kind})}];
    cell.province_code = grouping.names[province].code;
    cell.kind = kind;
    cell_of.push_back(&cell);
  }
  for (const model::RegionIndex unit : units) {
    ++cell_of[unit]->units;
    if (states[unit].kind == StateKind::participant) ++cell_of[unit]->participants;
  }
  std::vector<model::KindRow> rows;
  for (auto& [position, cell] : cells) {
    cell.share = ratio(cell.participants, cell.units);
    rows.push_back(cell);
  }
  return rows;
}

std::vector<model::YearRow> coverage_by_year(const model::Ledger& ledger,
                                             std::span<const model::Cohort> cohorts, Units units) {
  std::map<int, model::YearRow> rows;
  std::map<int, std::set<model::RegionIndex>> selected;
  std::map<int, std::set<model::RegionIndex>> disputed;
  for (const model::Cohort& cohort : cohorts) rows[cohort.year].declared = cohort.declared_size;
  for (const model::LedgerEntry& entry : ledger) {
    if (!entry.row.year) continue;
    rows[*entry.row.year];
    auto& regions = entry.row.status == model::Status::selected ? selected : disputed;
    if (entry.match.region) regions[*entry.row.year].insert(*entry.match.region);
  }
  std::set<model::RegionIndex> so_far;
  for (auto& [year, row] : rows) {
    row.year = year;
    row.listed = selected[year].size();
    row.disputed = disputed[year].size();
    const std::size_t before = so_far.size();
    so_far.insert(selected[year].begin(), selected[year].end());
    row.first = so_far.size() - before;
    row.repeated = row.listed - row.first;
    row.cumulative = so_far.size();
    const auto covered =
        std::count_if(units.begin(), units.end(), [&](auto unit) { return so_far.contains(unit); });
    row.cumulative_share = ratio(covered, units.size());
    if (row.declared) row.unknown = std::max(0, *row.declared - static_cast<int>(row.listed));
  }
  std::vector<model::YearRow> result;
  result.reserve(rows.size());
  for (const auto& [year, row] : rows) result.push_back(row);
  return result;
}

}  // namespace cakupan::analysis
