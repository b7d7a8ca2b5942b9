#include "job/named_regions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::job {

std::vector<Named> named_regions(const Job& job) {
  std::vector<Named> all;
  for (const model::Region& region : job.territory.table.regions) all.push_back({region.code, region.name});
  return all;
}

std::vector<Named> named_provinces(const Job& job) {
  std::vector<Named> all;
  for (const model::Parent& parent : job.territory.table.vintages[job.vintage].parents) {
    all.push_back({parent.code, parent.name});
    // As the maps write it.
    all.push_back({parent.code, model::shortened(job.territory.table, parent.name)});
  }
  return all;
}

void resolve(std::vector<std::string>& wanted, const std::vector<Named>& known, const base::Place& place) {
  for (std::string& each : wanted) {
    const std::string folded = base::folded(each);
    const auto found = std::find_if(known.begin(), known.end(), [&](const Named& candidate) {
      return candidate.code == each || base::folded(candidate.name) == folded;
    });
    if (found == known.end()) {
      std::vector<std::string> names;
      names.reserve(known.size());
      for (const Named& candidate : known) names.push_back(candidate.name);
      throw base::Error(base::Failure::usage,
                        fmt::format("unknown '{}'{}", each, base::did_you_mean(each, names)), place,
                        "write its code, or its official name with the kind: \"Kota Surabaya\"");
    }
    each = found->code;
  }
}

}  // namespace cakupan::job
