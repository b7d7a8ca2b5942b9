#pragma once

#include <string>

#include <cakupan/base/error.hpp>

namespace cakupan::loader::file {

/// The bytes of a whole file; "-" is standard input.
/// THROWS: base::Error (input): missing (with the near miss among its neighbors), an address, a directory,
/// not readable.
std::string read_text_file(const std::string& path);

/// Throws as `read_text_file` does, without reading.
void check_readable_file(const std::string& path);

/// "does not exist" with the near miss among the files of the same folder.
base::Error missing_file(const std::string& path);

}  // namespace cakupan::loader::file
