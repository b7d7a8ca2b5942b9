#include "job/shard_bundles.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include <cakupan/base/program.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

constexpr const char* manifest_name = "manifest.json";

std::vector<std::string> folders_below(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (fs::exists(entry.path() / manifest_name, error)) found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string name_of(std::size_t number, std::size_t of) { return fmt::format("shard {} of {}", number, of); }
std::string name_of(const publish::Shard& shard) { return name_of(shard.number, shard.of); }

/// The first input that is not the same in both.
std::string unlike_input(const publish::Manifest& a, const publish::Manifest& b) {
  const auto missing_in = [](const publish::Manifest& from, const publish::Manifest& in) -> std::string {
    for (const publish::ManifestInput& input : from.inputs) {
      if (std::find(in.inputs.begin(), in.inputs.end(), input) == in.inputs.end()) return input.path;
    }
    return "";
  };
  const std::string found = missing_in(a, b);
  return found.empty() ? missing_in(b, a) : found;
}

/// What of the whole plan two shards do not have in common; empty where all is.
std::string unlike_plan(const ShardBundle& one, const ShardBundle& first) {
  const publish::Shard &a = one.shard(), &b = first.shard();
  if (a.of != b.of) return fmt::format("is {}, '{}' is {}", name_of(a), first.folder, name_of(b));
  if (one.project.empty() != first.project.empty())
    return fmt::format("is not of as many projects as '{}'", first.folder);
  if (a.plan != b.plan || a.total != b.total)
    return fmt::format("is of another plan than '{}': other projects, maps or --only", first.folder);
  return "";
}

/// The same of one project.
std::string unlike_project(const ShardBundle& one, const ShardBundle& first) {
  const publish::Manifest &a = one.bundle.manifest, &b = first.bundle.manifest;
  if (a.project != b.project)
    return fmt::format("is of the project '{}', '{}' of '{}'", a.project, first.folder, b.project);
  if (a.inputs != b.inputs)
    return fmt::format("was made of another '{}' than '{}'", unlike_input(a, b), first.folder);
  if (!(a.asked == b.asked))
    return fmt::format("was asked for otherwise than '{}': --lang, --what-if, --only or SOURCE_DATE_EPOCH",
                       first.folder);
  if (a.said != b.said) return fmt::format("found another result than '{}'", first.folder);
  return "";
}

}  // namespace

std::vector<ShardBundle> shard_bundles(const std::vector<std::string>& folders,
                                       std::vector<MergeProblem>& problems) {
  std::vector<ShardBundle> found;
  const auto add = [&](const std::string& folder, const std::string& project) {
    const std::string place = (fs::path(folder) / project).string();
    auto bundle = publish::standing_bundle(project.empty() ? folder : place);
    if (!bundle) {
      problems.push_back({place, "holds no bundle that this program knows"});
    } else if (!bundle->manifest.shard) {
      problems.push_back({place, "holds a whole bundle, not a shard of one"});
    } else {
      found.push_back({folder, project, *std::move(bundle)});
    }
  };
  for (const std::string& folder : folders) {
    std::error_code error;
    const std::vector<std::string> below = folders_below(folder);
    if (fs::exists(fs::path(folder) / manifest_name, error)) {
      add(folder, "");
    } else if (below.empty()) {
      problems.push_back({folder, fs::exists(folder, error) ? "holds no shard: there is no manifest.json"
                                                            : "does not exist"});
    } else {
      for (const std::string& project : below) add(folder, project);
    }
  }
  return found;
}

void check_alike(const std::vector<ShardBundle>& bundles, std::vector<MergeProblem>& problems) {
  std::map<std::string, const ShardBundle*> first_of_project;
  for (const ShardBundle& one : bundles) {
    const std::string& place = one.bundle.folder;
    if (one.bundle.sources != base::program_sources()) {
      problems.push_back(
          {place, fmt::format("was made by another build of the program (cakupan {})", one.bundle.version)});
      continue;
    }
    const ShardBundle& first = *first_of_project.emplace(one.project, &one).first->second;
    std::string words = unlike_plan(one, bundles.front());
    // Of one project all are compared; what differs tells more than that the plans do.
    if (const std::string closer = unlike_project(one, first);
        !closer.empty() && one.shard().of == first.shard().of)
      words = closer;
    if (!words.empty()) problems.push_back({place, words});
  }
}

void check_complete(const std::vector<ShardBundle>& bundles, std::vector<MergeProblem>& problems) {
  std::map<std::size_t, std::string> folder_of;
  for (const ShardBundle& one : bundles) {
    const auto [known, is_new] = folder_of.emplace(one.shard().number, one.folder);
    if (is_new || (known->second == one.folder && !one.project.empty())) continue;
    problems.push_back(
        {one.bundle.folder, fmt::format("is {}, and so is '{}'", name_of(one.shard()), known->second)});
  }
  const publish::Shard& any = bundles.front().shard();
  for (std::size_t number = 1; number <= any.of; ++number) {
    if (!folder_of.contains(number)) problems.push_back({name_of(number, any.of), "is missing"});
  }
  if (!problems.empty()) return;
  std::vector<const ShardBundle*> has(any.total, nullptr);
  for (const ShardBundle& one : bundles) {
    for (const publish::ShardPart& part : one.shard().parts) {
      if (part.position >= has.size() || has[part.position] != nullptr)
        problems.push_back({one.bundle.folder, fmt::format("has '{}', which another shard has", part.path)});
      else
        has[part.position] = &one;
    }
  }
  for (std::size_t position = 0; position < has.size(); ++position) {
    if (has[position] == nullptr)
      problems.push_back(
          {bundles.front().folder, fmt::format("part {} of the plan is in no shard", position + 1)});
  }
}

void check_intact(const std::vector<ShardBundle>& bundles, std::vector<MergeProblem>& problems) {
  for (const ShardBundle& one : bundles) {
    for (const std::string& path : publish::changed_files(one.bundle))
      problems.push_back(
          {(fs::path(one.bundle.folder) / path).string(), "is missing or not as it was written"});
    std::set<std::string> made;
    for (const publish::StandingFile& file : one.bundle.files) made.insert(file.made_from);
    for (const publish::ShardPart& part : one.shard().parts) {
      if (!part.made_from.empty() && !made.contains(part.made_from))
        problems.push_back({one.bundle.folder, fmt::format("lacks the files of '{}'", part.path)});
    }
  }
}

}  // namespace cakupan::job
