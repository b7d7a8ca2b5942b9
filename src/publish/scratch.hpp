#pragma once

#include <filesystem>

namespace cakupan::publish {

/// A folder that is removed with all it holds when its owner goes out of scope. While its process lives the
/// folder is locked; the next one that is made beside it removes those whose process was killed.
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
  int lock_ = -1;
};

/// Whether an entry of a folder is a scratch folder, by its name.
bool is_scratch(const std::filesystem::path& path);

/// Removes the scratch folders in `parent` whose process was killed, after what it had begun to exchange was
/// put back. What cannot be removed, or is locked, or is somebody else's, stays.
void remove_stale_scratch(const std::filesystem::path& parent);

}  // namespace cakupan::publish
