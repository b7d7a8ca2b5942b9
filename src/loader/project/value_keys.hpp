#pragma once

#include <cakupan/model/value_map.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// What a [[map]] of the theme "value" says of its values. Paths stand as they are written.
/// THROWS: base::Error (usage) with the line for what cannot be followed.
model::ValueSpec read_value_keys(file::TomlTable& table);

}  // namespace cakupan::loader::project
