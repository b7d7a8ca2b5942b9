#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cakupan/publish/bundle.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// docs/tables.md, which defines every column.
std::string_view table_definitions_text();

/// The same as a table: table, column or measure, meaning. A line that defines several names becomes a row
/// for each, and a section on several tables rows for each of them.
TableData definitions_table();

/// tables/README.txt.
BundleFile definitions_file();

}  // namespace cakupan::publish
