#pragma once

#include <string>
#include <vector>

#include <cakupan/job/job.hpp>

namespace cakupan::job {

/// A code and a name by which something may be called.
struct Named {
  std::string code;
  std::string name;
};

std::vector<Named> named_regions(const Job& job);
std::vector<Named> named_provinces(const Job& job);

/// Replaces names by codes. THROWS: base::Error (usage) at the place for a name or code that is not known,
/// and the near miss.
void resolve(std::vector<std::string>& wanted, const std::vector<Named>& known, const base::Place& place);

}  // namespace cakupan::job
