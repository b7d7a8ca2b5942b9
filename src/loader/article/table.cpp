#include <cakupan/loader/article/table.hpp>

#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/loader/article/article.hpp>

#include "loader/file/text_file.hpp"
#include "loader/match/warnings.hpp"

namespace cakupan::loader::article {

namespace {

std::vector<std::string> cells_of(const ArticleRegion& each, const model::RegionTable& known) {
  std::vector<std::string> candidates;
  for (const model::RegionIndex region : each.match.candidates) {
    candidates.push_back(fmt::format("{} ({})", known.regions[region].name, known.regions[region].code));
  }
  const model::Region* region = each.match.region ? &known.regions[*each.match.region] : nullptr;
  const auto number = [](const auto& value) { return value ? std::to_string(*value) : std::string(); };
  return {each.region_as_written,
          std::to_string(each.offset),
          each.sentence,
          region ? region->code : "",
          region ? region->name : "",
          model::to_text(each.match.outcome),
          to_text(each.role),
          number(each.year),
          number(each.stated_size),
          number(each.found),
          std::to_string(each.mentions),
          base::join(candidates, "; ")};
}

// A list shorter than its stated size leaves the rest unknown: worth a note once per list.
void note_sizes(const std::vector<ArticleRegion>& regions, const std::string& path,
                base::Diagnostics& diagnostics) {
  std::set<std::pair<std::optional<int>, int>> told;
  for (const ArticleRegion& each : regions) {
    if (!each.stated_size || static_cast<std::size_t>(*each.stated_size) == each.found) continue;
    if (!told.insert({each.year, *each.stated_size}).second) continue;
    diagnostics.note("stated-size",
                     fmt::format("the text states {} regions{}, {} are named", *each.stated_size,
                                 each.year ? fmt::format(" for {}", *each.year) : "", each.found.value_or(0)),
                     {path, {}, {}});
  }
}

}  // namespace

ArticleTable article_table(const std::vector<std::string>& paths, const match::Matcher& matcher,
                           base::Diagnostics& diagnostics) {
  ArticleTable result;
  table::Table& table = result.table;
  table.path = paths.empty() ? "" : paths.front();
  if (paths.size() > 1) table.columns.emplace_back("article");
  for (const char* name : {"region_as_written", "offset", "sentence", "code", "matched_region", "outcome",
                           "role", "year", "stated_size", "found", "mentions", "candidates"}) {
    table.columns.emplace_back(name);
  }
  for (const std::string& path : paths) {
    const std::vector<ArticleRegion> regions = read_article(file::read_text_file(path), path, matcher);
    note_sizes(regions, path, diagnostics);
    for (const ArticleRegion& each : regions) {
      table::TableRow row{table.rows.size() + 1, {}};
      if (paths.size() > 1) row.cells.push_back({path, table::CellKind::text});
      for (std::string& text : cells_of(each, matcher.gazetteer().table))
        row.cells.push_back({std::move(text), table::CellKind::text});
      table.rows.push_back(std::move(row));
      if (each.role == ArticleRole::context) continue;
      model::LedgerEntry entry;
      entry.row.source_row = table.rows.size();
      entry.row.year = each.year;
      entry.row.region_as_written = each.region_as_written;
      entry.row.source = path;
      entry.match = each.match;
      match::warn_of_row(entry, {path, each.line, {}}, diagnostics);
      result.members.push_back(std::move(entry));
    }
  }
  return result;
}

table::Table claims_table(const std::vector<std::string>& paths, const match::Matcher& matcher) {
  table::Table table;
  table.path = paths.empty() ? "" : paths.front();
  table.columns = {"text", "figure", "scope", "source"};
  for (const std::string& path : paths) {
    for (const ArticleClaim& claim : read_claims(file::read_text_file(path), path, matcher)) {
      table::TableRow row{table.rows.size() + 2, {}};
      for (const std::string& text : {claim.text, std::to_string(claim.figure), claim.scope, path})
        row.cells.push_back({text, table::CellKind::text});
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace cakupan::loader::article
