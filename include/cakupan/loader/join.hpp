#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/boundaries.hpp>
#include <cakupan/loader/gazetteer.hpp>
#include <cakupan/loader/match.hpp>
#include <cakupan/loader/table.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader {

/// Puts each feature on its region, by code, else by name and parent. Several features of one region become one shape.
/// Features that match no region, and regions without a shape, are warnings with their names.
/// `code_system`: declared, or empty: decided for the whole column and reported as a note.
/// THROWS: base::Error (input) where not one feature finds a region.
model::Territory join_boundaries(const BoundaryFile& file, const Gazetteer& gazetteer,
                                 const std::string& code_system, base::Diagnostics& diagnostics);

/// A gazetteer made from a boundary file alone, for projects that have none: one region per code, or per name and
/// parent.
Gazetteer gazetteer_from(const BoundaryFile& file, base::Diagnostics& diagnostics);

/// Reads the rows of a participation table. Unknown status words and years that are no years throw; empty cells do not.
/// THROWS: base::Error (input) with the row; (usage) for a column that is not there.
std::vector<model::ParticipationRow> read_participation(const Table& table, const model::TableInput& input,
                                                        base::Diagnostics& diagnostics);

/// Matches every row. Rows in = rows out is checked here, at run time.
/// THROWS: base::Error (work) should the count ever differ.
model::Ledger join_participation(const std::vector<model::ParticipationRow>& rows, const Matcher& matcher,
                                 base::Diagnostics& diagnostics);

/// Rows per outcome.
struct LedgerTotals {
  std::size_t rows = 0, exact = 0, folded = 0, alias = 0, fuzzy = 0, decided = 0, ambiguous = 0, unmatched = 0;

  std::size_t matched() const { return exact + folded + alias + fuzzy + decided; }
  bool operator==(const LedgerTotals&) const = default;
};
LedgerTotals totals(const model::Ledger& ledger);

/// "196 rows: 180 exact, 9 folded, 2 fuzzy, 5 decided; 0 ambiguous; 0 unmatched". Bins without rows are left out, but
/// for the last two.
std::string describe(const LedgerTotals& totals);

}  // namespace cakupan::loader
