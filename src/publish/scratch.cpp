#include "publish/scratch.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "publish/exchange.hpp"
#include "publish/file.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = ".cakupan-";
constexpr std::string_view pattern = "XXXXXX";

int opened(const fs::path& folder) {
  return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

// The kernel gives the lock back when the process ends, however it ends.
bool locked(int folder) { return ::flock(folder, LOCK_EX | LOCK_NB) == 0; }

// A folder may have been removed between its making and its locking: by a process that took it for a stale
// one.
bool still_there(const fs::path& folder, int handle) {
  struct stat by_name {};
  struct stat by_handle {};
  return ::lstat(folder.c_str(), &by_name) == 0 && ::fstat(handle, &by_handle) == 0 &&
         by_name.st_ino == by_handle.st_ino && by_name.st_dev == by_handle.st_dev;
}

// The open, locked folder; -1 where another process has taken it for a stale one in the meantime. A file
// system without locks has folders without: nobody can lock them, so nobody removes them.
int lock_of(const fs::path& folder) {
  const int handle = opened(folder);
  if (handle < 0 && errno != ENOENT) throw_unwritable(folder, errno);
  if (handle < 0) return -1;
  const bool taken = !locked(handle) && errno == EWOULDBLOCK;
  if (!taken && still_there(folder, handle)) return handle;
  ::close(handle);
  return -1;
}

bool is_ours(int folder) {
  struct stat status {};
  return ::fstat(folder, &status) == 0 && status.st_uid == ::geteuid();
}

void remove_if_stale(const fs::path& folder) {
  const int handle = opened(folder);
  if (handle < 0) return;
  if (is_ours(handle) && locked(handle) && still_there(folder, handle)) {
    try {
      undo_exchange(folder);
      fs::remove_all(folder);
    } catch (const fs::filesystem_error&) {
      // It stays for a run that may change the folder.
    }
  }
  ::close(handle);
}

}  // namespace

bool is_scratch(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with(prefix) && name.size() == prefix.size() + pattern.size() &&
         std::all_of(name.begin() + prefix.size(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
         });
}

void remove_stale_scratch(const fs::path& parent) {
  std::error_code ignored;
  std::vector<fs::path> found;
  for (fs::directory_iterator entry(parent, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    if (is_scratch(entry->path())) found.push_back(entry->path());
  }
  for (const fs::path& folder : found) remove_if_stale(folder);
}

ScratchFolder::ScratchFolder(const fs::path& parent) {
  remove_stale_scratch(parent);
  while (lock_ < 0) {
    std::string name = (parent / (std::string(prefix) + std::string(pattern))).string();
    if (::mkdtemp(name.data()) == nullptr) throw_unwritable(parent, errno);
    path_ = name;
    lock_ = lock_of(path_);
  }
  // mkdtemp makes the folder private; a bundle is as readable as any other new folder.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  std::error_code ignored;
  fs::permissions(path_, static_cast<fs::perms>(0777U & ~mask), ignored);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  ::close(lock_);
}

}  // namespace cakupan::publish
