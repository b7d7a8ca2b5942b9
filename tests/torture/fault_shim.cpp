// Preloaded under the program, it counts the calls that write below some folders, and lets one of them fail.
// Calls that only read, and all below other folders, are left alone.
//
// CAKUPAN_FAULT_FOLDERS  absolute, parted by ':'
// CAKUPAN_FAULT_LOG      a file that takes a line for each call: its number, what it is, its path
// CAKUPAN_FAULT_AT       the number of the call, from 1; DEFAULT: none, they are only counted
// CAKUPAN_FAULT          ENOSPC, EIO: it fails, alone. full: it fails with ENOSPC, and all after it that need
// room.
//                        short: it and all after it write less than they were asked to. kill: the process is
//                        killed

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}
#define CAKUPAN_NEXT(name) static const auto original = next<decltype(::name)>(#name)

/// What a call needs: a name may be put in another's place on a full disk, and what was written be closed.
enum class Need { room, nothing };

std::string_view said(const char* variable) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

const char* log_path() {
  static const char* const path = std::getenv("CAKUPAN_FAULT_LOG");
  return path;
}

std::string absolute(const char* path) {
  if (path[0] == '/') return path;
  std::array<char, PATH_MAX> folder{};
  return ::getcwd(folder.data(), folder.size()) == nullptr ? path : std::string(folder.data()) + "/" + path;
}

