#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/progress.hpp>

namespace cakupan::publish {

/// Bytes that lie on a disk.
struct StoredBytes {
  std::string path;  ///< where they are read from
  std::string sha256;
  std::size_t size = 0;
};

/// A file of a bundle: complete in memory, or stored, so that a bundle may be larger than the memory.
struct BundleFile {
  std::string path;  ///< relative, with '/': "tables/summary.csv"
  std::string bytes;
  std::string made_from = {};              ///< the hash of all that it was made from; empty = the whole run's
  std::optional<StoredBytes> stored = {};  ///< DEFAULT: `bytes` has them
};

enum class Overwrite { own_bundles_only, anything };

/// Writes all files or none: into a new folder beside the target, synced, then renamed into place. An
/// interrupted or failed write leaves the old bundle whole and nothing else behind; what a killed one leaves,
/// the next removes. Where no rename can replace the folder, its entries are, and the next run puts back the
/// old ones where that was killed. A folder that holds a bundle of ours (known by its manifest) is replaced;
/// an empty or absent one is used; anything else needs Overwrite::anything. THROWS: base::Error (work) where
/// the folder is a file, cannot be written or the disk is full, and before anything is written for a path
/// that does not lie strictly below the folder (".." and the like) or is that of another file where case does
/// not count; (usage) where the folder holds something else; (input) where stored
/// bytes are not what they were.
void write_bundle(const std::string& folder, const std::vector<BundleFile>& files, Overwrite overwrite,
                  const base::Progress& progress = {});

/// The checks of `write_bundle` alone, so that a long job can refuse a folder before it begins. Writes
/// nothing, but puts back what a killed run had moved away.
void require_usable(const std::string& folder, Overwrite overwrite);

/// Writes files, each beside its place, and then renames them: all or none, and what was there comes back
/// where one cannot be. Their paths are as the working folder has them. THROWS: base::Error (usage) where the
/// folder of one does not exist, or two have one path; (work) where one cannot be written.
void write_files(const std::vector<BundleFile>& files);
/// The same for one.
void write_file(const std::string& path, const std::string& bytes);

/// The whole of a file; nothing where it is not a regular one, or cannot be read.
std::optional<std::string> bytes_of_file(const std::string& path);

/// The SHA-256 of bytes, in lower-case hexadecimal.
std::string sha256(const std::string& bytes);
/// The same of a file, which is read piece by piece. THROWS: base::Error (input) where it cannot be read.
std::string sha256_of_file(const std::string& path);

}  // namespace cakupan::publish
