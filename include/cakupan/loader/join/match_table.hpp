#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/match/decisions.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::loader::join {

/// A table with what the matcher made of each row.
struct MatchedTable {
  table::Table table;         ///< every input column and row in their order, then the added columns
  model::Ledger ledger;       ///< one entry per row
  model::TableInput columns;  ///< the columns that were used
  LedgerTotals totals;
};

/// The columns that `match_table` adds, in this order. `code` is empty unless one region was found;
/// `runner_up` names the other candidates with their codes. A name that the input has already gets "_2"
/// ("code" -> "code_2").
const std::vector<std::string>& matched_columns();

/// The columns of a table whose rows are of units above, the region's being those of the unit; nothing where
/// they are of regions. They are of units above where no column holds regions, or the column of regions is
/// headed as one of theirs, or more than half of its cells are names or codes of theirs that are no region's.
/// `input` names columns; others are found by rule.
std::optional<model::TableInput> columns_of_parents(const table::Table& table, const model::TableInput& input,
                                                    const match::GazetteerIndex& index);

/// Matches every row of a table that holds region names, codes or both. Columns that `input` does not name
/// are found by rule; `input.code_system` and `input.prefer` as in `join_participation`. A year column
/// chooses among decisions. Unmatched and ambiguous rows are a warning each per kind. THROWS: base::Error
/// (usage) for a named column that is not there; (input) where no column holds regions.
MatchedTable match_table(const table::Table& table, const model::TableInput& input,
                         const match::GazetteerIndex& index, std::vector<match::Decision> decisions,
                         base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::join
