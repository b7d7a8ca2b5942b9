#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/join/join.hpp>

#include "loader/join/rows_around.hpp"
#include "loader/match/code_system.hpp"
#include "loader/match/headings.hpp"
#include "loader/match/match_all.hpp"
#include "loader/match/name_index.hpp"
#include "loader/match/name_matcher.hpp"
#include "loader/match/warnings.hpp"

namespace cakupan::loader::join {

namespace {

void warn_of_unknown_parents(const std::vector<model::ParticipationRow>& rows,
                             const match::GazetteerIndex& index, const std::string& path,
                             base::Diagnostics& diagnostics) {
  std::vector<std::string> known, unknown;
  for (const model::Parent& parent : index.gazetteer().table.vintages.front().parents)
    known.push_back(parent.name);
  for (const model::ParticipationRow& row : rows) {
    const std::string written(base::trimmed(row.parent_as_written));
    const bool keyless = row.region_as_written.empty() && row.code_as_written.empty();
    if (keyless || written.empty() || index.names().parent(written)) continue;
    const std::string text = fmt::format("'{}'{}", written, base::did_you_mean(written, known));
    if (std::find(unknown.begin(), unknown.end(), text) == unknown.end()) unknown.push_back(text);
  }
  match::warn_of_names(unknown, "unknown-parent", "units above that are not known and were not used",
                       {path, {}, {}}, "correct them, or add an alias", diagnostics);
}

/// What the matcher is asked about a row.
match::MatchQuery query_of(const model::ParticipationRow& row) {
  match::MatchQuery query;
  query.name = row.region_as_written;
  query.code = row.code_as_written;
  query.code_kind = row.code_cell == model::ParticipationRow::CodeCell::number ? table::CellKind::number
                                                                               : table::CellKind::text;
  query.parent = row.parent_as_written;
  query.stated_kind = row.kind_as_written;
  query.island_group = row.island_group_as_written;
  query.year = row.year;
  return query;
}

// A name that was read as another one counts, so that a person must hear of it.
void warn_of_fuzzy(const model::Ledger& ledger, const match::GazetteerIndex& index, const std::string& path,
                   base::Diagnostics& diagnostics) {
  std::vector<std::string> read;
  base::Place first{path, {}, {}};
  for (const model::LedgerEntry& entry : ledger) {
    if (entry.match.outcome != model::Outcome::fuzzy) continue;
    if (read.empty()) first.row = entry.row.source_row;
    read.push_back(fmt::format("'{}' as {}", base::shortened(entry.row.region_as_written),
                               index.name_matcher().label(*entry.match.region)));
  }
  match::warn_of_names(read, "fuzzy-match", "names read with an error in them", first,
                       "correct them, or confirm them in the decisions file", diagnostics, match::Told::all);
}

/// Two rows of one cohort that mean one region by different names.
void warn_of_double_claims(const model::Ledger& ledger, const match::GazetteerIndex& index,
                           const std::string& path, base::Diagnostics& diagnostics) {
  std::map<std::pair<std::optional<int>, model::RegionIndex>, const model::ParticipationRow*> claimed;
  const auto bare = [&](const model::ParticipationRow& row) {
    return index.names().plain_reading(base::folded(row.region_as_written)).bare;
  };
  std::vector<std::string> twice;
  base::Place second{path, {}, {}};
  for (const model::LedgerEntry& entry : ledger) {
    const model::ParticipationRow& row = entry.row;
    if (!entry.match.region || row.region_as_written.empty()) continue;
    const auto [before, fresh] = claimed.try_emplace({row.year, *entry.match.region}, &row);
    if (fresh || bare(*before->second) == bare(row)) continue;
    if (twice.empty()) second.row = row.source_row;
    twice.push_back(
        fmt::format("{} by '{}' (row {}) and '{}' (row {})", index.name_matcher().label(*entry.match.region),
                    base::shortened(before->second->region_as_written), before->second->source_row,
                    base::shortened(row.region_as_written), row.source_row));
  }
  match::warn_of_names(twice, "claimed-twice", "regions that one list names in two ways", second,
                       "see which of them is meant by each row", diagnostics);
}

/// Rows of one writing and region that no year tells apart.
void note_repeated(const model::Ledger& ledger, const match::GazetteerIndex& index, const std::string& path,
                   base::Diagnostics& diagnostics) {
  std::map<model::RegionIndex, std::vector<std::size_t>> rows_of;
  for (const model::LedgerEntry& entry : ledger) {
    if (entry.match.region && !entry.row.year) rows_of[*entry.match.region].push_back(entry.row.source_row);
  }
  std::vector<std::string> repeated;
  std::optional<std::size_t> first;
  for (const auto& [region, rows] : rows_of) {
    if (rows.size() < 2) continue;
    repeated.push_back(fmt::format("{} (rows {} and {}{})", index.name_matcher().label(region), rows[0],
                                   rows[1], rows.size() > 2 ? fmt::format(", {} in all", rows.size()) : ""));
    first = std::min(first.value_or(rows[1]), rows[1]);
  }
  if (repeated.empty()) return;
  diagnostics.note("region-repeated",
                   fmt::format("{} found by several rows without a year: {}",
                               base::counted(repeated.size(), "region"), base::first_names(repeated, "; ")),
                   {path, first, {}}, "leave one row of each, or add a year");
}

/// "JAWA BARAT" above its regions, as printed tables have it.
bool heads_its_regions(const std::vector<model::ParticipationRow>& rows,
                       const std::vector<model::Match>& matches, std::size_t i,
                       const match::GazetteerIndex& index) {
  if (matches[i].outcome != model::Outcome::unmatched || i + 1 == rows.size() || !matches[i + 1].region)
    return false;
  const auto parent = index.names().parent(rows[i].region_as_written);
  return parent && index.names().in_parent(*matches[i + 1].region, *parent);
}

model::Match without_region(model::Outcome outcome, const std::string& why) {
  model::Match match;
  match.outcome = outcome;
  match.method = model::to_text(match.outcome);
  match.note = why;
  return match;
}

}  // namespace

model::Ledger join_participation(const std::vector<model::ParticipationRow>& as_written,
                                 const match::GazetteerIndex& index, std::vector<match::Decision> decisions,
                                 const model::TableInput& input, base::Diagnostics& diagnostics) {
  std::vector<model::ParticipationRow> rows = as_written;
  fill_merged_cells(rows, index, input.path, diagnostics);
  model::Ledger ledger;
  ledger.reserve(rows.size());
  std::vector<match::MatchQuery> queries;
  queries.reserve(rows.size());
  for (const model::ParticipationRow& row : rows) queries.push_back(query_of(row));
  match::NameMemo memo;
  const match::Matcher matcher(
      index, std::move(decisions),
      match::code_system_of(queries, input.code_system, index, memo, input.path, diagnostics), input.prefer);
  const std::vector<std::string> headings = match::apply_headings(queries, index);
  warn_of_unknown_parents(rows, index, input.path, diagnostics);
  std::vector<model::Match> matches = match::match_all(matcher, queries, memo);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!headings[i].empty() && !matches[i].region)
      matches[i] = without_region(model::Outcome::heading, headings[i]);
    if (heads_its_regions(rows, matches, i, index))
      matches[i] = without_region(
          model::Outcome::heading,
          fmt::format("the unit above the rows below: {}", base::trimmed(rows[i].region_as_written)));
    if (!rows[i].aside.empty()) matches[i] = without_region(model::Outcome::aside, rows[i].aside);
    ledger.push_back({rows[i], std::move(matches[i])});
  }
  put_aside(ledger, index.gazetteer(), input.path, diagnostics);
  for (const model::LedgerEntry& entry : ledger)
    match::warn_of_row(entry, {input.path, entry.row.source_row, {}}, diagnostics);
  warn_of_fuzzy(ledger, index, input.path, diagnostics);
  warn_of_double_claims(ledger, index, input.path, diagnostics);
  note_repeated(ledger, index, input.path, diagnostics);
  const LedgerTotals sums = totals(ledger);
  if (sums.rows != rows.size() || sums.in_bins() != rows.size()) {
    throw base::Error(base::Failure::work,
                      fmt::format("{} rows went in, {} came out in bins", rows.size(), sums.in_bins()), {},
                      "please report this defect");
  }
  return ledger;
}

