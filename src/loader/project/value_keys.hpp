#pragma once

#include <cakupan/model/project.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// What a [[map]] of the theme "value" says of its values, and of a second beside it. Paths stand as they are
/// written. THROWS: base::Error (usage) with the line for what cannot be followed.
void read_values(file::TomlTable& table, model::MapSpec& spec);

}  // namespace cakupan::loader::project
