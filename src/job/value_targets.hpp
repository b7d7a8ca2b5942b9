#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::job {

/// What each row of a table of values is of: a position, or nothing.
using ValueTargets = std::vector<std::optional<std::size_t>>;

/// The regions of the rows, by the value's key alone where it states one, else by the code and the name that
/// are found by rule. What a person has settled of the names of `participation` holds where it is the same
/// table. THROWS: base::Error (input) where no row names a region.
ValueTargets regions_of_rows(const loader::table::Table& table, const model::ValueSpec& value,
                             const model::TableInput& participation,
                             const loader::match::GazetteerIndex& index, base::Diagnostics& diagnostics);

/// The positions in `parents` that the rows name by code or name: in the column `key`, or, where it is empty,
/// in the column that names most. Empty where none does.
ValueTargets parents_of_rows(const loader::table::Table& table, const std::string& key,
                             const std::vector<model::Parent>& parents);

}  // namespace cakupan::job
