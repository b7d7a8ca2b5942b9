#include <cakupan/analysis/gap_ranking.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <tuple>
#include <utility>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/region_states.hpp>

namespace cakupan::analysis {

namespace {

using Row = model::GapRankRow;
using Value = std::optional<double>;

/// Ranks rows by a figure, the least first; equal figures share a rank.
void rank_by(std::vector<Row>& rows, std::optional<std::size_t> Row::*rank,
             const std::function<Value(const Row&)>& figure) {
  std::vector<double> ascending;
  for (const Row& row : rows) {
    if (const Value value = figure(row)) ascending.push_back(*value);
  }
  std::sort(ascending.begin(), ascending.end());
  for (Row& row : rows) {
    const Value value = figure(row);
    if (!value) continue;
    const auto first = std::lower_bound(ascending.begin(), ascending.end(), *value);
    row.*rank = 1 + static_cast<std::size_t>(first - ascending.begin());
  }
}

void count_neighbors(std::vector<Row>& rows, std::span<const model::RegionState> states,
                     std::span<const model::RegionIndex> units,
                     std::span<const model::NeighborPair> neighbors) {
  std::vector<Row*> row_of(states.size());
  for (Row& row : rows) row_of[row.region] = &row;
  std::vector<char> is_unit(states.size());
  for (const model::RegionIndex unit : units) is_unit[unit] = 1;
  const auto count = [&](model::RegionIndex region, model::RegionIndex neighbor) {
    if (row_of[region] == nullptr || is_unit[neighbor] == 0) return;
    ++row_of[region]->neighbors;
    if (takes_part(states[neighbor])) ++row_of[region]->participating_neighbors;
  };
  for (const model::NeighborPair& pair : neighbors) {
    count(pair.region, pair.neighbor);
    count(pair.neighbor, pair.region);
  }
  for (Row& row : rows) row.neighbor_share = share_of(row.participating_neighbors, row.neighbors);
}

/// Whole numbers, so that equal sums of ranks are equal scores.
Value score_of(const Row& row, std::size_t gaps, const model::GapWeights& weights) {
  std::int64_t sum = 0, all = 0;
  for (const auto& [weight, rank] :
       {std::pair(weights.distance, row.distance_rank), std::pair(weights.population, row.population_rank),
        std::pair(weights.neighbors, row.neighbor_rank)}) {
    const std::int64_t millionths = std::llround(weight * 1e6);
    if (millionths == 0) continue;
    if (!rank) return std::nullopt;
    all += millionths;
    sum += millionths * static_cast<std::int64_t>(gaps == 1 ? 1 : gaps - *rank);
  }
  if (all == 0) return std::nullopt;
  const auto steps = static_cast<double>(gaps == 1 ? 1 : gaps - 1);
  return static_cast<double>(sum) / (static_cast<double>(all) * steps);
}

}  // namespace

std::vector<Row> rank_gaps(const model::RegionTable& table, std::span<const model::RegionState> states,
                           std::span<const model::RegionIndex> units, std::span<const model::GapRow> gaps,
                           std::span<const model::NeighborPair> neighbors, const model::GapWeights& weights) {
  std::vector<Row> rows;
  for (const model::GapRow& gap : gaps) {
    Row row;
    row.region = gap.region;
    row.edge = gap.edge;
    row.population = table.regions[gap.region].population;
    rows.push_back(row);
  }
  count_neighbors(rows, states, units, neighbors);
  rank_by(rows, &Row::distance_rank,
          [](const Row& row) { return row.edge ? Value(row.edge->value) : std::nullopt; });
  rank_by(rows, &Row::population_rank, [](const Row& row) {
    return row.population ? Value(-static_cast<double>(*row.population)) : std::nullopt;
  });
  rank_by(rows, &Row::neighbor_rank,
          [](const Row& row) { return row.neighbor_share ? Value(-*row.neighbor_share) : std::nullopt; });
  for (Row& row : rows) row.score = score_of(row, rows.size(), weights);
  rank_by(rows, &Row::score_rank,
          [](const Row& row) { return row.score ? Value(-*row.score) : std::nullopt; });
  const auto key = [&](const Row& row) { return std::tuple(!row.score_rank, row.score_rank.value_or(0)); };
  std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) < key(b); });
  return rows;
}

}  // namespace cakupan::analysis
