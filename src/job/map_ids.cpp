#include <cakupan/job/map_ids.hpp>

#include <cakupan/job/data_folder.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/project/project_file.hpp>

#include "job/pages.hpp"

namespace cakupan::job {

std::vector<std::string> map_ids(const std::string& project, const std::string& data) {
  Job job;
  job.data = data.empty() ? data_folder() : data;
  job.project = loader::project::read_project(project.empty() ? embedded_project(job.data) : project);
  job.territory.table.vintages.resize(1);
  if (!job.project.gazetteer.empty()) {
    job.territory.table = loader::match::read_gazetteer(job.project.gazetteer, job.diagnostics).table;
    job.vintage = model::chosen_vintage(job.territory.table, job.project.analysis.vintage,
                                        {job.project.path, {}, "analysis.vintage"});
  }
  return known_ids(job);
}

}  // namespace cakupan::job
