#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::publish {

/// A file as a manifest names it.
struct StandingFile {
  std::string path;
  std::string sha256;
  std::string made_from;
  std::size_t size = 0;
};

/// A bundle that stands in a folder, as its manifest tells. Its files are looked at only when asked for.
struct StandingBundle {
  std::string folder;
  std::string text;     ///< of its manifest
  std::string version;  ///< of the program that wrote it
  std::string sources;  ///< base::program_sources() of that program
  Manifest manifest;    ///< without the blocks of maps of tiles
  std::vector<StandingFile> files;

  /// Nothing where no file is called so.
  const StandingFile* file(const std::string& path) const;
  /// What was told of all inputs and outputs.
  base::Diagnostics diagnostics() const;
};

/// Nothing where the folder holds no bundle of ours, or one whose manifest lacks what one of this program
/// has.
std::optional<StandingBundle> standing_bundle(const std::string& folder);

/// The bytes of a file of a bundle, where they are those that the manifest names; nothing where it is missing
/// or was changed.
std::optional<std::string> intact_bytes(const StandingBundle& bundle, const StandingFile& file);

/// The files that are missing or were changed, in the order of the manifest.
std::vector<std::string> changed_files(const StandingBundle& bundle);

/// Whether a file named in a manifest is still what it was: looked for in each of the folders, then as it is
/// named.
enum class InputState { same, changed, missing };
InputState state_of(const ManifestInput& input, const std::vector<std::string>& folders);

}  // namespace cakupan::publish
