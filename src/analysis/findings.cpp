#include <cakupan/analysis/findings.hpp>

#include <algorithm>
#include <cmath>
#include <string>

#include <cakupan/analysis/area_coverage.hpp>
#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/gaps.hpp>
#include <cakupan/analysis/near_far.hpp>
#include <cakupan/analysis/neighbors.hpp>
#include <cakupan/analysis/proximity.hpp>
#include <cakupan/analysis/spatial.hpp>
#include <cakupan/analysis/targets.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "analysis/summary.hpp"

namespace cakupan::analysis {

namespace {

std::size_t chosen_vintage(const model::RegionTable& table, const std::string& name) {
  if (name.empty() && !table.vintages.empty()) return 0;
  if (const auto found = model::find_vintage(table, name)) return *found;
  std::vector<std::string> known;
  for (const model::Vintage& vintage : table.vintages) known.push_back(vintage.name);
  throw base::Error(base::Failure::usage, "unknown vintage '" + name + "'" + base::did_you_mean(name, known),
                    {}, "the vintages are " + base::join(known, ", "));
}

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

void check_sums(const model::RegionTable& table, const model::Findings& findings) {
  Totals whole;
  whole.add(nation(table, findings.states, findings.units));
  const auto adds_up = [&](const std::vector<model::CoverageRow>& rows) {
    Totals sum;
    for (const model::CoverageRow& row : rows) sum.add(row);
    return rows.empty() || agree(sum, whole);
  };
  require(adds_up(findings.by_province), "the provinces' totals are not the nation's");
  require(adds_up(findings.by_island_group), "the island groups' totals are not the nation's");

  std::size_t units = 0, participants = 0;
  for (const model::KindRow& row : findings.by_kind) {
    units += row.units;
    participants += row.participants;
  }
  require(findings.by_kind.empty() || (units == whole.units && participants == whole.participants),
          "the kinds' totals are not the nation's");

  std::size_t missing = 0;
  for (const model::ProvinceGapRow& row : findings.gaps_by_province) missing += row.missing;
  require(findings.gaps.size() == whole.units - whole.participants,
          "gaps and participants are not all units");
  require(findings.gaps_by_province.empty() || missing == findings.gaps.size(),
          "the provinces' gaps are not the nation's");
}

/// All that is told of distances from the areas beyond the nearest one.
void find_near_the_areas(model::Findings& findings, const model::Territory& territory, std::size_t vintage,
                         std::span<const model::PriorityArea> areas,
                         const model::AnalysisSettings& settings) {
  if (areas.empty()) return;
  const std::vector<std::size_t> province = model::parent_positions(territory.table, vintage);
  findings.near_far = near_far(findings.states, findings.units, findings.proximity, province,
                               settings.band_limits, {settings.permutations, settings.seed});
  const AreaDistances distances = area_distances(territory, areas);
  findings.by_area = coverage_by_area(distances, findings.states, findings.units, settings.band_limits);
  findings.nearest_areas = nearest_areas(distances, territory.table.regions.size(), settings.nearest_areas);
  findings.curve = coverage_curve(findings.states, findings.units, findings.proximity, settings.curve_step);
  if (settings.claimed_units) {
    findings.claim = radius_of(static_cast<std::size_t>(*settings.claimed_units), findings.states,
                               findings.units, findings.proximity);
  }
}

/// Participation of units with a shape, and the provinces' shares.
void find_patterns(model::Findings& findings, const model::Territory& territory, std::size_t vintage,
                   const model::AnalysisSettings& settings) {
  const PermutationSettings permutations{settings.permutations, settings.seed};
  findings.neighbors = neighbors(territory, {.strait = settings.strait_limit});
  findings.islands = islands(territory, findings.neighbors);
  std::vector<model::RegionIndex> nodes;
  std::vector<char> marked;
  std::vector<double> values;
  for (const model::RegionIndex unit : findings.units) {
    if (territory.shapes.is_empty(unit)) continue;
    nodes.push_back(unit);
    marked.push_back(takes_part(findings.states[unit], std::nullopt) ? 1 : 0);
    values.push_back(marked.back());
  }
  const Graph regions = graph_of(findings.neighbors, nodes);
  findings.spatial = join_counts(regions, marked, "participation", permutations);
  if (const auto row = moran(regions, values, "participation", permutations))
    findings.spatial.push_back(*row);

  constexpr auto nowhere = static_cast<std::size_t>(-1);
  // Provinces without units have no share, and are no nodes.
  const std::vector<std::size_t> parents = model::parent_positions(territory.table, vintage);
  std::vector<std::size_t> node_of(
      std::max(findings.by_province.size(), territory.table.vintages[vintage].parents.size()) + 1, nowhere);
  std::vector<double> shares;
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < findings.by_province.size(); ++i) {
    if (!findings.by_province[i].share || findings.by_province[i].code.empty()) continue;
    node_of[i] = shares.size();
    shares.push_back(*findings.by_province[i].share);
    codes.push_back(findings.by_province[i].code);
  }
  std::vector<std::size_t> group;
  for (const std::size_t parent : parents) group.push_back(node_of[parent]);
  const Graph provinces = graph_of_groups(findings.neighbors, group, shares.size());
  if (const auto row = moran(provinces, shares, "share by province", permutations))
    findings.spatial.push_back(*row);
  findings.local = local_moran(provinces, shares, codes, permutations);
}

}  // namespace

model::Findings analyze(const model::Territory& territory, const model::Ledger& ledger,
                        std::span<const model::Cohort> cohorts, std::span<const model::PriorityArea> areas,
                        const model::AnalysisSettings& settings) {
  const model::RegionTable& table = territory.table;
  const std::size_t vintage = chosen_vintage(table, settings.vintage);
  model::Findings findings;
  findings.vintage = table.vintages[vintage].name;
  findings.states = region_states(table, ledger);
  findings.units = units_of(table, settings.units);
  findings.by_province = coverage_by_province(table, vintage, findings.states, findings.units);
  findings.by_island_group = coverage_by_island_group(table, findings.states, findings.units);
  findings.by_kind = coverage_by_kind(table, vintage, findings.states, findings.units);
  findings.by_year = coverage_by_year(ledger, cohorts, findings.units);
  findings.bands = bands_from(settings.band_limits);
  findings.proximity = proximity(territory, areas, findings.bands);
  findings.by_distance =
      coverage_by_distance(findings.proximity, findings.states, findings.units, findings.bands);
  findings.gaps = gaps(table, findings.states, findings.units, findings.proximity, settings.gap_limit);
  findings.gaps_by_province = gaps_by_province(table, vintage, findings.gaps);
  find_near_the_areas(findings, territory, vintage, areas, settings);
  findings.boundaries = territory.source.truth;
  find_patterns(findings, territory, vintage, settings);
  findings.targets =
      targets(table, vintage, findings.states, findings.units, findings.proximity, settings.target_share);
  findings.summary = summary_of(territory, ledger, areas.size(), settings, findings);
  check_sums(table, findings);
  return findings;
}

}  // namespace cakupan::analysis
