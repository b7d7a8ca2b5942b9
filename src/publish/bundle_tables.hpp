#pragma once

#include <functional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/publish/standing.hpp>

#include "publish/column.hpp"

namespace cakupan::publish {

/// A table of a bundle that stands in a folder.
struct BundleTable {
  std::string name;  ///< "gaps", "what_if_gaps", "regions"
  base::Text note;
  std::vector<Column> columns;
  enum class Shapes { none, multipolygons } shapes = Shapes::none;  ///< a cell more in each row
};

/// The files of a bundle that hold tables: each CSV, and the layer of regions.
std::vector<StandingFile> files_of_tables(const StandingBundle& bundle);

/// Told of the table, then of its rows: cells as the file writes them, empty ones for nothing, a shape as
/// geo::multipolygon_text.
struct TableReader {
  std::function<void(const BundleTable&)> begin;
  std::function<void(const std::vector<std::string>&)> add;
};

/// REQUIRES: one of files_of_tables. THROWS: base::Error (work) where the file is not what the manifest says,
/// or holds columns that are not declared.
void read_table_of_bundle(const StandingBundle& bundle, const StandingFile& file, const TableReader& reader);

/// The records of a CSV file as csv_record writes them.
std::vector<std::vector<std::string>> records_of_csv(const std::string& text);

}  // namespace cakupan::publish
