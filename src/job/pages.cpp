#include "job/pages.hpp"

namespace cakupan::job {

namespace {

std::string with_code(std::string id, const std::string& code) {
  const std::string mark = "{code}";
  for (std::size_t at = id.find(mark); at != std::string::npos; at = id.find(mark))
    id.replace(at, mark.size(), code);
  return id;
}

}  // namespace

std::vector<Page> pages_of(const Job& job) {
  std::vector<Page> pages;
  const auto& provinces = job.territory.table.vintages[job.vintage].parents;
  for (const model::MapSpec& spec : job.project.maps) {
    if (spec.repeat == model::MapSpec::Repeat::once) {
      pages.push_back({&spec, spec.id, std::nullopt});
      continue;
    }
    for (std::size_t i = 0; i < provinces.size(); ++i) {
      pages.push_back({&spec, with_code(spec.id, provinces[i].code), i});
    }
  }
  return pages;
}

}  // namespace cakupan::job
