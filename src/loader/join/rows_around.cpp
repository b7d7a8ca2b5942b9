#include "loader/join/rows_around.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include <fmt/format.h>

#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>

#include "loader/match/name_index.hpp"
#include "loader/match/name_matcher.hpp"

namespace cakupan::loader::join {

namespace {

using model::LedgerEntry;
using model::ParticipationRow;
using Rows = std::vector<ParticipationRow>;

constexpr std::size_t longest_name = 6;  // words; more are a sentence
constexpr std::size_t least_evidence = 2;

bool asks(const ParticipationRow& row) {
  return !row.region_as_written.empty() || !row.code_as_written.empty();
}

/// The column of texts as merged cells would have filled it; empty where it does not look like such.
std::vector<std::string> filled_down(const Rows& rows,
                                     const std::function<std::string(const ParticipationRow&)>& text) {
  std::vector<std::string> filled;
  std::set<std::string> begun;
  std::size_t blank = 0, written = 0;
  for (const ParticipationRow& row : rows) {
    const std::string own = text(row);
    if (filled.empty() && own.empty()) return {};
    if (own.empty()) {
      blank += asks(row) ? 1 : 0;
      filled.push_back(filled.back());
      continue;
    }
    ++written;
    const bool goes_on = !filled.empty() && filled.back() == own;
    if (!goes_on && !begun.insert(own).second) return {};
    filled.push_back(own);
  }
  return blank > 0 && blank >= written ? filled : std::vector<std::string>{};
}

/// Whether the regions that the filled rows name by themselves agree with what would be filled in.
bool agree(const Rows& rows, const std::vector<std::string>& filled, const match::GazetteerIndex& index,
           const std::function<std::string(const ParticipationRow&)>& text,
           const std::function<bool(model::RegionIndex, const std::string&)>& fits) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!text(rows[i]).empty() || rows[i].region_as_written.empty()) continue;
    const model::Match match = index.name_matcher().match(rows[i].region_as_written, {});
    if (!match.region || match.outcome == model::Outcome::fuzzy) continue;
    if (!fits(*match.region, filled[i])) return false;
    ++agreeing;
  }
  return agreeing >= least_evidence;
}

bool begins_with_any(const std::string& text, const std::vector<std::string>& words) {
  const std::string folded = base::folded(text);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const std::string begin = base::folded(word);
    return folded.starts_with(begin) && (folded.size() == begin.size() || folded[begin.size()] == ' ');
  });
}

std::size_t words_in(const std::string& text) {
  const std::string folded = base::folded(text);
  return 1 + static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' '));
}

bool reads_as_note(const std::string& text, const match::Gazetteer& gazetteer) {
  const bool sign = text.starts_with('*') || text.starts_with('(') || text.starts_with('-');
  return sign || words_in(text) > longest_name || begins_with_any(text, gazetteer.note_words);
}

}  // namespace

void fill_merged_cells(Rows& rows, const match::GazetteerIndex& index, const std::string& path,
                       base::Diagnostics& diagnostics) {
  using Text = std::string ParticipationRow::*;
  const auto fill = [&](Text column, const char* what,
                        const std::function<bool(model::RegionIndex, const std::string&)>& fits) {
    const auto text = [&](const ParticipationRow& row) { return row.*column; };
    const std::vector<std::string> filled = filled_down(rows, text);
    if (filled.empty() || !agree(rows, filled, index, text, fits)) return;
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!(rows[i].*column).empty() || !asks(rows[i])) continue;
      rows[i].*column = filled[i];
      ++count;
    }
    diagnostics.note(
        "merged-cells",
        fmt::format("{} of {} filled down, as merged cells are", base::counted(count, "cell"), what),
        {path, {}, {}});
  };
  const model::RegionTable& regions = index.gazetteer().table;
  fill(&ParticipationRow::parent_as_written, "the units above",
       [&](model::RegionIndex region, const std::string& written) {
         const auto parent = index.names().parent(written);
         return parent && (index.names().in_parent(region, *parent) ||
                           index.names().split_from(region, *parent) != nullptr);
       });
  fill(&ParticipationRow::kind_as_written, "the kinds",
       [&](model::RegionIndex region, const std::string& written) {
         const std::vector<std::size_t> kinds = index.names().plain_reading(base::folded(written)).kinds;
         return std::find(kinds.begin(), kinds.end(), index.names().kind_of(region)) != kinds.end();
       });
  fill(&ParticipationRow::island_group_as_written, "the island groups",
       [&](model::RegionIndex region, const std::string& written) {
         return base::squeezed(regions.regions[region].island_group) == base::squeezed(written);
       });
}

void fill_merged_years(Rows& rows, const base::Place& place, base::Diagnostics& diagnostics) {
  const auto text = [](const ParticipationRow& row) { return row.year ? std::to_string(*row.year) : ""; };
  const std::vector<std::string> filled = filled_down(rows, text);
  const bool ordered = std::is_sorted(filled.begin(), filled.end()) ||
                       std::is_sorted(filled.begin(), filled.end(), std::greater<>());
  if (filled.empty() || !ordered || filled.front() == filled.back()) return;
  std::size_t count = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].year || !asks(rows[i])) continue;
    rows[i].year = std::stoi(filled[i]);
    ++count;
  }
  diagnostics.warn(
      "merged-cells",
      fmt::format("{} of the year filled down, as merged cells are", base::counted(count, "cell")), place,
      "write the year in every row");
}

std::vector<bool> totals_and_notes(const Rows& rows, const match::Gazetteer& gazetteer) {
  std::vector<bool> around(rows.size());
  bool at_end = true;
  for (std::size_t i = rows.size(); i-- > 0;) {
    const std::string& text = rows[i].region_as_written;
    if (text.empty()) {
      at_end = at_end && !asks(rows[i]);
      continue;
    }
    const bool total = begins_with_any(text, gazetteer.total_words);
    around[i] = rows[i].code_as_written.empty() && (total || (at_end && reads_as_note(text, gazetteer)));
    at_end = at_end && around[i];
  }
  return around;
}

void put_aside(model::Ledger& ledger, const match::Gazetteer& gazetteer, const std::string& path,
               base::Diagnostics& diagnostics) {
  const auto last = std::find_if(ledger.rbegin(), ledger.rend(), [](const LedgerEntry& entry) {
    return entry.match.region || entry.match.outcome == model::Outcome::ambiguous;
  });
  const auto below = static_cast<std::size_t>(ledger.rend() - last);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    model::Match& match = ledger[i].match;
    const ParticipationRow& row = ledger[i].row;
    const std::string& text = row.region_as_written.empty() ? row.lone_text : row.region_as_written;
    if (match.outcome != model::Outcome::unmatched || text.empty() || !row.code_as_written.empty()) continue;
    const bool total = begins_with_any(text, gazetteer.total_words);
    // A name that is like a region's is a region misspelled, wherever it stands.
    const bool note = below > 0 && i >= below && match.candidates.empty() &&
                      (!row.lone_text.empty() || reads_as_note(text, gazetteer));
    if (!total && !note) continue;
    match = {};
    match.outcome = model::Outcome::aside;
    match.method = total ? "total" : "note";
    match.note = total ? "a total, no region" : "a note below the table, no region";
    texts.push_back(fmt::format("'{}' (row {})", base::shortened(text), row.source_row));
  }
  if (texts.empty()) return;
  diagnostics.note("rows-aside",
                   fmt::format("{} of totals or notes left aside: {}", base::counted(texts.size(), "row"),
                               base::first_names(texts)),
                   {path, {}, {}});
}

}  // namespace cakupan::loader::join
