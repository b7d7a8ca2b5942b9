#pragma once

#include <string>

#include <cakupan/model/project.hpp>

namespace cakupan::loader::project {

/// Reads a project file; `cakupan = 1` is its version. Documented in docs/project.md.
/// THROWS: base::Error (usage): not TOML, unknown key (with line and near miss), wrong type, unknown word.
/// (input): the file is missing or cannot be read.
model::Project read_project(const std::string& path);

/// The same from text; paths are resolved against `folder`.
model::Project parse_project(const std::string& text, const std::string& path, const std::string& folder);

}  // namespace cakupan::loader::project
