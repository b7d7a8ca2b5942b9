#include <cakupan/analysis/targets.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>

#include <cakupan/analysis/region_states.hpp>

namespace cakupan::analysis {

namespace {

using Basis = model::TargetRow::Basis;

/// What a unit adds to its province's share.
std::optional<std::int64_t> weight_of(const model::Region& region, Basis basis) {
  return basis == Basis::units ? std::optional<std::int64_t>(1) : region.population;
}

model::TargetRow target_of(const model::RegionTable& table, const model::Parent& province, Basis basis,
                           double target, std::span<const model::RegionIndex> participants,
                           std::span<const model::RegionIndex> candidates) {
  model::TargetRow row{province, basis, target, std::nullopt, std::nullopt, {}};
  std::int64_t whole = 0, covered = 0;
  for (const auto& regions : {participants, candidates}) {
    for (const model::RegionIndex region : regions) {
      const std::optional<std::int64_t> weight = weight_of(table.regions[region], basis);
      if (!weight) return row;
      whole += *weight;
      if (regions.data() == participants.data()) covered += *weight;
    }
  }
  if (whole == 0) return row;
  const auto share = [&] { return static_cast<double>(covered) / static_cast<double>(whole); };
  row.now = share();
  for (const model::RegionIndex region : candidates) {
    if (share() >= target) break;
    covered += *weight_of(table.regions[region], basis);
    row.added.push_back(region);
  }
  row.reached = share();
  return row;
}

}  // namespace

std::vector<model::TargetRow> targets(const model::RegionTable& table, std::size_t vintage,
                                      std::span<const model::RegionState> states,
                                      std::span<const model::RegionIndex> units,
                                      std::span<const model::ProximityRow> proximity, double target) {
  const std::vector<model::Parent>& parents = table.vintages[vintage].parents;
  const std::vector<std::size_t> province = model::parent_positions(table, vintage);
  std::vector<std::vector<model::RegionIndex>> participants(parents.size() + 1),
      candidates(parents.size() + 1);
  for (const model::RegionIndex unit : units) {
    (takes_part(states[unit]) ? participants : candidates)[province[unit]].push_back(unit);
  }
  const auto key = [&](model::RegionIndex region) {
    const base::Kilometers far{std::numeric_limits<double>::infinity()};
    return std::tuple(!is_gap(states[region]), -table.regions[region].population.value_or(-1),
                      proximity[region].edge.value_or(far), std::string_view(table.regions[region].code));
  };
  std::vector<model::TargetRow> rows;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    std::sort(candidates[i].begin(), candidates[i].end(),
              [&](model::RegionIndex a, model::RegionIndex b) { return key(a) < key(b); });
    for (const Basis basis : {Basis::units, Basis::people})
      rows.push_back(target_of(table, parents[i], basis, target, participants[i], candidates[i]));
  }
  return rows;
}

}  // namespace cakupan::analysis
