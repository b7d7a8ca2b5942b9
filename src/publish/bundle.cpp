#include <cakupan/publish/bundle.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <mutex>
#include <set>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/publish/manifest.hpp>

#include "publish/bundle_paths.hpp"
#include "publish/exchange.hpp"
#include "publish/file.hpp"
#include "publish/scratch.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void throw_unusable(const fs::path& folder, const std::string& happened,
                                 const std::string& remedy, base::Failure failure = base::Failure::work) {
  throw base::Error(failure, happened, {folder.string(), {}, {}}, remedy);
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

std::set<std::string> own_files(const fs::path& folder) {
  const std::vector<std::string> files =
      files_of_manifest(bytes_of_file((folder / "manifest.json").string()).value_or(""));
  return {files.begin(), files.end()};
}

// The first file in the folder that no manifest of ours names; empty where there is none.
// Hidden files, such as a .gitkeep, belong to the folder, not to the bundle.
std::string foreign_file(const fs::path& folder) {
  const std::set<std::string> ours = own_files(folder);
  std::set<std::string> foreign;
  for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator();
       ++entry) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
      continue;
    }
    const std::string relative = entry->path().lexically_relative(folder).generic_string();
    if (!entry->is_directory() && !ours.contains(relative)) foreign.insert(relative);
  }
  return foreign.empty() ? "" : *foreign.begin();
}

bool may_write(const fs::path& folder) { return ::access(folder.c_str(), W_OK) == 0; }

void require_usable_folder(const fs::path& folder, Overwrite overwrite) {
  if (!fs::exists(folder)) return;
  if (!fs::is_directory(folder)) {
    throw_unusable(folder, "the output folder is a file", "choose another output folder with -o");
  }
  if (!may_write(folder)) {
    throw_unusable(folder, "the output folder cannot be written: Permission denied",
                   "choose another output folder with -o, or change its permissions");
  }
  remove_stale_scratch(folder);
  if (overwrite == Overwrite::anything) return;
  const std::string foreign = foreign_file(folder);
  if (foreign.empty()) return;
  throw_unusable(folder, fmt::format("the output folder holds something else ('{}')", foreign),
                 "choose another folder with -o, or replace everything in it with --overwrite",
                 base::Failure::usage);
}

std::string bytes_of(const StoredBytes& stored) {
  auto bytes = bytes_of_file(stored.path);
  if (bytes && sha256(*bytes) == stored.sha256) return *std::move(bytes);
  throw base::Error(base::Failure::input, "was changed while it was read", {stored.path, {}, {}},
                    "leave the folders in place while they are merged");
}

/// Told how many files are written.
using WriteProgress = std::function<void(std::size_t)>;

void write_all(const fs::path& folder, const std::vector<BundleFile>& files, const WriteProgress& progress) {
  std::set<fs::path> folders{folder};
  for (const BundleFile& file : files) folders.insert((folder / file.path).parent_path());
  for (const fs::path& needed : folders) fs::create_directories(needed);
  std::mutex telling;
  std::size_t done = 0;
  // A disk that is asked for several files at once makes them safe in the time of one.
  base::for_each_index(files.size(), [&](std::size_t i) {
    write_synced(folder / files[i].path, files[i].stored ? bytes_of(*files[i].stored) : files[i].bytes);
    const std::lock_guard lock(telling);
    progress(++done);
  });
  for (const fs::path& made : folders) sync_folder(made);
}

void carry_hidden(const fs::path& from, const fs::path& to) {
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (is_hidden(entry.path()) && !is_scratch(entry.path()))
      fs::copy(entry.path(), to / entry.path().filename(), fs::copy_options::recursive);
  }
}

// Whether the folder is the root of a file system of its own, which no rename can replace.
bool is_mount_point(const fs::path& folder) {
  struct stat own {};
  struct stat above {};
  return ::stat(folder.c_str(), &own) == 0 && ::stat((folder / "..").c_str(), &above) == 0 &&
         own.st_dev != above.st_dev;
}

// Replaces what is in the folder, entry by entry.
void replace_content(const fs::path& folder, const std::vector<BundleFile>& files,
                     const WriteProgress& progress) {
  const ScratchFolder scratch(folder);
  const EntryExchange exchange(scratch.path());
  write_all(exchange.fresh(), files, progress);
  exchange.run();
}

// What some network file systems say to the flags of renameat2.
bool is_unsupported(int error) { return error == EINVAL || error == ENOSYS; }

// Tried with two empty folders, before anything is written.
bool can_exchange(const fs::path& scratch) {
  const fs::path a = scratch / "a", b = scratch / "b";
  fs::create_directory(a);
  fs::create_directory(b);
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0 ||
         !is_unsupported(errno);
}

// Whether the folder was replaced as a whole, by one atomic exchange: not every file system can.
bool replaced_at_once(const fs::path& folder, const std::vector<BundleFile>& files,
                      const WriteProgress& progress) {
  const fs::path parent = folder.parent_path();
  const ScratchFolder scratch(parent);
  const fs::path fresh = scratch.path() / "bundle";
  fs::create_directory(fresh);
  const bool replaces = fs::exists(folder);
  const unsigned int flags = replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (replaces && !can_exchange(scratch.path())) return false;
  write_all(fresh, files, progress);
  if (replaces) carry_hidden(folder, fresh);
  int error = ::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), flags) == 0 ? 0 : errno;
  // A plain rename replaces an empty folder at most.
  if (!replaces && is_unsupported(error)) error = ::rename(fresh.c_str(), folder.c_str()) == 0 ? 0 : errno;
  if (error != 0) {
    throw_unusable(folder, fmt::format("cannot be replaced: {}", std::generic_category().message(error)),
                   "choose another output folder with -o");
  }
  sync_folder(parent);
  return true;
}

// Without a trailing separator, which would make the folder its own parent.
fs::path target_of(const std::string& folder) {
  const fs::path path = fs::weakly_canonical(fs::absolute(folder));
  return path.has_filename() ? path : path.parent_path();
}

// Whether the program works in the folder or below it: replacing it would pull the ground from under the
// user's shell.
bool holds_working_folder(const fs::path& folder) {
  const fs::path relative = fs::weakly_canonical(fs::current_path()).lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

[[noreturn]] void rethrow_for(const std::string& folder, const fs::filesystem_error& error) {
  throw_unusable(folder, fmt::format("cannot be written: {}", error.code().message()),
                 "choose another output folder with -o");
}

}  // namespace

void require_usable(const std::string& folder, Overwrite overwrite) {
  try {
    require_usable_folder(target_of(folder), overwrite);
  } catch (const fs::filesystem_error& error) {
    rethrow_for(folder, error);
  }
}

void write_bundle(const std::string& folder, const std::vector<BundleFile>& files, Overwrite overwrite,
                  const base::Progress& progress) {
  require_below_folder(files);
  const std::string stage = "writing " + folder;
  const WriteProgress told = [&](std::size_t done) {
    if (progress) progress(stage, done, files.size());
  };
  told(0);
  try {
    const fs::path target = target_of(folder);
    require_usable_folder(target, overwrite);
    fs::create_directories(target.parent_path());
    remove_stale_scratch(target.parent_path());
    const bool in_place = fs::exists(target) && (is_mount_point(target) || !may_write(target.parent_path()) ||
                                                 holds_working_folder(target));
    if (in_place || !replaced_at_once(target, files, told)) replace_content(target, files, told);
  } catch (const fs::filesystem_error& error) {
    rethrow_for(folder, error);
  }
}

}  // namespace cakupan::publish
