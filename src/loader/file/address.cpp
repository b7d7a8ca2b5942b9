#include "loader/file/address.hpp"

#include <cstddef>
#include <filesystem>

#include <cakupan/geo/database_address.hpp>

#include "geo/ogr_guard.hpp"

namespace cakupan::loader::file {

namespace {

const std::string database_remedy =
    "a database is read only where the command line or a project names it, for boundaries and tables; "
    "export this one to a file, and name that";

}  // namespace

bool is_address(const std::string& path) {
  const std::size_t colon = path.find(':');
  std::error_code ignored;
  return colon != std::string::npos && colon >= 2 && path.find('/') > colon &&
         !std::filesystem::exists(path, ignored);
}

base::Error no_file(const std::string& address) {
  if (geo::is_database(address)) {
    // What stands behind the first word may hold a password.
    const std::string shown = address.substr(0, address.find(':'));
    return {base::Failure::input, "is a database, not a file", {shown, {}, {}}, database_remedy};
  }
  return {base::Failure::input,
          "is an address that is not read",
          {address, {}, {}},
          "get the file first, and name it"};
}

void refuse_path_of_gdal(const std::string& path) {
  geo::refuse_other_file_systems(path, path);
  if (!path.starts_with("/vsizip/")) return;
  throw base::Error(base::Failure::input, "is a path that only GDAL knows, and is not read", {path, {}, {}},
                    "name the archive itself, the .zip");
}

void refuse_database(const TomlTable& table, const std::string& key, const std::string& path) {
  if (geo::is_database(path)) throw table.error(key, "names a database", database_remedy);
}

}  // namespace cakupan::loader::file
