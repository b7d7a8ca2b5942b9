#include <cakupan/job/data_folder.hpp>

#include <cstdlib>
#include <filesystem>

#include <cakupan/base/error.hpp>

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

bool holds_data(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "geodata/smart-city.toml", ignored) &&
         fs::is_directory(folder / "styles", ignored);
}

}  // namespace

std::string data_folder() {
  if (const char* given = std::getenv("CAKUPAN_DATA")) {
    if (holds_data(given)) return given;
    throw base::Error(base::Failure::work, "CAKUPAN_DATA names a folder without geodata/ and styles/",
                      {given, {}, {}}, "name the folder that holds both, or unset it");
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share/cakupan";
  if (!error && holds_data(installed)) return installed.string();
  for (fs::path folder = program.parent_path(); !error && folder != folder.root_path();
       folder = folder.parent_path()) {
    if (holds_data(folder)) return folder.string();
  }
  throw base::Error(base::Failure::work, "the program's own data (geodata/, styles/) is not found", {},
                    "set CAKUPAN_DATA to the folder that holds both");
}

std::string embedded_project(const std::string& data_folder) {
  return data_folder + "/geodata/smart-city.toml";
}

std::string embedded_gazetteer(const std::string& data_folder) {
  return data_folder + "/geodata/gazetteer/gazetteer.toml";
}

std::string styles_folder(const std::string& data_folder) { return data_folder + "/styles"; }

}  // namespace cakupan::job
