#include <cakupan/publish/cross_check.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/xml_text.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/publish/bundle.hpp>

#include "publish/marked_elements.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

using Said = std::optional<std::string>;

std::string document_at(const fs::path& path) {
  auto bytes = bytes_of_file(path.string());
  if (!bytes) throw base::Error(base::Failure::input, "cannot be read back", {path.string(), {}, {}});
  return *std::move(bytes);
}

/// A text as both have it: a table's cells are trimmed when they are read, and XML has no control characters.
std::string as_both_have_it(const std::string& text) {
  return std::string(base::trimmed(base::xml_text(text)));
}

/// What a table says of a thing: column to cell.
using Facts = std::map<std::string, std::string>;

/// The rows of a table by the cells of some columns; none where the bundle lacks it.
std::map<std::vector<std::string>, Facts> rows_by(const fs::path& path,
                                                  const std::vector<std::string>& keys) {
  std::map<std::vector<std::string>, Facts> rows;
  if (!fs::exists(path)) return rows;
  base::Diagnostics ignored;
  const loader::table::Table table = loader::table::read_table(path.string(), {}, ignored);
  for (const loader::table::TableRow& row : table.rows) {
    Facts facts;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      facts[table.columns[i]] = as_both_have_it(row.cells[i].text);
    std::vector<std::string> key;
    for (const std::string& name : keys) key.push_back(facts[name]);
    rows.emplace(std::move(key), std::move(facts));
  }
  return rows;
}

std::string told(const MarkedElement& element, const std::string& name) {
  const auto found = element.attributes.find(name);
  return found == element.attributes.end() ? "" : as_both_have_it(found->second);
}

Said differs(const std::string& file, const MarkedElement& element, const std::string& what,
             const std::string& here, const std::string& table, const std::string& there) {
  if (here == there) return std::nullopt;
  return fmt::format("{} ({}): {} is '{}' in {} and '{}' in {}", told(element, "data-name"),
                     told(element, "data-code"), what, here, file, there, table);
}

/// A map against what the table says of it.
Said disagreement_of_map(const fs::path& folder, const std::string& map,
                         const std::map<std::vector<std::string>, Facts>& classes) {
  const std::string file = "maps/" + map + ".svg", table = "tables/map_classes.csv";
  for (const MarkedElement& element : marked_elements(document_at(folder / file))) {
    const auto row = classes.find({map, told(element, "data-code")});
    if (row == classes.end()) {
      return fmt::format("{} ({}) is in {} and not in {}", told(element, "data-name"),
                         told(element, "data-code"), file, table);
    }
    const Facts& facts = row->second;
    if (auto said =
            differs(file, element, "the class", told(element, "data-class"), table, facts.at("class")))
      return said;
    if (auto said =
            differs(file, element, "the value", told(element, "data-value"), table, facts.at("value_shown")))
      return said;
    if (element.fill.empty() || facts.at("color").empty()) continue;
    if (auto said = differs(file, element, "the color", element.fill, table, facts.at("color"))) return said;
  }
  return std::nullopt;
}

/// Whether a figure with one digit is one with three, rounded: the latter was rounded itself.
bool is_rounded(const std::string& one_digit, const std::string& three_digits) {
  constexpr double most = 0.05 + 0.0005 + 1e-9;
  const auto a = base::parse_number(one_digit), b = base::parse_number(three_digits);
  return a && b && std::abs(*a - *b) <= most;
}

/// Of the page a region's years and distance, as numbers.
Said disagreement_of_report(const fs::path& folder) {
  const fs::path path = folder / "report.html";
  if (!fs::exists(path)) return std::nullopt;
  // By name: the page has codes of today, as maps do, the tables those of the vintage.
  const auto participants = rows_by(folder / "tables/participants.csv", {"region"});
  const auto proximity = rows_by(folder / "tables/proximity.csv", {"region"});
  std::map<std::string, std::size_t> called_so;
  for (const auto& [code, facts] : rows_by(folder / "tables/proximity.csv", {"code"}))
    ++called_so[facts.at("region")];
  for (const MarkedElement& element : marked_elements(document_at(path))) {
    const std::vector<std::string> name{told(element, "data-name")};
    if (!element.attributes.contains("data-cohort") || called_so[name.front()] != 1) continue;
    const auto years = participants.find(name);
    if (auto said = differs("report.html", element, "the years", told(element, "data-cohort"),
                            "tables/participants.csv",
                            years == participants.end() ? "" : years->second.at("selected_years")))
      return said;
    const auto row = proximity.find(name);
    if (row == proximity.end() || !element.attributes.contains("data-km")) continue;
    const std::string& distance = row->second.at("distance_edge_km");
    if (is_rounded(told(element, "data-km"), distance)) continue;
    if (auto said = differs("report.html", element, "the distance", told(element, "data-km"),
                            "tables/proximity.csv", distance))
      return said;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> first_disagreement(const std::string& folder) {
  const fs::path bundle(folder);
  const auto classes = rows_by(bundle / "tables/map_classes.csv", {"map", "code"});
  std::vector<std::string> maps;
  for (const auto& [key, facts] : classes) {
    if ((maps.empty() || maps.back() != key.front()) && fs::exists(bundle / ("maps/" + key.front() + ".svg")))
      maps.push_back(key.front());
  }
  std::vector<Said> said(maps.size() + 1);
  base::for_each_index(said.size(), [&](std::size_t i) {
    said[i] =
        i < maps.size() ? disagreement_of_map(bundle, maps[i], classes) : disagreement_of_report(bundle);
  });
  const auto first = std::find_if(said.begin(), said.end(), [](const Said& one) { return one.has_value(); });
  return first == said.end() ? std::nullopt : *first;
}

}  // namespace cakupan::publish
