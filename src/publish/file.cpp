#include "publish/file.hpp"

#include <cerrno>
#include <fstream>
#include <list>
#include <set>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/publish/bundle.hpp>

#include "publish/scratch.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  // The result of close counts: network file systems report a full disk only then.
  bool closed() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

void write_all(int file, const fs::path& path, const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t wrote = ::write(file, bytes.data() + done, bytes.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) throw_unwritable(path, errno);
    done += static_cast<std::size_t>(wrote);
  }
}

}  // namespace

void throw_unwritable(const fs::path& path, int error) {
  const std::string remedy = error == ENOSPC || error == EDQUOT
                                 ? "free some space or choose another output folder"
                                 : "choose another output folder with -o";
  throw base::Error(base::Failure::work,
                    fmt::format("cannot be written: {}", std::generic_category().message(error)),
                    {path.string(), {}, {}}, remedy);
}

void write_synced(const fs::path& path, const std::string& bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.number() < 0) throw_unwritable(path, errno);
  write_all(file.number(), path, bytes);
  if (::fsync(file.number()) != 0 && errno != EINVAL) throw_unwritable(path, errno);
  if (!file.closed()) throw_unwritable(path, errno);
}

void sync_folder(const fs::path& folder) {
  const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.number() >= 0 && ::fsync(handle.number()) != 0) errno = 0;
}

namespace {

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

void require_place(const fs::path& target) {
  std::error_code error;
  if (!fs::is_directory(folder_of(target), error)) {
    throw base::Error(base::Failure::usage,
                      fmt::format("its folder '{}' does not exist", folder_of(target).string()),
                      {target.string(), {}, {}}, "create the folder first, or name another place with -o");
  }
  if (fs::is_directory(target, error)) {
    throw base::Error(base::Failure::work, "is a folder, not a file", {target.string(), {}, {}},
                      "name a file with -o");
  }
}

/// /dev/null, a pipe, a terminal: what is written to, and never replaced.
bool is_no_file(const fs::path& target) {
  std::error_code absent;
  const fs::file_status status = fs::status(target, absent);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

void write_to_device(const BundleFile& file) {
  Descriptor device(::open(file.path.c_str(), O_WRONLY | O_CLOEXEC));
  if (device.number() < 0) throw_unwritable(file.path, errno);
  write_all(device.number(), file.path, file.bytes);
  if (!device.closed()) throw_unwritable(file.path, errno);
}

/// A file that stands ready beside its place.
class Replacement {
 public:
  Replacement(const BundleFile& file)
      : target_(file.path), scratch_(folder_of(target_)), written_(scratch_.path() / "new") {
    write_synced(written_, file.bytes);
    std::error_code error;
    if (!fs::exists(fs::symlink_status(target_, error))) return;
    // Kept by another name, so that its own is never missing.
    fs::create_hard_link(target_, kept(), error);
    if (error) fs::copy(target_, kept(), fs::copy_options::copy_symlinks, error);
    has_old_ = !error;
    unkept_ = error;
  }

  /// REQUIRES: before `put`. What could not be kept could not come back.
  void require_kept() const {
    if (unkept_) throw_unwritable(target_, unkept_.value());
  }

  void put() const {
    std::error_code error;
    fs::rename(written_, target_, error);
    if (error) throw_unwritable(target_, error.value());
  }
  void take_back() const {
    std::error_code ignored;
    if (has_old_) {
      fs::rename(kept(), target_, ignored);
    } else {
      fs::remove(target_, ignored);
    }
  }
  void sync() const { sync_folder(folder_of(target_)); }

 private:
  fs::path kept() const { return scratch_.path() / "old"; }

  fs::path target_;
  ScratchFolder scratch_;
  fs::path written_;
  bool has_old_ = false;
  std::error_code unkept_;
};

}  // namespace

void write_files(const std::vector<BundleFile>& files) {
  std::set<fs::path> targets;
  for (const BundleFile& file : files) {
    require_place(file.path);
    const fs::path target = fs::canonical(folder_of(file.path)) / fs::path(file.path).filename();
    if (targets.insert(target).second) continue;
    throw base::Error(base::Failure::usage, "is to be written twice", {file.path, {}, {}},
                      "name another file with -o");
  }
  std::list<Replacement> replacements;
  for (const BundleFile& file : files) {
    if (!is_no_file(file.path)) replacements.emplace_back(file);
  }
  if (replacements.size() > 1) {
    for (const Replacement& replacement : replacements) replacement.require_kept();
  }
  for (auto next = replacements.begin(); next != replacements.end(); ++next) {
    try {
      next->put();
    } catch (...) {
      while (next != replacements.begin()) (--next)->take_back();
      throw;
    }
  }
  for (const Replacement& replacement : replacements) replacement.sync();
  for (const BundleFile& file : files) {
    if (is_no_file(file.path)) write_to_device(file);
  }
}

void write_file(const std::string& path, const std::string& bytes) { write_files({{path, bytes}}); }

std::optional<std::string> bytes_of_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes(fs::file_size(path, error), '\0');
  if (error || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return std::nullopt;
  return bytes;
}

}  // namespace cakupan::publish
