#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::publish {

/// An input of the run.
struct ManifestInput {
  std::string role;  ///< what it was read for: "boundaries" of a .dbf as of the .shp
  std::string path;  ///< as named in the project, not the machine's folder
  std::string sha256;
};

/// An output that could not be made.
struct FailedOutput {
  std::string path;
  std::string reason;
};

/// Notes on an output: "3 labels dropped: ...".
struct OutputNote {
  std::string path;
  std::string note;
};

/// How a map was laid out: what was left out, written short or made visible.
struct MapReport {
  std::string path;  ///< without ending
  render::map::LayoutReport layout;
};

struct Manifest {
  std::string project;  ///< file name
  std::vector<ManifestInput> inputs;
  std::vector<FailedOutput> failed;
  std::vector<OutputNote> notes;
  std::vector<MapReport> maps;
  std::vector<base::Diagnostic> diagnostics;
};

/// Adds files that the run has opened, each once, with their hashes. A path in one of the folders is told
/// from there; what is no file, such as standard input or a database, is left out. THROWS: base::Error
/// (input) for a file that can no longer be read.
void add_inputs(std::vector<ManifestInput>& inputs, const std::string& role,
                const std::vector<std::string>& files, const std::vector<std::string>& folders);

/// manifest.json: names every file with its size and SHA-256. No clock, no machine.
BundleFile manifest_file(const Manifest& manifest, const std::vector<BundleFile>& files);

/// The paths that a manifest's text names, itself among them; none where the text is no manifest of ours.
std::vector<std::string> files_of_manifest(const std::string& text);

}  // namespace cakupan::publish
