#include <cakupan/analysis/findings.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/analysis/area_coverage.hpp>
#include <cakupan/analysis/claims.hpp>
#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/gap_ranking.hpp>
#include <cakupan/analysis/gaps.hpp>
#include <cakupan/analysis/group_coverage.hpp>
#include <cakupan/analysis/local_spatial.hpp>
#include <cakupan/analysis/near_far.hpp>
#include <cakupan/analysis/neighbors.hpp>
#include <cakupan/analysis/overlays.hpp>
#include <cakupan/analysis/participation_over_time.hpp>
#include <cakupan/analysis/proximity.hpp>
#include <cakupan/analysis/region_states.hpp>
#include <cakupan/analysis/spatial.hpp>
#include <cakupan/analysis/targets.hpp>
#include <cakupan/base/parallel.hpp>

#include "analysis/sum_checks.hpp"
#include "analysis/summary.hpp"

namespace cakupan::analysis {

namespace {

/// All that is told of distances from the areas beyond the nearest one.
void find_near_the_areas(model::Findings& findings, const model::Territory& territory, std::size_t vintage,
                         std::span<const model::PriorityArea> areas, std::span<const model::Cohort> cohorts,
                         const model::AnalysisSettings& settings) {
  if (areas.empty()) return;
  const std::vector<std::size_t> province = model::parent_positions(territory.table, vintage);
  findings.proximity.near_far =
      near_far(findings.states, findings.units, findings.proximity.regions, province, settings.band_limits,
               cohorts, {settings.permutations, settings.seed});
  const base::Kilometers farthest =
      settings.band_limits.empty() ? base::Kilometers{0} : settings.band_limits.back();
  const AreaDistances distances = area_distances(territory, areas, settings.nearest_areas, farthest);
  findings.proximity.by_area =
      coverage_by_area(distances, findings.states, findings.units, settings.band_limits);
  findings.proximity.related = related_regions(territory.table, areas, findings.states, findings.units);
  findings.proximity.nearest_areas =
      nearest_areas(distances, territory.table.regions.size(), settings.nearest_areas);
  findings.proximity.curve =
      coverage_curve(findings.states, findings.units, findings.proximity.regions, settings.curve_step);
}

/// Who stands together: of the whole country, and around each node.
struct Pattern {
  std::vector<model::SpatialRow> spatial;
  std::vector<model::LocalRow> local;
};

/// Units with a shape: whether they take part, and who neighbors whom.
Pattern pattern_of_units(const model::Findings& findings, const model::Territory& territory,
                         const PermutationSettings& permutations) {
  std::vector<model::RegionIndex> nodes;
  std::vector<char> marked;
  std::vector<double> values;
  for (const model::RegionIndex unit : findings.units) {
    if (territory.shapes.is_empty(unit)) continue;
    nodes.push_back(unit);
    marked.push_back(takes_part(findings.states[unit]) ? 1 : 0);
    values.push_back(marked.back());
  }
  const Graph graph = graph_of(findings.patterns.neighbors, nodes);
  const std::string variable = "participation";
  Pattern pattern;
  std::optional<model::SpatialRow> moran_row;
  base::do_at_once({[&] { pattern.spatial = join_counts(graph, marked, variable, permutations); },
                    [&] { moran_row = moran(graph, values, variable, permutations); },
                    [&] { pattern.local = local_joins(graph, marked, nodes, variable, permutations); }});
  if (moran_row) pattern.spatial.push_back(*moran_row);
  return pattern;
}

/// A rate of the provinces. Provinces without it are no nodes.
Pattern pattern_of_provinces(const model::Findings& findings, const std::vector<std::size_t>& province,
                             const std::string& variable, std::optional<double> model::CoverageRow::*rate,
                             const PermutationSettings& permutations) {
  constexpr auto nowhere = static_cast<std::size_t>(-1);
  std::vector<std::size_t> node_of(findings.coverage.by_province.size() + 1, nowhere), rows;
  std::vector<double> values;
  for (std::size_t i = 0; i < findings.coverage.by_province.size(); ++i) {
    const model::CoverageRow& row = findings.coverage.by_province[i];
    if (!(row.*rate) || row.code.empty()) continue;
    node_of[i] = values.size();
    values.push_back(*(row.*rate));
    rows.push_back(i);
  }
  std::vector<std::size_t> group;
  group.reserve(province.size());
  for (const std::size_t parent : province)
    group.push_back(parent < node_of.size() ? node_of[parent] : nowhere);
  const Graph graph = graph_of_groups(findings.patterns.neighbors, group, values.size());
  Pattern pattern;
  if (const auto row = moran(graph, values, variable, permutations)) pattern.spatial.push_back(*row);
  pattern.local = local_moran(graph, values, rows, variable, permutations);
  return pattern;
}

/// `claimed_units` is the short form of one claim.
std::vector<model::Claim> all_claims(std::span<const model::Claim> claims,
                                     const model::AnalysisSettings& settings) {
  std::vector<model::Claim> all(claims.begin(), claims.end());
  if (settings.claimed_units) {
    all.push_back({0,
                   "claimed_units",
                   *settings.claimed_units,
                   "areas",
                   {model::ClaimScope::Kind::areas, {}},
                   "project"});
  }
  return all;
}

/// How many units are said to be near the areas. Nothing without areas, or such a claim.
std::optional<std::size_t> claimed_around_areas(std::span<const model::Claim> claims,
                                                const model::AnalysisSettings& settings) {
  if (settings.claimed_units) return static_cast<std::size_t>(*settings.claimed_units);
  for (const model::Claim& claim : claims) {
    if (claim.scope.kind == model::ClaimScope::Kind::areas && claim.figure > 0)
      return static_cast<std::size_t>(claim.figure);
  }
  return std::nullopt;
}

void find_patterns(model::Findings& findings, const model::Territory& territory, std::size_t vintage,
                   const model::AnalysisSettings& settings) {
  const PermutationSettings permutations{settings.permutations, settings.seed};
  findings.patterns.neighbors = neighbors(territory, {.strait = settings.strait_limit});
  findings.patterns.islands = islands(territory, findings.patterns.neighbors);
  const std::vector<std::size_t> province = model::parent_positions(territory.table, vintage);
  std::array<Pattern, 3> patterns;
  base::do_at_once({[&] { patterns[0] = pattern_of_units(findings, territory, permutations); },
                    [&] {
                      patterns[1] = pattern_of_provinces(findings, province, "share by province",
                                                         &model::CoverageRow::share, permutations);
                    },
                    [&] {
                      patterns[2] = pattern_of_provinces(findings, province, "population share by province",
                                                         &model::CoverageRow::population_share, permutations);
                    }});
  for (const Pattern& pattern : patterns) {
    std::vector<model::SpatialRow>& spatial = findings.patterns.spatial;
    spatial.insert(spatial.end(), pattern.spatial.begin(), pattern.spatial.end());
    std::vector<model::LocalRow>& local = findings.patterns.local;
    local.insert(local.end(), pattern.local.begin(), pattern.local.end());
  }
}

}  // namespace

model::Findings analyze(const model::Territory& territory, const model::Ledger& ledger,
                        std::span<const model::Cohort> cohorts, std::span<const model::PriorityArea> areas,
                        const model::AnalysisSettings& settings, std::span<const model::Claim> claims,
                        std::span<const model::Overlay> overlays) {
  const model::RegionTable& table = territory.table;
  const std::size_t vintage = model::chosen_vintage(table, settings.vintage, {{}, {}, "analysis.vintage"});
  model::Findings findings;
  findings.vintage = table.vintages[vintage].name;
  findings.states = region_states(table, ledger, settings.states);
  findings.units = units_of(table, settings.units, findings.states);
  findings.coverage.by_year = coverage_by_year(ledger, cohorts, findings.units, settings.states);
  findings.gaps.unnamed = unnamed_of(findings.coverage.by_year);
  const auto unnamed = static_cast<std::size_t>(findings.gaps.unnamed.value_or(0));
  findings.coverage.by_province =
      coverage_by_province(table, vintage, findings.states, findings.units, unnamed);
  findings.coverage.by_island_group =
      coverage_by_island_group(table, findings.states, findings.units, unnamed);
  findings.coverage.by_kind = coverage_by_kind(table, vintage, findings.states, findings.units);
  findings.coverage.by_group =
      coverage_by_group(territory, vintage, findings.states, findings.units, findings.coverage.by_year);
  findings.coverage.over_time = participation_over_time(
      findings.states, findings.units, findings.coverage.by_year, settings.states.lapse_years);
  findings.coverage.state_counts = count_states(ledger, findings.states, settings.states);
  findings.proximity.bands = bands_from(settings.band_limits);
  findings.proximity.regions = proximity(territory, areas, findings.proximity.bands);
  findings.proximity.by_distance = coverage_by_distance(findings.proximity.regions, findings.states,
                                                        findings.units, findings.proximity.bands);
  findings.gaps.regions =
      gaps(table, findings.states, findings.units, findings.proximity.regions, settings.gap_limit);
  findings.gaps.by_province =
      gaps_by_province(table, vintage, findings.states, findings.units, findings.gaps.regions);
  findings.boundaries = territory.source.truth;
  base::do_at_once({[&] { find_near_the_areas(findings, territory, vintage, areas, cohorts, settings); },
                    [&] { find_patterns(findings, territory, vintage, settings); }});
  if (const auto claimed = claimed_around_areas(claims, settings)) {
    findings.proximity.claim =
        radius_of(*claimed, findings.states, findings.units, findings.proximity.regions);
  }
  findings.gaps.ranking = rank_gaps(table, findings.states, findings.units, findings.gaps.regions,
                                    findings.patterns.neighbors, settings.gap_weights);
  findings.gaps.targets = targets(table, vintage, findings.states, findings.units, findings.proximity.regions,
                                  settings.target_share);
  findings.claims =
      check_claims(all_claims(claims, settings), findings.coverage.by_year, findings.proximity.related);
  findings.overlays = cross_overlays(overlays, findings.states, findings.units);
  findings.summary = summary_of(territory, ledger, areas.size(), settings, findings);
  require_sums(table, nation(table, findings.states, findings.units), findings);
  return findings;
}

}  // namespace cakupan::analysis
