#include <cakupan/loader/project/cohorts.hpp>

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::project {

namespace {

using Choice = model::Cohort::Choice;
using Listing = model::Cohort::Listing;

int whole_number(const table::Table& table, const table::TableRow& row, std::size_t column, int lowest,
                 const std::string& what) {
  const std::string& text = row.cells[column].text;
  const auto value = base::parse_integer(text);
  if (value && *value >= lowest && *value <= std::numeric_limits<int>::max()) return static_cast<int>(*value);
  throw base::Error(base::Failure::input, fmt::format("'{}' is not {}", text, what),
                    {table.path, row.source_row, table.columns[column]});
}

template <class Answer>
Answer answer(const table::Table& table, const table::TableRow& row, std::size_t column, Answer yes,
              Answer no) {
  const std::string word = base::folded(row.cells[column].text);
  if (word == "yes" || word == "ya" || word == "true") return yes;
  if (word == "no" || word == "tidak" || word == "false") return no;
  throw base::Error(base::Failure::input, fmt::format("'{}' is neither yes nor no", row.cells[column].text),
                    {table.path, row.source_row, table.columns[column]});
}

}  // namespace

std::vector<model::Cohort> read_cohorts(const std::string& path, base::Diagnostics& diagnostics) {
  table::TableOptions options;
  options.expected_columns = {"year", "declared_size"};
  const table::Table table = table::read_table(path, options, diagnostics);
  const std::size_t year = table.column("year");
  const std::size_t size = table.column("declared_size");
  const auto complete = table.find("list_complete");
  const auto near = table.find("chosen_near_areas");
  const auto note = table.find("note");
  std::vector<model::Cohort> cohorts;
  for (const table::TableRow& row : table.rows) {
    model::Cohort cohort;
    cohort.year = whole_number(table, row, year, 1, "a year");
    cohort.declared_size = whole_number(table, row, size, 0, "a number of regions");
    if (complete) cohort.listing = answer(table, row, *complete, Listing::complete, Listing::incomplete);
    if (near && !row.cells[*near].text.empty())
      cohort.choice = answer(table, row, *near, Choice::near_areas, Choice::open);
    if (note) cohort.note = row.cells[*note].text;
    const bool twice = std::any_of(cohorts.begin(), cohorts.end(),
                                   [&](const model::Cohort& other) { return other.year == cohort.year; });
    if (twice) {
      throw base::Error(base::Failure::input, fmt::format("the year {} stands twice", cohort.year),
                        {path, row.source_row, table.columns[year]}, "keep one row per year");
    }
    cohorts.push_back(std::move(cohort));
  }
  std::sort(cohorts.begin(), cohorts.end(),
            [](const model::Cohort& a, const model::Cohort& b) { return a.year < b.year; });
  return cohorts;
}

}  // namespace cakupan::loader::project
