#pragma once

#include <vector>

#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/project.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// Four numbers as an area of the earth, in degrees. THROWS: base::Error (usage) for what is none.
geo::Box read_extent(const file::TomlTable& table, const std::vector<double>& numbers);

/// Which regions a [[map]] shows and points out. THROWS: as the table's getters, and for a selection on a map
/// that is drawn for each province.
model::SelectionSpec read_selection(file::TomlTable& table, const model::MapSpec& spec);

/// How a [[map]] is drawn: tiles, panels, what stands beside it. REQUIRES: its theme is read.
void read_kind(file::TomlTable& table, model::MapSpec& spec);

}  // namespace cakupan::loader::project
