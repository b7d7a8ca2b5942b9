#pragma once

#include <string>
#include <vector>

#include <cakupan/base/number.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// The records of a CSV text, header included, each as wide as it was written.
struct CsvRecords {
  std::vector<TableRow> rows;
  char separator = ',';
  base::DecimalMark decimal_mark = base::DecimalMark::point;
};

/// Parses RFC 4180 text. The separator is the one of comma, semicolon and tab that cuts the first records
/// most evenly; line ends are LF, CR LF or CR. THROWS: base::Error (input) with the row: not UTF-8, no text
/// at all, a quote that is never closed.
CsvRecords parse_csv_records(std::string_view text, const std::string& path);

}  // namespace cakupan::loader::table
