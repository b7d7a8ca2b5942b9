#pragma once

#include <string>
#include <vector>

#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::job {

/// Why folders do not make a bundle.
struct MergeProblem {
  std::string place;  ///< a folder, one of its files, or the shard that is not there
  std::string happened;

  bool operator==(const MergeProblem&) const = default;
};

/// What a run of a whole project would have written.
struct MergedBundle {
  std::string folder;                      ///< of several projects; empty where there is one
  std::vector<publish::BundleFile> files;  ///< most of them stored in the folders; last the manifest
  std::vector<publish::FailedOutput> failed;
  std::vector<std::string> said;
};

struct Merge {
  std::vector<MergeProblem> problems;
  std::vector<MergedBundle> bundles;  ///< none where there are problems
};

/// Puts the shards of one plan together, as `run` wrote them into these folders. Proves that each shard and
/// each part of the plan is there once, that all were made by this program, of the same inputs, asked for the
/// same, and that every file is as it was written; names all that is otherwise.
Merge merge(const std::vector<std::string>& folders);

}  // namespace cakupan::job
