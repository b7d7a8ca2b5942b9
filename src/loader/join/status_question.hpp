#pragma once

#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::loader::join {

/// The name of a column that says that the table has none.
inline constexpr const char* no_column = "-";

/// Where no column of statuses is named or found, another one may tell who takes part by words of its own
/// ("hasil": selected, rejected): whether it does is asked, for without it every row would count.
/// THROWS: base::Error (usage) for the first column of at most eight words, of which most mean a status.
void ask_of_status(const table::Table& table, const model::TableInput& columns,
                   const model::StateRules& rules);

}  // namespace cakupan::loader::join
