#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/join.hpp>

#include "loader/headings.hpp"
#include "loader/match_all.hpp"

namespace cakupan::loader {

namespace {

/// One warning per row that found no region: the row is where a person has to look.
void warn_of_row(const model::LedgerEntry& entry, const std::string& path, base::Diagnostics& diagnostics) {
  const bool ambiguous = entry.match.outcome == model::Outcome::ambiguous;
  const std::string& written =
      entry.row.region_as_written.empty() ? entry.row.code_as_written : entry.row.region_as_written;
  const std::string why = entry.match.note.empty() ? "" : fmt::format(" ({})", entry.match.note);
  diagnostics.warn(ambiguous ? "ambiguous-region" : "unmatched-region",
                   fmt::format("'{}' {}{}", base::shortened(written),
                               ambiguous ? "is ambiguous" : "matches no region", why),
                   {path, entry.row.source_row, {}},
                   ambiguous ? "settle it in the decisions file, or give kind, province or code"
                             : "correct the name, or add an alias or a decision");
}

model::Match heading_match(const std::string& text) {
  model::Match match;
  match.method = heading_method;
  match.note = text;
  return match;
}

}  // namespace

MatchQuery query_of(const model::ParticipationRow& row) {
  MatchQuery query;
  query.name = row.region_as_written;
  query.code = row.code_as_written;
  query.code_kind =
      row.code_cell == model::ParticipationRow::CodeCell::number ? CellKind::number : CellKind::text;
  query.parent = row.parent_as_written;
  query.year = row.year;
  return query;
}

std::string code_system_of(std::span<const MatchQuery> rows, const std::string& declared,
                           const Gazetteer& gazetteer, const std::string& path,
                           base::Diagnostics& diagnostics) {
  if (!declared.empty()) return declared;
  const bool has_codes = std::any_of(rows.begin(), rows.end(),
                                     [](const MatchQuery& row) { return !base::trimmed(row.code).empty(); });
  if (!has_codes) return {};
  const CodeSystemFinding finding = find_code_system(gazetteer, rows);
  diagnostics.note("code-system", finding.explanation, {path, {}, {}},
                   finding.system.empty() ? "declare code_system" : "");
  return finding.system;
}

model::Ledger join_participation(const std::vector<model::ParticipationRow>& rows, const Matcher& matcher,
                                 const std::string& path, base::Diagnostics& diagnostics) {
  model::Ledger ledger;
  ledger.reserve(rows.size());
  std::vector<MatchQuery> queries;
  queries.reserve(rows.size());
  for (const model::ParticipationRow& row : rows) queries.push_back(query_of(row));
  const std::vector<std::string> headings = apply_headings(queries, matcher.gazetteer());
  std::vector<model::Match> matches = match_all(matcher, queries);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!headings[i].empty() && !matches[i].region) matches[i] = heading_match(headings[i]);
    ledger.push_back({rows[i], std::move(matches[i])});
    if (headings[i].empty() && !ledger.back().match.region) warn_of_row(ledger.back(), path, diagnostics);
  }
  const LedgerTotals sums = totals(ledger);
  if (sums.rows != rows.size() || sums.matched() + sums.ambiguous + sums.unmatched != rows.size()) {
    throw base::Error(base::Failure::work,
                      fmt::format("{} rows went in, {} came out in bins", rows.size(),
                                  sums.matched() + sums.ambiguous + sums.unmatched),
                      {}, "please report this defect");
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
    }
  }
  return sums;
}

std::string describe(const LedgerTotals& totals) {
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
  return fmt::format("{}: {}; {} ambiguous; {} unmatched", base::counted(totals.rows, "row"), matched,
                     totals.ambiguous, totals.unmatched);
}

}  // namespace cakupan::loader
