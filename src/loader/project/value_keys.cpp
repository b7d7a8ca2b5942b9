#include "loader/project/value_keys.hpp"

#include <array>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>

#include "loader/file/toml_take.hpp"
#include "loader/project/table_keys.hpp"

namespace cakupan::loader::project {

namespace {

model::CategorySpec read_category(file::TomlTable& table) {
  model::CategorySpec category;
  const auto value = table.string("value");
  if (!value || value->empty()) throw table.error("value", "is missing", "write the word of the table");
  category.value = *value;
  category.label = table.text("label").value_or(base::Text{*value, *value});
  if (const auto text = table.string("color")) {
    category.color = model::parse_color(*text);
    if (!category.color)
      throw table.error("color", fmt::format("'{}' is no color", *text), "write it like \"#1a2b3c\"");
  }
  return category;
}

/// In their order: words alone, or tables with a label and a color.
std::vector<model::CategorySpec> read_categories(file::TomlTable& table) {
  std::vector<model::CategorySpec> categories;
  for (file::TomlTable& one : table.tables("category")) categories.push_back(read_category(one));
  const auto words = table.strings("categories");
  if (!words) return categories;
  if (!categories.empty())
    throw table.error("categories", "stands beside [[map.category]]", "leave one of them out");
  for (const std::string& word : *words) categories.push_back({word, {word, word}, {}});
  return categories;
}

/// A number, or the word "median".
std::optional<model::ClassCenter> read_center(file::TomlTable& table) {
  if (!table.has("center")) return std::nullopt;
  static const std::array<std::string, 1> words{"median"};
  if (table.is_text("center")) {
    table.word("center", words);
    return model::ClassCenter{model::ClassCenter::At::median, 0};
  }
  const auto value = table.number("center", {-base::most_number, base::most_number});
  return model::ClassCenter{model::ClassCenter::At::value, *value};
}

model::ValueSpec read_value_keys(file::TomlTable& table) {
  model::ValueSpec value;
  file::take(value.table, table.string("table"));
  file::take(value.sheet, table.string("sheet"));
  value.header = read_header_rows(table);
  value.decimal = read_decimal(table);
  file::take(value.key, table.string("key"));
  const auto column = table.string("value");
  if (!column || column->empty())
    throw table.error("value", "is missing", "name the column that the map shows");
  value.column = *column;
  file::take(value.per, table.string("per"));
  file::take(value.factor, table.number("factor", {1e-12, 1e12}));
  file::take(value.unit, table.text("unit"));
  file::take(value.legend, table.text("legend_title"));
  file::take(value.source, table.text("source"));
  file::take(value.no_data, table.text("no_data"));
  if (const auto decimals = table.integer("decimals", {0, 6})) value.decimals = static_cast<int>(*decimals);
  value.center = read_center(table);
  value.categories = read_categories(table);
  static const std::array<std::string, 2> of{"regions", "provinces"};
  file::take_word(value.of, table, "regions", of);
  static const std::array<std::string, 2> aggregates{"none", "sum"};
  file::take_word(value.aggregate, table, "aggregate", aggregates);
  const bool of_regions = value.of == model::ValueSpec::Of::regions;
  if (value.aggregate != model::ValueSpec::Aggregate::none && of_regions)
    throw table.error("aggregate", "is only for regions = \"provinces\"");
  if (!value.categories.empty() && (!value.per.empty() || value.center))
    throw table.error("value", "of words can neither be divided nor have a center",
                      "leave out per and center, or the categories");
  return value;
}

}  // namespace

void read_values(file::TomlTable& table, model::MapSpec& spec) {
  spec.value = read_value_keys(table);
  auto second = table.table("second");
  if (!second) return;
  spec.second = read_value_keys(*second);
  spec.second->of = spec.value.of;
  file::take(spec.second_breaks, second->numbers("breaks"));
  const bool words = spec.scheme == "categorical" || !spec.value.categories.empty();
  if (words || !spec.second->categories.empty() || spec.value.center || spec.second->center)
    throw table.error("second", "goes with numbers without a center alone");
  if (spec.repeat == model::MapSpec::Repeat::per_province)
    throw table.error("second", "has no place on pages of provinces");
  if (!spec.classes) spec.classes = 3;
}

}  // namespace cakupan::loader::project
