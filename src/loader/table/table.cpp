#include <cakupan/loader/table/table.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/database_address.hpp>

#include "loader/file/text_file.hpp"
#include "loader/table/csv.hpp"
#include "loader/table/sheet.hpp"
#include "loader/table/table_header.hpp"

namespace cakupan::loader::table {

std::optional<std::size_t> Table::find(const std::string& column) const {
  auto found = std::find(columns.begin(), columns.end(), column);
  if (found == columns.end()) {
    const std::string wanted = base::folded(column);
    found = std::find_if(columns.begin(), columns.end(),
                         [&](const std::string& name) { return base::folded(name) == wanted; });
  }
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::size_t Table::column(const std::string& name) const {
  if (const auto position = find(name)) return *position;
  throw base::Error(base::Failure::usage,
                    fmt::format("no column '{}'{}", name, base::did_you_mean(name, columns)), {path, {}, {}},
                    "its columns are: " + base::join(columns, ", "));
}

namespace {

Table csv_table(const std::string& text, const std::string& path, const TableOptions& options,
                base::Diagnostics& diagnostics) {
  CsvRecords records = parse_csv_records(text, path);
  Table table = table_from(std::move(records.rows), path, HeaderPlace::first_row, options, diagnostics);
  table.decimal_mark = records.decimal_mark;
  return table;
}

/// Elsewhere the header is no row.
void require_header_rows(const std::string& path, const std::string& extension, const TableOptions& options) {
  if (!options.header || path == "-") return;
  bool has_none = geo::is_database(path);
  for (const char* without : {".dbf", ".json", ".geojson", ".topojson", ".gpkg"}) {
    has_none = has_none || extension == without;
  }
  if (!has_none) return;
  throw base::Error(base::Failure::usage, "has no rows of a header", {path, {}, "header"},
                    "leave the header out; it is for CSV, XLSX and ODS");
}

Table table_of_format(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics) {
  const std::string extension = base::lower(std::filesystem::path(path).extension().string());
  require_header_rows(path, extension, options);
  if (geo::is_database(path)) return database_table(path, options, diagnostics);
  if (path != "-") {
    file::check_readable_file(path);
    if (extension == ".xlsx" || extension == ".ods" || extension == ".dbf")
      return read_sheet(path, extension, options, diagnostics);
    if (extension == ".geojson" || extension == ".topojson" || extension == ".gpkg")
      return layer_table(path, options, diagnostics);
  }
  const std::string text = file::read_text_file(path);
  if (extension == ".json") {
    const auto has = [&](const char* word) { return text.find(word) != std::string::npos; };
    const bool is_layer = path != "-" && (has("\"FeatureCollection\"") || has("\"Topology\""));
    return is_layer ? layer_table(path, options, diagnostics) : json_table(text, path, options, diagnostics);
  }
  return csv_table(text, path, options, diagnostics);
}

}  // namespace

Table parse_csv(const std::string& text, const std::string& path, base::Diagnostics& diagnostics) {
  return csv_table(text, path, {}, diagnostics);
}

Table read_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics) {
  Table table = table_of_format(path, options, diagnostics);
  table.declared_mark = options.decimal;
  return table;
}

std::vector<std::string> files_of_table(const std::string& path) {
  if (geo::is_database(path)) return {path};
  const bool is_dbf = base::lower(std::filesystem::path(path).extension().string()) == ".dbf";
  return is_dbf ? files_of_dbf(path) : std::vector<std::string>{path};
}

}  // namespace cakupan::loader::table
