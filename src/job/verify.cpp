#include <cakupan/job/verify.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/program.hpp>
#include <cakupan/job/bundle.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/file_provenance.hpp>

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

/// The bundle that an output lies in, and its path there.
std::optional<std::pair<publish::StandingBundle, std::string>> bundle_around(const fs::path& output) {
  const fs::path whole = fs::weakly_canonical(fs::absolute(output));
  constexpr int deepest = 3;
  fs::path folder = whole.parent_path();
  for (int above = 0; above < deepest && folder.has_relative_path(); ++above, folder = folder.parent_path()) {
    auto bundle = publish::standing_bundle(folder.string());
    if (!bundle) continue;
    const std::string path = whole.lexically_relative(folder).generic_string();
    if (bundle->file(path) == nullptr) return std::nullopt;
    return std::pair{*std::move(bundle), path};
  }
  return std::nullopt;
}

std::string sha_of_project(const std::vector<model::InputFile>& inputs) {
  const auto found = std::find_if(inputs.begin(), inputs.end(),
                                  [](const model::InputFile& input) { return input.role == "project"; });
  return found == inputs.end() ? "" : found->sha256;
}

/// The project's file: as given, or the first of its name where one would look for it; of these, one that is
/// unchanged comes first.
std::string project_of(const VerifyOptions& options, const std::string& name, const std::string& sha256) {
  std::error_code error;
  if (!options.project.empty()) {
    if (fs::is_regular_file(options.project, error)) return options.project;
    throw base::Error(base::Failure::usage, "the project file is not there", {options.project, {}, {}},
                      "name the file that the bundle was made from with --project");
  }
  std::vector<fs::path> folders{"."};
  fs::path folder = fs::weakly_canonical(fs::absolute(options.path), error);
  constexpr int highest = 4;
  for (int above = 0; above < highest && folder.has_relative_path(); ++above) {
    folder = folder.parent_path();
    folders.push_back(folder);
  }
  folders.push_back(fs::path(embedded_project(options.data)).parent_path());
  std::string found;
  for (const fs::path& place : folders) {
    const fs::path file = place / name;
    if (!fs::is_regular_file(file, error)) continue;
    if (publish::sha256_of_file(file.string()) == sha256) return file.lexically_normal().string();
    if (found.empty()) found = file.lexically_normal().string();
  }
  return found;
}

void look_at_inputs(Verification& found, const std::vector<model::InputFile>& inputs,
                    const VerifyOptions& options) {
  found.project_path = project_of(options, found.project, sha_of_project(inputs));
  std::vector<std::string> folders{options.data};
  if (!found.project_path.empty()) {
    const std::string folder = fs::path(found.project_path).parent_path().string();
    folders.insert(folders.begin(), folder.empty() ? "." : folder);
  }
  found.inputs.resize(inputs.size());
  base::for_each_index(inputs.size(), [&](std::size_t i) {
    found.inputs[i] = {inputs[i], publish::state_of(inputs[i], folders)};
  });
}

Verification of_bundle(const publish::StandingBundle& bundle, const VerifyOptions& options) {
  Verification found;
  found.program = "cakupan " + bundle.version;
  found.maker = bundle.sources == base::program_sources() ? Verification::Maker::this_program
                                                          : Verification::Maker::another;
  found.project = bundle.manifest.project;
  found.asked = bundle.manifest.asked;
  found.shard = bundle.manifest.shard;
  for (const publish::StandingFile& file : bundle.files) found.files.push_back(file.path);
  found.changed = publish::changed_files(bundle);
  look_at_inputs(found, bundle.manifest.inputs, options);
  return found;
}

Verification of_output(const VerifyOptions& options) {
  const auto provenance = publish::provenance_of_file(options.path);
  const auto around = bundle_around(options.path);
  if (!provenance) {
    if (!around) {
      throw base::Error(base::Failure::input, "does not say what it was made from", {options.path, {}, {}},
                        "name a bundle's folder, or one of its maps, its report, workbook or layer");
    }
    // A table says nothing by itself; its bundle does.
    Verification found = of_bundle(around->first, options);
    found.files = {around->second};
    std::erase_if(found.changed, [&](const std::string& path) { return path != around->second; });
    return found;
  }
  Verification found;
  found.program = provenance->program;
  found.maker = provenance->sources == base::program_sources() ? Verification::Maker::this_program
                                                               : Verification::Maker::another;
  found.project = provenance->project;
  if (around) {
    found.asked = around->first.manifest.asked;
    found.files = {around->second};
    if (!publish::intact_bytes(around->first, *around->first.file(around->second)))
      found.changed = {around->second};
  } else {
    const std::string file = fs::path(options.path).filename().string();
    const fs::path folder = fs::path(provenance->output).parent_path();
    found.files = {provenance->output.starts_with("report") ? provenance->output
                   : provenance->output == "tables"         ? "tables/" + file
                                                            : (folder / file).generic_string()};
    found.asked = std::nullopt;
  }
  look_at_inputs(found, provenance->inputs, options);
  return found;
}

