#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/publish/shard.hpp>

namespace cakupan::job {

/// What is to be split into shards.
struct PlanRequest {
  std::vector<LoadOptions> projects;  ///< in an order that is the same for every shard. REQUIRES: one or more
  std::size_t shards = 1;             ///< REQUIRES: 1 or more
};

struct PlannedProject {
  std::string file;             ///< as it was named; empty = the embedded example
  std::string folder;           ///< of its bundle below the output folder; empty where it is the only one
  std::int64_t loading_ms = 0;  ///< what reading and analysis take, in each shard anew
};

/// A map, an atlas, or all tables and the report of a project.
struct PlannedPart {
  std::size_t project = 0;   ///< into Plan::projects
  std::string path;          ///< "maps/proximity", "atlas/provinces", "tables"
  std::int64_t cost_ms = 0;  ///< of one processor, estimated
  std::size_t shard = 1;     ///< from 1
};

struct Plan {
  std::size_t shards = 1;
  std::vector<PlannedProject> projects;
  std::vector<PlannedPart> parts;  ///< by project, in its order; their positions are those of the shards
  std::string hash;                ///< equal of equal plans

  /// What each shard costs, with the reading of the projects that it has parts of.
  std::vector<std::int64_t> costs_ms() const;
};

/// Splits what the projects draw into shards of equal cost: of one project by its parts, of several so that
/// small ones stay whole. The same projects give the same plan on every machine; boundaries and tables are
/// not read, but for the provinces of a project without a gazetteer. Each shard has a part at least. THROWS:
/// base::Error (usage) for more shards than parts, for a map of `only` that a project has not, and as load
/// for the project file; (input) for a gazetteer that cannot be read.
Plan plan(const PlanRequest& request);

/// The share of a shard, from 1, in a project; nothing where it has no part of it.
std::optional<publish::Shard> shard_of(const Plan& plan, std::size_t project, std::size_t number);

/// THROWS: base::Error (work) where a loaded job draws other pages than were planned for it.
void require_as_planned(const Plan& plan, std::size_t project, const Job& job);

}  // namespace cakupan::job
