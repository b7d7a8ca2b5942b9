#include "publish/region_layer.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "publish/columns/tables.hpp"
#include "publish/gap_tables.hpp"

namespace cakupan::publish {

namespace {

using model::RegionIndex;

/// The layer as it grows by columns.
class Layer {
 public:
  explicit Layer(const TableData& first) : columns_(first.columns()), rows_(first.rows()) {}

  /// Adds a column by its declared name; `part` is what stands for its "…".
  template <class Cell>
  void add(const std::string& column, Cell cell, const std::string& part = "") {
    columns_.push_back(columns::regions().column(column).filled(part));
    for (RegionIndex i = 0; i < rows_.size(); ++i) rows_[i].emplace_back(cell(i));
  }

  TableData take() {
    TableData table(columns::regions().name, std::move(columns_));
    for (auto& row : rows_) table.add(std::move(row));
    return table;
  }

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<Value>> rows_;
};

/// For each region its row, or nullptr.
template <class Row>
std::vector<const Row*> by_region(std::size_t regions, const std::vector<Row>& rows) {
  std::vector<const Row*> found(regions);
  for (const Row& row : rows) found[row.region] = &row;
  return found;
}

/// A cell of the row that a region has; nothing without one.
template <class Row, class Cell>
auto cell_of(const std::vector<const Row*>& rows, Cell cell) {
  return [&rows, cell](RegionIndex region) {
    return rows[region] == nullptr ? Value() : Value(cell(*rows[region]));
  };
}

bool is_unit(const model::Findings& findings, RegionIndex region) {
  return std::binary_search(findings.units.begin(), findings.units.end(), region);
}

void add_states(Layer& layer, const model::Findings& findings) {
  const auto state = [&](RegionIndex i) -> const model::RegionState& { return findings.states[i]; };
  layer.add("unit", [&](RegionIndex i) { return is_unit(findings, i); });
  layer.add("state", [&](RegionIndex i) { return state_name(state(i).kind); });
  layer.add("latest_status", [&](RegionIndex i) {
    return state(i).latest ? model::to_text(*state(i).latest) : std::string();
  });
  layer.add("latest_year", [&](RegionIndex i) { return state(i).latest_year; });
  layer.add("selected_years", [&](RegionIndex i) { return state(i).selected_years; });
  layer.add("disputed_years", [&](RegionIndex i) { return state(i).disputed_years; });
}

void add_facts(Layer& layer, const model::Territory& territory) {
  const auto& regions = territory.table.regions;
  layer.add("kind", [&](RegionIndex i) { return regions[i].kind; });
  layer.add("autonomous", [&](RegionIndex i) { return regions[i].autonomy == model::Autonomy::autonomous; });
  layer.add("island_group", [&](RegionIndex i) { return regions[i].island_group; });
  for (const model::Grouping& grouping : territory.groupings)
    layer.add(
        "group_…", [&](RegionIndex i) { return grouping.of_region[i]; }, grouping.column);
  layer.add("population", [&](RegionIndex i) { return regions[i].population; });
  layer.add("area_km2", [&](RegionIndex i) { return regions[i].area; });
}

/// The nearest stands in the columns of proximity.csv.
void add_further_areas(Layer& layer, const model::Findings& findings,
                       const std::vector<model::PriorityArea>& areas) {
  std::size_t most = 0;
  for (const model::NearestAreaRow& row : findings.proximity.nearest_areas) most = std::max(most, row.rank);
  for (std::size_t rank = 2; rank <= most; ++rank) {
    std::vector<const model::NearestAreaRow*> rows(findings.states.size());
    for (const model::NearestAreaRow& row : findings.proximity.nearest_areas) {
      if (row.rank == rank) rows[row.region] = &row;
    }
    const std::string number = std::to_string(rank);
    layer.add("nearest_area_…",
              cell_of(rows, [&](const model::NearestAreaRow& row) { return areas[row.area].name; }), number);
    layer.add("distance_edge_…_km", cell_of(rows, [](const model::NearestAreaRow& row) { return row.edge; }),
              number);
  }
}

void add_gaps(Layer& layer, const model::Findings& findings) {
  const auto gaps = by_region(findings.states.size(), findings.gaps.regions);
  const auto ranks = by_region(findings.states.size(), findings.gaps.ranking);
  layer.add("gap_rank", cell_of(gaps, [](const model::GapRow& row) { return row.rank; }));
  layer.add("within_limit", cell_of(gaps, [](const model::GapRow& row) { return is_within(row.limit); }));
  using Row = model::GapRankRow;
  layer.add("distance_rank", cell_of(ranks, [](const Row& row) { return row.distance_rank; }));
  layer.add("population_rank", cell_of(ranks, [](const Row& row) { return row.population_rank; }));
  layer.add("neighbor_rank", cell_of(ranks, [](const Row& row) { return row.neighbor_rank; }));
  layer.add("score", cell_of(ranks, [](const Row& row) { return row.score; }));
  layer.add("score_rank", cell_of(ranks, [](const Row& row) { return row.score_rank; }));
  using Basis = model::TargetRow::Basis;
  for (const Basis basis : {Basis::units, Basis::people}) {
    std::vector<std::size_t> position(findings.states.size());
    for (const model::TargetRow& row : findings.gaps.targets) {
      if (row.basis != basis) continue;
      for (std::size_t i = 0; i < row.added.size(); ++i) position[row.added[i]] = i + 1;
    }
    layer.add(basis == Basis::units ? "target_rank" : "population_target_rank",
              [&](RegionIndex i) { return position[i] > 0 ? Value(position[i]) : Value(); });
  }
}

void add_neighborhood(Layer& layer, const model::Findings& findings) {
  std::vector<std::size_t> neighbors(findings.states.size()), participating(findings.states.size());
  const auto count = [&](RegionIndex region, RegionIndex neighbor) {
    if (!is_unit(findings, neighbor)) return;
    ++neighbors[region];
    if (findings.states[neighbor].kind == model::RegionState::Kind::participant) ++participating[region];
  };
  for (const model::NeighborPair& pair : findings.patterns.neighbors) {
    count(pair.region, pair.neighbor);
    count(pair.neighbor, pair.region);
  }
  layer.add("neighbors", [&](RegionIndex i) { return neighbors[i]; });
  layer.add("participating_neighbors", [&](RegionIndex i) { return participating[i]; });
  layer.add("island", [&](RegionIndex i) {
    return std::binary_search(findings.patterns.islands.begin(), findings.patterns.islands.end(), i);
  });
  std::vector<const model::LocalRow*> local(findings.states.size());
  for (const model::LocalRow& row : findings.patterns.local) {
    if (row.kind == model::LocalRow::Statistic::joins) local[row.node] = &row;
  }
  using Row = model::LocalRow;
  layer.add("local_joins", cell_of(local, [](const Row& row) { return row.statistic; }));
  layer.add("local_cluster", cell_of(local, [](const Row& row) { return row.cluster; }));
  layer.add("local_p_value", cell_of(local, [](const Row& row) { return row.p_value; }));
  layer.add("local_p_permutation", cell_of(local, [](const Row& row) { return row.p_permutation; }));
  layer.add("local_q_value", cell_of(local, [](const Row& row) { return row.q_value; }));
}

}  // namespace

TableData regions_table(const RegionNames& names, const model::Territory& territory,
                        const model::Findings& findings, const std::vector<model::PriorityArea>& areas) {
  Layer layer(proximity_table(names, findings, areas));
  add_states(layer, findings);
  add_facts(layer, territory);
  add_further_areas(layer, findings, areas);
  add_gaps(layer, findings);
  add_neighborhood(layer, findings);
  layer.add("boundaries", [&](RegionIndex) { return name_of(findings.boundaries); });
  return layer.take();
}

}  // namespace cakupan::publish
