#include "job/outline.hpp"

#include <algorithm>
#include <filesystem>

#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/project/project_file.hpp>

namespace cakupan::job {

namespace {

bool has_pages_of_provinces(const model::Project& project) {
  return std::any_of(project.maps.begin(), project.maps.end(),
                     [](const model::MapSpec& spec) {
                       return spec.repeat == model::MapSpec::Repeat::per_province;
                     }) ||
         std::any_of(project.atlases.begin(), project.atlases.end(), [](const model::AtlasSpec& atlas) {
           return atlas.of == model::AtlasSpec::Of::provinces;
         });
}

}  // namespace

Job outline_of(const LoadOptions& options, ProvincesFrom from) {
  Job job;
  job.data = options.data.empty() ? data_folder() : options.data;
  const std::string path = options.project.empty() ? embedded_project(job.data) : options.project;
  job.project = loader::project::read_project(path);
  job.folder = std::filesystem::path(path).parent_path().string();
  if (!options.what_if.empty()) job.project.what_if = options.what_if;
  job.only = options.only;
  job.territory.table.vintages.resize(1);
  if (!job.project.gazetteer.empty()) {
    job.territory.table = loader::match::read_gazetteer(job.project.gazetteer, job.diagnostics).table;
  } else if (from == ProvincesFrom::gazetteer_or_boundaries && has_pages_of_provinces(job.project)) {
    job.territory.table = loader::join::gazetteer_from(
                              loader::boundary::read_boundaries(job.project.boundaries, job.diagnostics,
                                                                loader::boundary::Databases::read))
                              .table;
  } else {
    return job;
  }
  job.vintage = model::chosen_vintage(job.territory.table, job.project.analysis.vintage,
                                      {job.project.path, {}, "analysis.vintage"});
  return job;
}

}  // namespace cakupan::job
