#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/units.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/match/decisions.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader::join {

/// Features of one name hang together by steps of at most this, or are several regions. Natuna's islands are
/// up to 180 km apart.
inline constexpr base::Kilometers farthest_step_of_a_region{200};

/// Puts each feature on its region, by code, else by name and parent. Several features of one region become
/// one shape; where only their names say so, that is told. Features that match no region, and regions without
/// a shape, are warnings with their names; so is a code that several features have under different names.
/// `code_system`: declared, or empty: the file's own, else decided for the whole column and reported as a
/// note. `decisions` settle features by name and number before all else; one that says `match::no_region`
/// leaves the feature out. THROWS: base::Error (input) where not one feature finds a region, and where
/// features of one region by name alone lie farther apart than `farthest_step_of_a_region`.
model::Territory join_boundaries(const boundary::BoundaryFile& file, const match::GazetteerIndex& index,
                                 const std::string& code_system, base::Diagnostics& diagnostics,
                                 std::vector<match::Decision> decisions = {});

/// A gazetteer made from a boundary file alone, for projects that have none: one region per code, or per name
/// and parent. Features with neither code nor name are left out. It has one vintage and the code system
/// "file".
match::Gazetteer gazetteer_from(const boundary::BoundaryFile& file);

/// The name of a column that says that the table has none.
inline constexpr const char* no_column = "-";

/// Fills in the columns that `input` does not name, by rule (region, kabupaten, name, ...; code, kode, ...;
/// province,
/// ...; year; status; source), each reported as a note. A column that is named must be there.
/// A column "-" (`no_column`) says that there is none.
/// THROWS: base::Error (usage) naming the near miss for a column that is not there.
model::TableInput found_columns(const table::Table& table, model::TableInput input,
                                base::Diagnostics& diagnostics);

/// A column that is taken for nothing and whose words look like statuses.
struct LikelyStatus {
  std::string column;
  std::string words;  ///< as they are told: "'selected' (12), 'rejected' (3)"
};

/// The first column of at most eight words, of which most mean a status by themselves or by `rules`, whatever
/// its name. Nothing where `columns` has one of statuses.
std::optional<LikelyStatus> likely_status(const table::Table& table, const model::TableInput& columns,
                                          const model::StateRules& rules = {});

/// Reads the rows of a participation table: year, region or code (or both), status by the words of `rules`
/// (without such a column, or where the cell is empty, the first state that counts), source. Empty years and
/// regions do not throw. A column `role` that holds nothing but the words of `article::article_table` is
/// obeyed: what an article only mentions, and what it says of awards, is aside and reported as a note. Of the
/// totals and notes that `gazetteer` tells by their words, only the keys are read.
/// THROWS: base::Error (input) with the row and column for a year that is no year and an unknown status word;
/// where no column holds regions. (usage) for a named column that is not there; where no column of statuses
/// is named or found and another looks like one.
std::vector<model::ParticipationRow> read_participation(const table::Table& table,
                                                        const model::TableInput& input,
                                                        base::Diagnostics& diagnostics,
                                                        const model::StateRules& rules = {},
                                                        const match::Gazetteer& gazetteer = {});

/// Matches every row. One entry per row, in their order; rows in = rows out is checked here, at run time.
/// Of `input` are used: path, which diagnostics name; code_system, where empty decided for the whole column
/// of codes and reported as a note; prefer. Each row that finds no region is a warning that names its row.
/// THROWS: base::Error (work) should the count ever differ; (usage) for an unknown code system or preferred
/// kind.
model::Ledger join_participation(const std::vector<model::ParticipationRow>& rows,
                                 const match::GazetteerIndex& index, std::vector<match::Decision> decisions,
                                 const model::TableInput& input, base::Diagnostics& diagnostics);

/// Rows per outcome.
struct LedgerTotals {
  std::size_t rows = 0, exact = 0, folded = 0, alias = 0, fuzzy = 0, decided = 0, ambiguous = 0,
              unmatched = 0, headings = 0, aside = 0;

  std::size_t matched() const { return exact + folded + alias + fuzzy + decided; }
  std::size_t in_bins() const { return matched() + ambiguous + unmatched + headings + aside; }
  /// Rows that ask for a region: all but the headings and those aside.
  std::size_t asked() const { return rows - headings - aside; }
  bool operator==(const LedgerTotals&) const = default;
};
LedgerTotals totals(const model::Ledger& ledger);

/// "196 rows: 180 exact, 9 folded, 2 fuzzy, 5 decided; 0 ambiguous; 0 unmatched". Bins without rows are left
/// out, but for the last two. `noun`: what is counted, in the singular.
std::string describe(const LedgerTotals& totals, const std::string& noun = "row");

}  // namespace cakupan::loader::join
