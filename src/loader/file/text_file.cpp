#include "loader/file/text_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::file {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::vector<std::string> files_beside(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code ignored;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

base::Error unreadable(const std::string& path, int reason) {
  return {base::Failure::input, std::string("cannot be read: ") + std::strerror(reason), {path, {}, {}}};
}

}  // namespace

base::Error missing_file(const std::string& path) {
  const std::vector<std::string> neighbors = files_beside(path);
  return {base::Failure::input,
          "does not exist" + base::did_you_mean(fs::path(path).filename().string(), neighbors),
          {path, {}, {}}};
}

void check_readable_file(const std::string& path) {
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (status.type() == fs::file_type::not_found) throw missing_file(path);
  if (status.type() == fs::file_type::none) throw unreadable(path, problem.value());
  if (fs::is_directory(status)) {
    throw base::Error(base::Failure::input, "is a folder", {path, {}, {}}, "name the file in it");
  }
}

std::string read_text_file(const std::string& path) {
  std::unique_ptr<std::FILE, CloseFile> opened;
  std::FILE* file = stdin;
  if (path != "-") {
    check_readable_file(path);
    opened.reset(std::fopen(path.c_str(), "rb"));
    if (!opened) throw unreadable(path, errno);
    file = opened.get();
  }
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, read);
  if (std::ferror(file)) throw unreadable(path, errno);
  return bytes;
}

}  // namespace cakupan::loader::file
