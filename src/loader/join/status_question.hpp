#pragma once

#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::loader::join {

/// Where no column of statuses is named or found, another one may tell who takes part by words of its own
/// ("hasil": selected, rejected): whether it does is asked, for without it every row would count.
/// THROWS: base::Error (usage) for a `likely_status`.
void ask_of_status(const table::Table& table, const model::TableInput& columns,
                   const model::StateRules& rules);

}  // namespace cakupan::loader::join
