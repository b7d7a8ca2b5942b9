#include "job/pages.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
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

bool is_asked_for(const Job& job, const Page& page) {
  const auto names_it = [&](const std::string& id) { return id == page.id || id == page.spec->id; };
  return job.only.empty() || std::any_of(job.only.begin(), job.only.end(), names_it);
}

bool is_asked_for(const Job& job, const model::AtlasSpec& atlas) {
  return job.only.empty() || std::find(job.only.begin(), job.only.end(), atlas.id) != job.only.end();
}

std::string output_of(const Page& page) { return "maps/" + page.id; }

std::string output_of(const model::AtlasSpec& atlas) { return "atlas/" + atlas.id; }

std::vector<std::string> known_ids(const Job& job) {
  base::Diagnostics told_later;
  std::vector<std::string> ids;
  const auto add = [&](const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  for (const Page& page :
       pages_of(job, told_later,
                job.project.what_if.empty() ? AdditionalRegions::none : AdditionalRegions::some)) {
    add(page.id);
    add(page.spec->id);
  }
  for (const model::AtlasSpec& atlas : job.project.atlases) add(atlas.id);
  return ids;
}

void require_known_pages(const Job& job) {
  if (job.only.empty()) return;
  const std::vector<std::string> ids = known_ids(job);
  for (const std::string& id : job.only) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
    throw base::Error(
        base::Failure::usage,
        fmt::format("--only: the project has no map or atlas '{}'{}", id, base::did_you_mean(id, ids)),
        {job.project.path, {}, {}}, "name maps by their id, a province's by its code: province-34");
  }
}

}  // namespace cakupan::job
