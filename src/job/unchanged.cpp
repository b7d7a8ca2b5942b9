#include <cakupan/job/unchanged.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/program.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/boundary/sidecar.hpp>
#include <cakupan/loader/project/project_file.hpp>

#include "job/asked.hpp"

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

struct NamedProject {
  model::Project project;
  std::string folder;
  std::string data;
};

NamedProject read(const LoadOptions& options) {
  NamedProject named;
  named.data = options.data.empty() ? data_folder() : options.data;
  const std::string path = options.project.empty() ? embedded_project(named.data) : options.project;
  named.project = loader::project::read_project(path);
  named.folder = fs::path(path).parent_path().string();
  if (!options.what_if.empty()) named.project.what_if = options.what_if;
  return named;
}

/// Every path that the project names, none of them empty.
std::vector<std::string> paths_of(const model::Project& project) {
  std::vector<std::string> paths{project.path,
                                 project.boundaries.path,
                                 project.context,
                                 project.gazetteer,
                                 project.participation.path,
                                 project.participation.decisions,
                                 project.cohorts,
                                 project.claims,
                                 project.areas,
                                 project.area_shapes,
                                 project.what_if};
  for (const model::OverlayInput& overlay : project.overlays) {
    paths.push_back(overlay.table.path);
    paths.push_back(overlay.table.decisions);
  }
  for (const model::MapSpec& spec : project.maps) {
    if (!spec.value.is_of_run()) paths.push_back(spec.value.table);
    if (spec.second && !spec.second->is_of_run()) paths.push_back(spec.second->table);
    paths.push_back(spec.tiles.layout);
  }
  std::erase(paths, "");
  return paths;
}

/// Whether each is a file, whose hash says all: not a database, a folder of files or standard input.
bool are_files(const std::vector<std::string>& paths) {
  return std::all_of(paths.begin(), paths.end(), [](const std::string& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
  });
}

/// Whether a sidecar of a file of shapes stands there that was not read.
bool has_new_sidecar(const publish::ManifestInput& input, const std::set<std::string>& known,
                     const std::vector<std::string>& folders) {
  static const std::set<std::string> of_shapes{"boundaries", "context", "areas"};
  static const std::set<std::string> others{".csv", ".tsv", ".txt", ".xlsx", ".ods", ".toml"};
  if (!of_shapes.contains(input.role) || others.contains(fs::path(input.path).extension().string()))
    return false;
  return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
    std::optional<loader::boundary::Sidecar> sidecar;
    try {
      sidecar = loader::boundary::read_sidecar((fs::path(folder) / input.path).string());
    } catch (const base::Error&) {
      return true;  // the run says what is wrong with it
    }
    return sidecar && std::none_of(known.begin(), known.end(), [&](const std::string& path) {
             return (fs::path(folder) / path).lexically_normal() ==
                    fs::path(sidecar->path).lexically_normal();
           });
  });
}

/// A part or a sidecar that has come to stand beside an input would be read as well.
bool has_new_parts(const std::vector<publish::ManifestInput>& inputs,
                   const std::vector<std::string>& folders) {
  static constexpr std::array<const char*, 7> endings{".cpg", ".CPG", ".prj", ".PRJ", ".qpj", ".shx", ".dbf"};
  std::set<std::string> known;
  for (const publish::ManifestInput& input : inputs) known.insert(input.path);
  for (const publish::ManifestInput& input : inputs) {
    if (input.role == "project" || input.role == "style" || input.role == "font") continue;
    if (has_new_sidecar(input, known, folders)) return true;
    for (const char* ending : endings) {
      const std::string part = fs::path(input.path).replace_extension(ending).string();
      if (known.contains(part)) continue;
      std::error_code error;
      for (const std::string& folder : folders) {
        if (fs::is_regular_file(fs::path(folder) / part, error)) return true;
      }
    }
  }
  return false;
}

bool are_the_same(const std::vector<publish::ManifestInput>& inputs,
                  const std::vector<std::string>& folders) {
  std::vector<char> same(inputs.size(), 0);
  base::for_each_index(inputs.size(), [&](std::size_t i) {
    same[i] = publish::state_of(inputs[i], folders) == publish::InputState::same ? 1 : 0;
  });
  return std::find(same.begin(), same.end(), 0) == same.end();
}

bool is_same_share(const std::optional<publish::Shard>& a, const std::optional<publish::Shard>& b) {
  if (!a || !b) return !a && !b;
  return a->plan == b->plan && a->number == b->number;
}

}  // namespace

std::string output_folder(const LoadOptions& options) { return read(options).project.output.folder; }

std::optional<model::DatabaseOutput> output_database(const LoadOptions& options) {
  return read(options).project.output.database;
}

std::optional<publish::StandingBundle> unchanged_bundle(const LoadOptions& options,
                                                        const std::string& folder) {
  auto bundle = publish::standing_bundle(folder);
  if (!bundle || bundle->sources != base::program_sources() || !bundle->manifest.failed.empty())
    return std::nullopt;
  const NamedProject named = read(options);
  const std::vector<std::string> folders{named.folder.empty() ? "." : named.folder, named.data};
  const std::string file = fs::path(named.project.path).filename().string();
  const publish::Asked asked =
      asked_of(named.project, options.language.value_or(named.project.language), options.only,
               options.date ? options.date : date_of_environment(), {named.folder, named.data});
  if (file != bundle->manifest.project || asked != bundle->manifest.asked ||
      !is_same_share(options.shard, bundle->manifest.shard))
    return std::nullopt;
  if (!are_files(paths_of(named.project)) || has_new_parts(bundle->manifest.inputs, folders) ||
      !are_the_same(bundle->manifest.inputs, folders) || !publish::changed_files(*bundle).empty())
    return std::nullopt;
  return bundle;
}

}  // namespace cakupan::job
