#pragma once

#include <filesystem>
#include <string>

namespace cakupan::publish {

/// Writes a new file and syncs it to the disk. THROWS: base::Error (work), naming the path and the system's
/// reason.
void write_synced(const std::filesystem::path& path, const std::string& bytes);

/// Syncs a folder, so that the names in it survive a power cut. Errors are of no consequence and ignored.
void sync_folder(const std::filesystem::path& folder);

/// THROWS: base::Error (work) always: the path cannot be written, for a reason of `errno`.
[[noreturn]] void throw_unwritable(const std::filesystem::path& path, int error);

}  // namespace cakupan::publish
