#include "job/page_inputs.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/table/table.hpp>

#include "job/map_settings.hpp"

namespace cakupan::job {

namespace {

bool is_of_every_page(const std::string& role) {
  return role == "boundaries" || role == "gazetteer" || role == "context" || role == "font";
}

/// The files that this page alone names, and those of what its theme shows, as the manifest tells them.
std::set<std::string> files_of_page(const Job& job, const Page& page) {
  std::set<std::string> files;
  const auto add = [&](const std::vector<std::string>& more) {
    for (const std::string& file : more) files.insert(publish::told_from({job.folder, job.data}, file));
  };
  const auto add_table = [&](const std::string& path) {
    if (!path.empty()) add(loader::table::files_of_table(path));
  };
  const model::MapSpec& spec = *page.spec;
  add(style_files_of(spec, styles_folder(job.data)));
  bool of_run = false;
  const auto add_values = [&](const model::ValueSpec& value) {
    of_run = of_run || value.is_of_run();
    if (!value.is_of_run()) add_table(value.table);
  };
  add_values(spec.value);
  if (spec.second) add_values(*spec.second);
  add_table(spec.tiles.layout);
  for (const model::OverlayInput& overlay : job.project.overlays) {
    if (overlay.id != spec.overlay) continue;
    add_table(overlay.table.path);
    add_table(overlay.table.decisions);
  }
  if (spec.theme == model::Theme::value && !of_run) return files;
  add_table(job.project.participation.path);
  add_table(job.project.participation.decisions);
  add_table(job.project.cohorts);
  if (page.version == Page::Version::what_if) add_table(job.project.what_if);
  return files;
}

}  // namespace

std::vector<model::InputFile> inputs_of_page(const Job& job, const Page& page) {
  const std::set<std::string> files = files_of_page(job, page);
  std::vector<model::InputFile> inputs;
  for (const model::InputFile& input : job.inputs) {
    const bool of_areas = input.role == "areas" && page.spec->theme == model::Theme::proximity;
    const bool of_page = input.role != "project" && input.role != "claims" && files.contains(input.path);
    if (is_of_every_page(input.role) || of_areas || of_page) inputs.push_back(input);
  }
  return inputs;
}

}  // namespace cakupan::job
