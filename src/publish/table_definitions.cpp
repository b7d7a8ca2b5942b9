#include "publish/table_definitions.hpp"

namespace cakupan::publish {

namespace {

/// The parts of `text` between pairs of marks.
std::vector<std::string> marked(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (std::size_t open = text.find(mark); open != std::string_view::npos;) {
    const std::size_t close = text.find(mark, open + 1);
    if (close == std::string_view::npos) break;
    parts.emplace_back(text.substr(open + 1, close - open - 1));
    open = text.find(mark, close + 1);
  }
  return parts;
}

/// "summary", "regions", ... of a heading "## summary.csv, regions.gpkg".
std::vector<std::string> tables_of(std::string_view heading) {
  std::vector<std::string> names;
  for (std::size_t dot = heading.find('.'); dot != std::string_view::npos; dot = heading.find('.', dot + 1)) {
    const std::size_t begin = heading.find_last_of(' ', dot) + 1;
    names.emplace_back(heading.substr(begin, dot - begin));
  }
  return names;
}

void add_definitions(TableData& table, const std::vector<std::string>& tables, std::string_view line) {
  const std::size_t middle = line.find(" | ", 2);
  if (middle == std::string_view::npos) return;
  const std::size_t end = line.rfind(" |");
  const std::string meaning(line.substr(middle + 3, end - middle - 3));
  for (const std::string& name : tables) {
    for (const std::string& column : marked(line.substr(0, middle), '`')) table.add({name, column, meaning});
  }
}

}  // namespace

TableData definitions_table() {
  TableData table("definitions", {"table", "column", "meaning"});
  std::vector<std::string> tables;
  std::string_view rest = table_definitions_text();
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    if (line.starts_with("## ")) tables = tables_of(line);
    if (line.starts_with("| `")) add_definitions(table, tables, line);
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return table;
}

BundleFile definitions_file() { return {"tables/README.txt", std::string(table_definitions_text())}; }

}  // namespace cakupan::publish
