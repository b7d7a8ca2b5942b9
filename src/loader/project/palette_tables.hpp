#pragma once

#include <vector>

#include <cakupan/model/palette.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// The palettes of [[palette]], in file order: `name`, `kind`, `colors`.
/// THROWS: base::Error (usage) with the line where one of them is missing or wrong, or a name stands twice.
std::vector<model::Palette> read_palettes_of(file::TomlTable& root, const std::string& path);

}  // namespace cakupan::loader::project
