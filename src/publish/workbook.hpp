#pragma once

#include <vector>

#include <cakupan/publish/bundle.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// tables/cakupan.xlsx: a sheet for each table and one of definitions. Numbers are numbers with a format, but
/// for whole ones of more than fifteen digits, which a spreadsheet would round; truths are booleans, codes
/// are text, what is unknown has no cell. Headers stay in sight. The same bytes for the same tables. THROWS:
/// base::Error (work) where it cannot be written, with the library's words.
BundleFile workbook_file(const std::vector<TableData>& tables);

}  // namespace cakupan::publish
