#include "loader/join/status_question.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::join {

namespace {

constexpr std::size_t most_words = 8;

// How people write that somebody takes part or does not, folded.
const std::set<std::string> status_words{
    "active",         "aktif",       "inactive",      "nonaktif",     "non aktif",         "tidak aktif",
    "candidate",      "calon",       "kandidat",      "cadangan",     "withdrew",          "dibatalkan",
    "undur diri",     "peserta",     "bukan peserta", "ikut",         "tidak ikut",        "accepted",
    "approved",       "cancelled",   "canceled",      "declined",     "dropped",           "eliminated",
    "failed",         "passed",      "rejected",      "selected",     "not selected",      "unselected",
    "withdrawn",      "batal",       "ditolak",       "diterima",     "disetujui",         "gagal",
    "gugur",          "lolos",       "lulus",         "mundur",       "mengundurkan diri", "terpilih",
    "tidak terpilih", "tidak lolos", "tidak lulus",   "tereliminasi", "belum lolos",       "belum terpilih"};

std::set<std::string> words_of(const model::StateRules& rules) {
  std::set<std::string> words = status_words;
  for (const model::StateRule& rule : rules.states) {
    for (const std::string& word : rule.words) words.insert(base::folded(word));
  }
  // Not of the kinds of status that other columns speak of as well.
  words.erase("unknown");
  return words;
}

/// "'selected' (12), 'rejected' (3)"; empty where most cells say something else, or in too many words.
std::string status_like(const table::Table& table, std::size_t column, const std::set<std::string>& known) {
  std::map<std::string, std::size_t> count;
  std::size_t filled = 0, meant = 0;
  for (const table::TableRow& row : table.rows) {
    const std::string word = base::folded(row.cells[column].text);
    if (word.empty()) continue;
    ++filled;
    if (known.contains(word)) ++meant;
    ++count[word];
    if (count.size() > most_words) return {};
  }
  if (filled == 0 || meant * 2 < filled) return {};
  std::vector<std::string> told;
  for (const auto& [word, times] : count) told.push_back(fmt::format("'{}' ({})", word, times));
  return base::first_names(told);
}

}  // namespace

std::optional<LikelyStatus> likely_status(const table::Table& table, const model::TableInput& columns,
                                          const model::StateRules& rules) {
  if (!columns.status_column.empty()) return std::nullopt;
  const std::set<std::string> known = words_of(rules);
  const std::set<std::string> taken{
      columns.region_column,       columns.code_column, columns.parent_column, columns.kind_column,
      columns.island_group_column, columns.year_column, columns.source_column, "role"};
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (taken.contains(table.columns[c])) continue;
    const std::string words = status_like(table, c, known);
    if (!words.empty()) return LikelyStatus{table.columns[c], words};
  }
  return std::nullopt;
}

void ask_of_status(const table::Table& table, const model::TableInput& columns,
                   const model::StateRules& rules) {
  const auto likely = likely_status(table, columns, rules);
  if (!likely) return;
  throw base::Error(
      base::Failure::usage,
      fmt::format("the column '{}' looks like a status: {}; without it every row counts", likely->column,
                  likely->words),
      {table.path, {}, likely->column},
      fmt::format("say status_column = \"{}\" under [participation], and what its words mean by words = […] "
                  "in [[participation.state]]; or status_column = \"{}\" where it is none",
                  likely->column, no_column));
}

}  // namespace cakupan::loader::join
