#include "loader/table/sheet.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>

#include "geo/ogr.hpp"
#include "geo/ogr_text.hpp"
#include "loader/file/shapefile_parts.hpp"
#include "loader/file/text_decoder.hpp"
#include "loader/table/table_header.hpp"

namespace cakupan::loader::table {

namespace {

CellKind cell_kind(geo::OgrKind kind) {
  return kind == geo::OgrKind::number ? CellKind::number : CellKind::text;
}

// GDAL hands out the cells of a sheet as text, for a column with a header above its numbers is one of text. A
// cell that is written as a number's shortest form was one; "11.10" and "0901" can only have been texts.
Cell sheet_cell(const std::string& text) {
  const auto number = base::parse_number(text);
  if (!number) return {text, CellKind::text};
  const std::string shortest = base::to_text(*number);
  if (shortest == text) return {text, CellKind::number};
  // Some programs write all seventeen digits of a binary fraction (11.0999999999999996).
  const std::size_t point = text.find('.');
  const bool binary = text.find_first_of("eE") != std::string::npos ||
                      (point != std::string::npos && text.size() - point > 14);
  return binary ? Cell{shortest, CellKind::number} : Cell{text, CellKind::text};
}

std::vector<std::size_t> all_fields(const geo::OgrLayer& layer) {
  std::vector<std::size_t> fields(layer.fields.size());
  std::iota(fields.begin(), fields.end(), std::size_t{0});
  return fields;
}

std::vector<TableRow> sheet_rows(const geo::OgrSource& source, const std::string& name) {
  std::vector<TableRow> rows;
  const geo::OgrReading reading{name, all_fields(source.layer(name)), geo::OgrGeometry::unwanted, {}};
  source.read(reading, [&](geo::OgrFeature& feature) {
    TableRow& row = rows.emplace_back();
    row.source_row = feature.number;
    for (const geo::OgrValue& value : feature.values) {
      row.cells.push_back(sheet_cell(std::string(base::trimmed(value.text))));
    }
  });
  return rows;
}

/// GDAL's words on a file that is something else do not say what to do.
geo::OgrSource opened(const std::string& path, const std::vector<std::string>& drivers,
                      const std::string& what, const std::string& remedy) {
  try {
    return {path, path, drivers};
  } catch (const base::Error& error) {
    if (error.happened().find("not recognized as") == std::string::npos) throw;
    throw base::Error(base::Failure::input, "is no " + what, error.place(), remedy);
  }
}

void require_named(const std::string& name, const std::vector<std::string>& known, const std::string& what,
                   base::Failure failure, const std::string& path) {
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  throw base::Error(failure, fmt::format("no {} '{}'{}", what, name, base::did_you_mean(name, known)),
                    {path, {}, "sheet"}, fmt::format("its {}s are: {}", what, base::join(known, ", ")));
}

Table spreadsheet(const std::string& path, const std::string& driver, const TableOptions& options,
                  base::Diagnostics& diagnostics) {
  const geo::OgrSource source = opened(path, {driver}, driver + " file", "save the table again, or as CSV");
  const std::vector<std::string> sheets = source.layer_names();
  if (!options.sheet.empty()) {
    require_named(options.sheet, sheets, "sheet", base::Failure::input, path);
    return table_from(sheet_rows(source, options.sheet), path, HeaderPlace::below_titles, options,
                      diagnostics);
  }
  for (const std::string& sheet : sheets) {
    std::vector<TableRow> rows = sheet_rows(source, sheet);
    const bool has_data = std::any_of(rows.begin(), rows.end(), [](const TableRow& row) {
      return std::any_of(row.cells.begin(), row.cells.end(),
                         [](const Cell& cell) { return !cell.text.empty(); });
    });
    if (!has_data) continue;
    if (sheets.size() > 1) {
      diagnostics.note("sheet-found", fmt::format("sheet '{}' of {} read", sheet, sheets.size()),
                       {path, {}, {}}, "name another with --sheet (in a project: sheet = \"…\")");
    }
    return table_from(std::move(rows), path, HeaderPlace::below_titles, options, diagnostics);
  }
  throw base::Error(base::Failure::input, "is empty", {path, {}, {}}, "give a table with a header and rows");
}

/// The attributes of a layer, without its shapes.
Table attributes(const geo::OgrSource& source, const std::string& layer_name, const std::string& path,
                 const TableOptions& options, base::Diagnostics& diagnostics) {
  const geo::OgrLayer layer = source.layer(layer_name);
  file::TextDecoder decoder(path, source.driver(), layer, options.encoding);
  std::vector<TableRow> raw(1);
  for (const geo::OgrField& field : layer.fields) {
    raw.front().cells.push_back({decoder.decoded(field.name, 0, field.name), CellKind::text});
  }
  std::vector<std::string> names;
  for (const Cell& cell : raw.front().cells) names.push_back(cell.text);
  const geo::OgrReading reading{layer.name, all_fields(layer), geo::OgrGeometry::unwanted, {}};
  source.read(reading, [&](geo::OgrFeature& feature) {
    TableRow& row = raw.emplace_back();
    row.source_row = feature.number;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string text = decoder.decoded(feature.values[i].text, feature.number, names[i]);
      row.cells.push_back({std::string(base::trimmed(text)), cell_kind(feature.values[i].kind)});
    }
  });
  decoder.report(diagnostics);
  TableOptions expecting;
  expecting.expected_columns = names;
  return table_from(std::move(raw), path, HeaderPlace::first_row, expecting, diagnostics);
}

Table dbf_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics) {
  file::check_dbf(path);
  const geo::OgrSource source(path, path, {"ESRI Shapefile"});
  return attributes(source, source.layer_names().at(0), path, options, diagnostics);
}

}  // namespace

