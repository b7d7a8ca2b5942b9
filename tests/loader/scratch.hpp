#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::loader {

/// The error that an action throws; a test failure where it throws none.
template <class Action>
base::Error error_of(Action action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error;
  }
  ADD_FAILURE() << "no error";
  return {base::Failure::work, "no error"};
}

/// A folder of its own for a test that spoils files.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "cakupan-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    folder_ = name;
  }
  ~Scratch() { std::filesystem::remove_all(folder_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return path(name);
  }
  /// Copies one of the test data files.
  std::string copy(const std::string& name, const std::string& as = {}) const {
    const std::filesystem::path to = folder_ / (as.empty() ? name : as);
    std::filesystem::copy_file(std::filesystem::path(CAKUPAN_TEST_DATA) / name, to);
    return to.string();
  }
  /// Copies a Shapefile with all its parts; gives the path of the .shp.
  std::string copy_shapefile(const std::string& stem) const {
    for (const char* part : {".shp", ".shx", ".dbf", ".prj"}) copy(stem + part);
    return path(stem + ".shp");
  }
  void cut(const std::string& name, std::uintmax_t bytes) const {
    std::filesystem::resize_file(folder_ / name, bytes);
  }
  void put_byte(const std::string& name, std::streamoff at, char byte) const {
    std::fstream file(folder_ / name, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(at);
    file.put(byte);
  }
  void remove(const std::string& name) const { std::filesystem::remove(folder_ / name); }
  std::set<std::string> files() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      names.insert(entry.path().filename());
    return names;
  }
  /// A message without the folder's name.
  std::string without_folder(std::string message) const {
    const std::string prefix = folder_.string() + "/";
    for (std::size_t at = message.find(prefix); at != std::string::npos; at = message.find(prefix)) {
      message.erase(at, prefix.size());
    }
    return message;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace cakupan::loader
