#include "job/pages.hpp"

#include <cakupan/base/text.hpp>
#include <cakupan/publish/file_names.hpp>

namespace cakupan::job {

std::vector<Page> pages_of(const Job& job, base::Diagnostics& diagnostics, AdditionalRegions additions) {
  std::vector<Page> pages;
  const auto& provinces = job.territory.table.vintages[job.vintage].parents;
  for (std::size_t map = 0; map < job.project.maps.size(); ++map) {
    const model::MapSpec& spec = job.project.maps[map];
    if (spec.repeat == model::MapSpec::Repeat::once) {
      pages.push_back({&spec, spec.id, map, std::nullopt});
      if (additions == AdditionalRegions::some && spec.theme != model::Theme::value)
        pages.push_back({&spec, spec.id + "-what-if", map, std::nullopt, Page::Version::what_if});
      continue;
    }
    for (std::size_t i = 0; i < provinces.size(); ++i) {
      pages.push_back({&spec, base::replaced(spec.id, "{code}", provinces[i].code), map, i});
    }
  }
  std::vector<std::string> ids;
  ids.reserve(pages.size());
  for (const Page& page : pages) ids.push_back(page.id);
  const std::vector<std::string> names = publish::file_names(ids, "maps", diagnostics);
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i].id = names[i];
  return pages;
}

}  // namespace cakupan::job
