#include "job/tile_layout.hpp"

#include <cakupan/base/number.hpp>
#include <cakupan/loader/table/number_column.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::job {

namespace {

/// As RFC 4180 quotes.
std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + "\"";
}

}  // namespace

publish::BundleFile tile_layout_file(const std::string& path,
                                     const std::vector<render::map::LayoutReport::Block>& blocks) {
  std::string text = "code,name,column,row\n";
  for (const auto& block : blocks) {
    text += quoted(block.code) + "," + quoted(block.name) + "," + base::to_fixed(block.column, 2) + "," +
            base::to_fixed(block.row, 2) + "\n";
  }
  return {path + "-tiles.csv", text};
}

std::map<std::string, geo::Coordinate> read_tile_layout(const std::string& path,
                                                        base::Diagnostics& diagnostics) {
  loader::table::TableOptions reading;
  reading.expected_columns = {"code", "column", "row"};
  const loader::table::Table table = loader::table::read_table(path, reading, diagnostics);
  const std::size_t code = table.column("code");
  const auto columns = loader::table::number_column(table, "column", diagnostics);
  const auto rows = loader::table::number_column(table, "row", diagnostics);
  std::map<std::string, geo::Coordinate> corners;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (columns[i] && rows[i])
      corners.emplace(table.rows[i].cells[code].text, geo::Coordinate{*columns[i], *rows[i]});
  }
  return corners;
}

}  // namespace cakupan::job
