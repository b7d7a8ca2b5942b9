#pragma once

#include <string>

#include <cakupan/base/error.hpp>

#include "loader/file/toml_table.hpp"

/// Paths that lead to no file of the machine.
namespace cakupan::loader::file {

/// A database, "http://…": a word of two or more letters before a colon, and no such file.
bool is_address(const std::string& path);

/// Of an address where a file is wanted; it says what to do, and shows of a database only how its
/// address begins.
/// REQUIRES: `is_address`.
base::Error no_file(const std::string& address);

/// THROWS: base::Error (input) for a path of one of GDAL's own file systems, such as /vsicurl/ and /vsizip/,
/// which people know from other programs. REQUIRES: no file has that path.
void refuse_path_of_gdal(const std::string& path);

/// A file that somebody gives away must not lead to a database of those who read it. THROWS: base::Error
/// (usage) with the line of the key where `path` is a database.
void refuse_database(const TomlTable& table, const std::string& key, const std::string& path);

}  // namespace cakupan::loader::file
