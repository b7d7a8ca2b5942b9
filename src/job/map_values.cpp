#include "job/map_values.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include <cakupan/analysis/centered_classes.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/number_column.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/region_names.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "job/map_settings.hpp"
#include "job/run_tables.hpp"
#include "job/value_targets.hpp"
#include "job/values.hpp"

namespace cakupan::job {

namespace {

bool is_of_words(const model::MapSpec& spec) {
  return spec.scheme == "categorical" || !spec.value.categories.empty();
}

/// Rows of one map, each with what it is of: a region, or with `of` provinces a parent.
struct Rows {
  loader::table::Table table;
  std::vector<std::optional<std::size_t>> target;
  std::size_t targets = 0;
};

class Reader {
 public:
  Reader(Job& job, RunTables& of_run, const loader::match::GazetteerIndex& index,
         const std::vector<model::Grouping>& fields, const model::MapSpec& spec,
         const model::ShownRegions& shown)
      : job_(job),
        of_run_(of_run),
        index_(index),
        fields_(fields),
        spec_(spec),
        value_(spec.value),
        shown_(shown) {}

  model::MapValues run() {
    Rows rows = value_.table.empty() ? rows_of_fields() : rows_of_table();
    if (value_.aggregate != model::ValueSpec::Aggregate::sum) warn_of_repeated(rows);
    model::MapValues values;
    if (is_of_words(spec_)) {
      values.words.resize(rows.targets);
      const std::size_t column = rows.table.column(value_.column);
      for (std::size_t i = 0; i < rows.target.size(); ++i) {
        if (!rows.target[i] || !values.words[*rows.target[i]].empty()) continue;
        values.words[*rows.target[i]] = base::trimmed(rows.table.rows[i].cells[column].text);
      }
    } else {
      values.numbers = numbers_of(rows);
      shorten_numbers(values);
      classify(values);
    }
    tell_without(values);
    return values;
  }

 private:
  base::Place place(const std::string& key) const {
    return {job_.project.path, spec_.line, "map." + spec_.id + "." + key};
  }
  base::Error error(const std::string& key, const std::string& happened, const std::string& remedy) const {
    return {base::Failure::usage, happened, place(key), remedy};
  }
  const std::vector<model::Parent>& parents() const {
    return job_.territory.table.vintages[job_.vintage].parents;
  }
  bool of_provinces() const { return value_.of == model::ValueSpec::Of::provinces; }
  std::vector<std::string> columns() const {
    std::vector<std::string> all{value_.column};
    if (!value_.per.empty()) all.push_back(value_.per);
    return all;
  }

  /// The gazetteer's columns as a table with a row for each region.
  Rows rows_of_fields() {
    Rows rows;
    const std::vector<model::Region>& regions = job_.territory.table.regions;
    rows.table.path = job_.project.gazetteer.empty() ? job_.project.boundaries.path : job_.project.gazetteer;
    rows.table.rows.resize(regions.size());
    for (const std::string& column : columns()) {
      const auto found = std::find_if(fields_.begin(), fields_.end(),
                                      [&](const model::Grouping& field) { return field.column == column; });
      if (found == fields_.end()) {
        throw error("value",
                    fmt::format("neither the gazetteer nor the boundary file has a column '{}'", column),
                    "name one of theirs, or the table that has it: table = \"…\"");
      }
      rows.table.columns.push_back(column);
      for (std::size_t r = 0; r < regions.size(); ++r)
        rows.table.rows[r].cells.push_back({found->of_region[r], loader::table::CellKind::text});
    }
    for (std::size_t r = 0; r < regions.size(); ++r) rows.table.rows[r].source_row = r + 2;
    rows.target.resize(regions.size());
    for (std::size_t r = 0; r < regions.size(); ++r) rows.target[r] = r;
    return of_provinces() ? summed(std::move(rows), "the gazetteer has values of regions")
                          : with_regions(rows);
  }

  Rows with_regions(Rows rows) const {
    rows.targets = job_.territory.table.regions.size();
    return rows;
  }

  /// Rows of regions as rows of their provinces, where the project says that values add up.
  Rows summed(Rows rows, const std::string& what) const {
    if (value_.aggregate != model::ValueSpec::Aggregate::sum) {
      throw error("regions", what + ", not of provinces",
                  "add aggregate = \"sum\" where they may be added up, or show regions = \"regions\"");
    }
    const std::vector<std::size_t> parent_of = model::parent_positions(job_.territory.table, job_.vintage);
    rows.targets = parents().size();
    for (auto& target : rows.target) {
      if (target) target = parent_of[*target];
      if (target == rows.targets) target.reset();
    }
    return rows;
  }

  loader::table::Table table_of_run() {
    const std::string name = value_.table.substr(model::ValueSpec::of_run.size());
    if (auto table = of_run_.named(name, job_.diagnostics)) return std::move(*table);
    throw error(
        "table",
        fmt::format("the run writes no table '{}'{}", name, base::did_you_mean(name, of_run_.names())),
        "its tables are those of docs/tables.md");
  }

