#include <cakupan/job/map_ids.hpp>

#include "job/outline.hpp"
#include "job/pages.hpp"

namespace cakupan::job {

std::vector<std::string> map_ids(const std::string& project, const std::string& data) {
  LoadOptions options;
  options.project = project;
  options.data = data;
  return known_ids(outline_of(options, ProvincesFrom::gazetteer));
}

}  // namespace cakupan::job
