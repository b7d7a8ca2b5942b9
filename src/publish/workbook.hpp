#pragma once

#include <vector>

#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/tables.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// tables/cakupan.xlsx: a cover with the result and a list of the sheets, a sheet for each table and one of
/// definitions. Headers are words of the language of `extras`; a comment on each has the column's own name.
/// Numbers are numbers with a format, but for whole ones of more than fifteen digits, which a spreadsheet
/// would round; truths are booleans, codes are text, what is unknown has no cell. Headers stay in sight. Its
/// properties tell the provenance. The same bytes for the same tables. THROWS: base::Error (work) where it
/// cannot be written, with the library's words.
BundleFile workbook_file(const std::vector<TableData>& tables, const TableExtras& extras = {},
                         const std::vector<std::string>& result = {});

}  // namespace cakupan::publish