  loader::table::Table table_of_file() {
    loader::table::TableOptions reading;
    reading.sheet = value_.sheet;
    reading.header = value_.header;
    reading.decimal = value_.decimal;
    reading.expected_columns = columns();
    if (!value_.key.empty()) reading.expected_columns.push_back(value_.key);
    loader::table::Table table = loader::table::read_table(value_.table, reading, job_.diagnostics);
    publish::add_inputs(job_.inputs, "values", loader::table::files_of_table(value_.table),
                        {job_.folder, job_.data});
    return table;
  }

  Rows rows_of_table() {
    Rows rows;
    rows.table = value_.is_of_run() ? table_of_run() : table_of_file();
    for (const std::string& column : columns()) rows.table.column(column);
    if (of_provinces()) {
      Rows of_parents = rows;
      if (find_parents(of_parents)) return of_parents;
    }
    rows.target = regions_of_rows(rows.table, value_, job_.project.participation, index_, job_.diagnostics);
    return of_provinces() ? summed(std::move(rows), "the rows are of regions")
                          : with_regions(std::move(rows));
  }

  /// Nothing is found where less than half of the rows name a province.
  bool find_parents(Rows& rows) {
    rows.target = parents_of_rows(rows.table, value_.key, parents());
    rows.targets = parents().size();
    const auto found = std::count_if(rows.target.begin(), rows.target.end(),
                                     [](const auto& one) { return one.has_value(); });
    if (static_cast<std::size_t>(found) * 2 <= rows.table.rows.size()) return false;
    warn_of_strangers(rows);
    return true;
  }

  void warn_of_strangers(const Rows& rows) {
    std::size_t strangers = 0;
    base::Place first{value_.table, {}, value_.key};
    for (std::size_t i = 0; i < rows.target.size(); ++i) {
      if (rows.target[i]) continue;
      if (strangers++ == 0) first.row = rows.table.rows[i].source_row;
    }
    if (strangers > 0)
      job_.diagnostics.warn("value-without-region",
                            fmt::format("{} of the map '{}' that name no province, not shown",
                                        base::counted(strangers, "row"), spec_.id),
                            first, "write the province's code or official name");
  }

  void warn_of_repeated(Rows& rows) {
    std::vector<bool> seen(rows.targets, false);
    std::size_t repeated = 0;
    base::Place first{rows.table.path, {}, value_.key};
    for (std::size_t i = 0; i < rows.target.size(); ++i) {
      if (!rows.target[i]) continue;
      if (!seen[*rows.target[i]]) {
        seen[*rows.target[i]] = true;
        continue;
      }
      if (repeated++ == 0) first.row = rows.table.rows[i].source_row;
      rows.target[i].reset();
    }
    if (repeated > 0)
      job_.diagnostics.warn("repeated-key",
                            fmt::format("{} of a region that an earlier row has, not shown on the map '{}'",
                                        base::counted(repeated, "row"), spec_.id),
                            first, "leave one row per region, or name a sheet or table that has one");
  }

  /// Nothing where a row of the target lacks the number.
  std::vector<std::optional<double>> sums_of(const Rows& rows, const std::string& column) {
    const auto cells = loader::table::number_column(rows.table, column, job_.diagnostics);
    std::vector<std::optional<double>> sums(rows.targets);
    std::vector<bool> lacking(rows.targets, false);
    for (std::size_t i = 0; i < rows.target.size(); ++i) {
      if (!rows.target[i]) continue;
      const std::size_t target = *rows.target[i];
      if (cells[i]) {
        sums[target] = sums[target].value_or(0) + *cells[i];
      } else {
        lacking[target] = true;
      }
    }
    for (std::size_t t = 0; t < sums.size(); ++t) {
      if (lacking[t]) sums[t].reset();
    }
    return sums;
  }

  std::vector<std::optional<double>> numbers_of(const Rows& rows) {
    std::vector<std::optional<double>> numbers = sums_of(rows, value_.column);
    const bool percent = value_.unit.in(job_.language) == "%";
    double factor = value_.factor;
    if (!value_.per.empty()) {
      // A quotient told in percent is a share.
      if (percent && factor == 1) factor = 100;
      const std::vector<std::optional<double>> divisors = sums_of(rows, value_.per);
      std::size_t zero = 0;
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool has = numbers[i] && divisors[i] && *divisors[i] != 0;
        zero += numbers[i] && divisors[i] == 0.0 ? 1 : 0;
        numbers[i] = has ? std::optional(*numbers[i] / *divisors[i]) : std::nullopt;
      }
      if (zero > 0)
        job_.diagnostics.warn("division-by-zero",
                              fmt::format("{} with a '{}' of 0, drawn as no data on the map '{}'",
                                          base::counted(zero, "value"), value_.per, spec_.id),
                              {rows.table.path, {}, value_.per}, "check the column");
    }
    double largest = 0;
    for (auto& number : numbers) {
      if (!number) continue;
      *number *= factor;
      largest = std::max(largest, std::abs(*number));
    }
    require_some_value(numbers, rows.table, value_.column, job_.diagnostics);
    if (percent && largest <= 1)
      job_.diagnostics.warn(
          "percent", fmt::format("all values of the map '{}' lie within 1 and are told in percent", spec_.id),
          {rows.table.path, {}, value_.column},
          "say factor = 100 where they are shares, or leave out unit = \"%\"");
    return numbers;
  }