VerifyOptions with_data(VerifyOptions options) {
  if (options.data.empty()) options.data = data_folder();
  return options;
}

/// What `draw_maps` is to draw for one output: its map, or all.
std::vector<std::string> maps_needed(const Verification& found) {
  if (found.files.size() != 1) return found.asked ? found.asked->only : std::vector<std::string>{};
  const fs::path file(found.files.front());
  if (file.parent_path() != "maps") return {};
  std::string id = file.stem().string();
  if (constexpr std::string_view tiles = "-tiles"; file.extension() == ".csv" && id.ends_with(tiles))
    id.resize(id.size() - tiles.size());
  return {id};
}

std::size_t first_difference(const std::string& a, const std::string& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(in_a - a.begin());
}

}  // namespace

bool Verification::is_as_it_was() const {
  return changed.empty() && std::all_of(inputs.begin(), inputs.end(), [](const Input& input) {
           return input.state == publish::InputState::same;
         });
}

Verification verify(const VerifyOptions& given) {
  const VerifyOptions options = with_data(given);
  std::error_code error;
  if (!fs::is_directory(options.path, error)) {
    if (!fs::is_regular_file(options.path, error)) {
      throw base::Error(base::Failure::input, "does not exist", {options.path, {}, {}},
                        "name a bundle's folder or one of its files");
    }
    if (fs::path(options.path).filename() != "manifest.json") return of_output(options);
  }
  const std::string folder =
      fs::is_directory(options.path, error) ? options.path : fs::path(options.path).parent_path().string();
  const auto bundle = publish::standing_bundle(folder.empty() ? "." : folder);
  if (!bundle) {
    throw base::Error(base::Failure::input, "holds no bundle that this program knows", {options.path, {}, {}},
                      "name the folder with the manifest.json of a run");
  }
  return of_bundle(*bundle, options);
}

std::vector<Difference> rebuilt_differences(const VerifyOptions& given, const Verification& found) {
  const VerifyOptions options = with_data(given);
  if (found.project_path.empty()) {
    throw base::Error(base::Failure::usage, fmt::format("the project '{}' was not found", found.project),
                      {options.path, {}, {}}, "name its file with --project");
  }
  LoadOptions loading;
  loading.project = found.project_path;
  loading.data = options.data;
  loading.progress = options.progress;
  if (found.asked) {
    loading.language = found.asked->language;
    loading.date = found.asked->date;
    if (!found.asked->what_if.empty())
      loading.what_if = (fs::path(found.project_path).parent_path() / found.asked->what_if).string();
  }
  const bool whole = found.files.size() != 1;
  loading.only = maps_needed(found);
  if (whole) loading.shard = found.shard;
  Job job = load(loading);
  const Results results = analyze(job);
  DrawOptions drawing;
  drawing.progress = options.progress;
  std::map<std::string, std::string> made;
  for (publish::BundleFile& file : bundle_of(job, make_parts(job, results, drawing)))
    made.emplace(file.path, std::move(file.bytes));
  std::error_code error;
  std::vector<Difference> differences;
  for (const std::string& path : found.files) {
    const fs::path file =
        fs::is_directory(options.path, error) ? fs::path(options.path) / path : fs::path(options.path);
    const auto again = made.find(path);
    if (again == made.end()) {
      differences.push_back({path, Difference::Kind::not_made, 0});
      continue;
    }
    const std::string bytes = publish::bytes_of_file(file.string()).value_or("");
    if (bytes != again->second)
      differences.push_back({path, Difference::Kind::differs, first_difference(bytes, again->second)});
    made.erase(again);
  }
  if (!whole) return differences;
  made.erase("manifest.json");
  for (const auto& [path, bytes] : made) differences.push_back({path, Difference::Kind::not_there, 0});
  return differences;
}

}  // namespace cakupan::job
