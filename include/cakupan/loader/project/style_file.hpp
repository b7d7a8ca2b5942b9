#pragma once

#include <string>
#include <vector>

#include <cakupan/model/style.hpp>

namespace cakupan::loader::project {

/// Reads a style by name from the folder of styles, or by path where it ends in ".toml". A style may extend
/// another. Every key: styles/README.md. THROWS: base::Error (usage): unknown key with line and near miss,
/// unknown style, a style that extends itself.
model::Style read_style(const std::string& name_or_path, const std::string& styles_folder);

/// The files that `read_style` opens: the style, then those that it extends. THROWS: as `read_style`.
std::vector<std::string> files_of_style(const std::string& name_or_path, const std::string& styles_folder);

std::vector<std::string> style_names(const std::string& styles_folder);

}  // namespace cakupan::loader::project
