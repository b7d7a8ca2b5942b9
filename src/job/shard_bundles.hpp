#pragma once

#include <string>
#include <vector>

#include <cakupan/job/merge.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

/// A shard's bundle of one project.
struct ShardBundle {
  std::string folder;   ///< of the shard, as it was named
  std::string project;  ///< the folder below it; empty where the shard is of one project
  publish::StandingBundle bundle;

  const publish::Shard& shard() const { return bundle.manifest.shard.value(); }
};

/// Those that lie in the folders: each is one, or holds one for each project. What is none is a problem.
std::vector<ShardBundle> shard_bundles(const std::vector<std::string>& folders,
                                       std::vector<MergeProblem>& problems);

/// Whether they are of one plan, and of the same project, inputs and program; what is not is a problem.
void check_alike(const std::vector<ShardBundle>& bundles, std::vector<MergeProblem>& problems);

/// Whether each shard and each part of the plan is there once. REQUIRES: they are alike.
void check_complete(const std::vector<ShardBundle>& bundles, std::vector<MergeProblem>& problems);

/// Whether every file is as it was written.
void check_intact(const std::vector<ShardBundle>& bundles, std::vector<MergeProblem>& problems);

}  // namespace cakupan::job
