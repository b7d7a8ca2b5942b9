#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::job {

/// One page of the batch. Its map's settings are borrowed from the job's project.
struct Page {
  const model::MapSpec* spec;
  std::string id;
  std::optional<std::size_t> province;  ///< into the vintage's parents, of a map for each of them
};

/// Every page that the project's maps ask for, in their order.
std::vector<Page> pages_of(const Job& job);

}  // namespace cakupan::job
