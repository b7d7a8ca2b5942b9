#pragma once

#include <vector>

#include <cakupan/publish/bundle.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// tables/cakupan.xlsx: a sheet for each table and one of definitions. Numbers are numbers with a format,
/// codes are text, headers stay in sight. The same bytes for the same tables.
/// THROWS: base::Error (work) where it cannot be written, with the library's words.
BundleFile workbook_file(const std::vector<TableData>& tables);

}  // namespace cakupan::publish
