#pragma once

#include <string>

#include <cakupan/model/project.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// [output] of a project file, whose path names the schema where it names none itself. THROWS: base::Error
/// (usage).
model::OutputSettings read_output(file::TomlTable& root, const std::string& path);

}  // namespace cakupan::loader::project
