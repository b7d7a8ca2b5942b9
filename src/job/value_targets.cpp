#include "job/value_targets.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/match_table.hpp>
#include <cakupan/loader/match/decisions.hpp>

namespace cakupan::job {

namespace {

/// Whether the key's cells are codes: most of them have a digit.
bool holds_codes(const loader::table::Table& table, std::size_t column) {
  std::size_t with = 0, filled = 0;
  for (const loader::table::TableRow& row : table.rows) {
    const std::string& text = row.cells[column].text;
    filled += text.empty() ? 0 : 1;
    with += text.find_first_of("0123456789") != std::string::npos ? 1 : 0;
  }
  return with * 2 > filled;
}

// What there is to tell of them was told when the table was read for its participants.
std::vector<loader::match::Decision> decisions_of(const std::string& table,
                                                  const model::TableInput& participation,
                                                  const loader::match::Gazetteer& gazetteer) {
  std::error_code error;
  if (participation.decisions.empty() || !std::filesystem::equivalent(table, participation.path, error))
    return {};
  base::Diagnostics told_before;
  return loader::match::read_decisions(participation.decisions, gazetteer, told_before);
}

std::size_t found_in(const ValueTargets& targets) {
  return static_cast<std::size_t>(
      std::count_if(targets.begin(), targets.end(), [](const auto& one) { return one.has_value(); }));
}

}  // namespace

ValueTargets regions_of_rows(const loader::table::Table& table, const model::ValueSpec& value,
                             const model::TableInput& participation,
                             const loader::match::GazetteerIndex& index, base::Diagnostics& diagnostics) {
  model::TableInput input;
  input.path = table.path;
  input.prefer = participation.prefer;
  if (!value.key.empty()) {
    const bool codes = holds_codes(table, table.column(value.key));
    (codes ? input.code_column : input.region_column) = value.key;
    (codes ? input.region_column : input.code_column) = loader::join::no_column;
  }
  const auto matched = loader::join::match_table(
      table, input, index, decisions_of(table.path, participation, index.gazetteer()), diagnostics);
  ValueTargets targets;
  for (const model::LedgerEntry& entry : matched.ledger) targets.push_back(entry.match.region);
  if (found_in(targets) == 0) {
    throw base::Error(base::Failure::input, "no row names a region", {value.table, {}, value.key},
                      "name the column of codes or names: key = \"…\"");
  }
  return targets;
}

ValueTargets parents_of_rows(const loader::table::Table& table, const std::string& key,
                             const std::vector<model::Parent>& parents) {
  std::map<std::string, std::size_t> known;
  for (std::size_t p = 0; p < parents.size(); ++p) {
    known.emplace(parents[p].code, p);
    known.emplace(base::folded(parents[p].name), p);
  }
  const auto target_of = [&](const std::string& text) -> std::optional<std::size_t> {
    for (const std::string& word : {text, base::folded(text)}) {
      if (const auto found = known.find(word); found != known.end()) return found->second;
    }
    return std::nullopt;
  };
  ValueTargets best;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (!key.empty() && c != table.column(key)) continue;
    ValueTargets targets;
    for (const auto& row : table.rows) targets.push_back(target_of(row.cells[c].text));
    if (found_in(targets) > found_in(best)) best = std::move(targets);
  }
  return best;
}

}  // namespace cakupan::job