LedgerTotals totals(const model::Ledger& ledger) {
  LedgerTotals sums;
  for (const model::LedgerEntry& entry : ledger) {
    ++sums.rows;
    switch (entry.match.outcome) {
      case model::Outcome::exact:
        ++sums.exact;
        break;
      case model::Outcome::folded:
        ++sums.folded;
        break;
      case model::Outcome::alias:
        ++sums.alias;
        break;
      case model::Outcome::fuzzy:
        ++sums.fuzzy;
        break;
      case model::Outcome::decided:
        ++sums.decided;
        break;
      case model::Outcome::ambiguous:
        ++sums.ambiguous;
        break;
      case model::Outcome::unmatched:
        ++sums.unmatched;
        break;
      case model::Outcome::heading:
        ++sums.headings;
        break;
      case model::Outcome::aside:
        ++sums.aside;
        break;
    }
  }
  return sums;
}

std::string describe(const LedgerTotals& totals, const std::string& noun) {
  std::vector<std::string> bins;
  const auto add = [&](std::size_t count, const char* bin) {
    if (count > 0) bins.push_back(fmt::format("{} {}", count, bin));
  };
  add(totals.exact, "exact");
  add(totals.folded, "folded");
  add(totals.alias, "alias");
  add(totals.fuzzy, "fuzzy");
  add(totals.decided, "decided");
  const std::string matched = bins.empty() ? "0 matched" : base::join(bins, ", ");
  const std::string headings = totals.headings == 0 ? "" : "; " + base::counted(totals.headings, "heading");
  const std::string aside = totals.aside == 0 ? "" : fmt::format("; {} aside", totals.aside);
  return fmt::format("{}: {}; {} ambiguous; {} unmatched{}{}", base::counted(totals.rows, noun), matched,
                     totals.ambiguous, totals.unmatched, headings, aside);
}

}  // namespace cakupan::loader::join
