#pragma once

#include <filesystem>
#include <string>

namespace cakupan::publish {

/// Writes a new file and syncs it to the disk. THROWS: base::Error (work), naming the path and the system's
/// reason.
void write_synced(const std::filesystem::path& path, const std::string& bytes);

/// Syncs a folder, so that the names in it survive a power cut. Errors are of no consequence and ignored.
void sync_folder(const std::filesystem::path& folder);

/// A folder that is removed with all it holds when its owner goes out of scope.
class ScratchFolder {
 public:
  /// Creates a new folder in `parent`. THROWS: base::Error (work).
  explicit ScratchFolder(const std::filesystem::path& parent);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace cakupan::publish
