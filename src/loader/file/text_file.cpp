#include "loader/file/text_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

#include <poll.h>
#include <unistd.h>

#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>

#include "loader/file/address.hpp"

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

/// Until there is something to read, or the user asks to stop: a terminal may never say anything.
void wait_for(int handle) {
  constexpr int asked_every_ms = 100;
  pollfd in{handle, POLLIN, 0};
  do base::check_interrupt();
  while (::poll(&in, 1, asked_every_ms) == 0 || (in.revents == 0 && errno == EINTR));
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
  if (status.type() == fs::file_type::not_found) {
    if (is_address(path)) throw no_file(path);
    refuse_path_of_gdal(path);
    throw missing_file(path);
  }
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
  const int handle = ::fileno(file);
  std::string bytes;
  char buffer[1 << 16];
  while (true) {
    wait_for(handle);
    const ssize_t read = ::read(handle, buffer, sizeof buffer);
    if (read < 0) throw unreadable(path, errno);
    if (read == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(read));
  }
}

}  // namespace cakupan::loader::file