Table read_sheet(const std::string& path, const std::string& extension, const TableOptions& options,
                 base::Diagnostics& diagnostics) {
  if (std::filesystem::file_size(path) == 0) {
    throw base::Error(base::Failure::input, "is empty", {path, {}, {}},
                      "give a table with a header and rows");
  }
  if (extension == ".dbf") return dbf_table(path, options, diagnostics);
  return spreadsheet(path, extension == ".xlsx" ? "XLSX" : "ODS", options, diagnostics);
}

std::vector<std::string> files_of_dbf(const std::string& path) {
  std::vector<std::string> files = geo::OgrSource(path, path, {"ESRI Shapefile"}).files();
  std::sort(files.begin(), files.end());
  return files;
}

Table json_table(const std::string& text, const std::string& path, const TableOptions& options,
                 base::Diagnostics& diagnostics) {
  std::vector<std::string> names;
  std::vector<TableRow> raw(1);
  for (const geo::JsonRecord& record : geo::json_records(text, path)) {
    TableRow& row = raw.emplace_back();
    row.source_row = raw.size() - 1;
    for (const auto& [name, value] : record) {
      auto at = std::find(names.begin(), names.end(), name);
      if (at == names.end()) at = names.insert(names.end(), name);
      const auto column = static_cast<std::size_t>(at - names.begin());
      if (row.cells.size() <= column) row.cells.resize(column + 1);
      row.cells[column] = {std::string(base::trimmed(value.text)), cell_kind(value.kind)};
    }
  }
  for (const std::string& name : names) raw.front().cells.push_back({name, CellKind::text});
  for (TableRow& row : raw) row.cells.resize(names.size());
  TableOptions expecting = options;
  expecting.expected_columns.insert(expecting.expected_columns.end(), names.begin(), names.end());
  return table_from(std::move(raw), path, HeaderPlace::first_row, expecting, diagnostics);
}

Table layer_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics) {
  const geo::OgrSource source =
      opened(path, {"GeoJSON", "TopoJSON", "GPKG"}, "GeoJSON, TopoJSON or GeoPackage", "save the file again");
  const std::vector<std::string> layers = source.layer_names();
  if (layers.empty()) throw base::Error(base::Failure::input, "holds no layers", {path, {}, {}});
  if (options.sheet.empty()) {
    if (layers.size() > 1) {
      diagnostics.note("sheet-found", fmt::format("layer '{}' of {} read", layers.front(), layers.size()),
                       {path, {}, {}}, "name another with --sheet (in a project: sheet = \"…\")");
    }
    return attributes(source, layers.front(), path, options, diagnostics);
  }
  require_named(options.sheet, layers, "layer", base::Failure::input, path);
  return attributes(source, options.sheet, path, options, diagnostics);
}

Table database_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics) {
  std::optional<geo::OgrSource> source;
  try {
    source.emplace(path, path, std::vector<std::string>{"PostgreSQL"});
  } catch (const base::Error& error) {
    if (error.failure() != base::Failure::input) throw;
    throw base::Error(base::Failure::input, "cannot be read: " + error.happened(), error.place(),
                      error.remedy());
  }
  const std::vector<std::string> tables = source->layer_names();
  if (tables.empty())
    throw base::Error(base::Failure::input, "holds no tables that this user may read", {path, {}, {}});
  if (options.sheet.empty() && tables.size() > 1) {
    throw base::Error(base::Failure::usage, fmt::format("has {} tables", tables.size()), {path, {}, "sheet"},
                      "name one with sheet = \"SCHEMA.TABLE\": " + base::first_names(tables));
  }
  const std::string& table = options.sheet.empty() ? tables.front() : options.sheet;
  require_named(table, tables, "table", base::Failure::usage, path);
  return attributes(*source, table, path, options, diagnostics);
}

}  // namespace cakupan::loader::table