  /// Whether the map shows what is at a position of its values.
  bool is_shown(std::size_t position) const {
    if (!of_provinces()) return shown_.shows(position);
    for (std::size_t r = 0; r < job_.territory.table.regions.size(); ++r) {
      if (shown_.shows(r) &&
          job_.territory.table.regions[r].vintages[job_.vintage].parent.code == parents()[position].code)
        return true;
    }
    return false;
  }

  /// Numbers of many digits as numbers of few, in a unit that the legend names.
  void shorten_numbers(model::MapValues& values) const {
    if (value_.unit.in(job_.language) == "%") return;
    values.given_in = render::theme::short_unit(values.numbers);
    shorten(values.numbers, values.given_in);
  }

  /// Of what the map shows.
  void classify(model::MapValues& values) const {
    analysis::ClassifyOptions how = classes_of(spec_);
    for (double& border : how.breaks) border /= values.given_in;
    std::vector<std::optional<double>> numbers = values.numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (!is_shown(i)) numbers[i].reset();
    }
    try {
      if (!value_.center) {
        values.classes = analysis::classify(numbers, how);
        return;
      }
      model::ClassCenter center = *value_.center;
      center.value /= values.given_in;
      analysis::CenteredClasses centered = analysis::classify_around(numbers, center, how);
      values.classes = std::move(centered.classes);
      values.center = centered.center;
    } catch (const base::Error& failed) {
      throw base::Error(failed.failure(), failed.happened(), place("center"), failed.remedy());
    }
  }

  void tell_without(const model::MapValues& values) {
    const bool words = !values.words.empty();
    std::vector<std::size_t> without;
    const std::size_t count = words ? values.words.size() : values.numbers.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_shown(i) || (words ? !values.words[i].empty() : values.numbers[i].has_value())) continue;
      without.push_back(i);
    }
    if (without.empty()) return;
    std::vector<std::string> names;
    if (of_provinces()) {
      for (const std::size_t province : without) names.push_back(parents()[province].name);
    } else {
      names = model::names_apart(job_.territory.table, without, job_.vintage);
    }
    const bool commas = std::any_of(names.begin(), names.end(), [](const std::string& name) {
      return name.find(',') != std::string::npos;
    });
    job_.diagnostics.warn("region-without-value",
                          fmt::format("{} without a value on the map '{}': {}",
                                      base::counted(without.size(), of_provinces() ? "province" : "region"),
                                      spec_.id, base::first_names(names, commas ? "; " : ", ")),
                          {value_.table, {}, value_.column}, "they are drawn as no data");
  }

  Job& job_;
  RunTables& of_run_;
  const loader::match::GazetteerIndex& index_;
  const std::vector<model::Grouping>& fields_;
  const model::MapSpec& spec_;
  const model::ValueSpec& value_;
  const model::ShownRegions& shown_;
};

}  // namespace

std::vector<std::string> columns_of_maps(const model::Project& project) {
  std::vector<std::string> columns;
  const auto add = [&](const model::ValueSpec& value) {
    if (!value.table.empty()) return;
    for (const std::string& column : {value.column, value.per}) {
      if (!column.empty() && std::find(columns.begin(), columns.end(), column) == columns.end())
        columns.push_back(column);
    }
  };
  for (const model::MapSpec& spec : project.maps) {
    if (spec.theme != model::Theme::value) continue;
    add(spec.value);
    if (spec.second) add(*spec.second);
  }
  return columns;
}

void read_map_values(Job& job, const loader::match::GazetteerIndex& index,
                     const std::vector<model::Grouping>& fields) {
  const std::vector<model::MapSpec>& maps = job.project.maps;
  job.values.resize(maps.size());
  job.second_values.resize(maps.size());
  RunTables of_run(job);
  for (std::size_t i = 0; i < maps.size(); ++i) {
    if (maps[i].theme != model::Theme::value) continue;
    job.values[i] = Reader(job, of_run, index, fields, maps[i], job.shown[i]).run();
    if (!maps[i].second) continue;
    model::MapSpec second = maps[i];
    second.value = *maps[i].second;
    second.breaks = maps[i].second_breaks;
    job.second_values[i] = Reader(job, of_run, index, fields, second, job.shown[i]).run();
  }
}

}  // namespace cakupan::job
