#include <cakupan/job/merge.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include <cakupan/publish/standing.hpp>
#include <cakupan/publish/tables.hpp>

#include "job/class_table.hpp"
#include "job/shard_bundles.hpp"
#include "job/standing_page.hpp"

namespace cakupan::job {

namespace {

constexpr const char* report_path = "report.html";

/// A part, and the shard that made it.
struct PlacedPart {
  const publish::ShardPart* part;
  const ShardBundle* shard;
};

/// What shards tell of their outputs, by output.
struct Told {
  std::map<std::string, std::vector<publish::FailedOutput>> failed;
  std::map<std::string, std::vector<publish::OutputNote>> notes;
  std::map<std::string, std::vector<publish::MapReport>> reports;
  std::map<std::string, std::vector<base::Diagnostic>> diagnostics;
};

/// Puts the shards of one project together.
class Merger {
 public:
  explicit Merger(const std::vector<const ShardBundle*>& shards) : shards_(shards) {
    for (const ShardBundle* shard : shards) {
      for (const publish::ShardPart& part : shard->shard().parts) parts_.push_back({&part, shard});
    }
    std::sort(parts_.begin(), parts_.end(),
              [](const PlacedPart& a, const PlacedPart& b) { return a.part->position < b.part->position; });
    table_ = publish::map_classes_file({});
    for (const ShardBundle* shard : shards) read(*shard);
  }

  MergedBundle merged(std::vector<MergeProblem>& problems) {
    MergedBundle result;
    result.folder = shards_.front()->project;
    manifest_ = shards_.front()->bundle.manifest;
    manifest_.shard.reset();
    manifest_.failed.clear();
    manifest_.notes.clear();
    manifest_.maps.clear();
    manifest_.diagnostics = common_diagnostics(*shards_.front());
    for (const ShardBundle* shard : shards_) {
      if (common_diagnostics(*shard) != manifest_.diagnostics)
        problems.push_back({shard->bundle.folder, "tells otherwise of the inputs than the first shard does"});
    }
    add_files(result.files, problems);
    add_told();
    result.failed = manifest_.failed;
    result.said = manifest_.said;
    result.files.push_back(publish::manifest_file(manifest_, result.files));
    return result;
  }

 private:
  void read(const ShardBundle& shard) {
    const publish::Manifest& manifest = shard.bundle.manifest;
    for (const publish::FailedOutput& failed : manifest.failed) told_.failed[failed.path].push_back(failed);
    for (const publish::OutputNote& note : manifest.notes) told_.notes[note.path].push_back(note);
    for (const publish::MapReport& report : manifest.maps) told_.reports[report.path].push_back(report);
    for (const base::Diagnostic& one : manifest.diagnostics) {
      if (is_of_drawing(one, one.place.file)) told_.diagnostics[one.place.file].push_back(one);
    }
    for (const publish::StandingFile& file : shard.bundle.files)
      files_[{&shard, file.made_from}].push_back(&file);
  }

  /// What is told of the inputs and the names of files: in every shard the same.
  static std::vector<base::Diagnostic> common_diagnostics(const ShardBundle& shard) {
    std::set<std::string> paths;
    for (const publish::ShardPart& part : shard.shard().parts) paths.insert(part.path);
    std::vector<base::Diagnostic> common;
    for (const base::Diagnostic& one : shard.bundle.manifest.diagnostics) {
      if (!paths.contains(one.place.file) || !is_of_drawing(one, one.place.file)) common.push_back(one);
    }
    return common;
  }

  static publish::BundleFile stored(const ShardBundle& shard, const publish::StandingFile& file) {
    publish::BundleFile result{file.path, "", file.made_from};
    result.stored = {(std::filesystem::path(shard.bundle.folder) / file.path).string(), file.sha256,
                     file.size};
    return result;
  }

  /// In the order of a run: the tables, each part, the classes on the maps, the report.
  void add_files(std::vector<publish::BundleFile>& files, std::vector<MergeProblem>& problems) {
    const std::string whole_run = publish::made_from(manifest_.asked, manifest_.inputs);
    std::vector<publish::BundleFile> report;
    for (const auto& [part, shard] : parts_) {
      const bool tables = part->path == publish::tables_part;
      if (!tables && part->made_from.empty()) continue;
      for (const publish::StandingFile* file : files_[{shard, tables ? whole_run : part->made_from}])
        (file->path == report_path ? report : files).push_back(stored(*shard, *file));
    }
    files.push_back(class_table(problems));
    std::move(report.begin(), report.end(), std::back_inserter(files));
  }

  /// The rows of each part, cut out of its shard's table.
  publish::BundleFile class_table(std::vector<MergeProblem>& problems) {
    std::map<std::size_t, std::string> rows;
    for (const ShardBundle* shard : shards_) {
      const publish::StandingFile* file = shard->bundle.file(table_.path);
      const auto bytes = file == nullptr ? std::nullopt : publish::intact_bytes(shard->bundle, *file);
      std::size_t at = table_.bytes.size(), size = at;
      for (const publish::ShardPart& part : shard->shard().parts) size += part.class_bytes;
      if (!bytes || bytes->size() != size) {
        problems.push_back({shard->bundle.folder, "has not the classes of its maps in " + table_.path});
        continue;
      }
      for (const publish::ShardPart& part : shard->shard().parts) {
        rows[part.position] = bytes->substr(at, part.class_bytes);
        at += part.class_bytes;
      }
    }
    publish::BundleFile table = table_;
    for (const auto& [position, text] : rows) table.bytes += text;
    return with_its_hash(std::move(table));
  }

  void add_told() {
    const auto add = [](auto& all, const auto& of_paths, const std::string& path) {
      const auto found = of_paths.find(path);
      if (found != of_paths.end()) all.insert(all.end(), found->second.begin(), found->second.end());
    };
    for (const auto& [part, shard] : parts_) {
      add(manifest_.failed, told_.failed, part->path);
      add(manifest_.notes, told_.notes, part->path);
      add(manifest_.maps, told_.reports, part->path);
      add(manifest_.diagnostics, told_.diagnostics, part->path);
    }
    add(manifest_.failed, told_.failed, report_path);
  }

  const std::vector<const ShardBundle*>& shards_;
  std::vector<PlacedPart> parts_;  ///< by position
  publish::BundleFile table_;      ///< of classes, without rows
  Told told_;
  std::map<std::pair<const ShardBundle*, std::string>, std::vector<const publish::StandingFile*>> files_;
  publish::Manifest manifest_;
};

}  // namespace

Merge merge(const std::vector<std::string>& folders) {
  Merge result;
  const std::vector<ShardBundle> bundles = shard_bundles(folders, result.problems);
  if (bundles.empty()) return result;
  check_alike(bundles, result.problems);
  if (result.problems.empty()) check_complete(bundles, result.problems);
  check_intact(bundles, result.problems);
  if (!result.problems.empty()) return result;
  std::map<std::string, std::vector<const ShardBundle*>> of_project;
  for (const ShardBundle& one : bundles) of_project[one.project].push_back(&one);
  for (const auto& [project, shards] : of_project)
    result.bundles.push_back(Merger(shards).merged(result.problems));
  if (!result.problems.empty()) result.bundles.clear();
  return result;
}

}  // namespace cakupan::job
