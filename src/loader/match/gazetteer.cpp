#include <cakupan/loader/match/gazetteer.hpp>

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/table.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::match {

namespace {

using model::Region;
using model::RegionIndex;

std::string required(file::TomlTable& table, const std::string& key) {
  const auto value = table.string(key);
  if (!value) throw table.error(key, "is missing", "docs/gazetteer.md lists the keys");
  return *value;
}

/// Which columns of the regions' file hold one vintage.
struct VintageColumns {
  std::size_t code, name, parent_code, parent;
};

std::optional<double> number_in(const table::Table& table, const table::TableRow& row,
                                std::optional<std::size_t> column) {
  if (!column || row.cells[*column].text.empty()) return std::nullopt;
  const auto value = base::parse_number(row.cells[*column].text, table.decimal_mark);
  if (!value) {
    throw base::Error(base::Failure::input, fmt::format("'{}' is no number", row.cells[*column].text),
                      {table.path, row.source_row, table.columns[*column]});
  }
  return value;
}

/// The facts of each region besides its vintages.
void read_facts(file::TomlTable toml, const table::Table& table, Gazetteer& gazetteer) {
  const auto column = [&](const std::string& key) {
    const auto name = toml.string(key);
    return name ? std::optional(table.column(*name)) : std::nullopt;
  };
  const auto kind = column("kind");
  const auto autonomy = column("autonomous");
  const auto island_group = column("island_group");
  const auto area = column("area_km2");
  const auto population = column("population");
  const auto lon = column("lon");
  const auto lat = column("lat");
  for (const table::TableRow& row : table.rows) {
    Region region;
    if (kind) region.kind = row.cells[*kind].text;
    if (autonomy && row.cells[*autonomy].text == "no") region.autonomy = model::Autonomy::administrative;
    if (island_group) region.island_group = row.cells[*island_group].text;
    if (const auto value = number_in(table, row, area)) region.area = base::SquareKilometers{*value};
    if (const auto value = number_in(table, row, population)) {
      region.population = static_cast<std::int64_t>(*value);
    }
    const auto x = number_in(table, row, lon);
    const auto y = number_in(table, row, lat);
    if (x && y) region.point = geo::LonLat{*x, *y};
    gazetteer.table.regions.push_back(std::move(region));
  }
}

model::Grouping grouping_of(const table::Table& table, const std::string& name, std::size_t column) {
  model::Grouping grouping{name, {}};
  for (const table::TableRow& row : table.rows) grouping.of_region.push_back(row.cells[column].text);
  return grouping;
}

void add_parent(std::vector<model::Parent>& parents, const model::Parent& parent, const base::Place& place) {
  const auto at =
      std::lower_bound(parents.begin(), parents.end(), parent.code,
                       [](const model::Parent& each, const std::string& code) { return each.code < code; });
  if (at == parents.end() || at->code != parent.code) {
    parents.insert(at, parent);
  } else if (at->name != parent.name) {
    throw base::Error(
        base::Failure::input,
        fmt::format("parent {} is called '{}' here and '{}' before", parent.code, parent.name, at->name),
        place, "give each parent one name per vintage");
  }
}

void read_vintage(file::TomlTable toml, const table::Table& table, Gazetteer& gazetteer) {
  model::Vintage vintage;
  vintage.name = required(toml, "name");
  const VintageColumns columns{table.column(required(toml, "code")), table.column(required(toml, "region")),
                               table.column(required(toml, "parent_code")),
                               table.column(required(toml, "parent"))};
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::vector<table::Cell>& cells = table.rows[i].cells;
    model::VintageEntry entry{cells[columns.code].text,
                              cells[columns.name].text,
                              {cells[columns.parent_code].text, cells[columns.parent].text}};
    const base::Place place{table.path, table.rows[i].source_row, {}};
    add_parent(vintage.parents, entry.parent, place);
    Region& region = gazetteer.table.regions[i];
    if (gazetteer.table.vintages.empty()) {
      if (entry.code.empty() || entry.name.empty()) {
        throw base::Error(base::Failure::input, "a region needs a code and a name", place);
      }
      region.code = entry.code;
      region.name = entry.name;
    }
    region.vintages.push_back(std::move(entry));
  }
  gazetteer.table.vintages.push_back(std::move(vintage));
}

void read_code_system(file::TomlTable toml, const table::Table& table, Gazetteer& gazetteer) {
  CodeSystem system;
  system.name = required(toml, "name");
  const std::size_t column = table.column(required(toml, "column"));
  system.pattern = required(toml, "pattern");
  if (auto prefixes = toml.strings("prefixes")) system.prefixes = *std::move(prefixes);
  std::vector<std::string> seen;
  for (const table::TableRow& row : table.rows) {
    system.codes.push_back(row.cells[column].text);
    if (!system.codes.back().empty()) seen.push_back(system.codes.back());
  }
  std::sort(seen.begin(), seen.end());
  const auto twice = std::adjacent_find(seen.begin(), seen.end());
  if (twice != seen.end()) {
    throw base::Error(base::Failure::input, fmt::format("code {} stands for two regions", *twice),
                      {table.path, {}, table.columns[column]},
                      "a code system gives each region a code of its own");
  }
  gazetteer.systems.push_back(std::move(system));
}

void add_files_of(const std::string& table, Gazetteer& gazetteer) {
  const std::vector<std::string> files = table::files_of_table(table);
  gazetteer.files.insert(gazetteer.files.end(), files.begin(), files.end());
}

// An alias belongs to the region, or else to the parent, that has its code in the first vintage.
void read_aliases(const std::string& path, Gazetteer& gazetteer, base::Diagnostics& diagnostics) {
  const table::Table table = table::read_table(path, {}, diagnostics);
  add_files_of(path, gazetteer);
  const std::size_t name = table.column("name");
  const std::size_t code = table.column("code");
  const std::size_t reason = table.column("reason");
  const auto until = table.find("until");
  const std::vector<model::Parent>& parents = gazetteer.table.vintages.front().parents;
  for (const table::TableRow& row : table.rows) {
    Alias alias{row.cells[name].text, 0, row.cells[reason].text, {}};
    if (until && !row.cells[*until].text.empty()) {
      const auto year = base::parse_integer(row.cells[*until].text);
      if (!year) {
        throw base::Error(base::Failure::input, fmt::format("'{}' is no year", row.cells[*until].text),
                          {path, row.source_row, "until"}, "write the last year of the name, or nothing");
      }
      alias.until = static_cast<int>(*year);
    }
    const std::string& wanted = row.cells[code].text;
    if (const auto region = model::find_region(gazetteer.table, wanted)) {
      alias.region = *region;
      gazetteer.aliases.push_back(std::move(alias));
      continue;
    }
    const auto parent = std::find_if(parents.begin(), parents.end(),
                                     [&](const model::Parent& each) { return each.code == wanted; });
    if (parent == parents.end()) {
      throw base::Error(base::Failure::input,
                        fmt::format("alias '{}' is for the unknown code {}", alias.name, wanted),
                        {path, row.source_row, "code"}, "use a code of the gazetteer's first vintage");
    }
    alias.region = static_cast<std::size_t>(parent - parents.begin());
    gazetteer.parent_aliases.push_back(std::move(alias));
  }
}

void read_splits(file::TomlTable& toml, Gazetteer& gazetteer) {
  const std::vector<model::Parent>& parents = gazetteer.table.vintages.front().parents;
  for (file::TomlTable& split : toml.tables("parent_split")) {
    const auto parent = [&](const char* key) {
      std::string code = required(split, key);
      const bool known = std::any_of(parents.begin(), parents.end(),
                                     [&](const model::Parent& each) { return each.code == code; });
      if (!known) throw split.error(key, "is no parent's code in the first vintage");
      return code;
    };
    ParentSplit read{parent("parent"), parent("from"), 0};
    read.year = static_cast<int>(split.integer("year").value_or(0));
    gazetteer.parent_splits.push_back(std::move(read));
  }
}

void read_words(file::TomlTable& toml, Gazetteer& gazetteer) {
  for (file::TomlTable& kind : toml.tables("kind")) {
    gazetteer.kinds.push_back(
        {required(kind, "name"), kind.strings("words").value_or(std::vector<std::string>{})});
  }
  gazetteer.parent_words = toml.strings("parent_words").value_or(std::vector<std::string>{});
  gazetteer.total_words = toml.strings("total_words").value_or(std::vector<std::string>{});
  gazetteer.note_words = toml.strings("note_words").value_or(std::vector<std::string>{});
  if (auto abbreviations = toml.table("abbreviations")) {
    for (const std::string& key : abbreviations->keys()) {
      gazetteer.abbreviations[base::folded(key)] = base::folded(required(*abbreviations, key));
    }
  }
  for (file::TomlTable& word : toml.tables("short_word")) {
    gazetteer.table.short_words.push_back({required(word, "from"), required(word, "to")});
    if (gazetteer.table.short_words.back().from.empty()) throw word.error("from", "has no letters");
  }
  for (file::TomlTable& rule : toml.tables("spelling")) {
    SpellingRule spelling{base::squeezed(required(rule, "from")), base::squeezed(required(rule, "to"))};
    if (spelling.from.empty()) throw rule.error("from", "has no letters");
    gazetteer.spellings.push_back(std::move(spelling));
  }
}

void check_kinds(const Gazetteer& gazetteer, const table::Table& table) {
  std::vector<std::string> known;
  for (const Kind& kind : gazetteer.kinds) known.push_back(kind.name);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::string& kind = gazetteer.table.regions[i].kind;
    if (kind.empty() || std::find(known.begin(), known.end(), kind) != known.end()) continue;
    throw base::Error(
        base::Failure::input, fmt::format("unknown kind '{}'{}", kind, base::did_you_mean(kind, known)),
        {table.path, table.rows[i].source_row, {}}, "name every kind in a [[kind]] of " + gazetteer.path);
  }
}

}  // namespace

