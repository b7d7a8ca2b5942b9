#include "publish/coverage_tables.hpp"

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

namespace {

using Cells = std::vector<std::string>;

std::optional<double> low(const std::optional<model::Interval>& interval) {
  return interval ? std::optional(interval->low) : std::nullopt;
}
std::optional<double> high(const std::optional<model::Interval>& interval) {
  return interval ? std::optional(interval->high) : std::nullopt;
}

const Cells coverage_columns{"units",
                             "participants",
                             "disputed",
                             "share",
                             "share_low",
                             "share_high",
                             "ci_low",
                             "ci_high",
                             "population",
                             "population_covered",
                             "population_share",
                             "area_km2",
                             "area_covered_km2",
                             "area_share",
                             "rank"};

Cells coverage_cells(const model::CoverageRow& row) {
  return {count_cell(row.units),
          count_cell(row.participants),
          count_cell(row.disputed),
          share_cell(row.share),
          share_cell(row.share_low),
          share_cell(row.share_high),
          share_cell(low(row.wilson)),
          share_cell(high(row.wilson)),
          integer_cell(row.population),
          integer_cell(row.population_covered),
          share_cell(row.population_share),
          area_cell(row.area),
          area_cell(row.area_covered),
          share_cell(row.area_share),
          integer_cell(row.rank)};
}

Cells with_first(Cells first, const Cells& rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

}  // namespace

TableData summary_table(const std::vector<model::SummaryRow>& rows) {
  TableData table("summary", {"measure", "value"});
  for (const model::SummaryRow& row : rows) table.add({row.measure, row.value});
  return table;
}

TableData coverage_by_province_table(const std::vector<model::CoverageRow>& rows) {
  TableData table("coverage_by_province", with_first({"province_code", "province"}, coverage_columns));
  for (const model::CoverageRow& row : rows) table.add(with_first({row.code, row.name}, coverage_cells(row)));
  return table;
}

TableData coverage_by_island_group_table(const std::vector<model::CoverageRow>& rows) {
  TableData table("coverage_by_island_group", with_first({"island_group"}, coverage_columns));
  for (const model::CoverageRow& row : rows) table.add(with_first({row.name}, coverage_cells(row)));
  return table;
}

TableData coverage_by_kind_table(const std::vector<model::KindRow>& rows) {
  TableData table("coverage_by_kind", {"province_code", "kind", "units", "participants", "share"});
  for (const model::KindRow& row : rows) {
    table.add({row.province_code, row.kind, count_cell(row.units), count_cell(row.participants),
               share_cell(row.share)});
  }
  return table;
}

TableData coverage_by_year_table(const std::vector<model::YearRow>& rows) {
  TableData table("coverage_by_year", {"year", "declared", "listed", "disputed", "new", "repeated",
                                       "cumulative", "cumulative_share", "unknown"});
  for (const model::YearRow& row : rows) {
    table.add({std::to_string(row.year), integer_cell(row.declared), count_cell(row.listed),
               count_cell(row.disputed), count_cell(row.first), count_cell(row.repeated),
               count_cell(row.cumulative), share_cell(row.cumulative_share), integer_cell(row.unknown)});
  }
  return table;
}

TableData coverage_by_distance_table(const std::vector<model::DistanceRow>& rows) {
  TableData table("coverage_by_distance",
                  {"from_km", "to_km", "units", "participants", "share", "ci_low", "ci_high"});
  for (const model::DistanceRow& row : rows) {
    table.add({base::to_text(row.band.from.value), row.band.to ? base::to_text(row.band.to->value) : "",
               count_cell(row.units), count_cell(row.participants), share_cell(row.share),
               share_cell(low(row.wilson)), share_cell(high(row.wilson))});
  }
  return table;
}

TableData coverage_by_group_table(const std::vector<model::GroupRow>& rows) {
  TableData table("coverage_by_group",
                  with_first({"grouping", "group_code", "group", "cohort", "counted"}, coverage_columns));
  for (const model::GroupRow& row : rows) {
    const bool in = row.period.span == model::Period::Span::in;
    table.add(with_first({row.grouping, row.coverage.code, row.coverage.name, cohort_cell(row.period.year),
                          !row.period.year ? "all"
                          : in             ? "in"
                                           : "up_to"},
                         coverage_cells(row.coverage)));
  }
  return table;
}

TableData participation_over_time_table(const model::Findings& findings) {
  TableData table("participation_over_time",
                  {"year", "units", "first_joined", "repeated", "joined_earlier", "lapsed", "disputed",
                   "listed", "unlisted", "year_unknown", "unnamed"});
  for (const model::OverTimeRow& row : findings.coverage.over_time) {
    table.add({std::to_string(row.year), count_cell(findings.units.size()), count_cell(row.first),
               count_cell(row.repeated), count_cell(row.earlier), count_cell(row.lapsed),
               count_cell(row.disputed), count_cell(row.listed), count_cell(row.unlisted),
               count_cell(row.undated), integer_cell(row.unnamed)});
  }
  return table;
}

TableData participation_states_table(const std::vector<model::StateCountRow>& rows) {
  TableData table("participation_states", {"order", "state", "counts", "words", "rows", "regions"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::StateRule& rule = rows[i].rule;
    table.add({count_cell(i + 1), model::to_text(rule.state),
               truth_cell(rule.counting == model::StateRule::Counting::yes), base::join(rule.words, ", "),
               count_cell(rows[i].rows), count_cell(rows[i].regions)});
  }
  return table;
}

TableData what_if_table(const model::Findings& now, const model::Findings& then) {
  TableData table("what_if", {"province_code", "province", "measure", "now", "what_if", "change"});
  const auto add = [&](const model::CoverageRow& before, const model::CoverageRow& after,
                       const std::string& measure, auto figure, auto cell) {
    const auto a = figure(before), b = figure(after);
    table.add({before.code, before.name, measure, cell(a), cell(b),
               a && b ? cell(decltype(a)(*b - *a)) : std::string()});
  };
  const auto compare = [&](const model::CoverageRow& before, const model::CoverageRow& after) {
    const auto whole = [](const std::optional<std::int64_t>& value) { return integer_cell(value); };
    add(
        before, after, "participants",
        [](const model::CoverageRow& row) {
          return std::optional(static_cast<std::int64_t>(row.participants));
        },
        whole);
    add(
        before, after, "share", [](const model::CoverageRow& row) { return row.share; }, share_cell);
    add(
        before, after, "population_covered",
        [](const model::CoverageRow& row) { return row.population_covered; }, whole);
    add(
        before, after, "population_share", [](const model::CoverageRow& row) { return row.population_share; },
        share_cell);
    add(
        before, after, "area_share", [](const model::CoverageRow& row) { return row.area_share; },
        share_cell);
    add(
        before, after, "rank",
        [](const model::CoverageRow& row) {
          return row.rank ? std::optional<std::int64_t>(*row.rank) : std::nullopt;
        },
        whole);
  };
  for (std::size_t i = 0; i < now.coverage.by_province.size(); ++i)
    compare(now.coverage.by_province[i], then.coverage.by_province[i]);
  return table;
}

}  // namespace cakupan::publish
