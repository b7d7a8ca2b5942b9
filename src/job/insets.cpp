#include "job/insets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::job {

namespace {

/// A code and a name by which something may be called.
struct Named {
  std::string code;
  std::string name;
};

std::vector<Named> regions_of(const Job& job) {
  std::vector<Named> all;
  for (const model::Region& region : job.territory.table.regions) all.push_back({region.code, region.name});
  return all;
}

std::vector<Named> provinces_of(const Job& job) {
  std::vector<Named> all;
  for (const model::Parent& parent : job.territory.table.vintages[job.vintage].parents)
    all.push_back({parent.code, parent.name});
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

}  // namespace

void resolve_insets(Job& job) {
  for (model::MapSpec& spec : job.project.maps) {
    for (model::InsetSpec& inset : spec.insets) {
      const base::Place place{job.project.path, inset.line, "map." + spec.id + ".inset"};
      resolve(inset.regions, regions_of(job), place);
      resolve(inset.parents, provinces_of(job), place);
    }
  }
}

}  // namespace cakupan::job
