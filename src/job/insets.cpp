#include "job/insets.hpp"

#include "job/named_regions.hpp"

namespace cakupan::job {

void resolve_insets(Job& job) {
  for (model::MapSpec& spec : job.project.maps) {
    for (model::InsetSpec& inset : spec.insets) {
      const base::Place place{job.project.path, inset.line, "map." + spec.id + ".inset"};
      resolve(inset.regions, named_regions(job), place);
      resolve(inset.parents, named_provinces(job), place);
    }
  }
}

}  // namespace cakupan::job
