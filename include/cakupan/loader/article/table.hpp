#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/match/match.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::article {

/// Articles as a table, and their members as rows of a ledger.
struct ArticleTable {
  table::Table table;
  model::Ledger members;  ///< source_row: 1-based row of `table`; source: the article
};

/// The same for files, as a table: article (where there is more than one), region_as_written, offset,
/// sentence, code, matched_region, outcome, role, year, stated_size, found, mentions, candidates.
/// A member without a region is a warning; a list that names fewer or more regions than the text states is a
/// note.
ArticleTable article_table(const std::vector<std::string>& paths, const match::Matcher& matcher,
                           base::Diagnostics& diagnostics);

/// The numbers of regions that articles state, as a table: text, figure, scope, source (the path).
table::Table claims_table(const std::vector<std::string>& paths, const match::Matcher& matcher);

}  // namespace cakupan::loader::article
