#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::job {

/// One page of the batch. Its map's settings are borrowed from the job's project.
struct Page {
  const model::MapSpec* spec;
  std::string id;                       ///< the name of its files
  std::size_t map = 0;                  ///< its position among the project's maps
  std::optional<std::size_t> province;  ///< into the vintage's parents, of a map for each of them
  /// what_if: drawn once more with the additional regions
  enum class Version { now, what_if } version = Version::now;
};

/// Whether maps of participation stand once more with the additional regions, as "<id>-what-if". Pages per
/// province and maps of other values do not.
enum class AdditionalRegions { none, some };

/// Every page that the project's maps ask for, in their order. Their ids are names of files, no two alike;
/// each that had to change is a warning.
std::vector<Page> pages_of(const Job& job, base::Diagnostics& diagnostics,
                           AdditionalRegions additions = AdditionalRegions::none);

/// Whether the job is to draw it: Job::only names it, its map, or nothing.
bool is_asked_for(const Job& job, const Page& page);
bool is_asked_for(const Job& job, const model::AtlasSpec& atlas);

/// Of the outputs, without an ending, below the bundle: "maps/proximity", "atlas/provinces".
std::string output_of(const Page& page);
std::string output_of(const model::AtlasSpec& atlas);

/// What Job::only may name: maps, their pages and atlases, each once, in the project's order.
std::vector<std::string> known_ids(const Job& job);

/// THROWS: base::Error (usage) where Job::only names what the project has not.
void require_known_pages(const Job& job);

}  // namespace cakupan::job
