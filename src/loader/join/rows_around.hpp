#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::join {

/// Merged cells come as one filled cell above blank ones. Units above, kinds and island groups are filled
/// down where the first row has one, at least as many cells are blank as filled, each value begins once, and
/// two names or more that are clear by themselves agree, none contradicting. Reported as a note.
void fill_merged_cells(std::vector<model::ParticipationRow>& rows, const match::GazetteerIndex& index,
                       const std::string& path, base::Diagnostics& diagnostics);

/// The same for years, which no name can confirm: there are two or more, which ascend or descend. Reported as
/// a warning.
void fill_merged_years(std::vector<model::ParticipationRow>& rows, const base::Place& place,
                       base::Diagnostics& diagnostics);

/// Whether each row is a total (the gazetteer's `total_words`), or among the last rows, which are all so, a
/// note by its sign, its length or one of the `note_words`: what its other cells hold is nobody's year or
/// status. What finds a region is a row of its own for all that.
std::vector<bool> totals_and_notes(const std::vector<model::ParticipationRow>& rows,
                                   const match::Gazetteer& gazetteer);

/// Puts aside what found no region and is none: totals (the gazetteer's `total_words`) anywhere, and below
/// the last row that found one what begins with a sign or one of the `note_words`, is a sentence, or stands
/// alone in its row. Reported as a note with their texts.
void put_aside(model::Ledger& ledger, const match::Gazetteer& gazetteer, const std::string& path,
               base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::join