Gazetteer read_gazetteer(const std::string& path, base::Diagnostics& diagnostics,
                         std::span<const std::string> group_columns) {
  file::TomlTable toml = file::TomlTable::read(path);
  Gazetteer gazetteer;
  gazetteer.path = path;
  gazetteer.files = {path};
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const auto beside = [&](const std::string& name) { return (folder / name).generic_string(); };

  if (toml.integer("gazetteer") != 1) {
    throw toml.error("gazetteer", "must be 1, the version of this format",
                     "docs/gazetteer.md lists the keys");
  }
  const table::Table table = table::read_table(beside(required(toml, "regions")), {}, diagnostics);
  add_files_of(table.path, gazetteer);
  if (table.rows.empty()) throw base::Error(base::Failure::input, "has no regions", {table.path, {}, {}});
  gazetteer.columns = table.columns;
  for (const std::string& name : group_columns) {
    if (const auto column = table.find(name))
      gazetteer.groupings.push_back(grouping_of(table, name, *column));
  }
  if (auto columns = toml.table("columns")) {
    read_facts(*columns, table, gazetteer);
  } else {
    gazetteer.table.regions.resize(table.rows.size());
  }
  for (file::TomlTable& vintage : toml.tables("vintage")) read_vintage(vintage, table, gazetteer);
  if (gazetteer.table.vintages.empty())
    throw toml.error("vintage", "is missing", "give one [[vintage]] at least");
  for (file::TomlTable& system : toml.tables("code_system")) read_code_system(system, table, gazetteer);
  if (gazetteer.systems.empty())
    throw toml.error("code_system", "is missing", "give one [[code_system]] at least");
  read_splits(toml, gazetteer);
  read_words(toml, gazetteer);
  check_kinds(gazetteer, table);
  for (const std::string& language : toml.strings("languages").value_or(std::vector<std::string>{}))
    gazetteer.languages.push_back(beside(language));
  if (const auto aliases = toml.string("aliases")) read_aliases(beside(*aliases), gazetteer, diagnostics);
  toml.check_all_read();
  return gazetteer;
}

}  // namespace cakupan::loader::match
