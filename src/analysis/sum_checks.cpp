#include "analysis/sum_checks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/error.hpp>

namespace cakupan::analysis {

namespace {

/// The figures that must add up from the parts to the nation.
struct Totals {
  std::size_t units = 0;
  std::size_t participants = 0;
  std::size_t disputed = 0;
  std::optional<std::int64_t> population = 0;
  std::optional<std::int64_t> population_covered = 0;
  std::optional<double> area = 0;
  std::optional<double> area_covered = 0;

  void add(const model::CoverageRow& row) {
    units += row.units;
    participants += row.participants;
    disputed += row.disputed;
    const auto plus = [](auto& sum, const auto& term) {
      sum = sum && term ? std::optional(*sum + *term) : std::nullopt;
    };
    const auto plain = [](const std::optional<base::SquareKilometers>& size) {
      return size ? std::optional(size->value) : std::nullopt;
    };
    plus(population, row.population);
    plus(population_covered, row.population_covered);
    plus(area, plain(row.area));
    plus(area_covered, plain(row.area_covered));
  }
};

/// Sums of areas depend on their order in the last digits.
bool agree(const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return std::abs(*a - *b) <= 1e-9 * std::max(std::abs(*a), std::abs(*b));
}

bool agree(const Totals& a, const Totals& b) {
  return a.units == b.units && a.participants == b.participants && a.disputed == b.disputed &&
         a.population == b.population && a.population_covered == b.population_covered &&
         agree(a.area, b.area) && agree(a.area_covered, b.area_covered);
}

void require(bool holds, const std::string& sentence) {
  if (holds) return;
  throw base::Error(base::Failure::work, "the figures do not add up: " + sentence, {}, "please report this");
}

void require_groups(const model::CoverageRow& nation, const model::Findings& findings) {
  Totals whole;
  whole.add(nation);
  const auto adds_up = [&](const std::vector<model::CoverageRow>& rows) {
    Totals sum;
    for (const model::CoverageRow& row : rows) sum.add(row);
    return rows.empty() || agree(sum, whole);
  };
  require(adds_up(findings.coverage.by_province), "the provinces' totals are not the nation's");
  require(adds_up(findings.coverage.by_island_group), "the island groups' totals are not the nation's");
  std::size_t units = 0, participants = 0;
  for (const model::KindRow& row : findings.coverage.by_kind) {
    units += row.units;
    participants += row.participants;
  }
  require(findings.coverage.by_kind.empty() || (units == whole.units && participants == whole.participants),
          "the kinds' totals are not the nation's");

  using Key = std::tuple<std::optional<int>, model::Period::Span, std::string>;
  std::map<Key, Totals> sums;
  const auto key = [](const model::GroupRow& row, const std::string& grouping) {
    return Key(row.period.year, row.period.span, grouping);
  };
  for (const model::GroupRow& row : findings.coverage.by_group)
    sums[key(row, row.grouping)].add(row.coverage);
  for (const model::GroupRow& row : findings.coverage.by_group) {
    require(agree(sums[key(row, row.grouping)], sums[key(row, "nation")]),
            "the groups by " + row.grouping + " are not the nation");
  }
  require(
      findings.coverage.by_group.empty() || agree(sums[Key({}, model::Period::Span::in, "nation")], whole),
      "the groups are not the nation");
}

void require_years(const model::Findings& findings) {
  for (const model::OverTimeRow& row : findings.coverage.over_time) {
    require(row.first + row.repeated + row.earlier + row.lapsed + row.disputed + row.listed + row.unlisted +
                    row.undated ==
                findings.units.size(),
            "the states of " + std::to_string(row.year) + " are not all units");
  }
}

void require_gaps(const model::CoverageRow& nation, const model::Findings& findings) {
  std::size_t missing = 0;
  for (const model::ProvinceGapRow& row : findings.gaps.by_province) missing += row.gaps;
  require(findings.gaps.regions.size() + nation.disputed == nation.units - nation.participants,
          "gaps, disputed and participants are not all units");
  require(findings.gaps.by_province.empty() || missing == findings.gaps.regions.size(),
          "the provinces' gaps are not the nation's");
  require(findings.gaps.ranking.size() == findings.gaps.regions.size(), "not every gap is ranked");
  std::size_t added = 0;
  for (const model::TargetRow& row : findings.gaps.targets) {
    if (row.basis == model::TargetRow::Basis::units) added += row.added.size();
  }
  require(added <= findings.gaps.regions.size() + nation.disputed, "the targets add more than there are");
}

void require_distances(const model::Findings& findings) {
  std::size_t placed = 0, in_bands = 0;
  std::map<std::optional<int>, std::size_t> participants;
  for (const model::RegionIndex unit : findings.units) {
    if (!findings.proximity.regions[unit].edge) continue;
    ++placed;
    for (const std::optional<int>& cohort : cohorts_of(findings.states))
      participants[cohort] += takes_part(findings.states[unit], cohort) ? 1 : 0;
  }
  for (const model::DistanceRow& row : findings.proximity.by_distance) in_bands += row.units;
  require(in_bands == placed, "the bands are not all units with a distance");
  for (const model::NearFarRow& row : findings.proximity.near_far) {
    const model::NearFarComparison& all = row.units;
    require(all.near_units + all.far_units == placed, "near and far are not all units with a distance");
    require(!row.without.empty() || all.near_selected + all.far_selected == participants[row.cohort],
            "near and far are not all of a cohort");
    require(row.eligible.near_units <= all.near_units && row.eligible.far_units <= all.far_units,
            "more are eligible than there are");
  }
  for (const model::AreaRow& row : findings.proximity.by_area)
    require(row.participants + row.disputed + row.missing.size() == row.units,
            "an area's units are not all told");
  for (std::size_t i = 0; i < findings.proximity.curve.size(); ++i) {
    const model::CurveRow& row = findings.proximity.curve[i];
    const bool last =
        i + 1 == findings.proximity.curve.size() || findings.proximity.curve[i + 1].cohort != row.cohort;
    require(!last || (row.units == placed && row.participants == participants[row.cohort]),
            "a curve does not end at all units with a distance");
  }
}

/// The join counts are of all links between units with a shape.
void require_links(const model::RegionTable& table, const model::Findings& findings) {
  std::vector<char> is_unit(table.regions.size());
  for (const model::RegionIndex unit : findings.units) is_unit[unit] = 1;
  const auto links = std::count_if(
      findings.patterns.neighbors.begin(), findings.patterns.neighbors.end(),
      [&](const model::NeighborPair& pair) { return is_unit[pair.region] + is_unit[pair.neighbor] == 2; });
  double counted = 0;
  bool some = false;
  for (const model::SpatialRow& row : findings.patterns.spatial) {
    if (row.statistic == "I") continue;
    counted += row.observed;
    some = true;
  }
  require(!some || counted == static_cast<double>(links), "the join counts are not all links");
}

}  // namespace

void require_sums(const model::RegionTable& table, const model::CoverageRow& nation,
                  const model::Findings& findings) {
  require_groups(nation, findings);
  require_years(findings);
  require_gaps(nation, findings);
  require_distances(findings);
  require_links(table, findings);
}

}  // namespace cakupan::analysis
