#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/language.hpp>
#include <cakupan/model/provenance.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/shard.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::publish {

/// An input of the run.
using ManifestInput = model::InputFile;

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

/// What a run was asked for beside its project.
struct Asked {
  base::Language language = base::Language::english;  ///< of the maps
  std::string what_if;                                ///< a table's path as of the inputs; may be empty
  std::vector<std::string> only;                      ///< ids of maps; empty = all
  std::optional<std::int64_t> date;                   ///< $SOURCE_DATE_EPOCH

  bool operator==(const Asked&) const = default;
};

struct Manifest {
  std::string project;  ///< file name
  Asked asked;
  std::vector<std::string> said;  ///< the result in sentences, as the run told it
  std::vector<ManifestInput> inputs;
  std::vector<FailedOutput> failed;
  std::vector<OutputNote> notes;
  std::vector<MapReport> maps;
  std::vector<base::Diagnostic> diagnostics;
  std::optional<Shard> shard = {};  ///< DEFAULT: it is of a whole run
};

/// A path in one of the folders, from there; any other as it is.
std::string told_from(const std::vector<std::string>& folders, const std::string& path);

/// Adds files that the run has opened, each once, with their hashes. A path in one of the folders is told
/// from there; what is no file, such as standard input or a database, is left out. THROWS: base::Error
/// (input) for a file that can no longer be read.
void add_inputs(std::vector<ManifestInput>& inputs, const std::string& role,
                const std::vector<std::string>& files, const std::vector<std::string>& folders);

/// The hash of all that the tables of a run are made from: the program, what was asked (but for which maps),
/// every input.
std::string made_from(const Asked& asked, const std::vector<ManifestInput>& inputs);

/// manifest.json: names every file with its size, its SHA-256 and the hash of all that it was made from: its
/// own, or that of the whole run. No clock, no machine.
BundleFile manifest_file(const Manifest& manifest, const std::vector<BundleFile>& files);

/// The paths that a manifest's text names, itself among them; none where the text is no manifest of ours.
std::vector<std::string> files_of_manifest(const std::string& text);

}  // namespace cakupan::publish
