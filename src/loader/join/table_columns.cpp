#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/loader/join/join.hpp>

#include "loader/boundary/field_rules.hpp"

namespace cakupan::loader::join {

namespace {

using Names = std::vector<std::string>;

// How people head the column of regions, the surest first; case, blanks and signs do not matter.
const Names region_headers{"region_as_written",
                           "region",
                           "kabupaten/kota",
                           "kota/kabupaten",
                           "nama kabupaten/kota",
                           "nama kota/kabupaten",
                           "kab/kota",
                           "kota/kab",
                           "nama kab/kota",
                           "kabkot",
                           "nama kabkot",
                           "nama pemerintah daerah",
                           "pemerintah daerah",
                           "nama pemda",
                           "pemda",
                           "nama daerah",
                           "daerah",
                           "nama wilayah",
                           "wilayah",
                           "nama kabupaten",
                           "nama kota",
                           "county",
                           "county name",
                           "city name",
                           "regency",
                           "regency/city",
                           "city/regency",
                           "municipality"};
// What may head other things as well.
const Names last_headers{"kota", "city", "lokasi", "location", "state", "state name", "place"};

std::optional<std::size_t> first_of(const table::Table& table, const Names& names) {
  for (const std::string& name : names) {
    if (const auto column = boundary::find_field(table.columns, name)) return column;
  }
  for (const std::string& name : names) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (boundary::plain_field_name(table.columns[c]) == base::squeezed(name)) return c;
    }
  }
  return std::nullopt;
}

}  // namespace

model::TableInput found_columns(const table::Table& table, model::TableInput input,
                                base::Diagnostics& diagnostics) {
  std::vector<std::string> found;
  const auto settle = [&](std::string& name, const char* role, std::optional<std::size_t> by_rule) {
    if (name == no_column) {
      name.clear();
    } else if (!name.empty()) {
      name = table.columns[table.column(name)];
    } else if (by_rule) {
      name = table.columns[*by_rule];
      found.push_back(fmt::format("{} from '{}'", role, name));
    }
  };
  const auto either = [](std::optional<std::size_t> a, std::optional<std::size_t> b) { return a ? a : b; };
  // With a last resort for the name behind the rest, a table's province is never taken for its region.
  Names columns = table.columns;
  columns.emplace_back("shapename");
  boundary::FieldRoles roles = boundary::find_fields(columns);
  if (roles.name == table.columns.size()) roles.name.reset();
  const auto region =
      either(either(first_of(table, region_headers), roles.name), first_of(table, last_headers));
  settle(input.region_column, "region", region);
  settle(input.code_column, "code", either(first_of(table, {"code", "kode"}), roles.code));
  auto parent = either(either(roles.parent, roles.parent_code), first_of(table, {"state", "state_name"}));
  if (parent && table.columns[*parent] == input.region_column) parent.reset();
  settle(input.parent_column, "province", parent);
  settle(input.kind_column, "kind", first_of(table, {"kind", "jenis", "tipe", "type"}));
  settle(input.island_group_column, "island group",
         first_of(table, {"island_group", "kelompok_pulau", "pulau"}));
  settle(input.year_column, "year", first_of(table, {"year", "tahun", "cohort"}));
  settle(input.status_column, "status", first_of(table, {"status"}));
  settle(input.source_column, "source", first_of(table, {"source", "sumber"}));
  if (!found.empty()) {
    diagnostics.note("column-found", "columns taken: " + base::join(found, ", "), {table.path, {}, {}});
  }
  return input;
}

}  // namespace cakupan::loader::join
