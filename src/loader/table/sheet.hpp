#pragma once

#include <string>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// Reads a table that is no text: ".xlsx", ".ods" or ".dbf".
Table read_sheet(const std::string& path, const std::string& extension, const TableOptions& options,
                 base::Diagnostics& diagnostics);

/// The files that are opened to read a ".dbf", in name order. THROWS: base::Error (input).
std::vector<std::string> files_of_dbf(const std::string& path);

/// The attributes of a layer of GeoJSON, TopoJSON or a GeoPackage: the one named as `sheet`, else the first.
/// Rows count from 1. THROWS: base::Error (input): none of these formats, no such layer.
Table layer_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics);

/// The rows of a table or view of a database, named as `sheet`: where there are several, it must be. Rows
/// count from 1. REQUIRES: geo::is_database(path). THROWS: base::Error (usage): no such table, or none named;
/// (input): not reached, not readable.
Table database_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics);

/// A JSON array of objects: the columns are all their keys, in order of first sight; rows count from 1.
Table json_table(const std::string& text, const std::string& path, const TableOptions& options,
                 base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::table
