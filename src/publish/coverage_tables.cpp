#include "publish/coverage_tables.hpp"

#include <string>

#include <cakupan/base/text.hpp>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

using Cells = std::vector<Value>;

Value low(const std::optional<model::Interval>& interval) {
  return interval ? Value(interval->low) : Value();
}
Value high(const std::optional<model::Interval>& interval) {
  return interval ? Value(interval->high) : Value();
}

Cells coverage_cells(Cells first, const model::CoverageRow& row) {
  const Cells figures{row.units,        row.participants,        row.disputed,           row.share,
                      row.share_low,    row.share_with_disputed, row.share_high,         low(row.wilson),
                      high(row.wilson), row.population,          row.population_covered, row.population_share,
                      row.area,         row.area_covered,        row.area_share,         row.rank};
  first.insert(first.end(), figures.begin(), figures.end());
  return first;
}

const char* span_name(const model::Period& period) {
  if (!period.year) return "all";
  return period.span == model::Period::Span::in ? "in" : "up_to";
}

/// The figures of a province that additional regions may change: the column of coverage_by_province.csv, and
/// how the row has it.
struct Figure {
  const char* column;
  Value (*of)(const model::CoverageRow& row);
};
constexpr Figure compared_figures[] = {
    {"participants", [](const model::CoverageRow& row) { return Value(row.participants); }},
    {"share", [](const model::CoverageRow& row) { return Value(row.share); }},
    {"population_covered", [](const model::CoverageRow& row) { return Value(row.population_covered); }},
    {"population_share", [](const model::CoverageRow& row) { return Value(row.population_share); }},
    {"area_share", [](const model::CoverageRow& row) { return Value(row.area_share); }},
    {"rank", [](const model::CoverageRow& row) { return Value(row.rank); }},
};

/// Nothing where one of them is.
Value difference(const Value& now, const Value& then) {
  if (const auto* before = std::get_if<std::int64_t>(&now.content())) {
    if (const auto* after = std::get_if<std::int64_t>(&then.content())) return *after - *before;
  }
  if (const auto* before = std::get_if<double>(&now.content())) {
    if (const auto* after = std::get_if<double>(&then.content())) return *after - *before;
  }
  return {};
}

}  // namespace

TableData summary_table(const std::vector<model::SummaryRow>& rows) {
  TableData table(columns::summary());
  for (const model::SummaryRow& row : rows)
    table.add({row.measure, value_of(row.value).of(columns::measure_named(row.measure))});
  return table;
}

TableData coverage_by_province_table(const std::vector<model::CoverageRow>& rows) {
  TableData table(columns::coverage_by_province());
  for (const model::CoverageRow& row : rows) table.add(coverage_cells({row.code, row.name}, row));
  return table;
}

TableData coverage_by_island_group_table(const std::vector<model::CoverageRow>& rows) {
  TableData table(columns::coverage_by_island_group());
  for (const model::CoverageRow& row : rows) table.add(coverage_cells({row.name}, row));
  return table;
}

TableData coverage_by_kind_table(const std::vector<model::KindRow>& rows) {
  TableData table(columns::coverage_by_kind());
  for (const model::KindRow& row : rows)
    table.add({row.province_code, row.kind, row.units, row.participants, row.share});
  return table;
}

TableData coverage_by_year_table(const std::vector<model::YearRow>& rows) {
  TableData table(columns::coverage_by_year());
  for (const model::YearRow& row : rows) {
    const auto complete = [&] { return *row.listing == model::Cohort::Listing::complete; };
    table.add({row.year, row.declared, row.listing ? Value(complete()) : Value(), row.named, row.disputed,
               row.first, row.repeated, row.cumulative, row.cumulative_share, row.cumulative_declared,
               row.unnamed});
  }
  return table;
}

TableData coverage_by_distance_table(const std::vector<model::DistanceRow>& rows) {
  TableData table(columns::coverage_by_distance());
  for (const model::DistanceRow& row : rows) {
    table.add({row.band.from, row.band.to, row.units, row.participants, row.share, low(row.wilson),
               high(row.wilson)});
  }
  return table;
}

TableData coverage_by_group_table(const std::vector<model::GroupRow>& rows) {
  TableData table(columns::coverage_by_group());
  for (const model::GroupRow& row : rows) {
    table.add(coverage_cells({row.grouping, row.coverage.code, row.coverage.name,
                              cohort_name(row.period.year), span_name(row.period)},
                             row.coverage));
  }
  return table;
}

TableData participation_over_time_table(const std::vector<model::OverTimeRow>& rows, std::size_t units) {
  TableData table(columns::participation_over_time());
  for (const model::OverTimeRow& row : rows) {
    table.add({row.year, units, row.first, row.repeated, row.earlier, row.lapsed, row.disputed, row.listed,
               row.unlisted, row.undated, row.unnamed});
  }
  return table;
}

TableData participation_states_table(const std::vector<model::StateCountRow>& rows) {
  TableData table(columns::participation_states());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::StateRule& rule = rows[i].rule;
    table.add({i + 1, model::to_text(rule.state), rule.counting == model::StateRule::Counting::yes,
               base::join(rule.words, ", "), rows[i].rows, rows[i].regions});
  }
  return table;
}

TableData what_if_table(const model::CoverageFindings& now, const model::CoverageFindings& then) {
  TableData table(columns::what_if());
  const auto add = [&](const std::string& name, const model::CoverageRow& before_row,
                       const model::CoverageRow& after_row) {
    for (const Figure& figure : compared_figures) {
      const Column& measure = columns::coverage_by_province().column(figure.column);
      const Value before = figure.of(before_row), after = figure.of(after_row);
      table.add({before_row.code, name, figure.column, Value(before).of(measure), Value(after).of(measure),
                 difference(before, after).of(measure)});
    }
  };
  for (std::size_t i = 0; i < now.by_group.size(); ++i) {
    const model::GroupRow& row = now.by_group[i];
    if (row.grouping == "nation" && !row.period.year) add("nation", row.coverage, then.by_group[i].coverage);
  }
  for (std::size_t i = 0; i < now.by_province.size(); ++i)
    add(now.by_province[i].name, now.by_province[i], then.by_province[i]);
  return table;
}

}  // namespace cakupan::publish
