#include "publish/file.hpp"

#include <cerrno>
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
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t wrote = ::write(file.number(), bytes.data() + done, bytes.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) throw_unwritable(path, errno);
    done += static_cast<std::size_t>(wrote);
  }
  if (::fsync(file.number()) != 0 && errno != EINVAL) throw_unwritable(path, errno);
  if (!file.closed()) throw_unwritable(path, errno);
}

void sync_folder(const fs::path& folder) {
  const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.number() >= 0 && ::fsync(handle.number()) != 0) errno = 0;
}

void write_file(const std::string& path, const std::string& bytes) {
  const fs::path target(path);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    throw base::Error(base::Failure::usage, fmt::format("its folder '{}' does not exist", folder.string()),
                      {path, {}, {}}, "create the folder first, or name another place with -o");
  }
  if (fs::is_directory(target, error)) {
    throw base::Error(base::Failure::work, "is a folder, not a file", {path, {}, {}}, "name a file with -o");
  }
  const ScratchFolder scratch(folder);
  const fs::path written = scratch.path() / target.filename();
  write_synced(written, bytes);
  fs::rename(written, target, error);
  if (error) throw_unwritable(target, error.value());
  sync_folder(folder);
}

}  // namespace cakupan::publish