bool is_watched(std::string_view path) {
  for (std::string_view left = said("CAKUPAN_FAULT_FOLDERS"); !left.empty();) {
    const std::string_view folder = left.substr(0, left.find(':'));
    left.remove_prefix(std::min(folder.size() + 1, left.size()));
    if (path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/')) return true;
  }
  return false;
}

// What a descriptor leads to, by what the kernel says; a file without a name is a temporary one.
std::string path_of(int descriptor) {
  std::array<char, PATH_MAX> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
  return length < 0 ? "" : std::string(path.data(), static_cast<std::size_t>(length));
}

bool is_written(int descriptor) {
  const int flags = ::fcntl(descriptor, F_GETFL);
  return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

void log(unsigned long number, const char* what, const std::string& path) {
  if (log_path() == nullptr) return;
  const std::string line = std::to_string(number) + " " + what + " " + path + "\n";
  const auto file = ::syscall(SYS_openat, AT_FDCWD, log_path(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  ::syscall(SYS_write, file, line.data(), line.size());
  ::syscall(SYS_close, file);
}

/// Counts a call; the error that it is to fail with, 0 for none.
int fault(const char* what, const std::string& path, Need need) {
  static std::atomic<unsigned long> calls{0};
  static const std::string_view kind = said("CAKUPAN_FAULT");
  static const unsigned long at = std::strtoul(std::string(said("CAKUPAN_FAULT_AT")).c_str(), nullptr, 10);
  const int before = errno;
  const unsigned long number = ++calls;
  log(number, what, path);
  errno = before;
  if (at == 0 || number < at) return 0;
  if (kind == "full" && (number == at || need == Need::room)) return ENOSPC;
  if (number > at) return 0;
  if (kind == "kill") ::raise(SIGKILL);
  if (kind == "ENOSPC") return ENOSPC;
  return kind == "EIO" ? EIO : 0;
}

int fault_of_path(const char* what, const char* path, Need need = Need::room) {
  const std::string whole = absolute(path);
  return is_watched(whole) ? fault(what, whole, need) : 0;
}

int fault_of_descriptor(const char* what, int descriptor, Need need = Need::room) {
  const std::string path = path_of(descriptor);
  return is_watched(path) ? fault(what, path, need) : 0;
}

bool fails(int error) {
  if (error != 0) errno = error;
  return error != 0;
}

/// How much of a write is let through.
std::size_t shortened(std::size_t asked, int descriptor) {
  static const bool all = said("CAKUPAN_FAULT") == "short";
  return all && asked > 1 && is_watched(path_of(descriptor)) ? asked / 2 : asked;
}

bool creates(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0; }

bool writes(const char* mode) { return std::strpbrk(mode, "wa+") != nullptr; }

int descriptor_of(void* cookie) { return static_cast<int>(reinterpret_cast<std::intptr_t>(cookie)); }

ssize_t read_cookie(void* cookie, char* bytes, size_t count) {
  return ::read(descriptor_of(cookie), bytes, count);
}

// As the C library does, until all is written or a call fails.
ssize_t write_cookie(void* cookie, const char* bytes, size_t count) {
  std::size_t done = 0;
  while (done < count) {
    const ssize_t wrote = ::write(descriptor_of(cookie), bytes + done, count - done);
    if (wrote <= 0) break;
    done += static_cast<std::size_t>(wrote);
  }
  return static_cast<ssize_t>(done);
}

int seek_cookie(void* cookie, off64_t* at, int whence) {
  *at = ::lseek64(descriptor_of(cookie), *at, whence);
  return *at < 0 ? -1 : 0;
}

int close_cookie(void* cookie) { return ::close(descriptor_of(cookie)); }

// What the C library writes of a stream goes past every symbol; through a cookie it comes back here.
FILE* with_cookie(int file, const char* mode) {
  void* const cookie = reinterpret_cast<void*>(static_cast<std::intptr_t>(file));
  return ::fopencookie(cookie, mode, {read_cookie, write_cookie, seek_cookie, close_cookie});
}

}  // namespace

extern "C" {

#define CAKUPAN_OPEN(name)                                                               \
  int name(const char* path, int flags, ...) {                                           \
    CAKUPAN_NEXT(name);                                                                  \
    va_list rest;                                                                        \
    va_start(rest, flags);                                                               \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                                        \
    if (creates(flags) && fails(fault_of_path("open", path))) return -1;                 \
    return original(path, flags, mode);                                                  \
  }
CAKUPAN_OPEN(open)
CAKUPAN_OPEN(open64)

FILE* fdopen(int file, const char* mode) noexcept {
  CAKUPAN_NEXT(fdopen);
  return writes(mode) && is_watched(path_of(file)) ? with_cookie(file, mode) : original(file, mode);
}

#define CAKUPAN_FOPEN(name)                                          \
  FILE* name(const char* path, const char* mode) {                   \
    CAKUPAN_NEXT(name);                                              \
    if (!writes(mode)) return original(path, mode);                  \
    if (fails(fault_of_path("open", path))) return nullptr;          \
    FILE* const file = original(path, mode);                         \
    if (file == nullptr || !is_watched(absolute(path))) return file; \
    const int kept = ::fcntl(::fileno(file), F_DUPFD_CLOEXEC, 0);    \
    ::fclose(file);                                                  \
    return with_cookie(kept, mode);                                  \
  }
CAKUPAN_FOPEN(fopen)
CAKUPAN_FOPEN(fopen64)

ssize_t write(int file, const void* bytes, size_t count) {
  CAKUPAN_NEXT(write);
  if (fails(fault_of_descriptor("write", file))) return -1;
  return original(file, bytes, shortened(count, file));
}

ssize_t writev(int file, const iovec* pieces, int count) {
  CAKUPAN_NEXT(writev);
  if (fails(fault_of_descriptor("write", file))) return -1;
  if (count > 0 && shortened(2, file) == 1)
    return ::syscall(SYS_write, file, pieces[0].iov_base, shortened(pieces[0].iov_len, file));
  return original(file, pieces, count);
}

#define CAKUPAN_PWRITE(name, offset)                                   \
  ssize_t name(int file, const void* bytes, size_t count, offset at) { \
    CAKUPAN_NEXT(name);                                                \
    if (fails(fault_of_descriptor("write", file))) return -1;          \
    return original(file, bytes, shortened(count, file), at);          \
  }
CAKUPAN_PWRITE(pwrite, off_t)
CAKUPAN_PWRITE(pwrite64, off64_t)

ssize_t sendfile(int to, int from, off_t* at, size_t count) {
  CAKUPAN_NEXT(sendfile);
  if (fails(fault_of_descriptor("write", to))) return -1;
  return original(to, from, at, shortened(count, to));
}

#define CAKUPAN_SYNC(name)                                                \
  int name(int file) {                                                    \
    CAKUPAN_NEXT(name);                                                   \
    const char* const what = is_written(file) ? "sync" : "sync-folder";   \
    if (fails(fault_of_descriptor(what, file, Need::nothing))) return -1; \
    return original(file);                                                \
  }
CAKUPAN_SYNC(fsync)
CAKUPAN_SYNC(fdatasync)

// A descriptor is closed also where that fails (close(2)).
int close(int file) {
  CAKUPAN_NEXT(close);
  const int error = file >= 0 && is_written(file) ? fault_of_descriptor("close", file, Need::nothing) : 0;
  const int closed = original(file);
  return fails(error) ? -1 : closed;
}

#define CAKUPAN_TRUNCATE(name, offset)                           \
  int name(int file, offset length) noexcept {                   \
    CAKUPAN_NEXT(name);                                          \
    if (fails(fault_of_descriptor("truncate", file))) return -1; \
    return original(file, length);                               \
  }
CAKUPAN_TRUNCATE(ftruncate, off_t)
CAKUPAN_TRUNCATE(ftruncate64, off64_t)

int mkdir(const char* path, mode_t mode) noexcept {
  CAKUPAN_NEXT(mkdir);
  if (fails(fault_of_path("mkdir", path))) return -1;
  return original(path, mode);
}

char* mkdtemp(char* pattern) noexcept {
  CAKUPAN_NEXT(mkdtemp);
  if (fails(fault_of_path("mkdir", pattern))) return nullptr;
  return original(pattern);
}

int link(const char* from, const char* to) noexcept {
  CAKUPAN_NEXT(link);
  if (fails(fault_of_path("link", to))) return -1;
  return original(from, to);
}

int rename(const char* from, const char* to) noexcept {
  CAKUPAN_NEXT(rename);
  if (fails(fault_of_path("rename", to, Need::nothing))) return -1;
  return original(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
  CAKUPAN_NEXT(renameat2);
  if (fails(fault_of_path("rename", to, Need::nothing))) return -1;
  return original(from_folder, from, to_folder, to, flags);
}

}  // extern "C"
