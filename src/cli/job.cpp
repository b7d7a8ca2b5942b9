#include "cli/job.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/loader/areas.hpp>
#include <cakupan/loader/boundaries.hpp>
#include <cakupan/loader/cohorts.hpp>
#include <cakupan/loader/gazetteer.hpp>
#include <cakupan/loader/match.hpp>
#include <cakupan/loader/project_file.hpp>
#include <cakupan/loader/table.hpp>

#include "cli/data_folder.hpp"

namespace cakupan::cli {

namespace fs = std::filesystem;

namespace {

// As the project names it: below the project's folder relative, elsewhere as it stands.
std::string named_path(const std::string& path, const std::string& folder) {
  const fs::path relative = fs::path(path).lexically_relative(folder.empty() ? "." : folder);
  return relative.empty() || relative.string().starts_with("..") ? path : relative.generic_string();
}

void add_input(Job& job, const std::string& role, const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return;  // a database or standard input has no bytes to hash
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  job.inputs.push_back({role, named_path(path, job.folder), publish::sha256(bytes)});
}

std::size_t chosen_vintage(const model::RegionTable& table, const model::Project& project) {
  if (project.analysis.vintage.empty()) return 0;
  if (const auto found = model::find_vintage(table, project.analysis.vintage)) return *found;
  std::vector<std::string> names;
  for (const model::Vintage& vintage : table.vintages) names.push_back(vintage.name);
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown vintage '{}'{}", project.analysis.vintage,
                                base::did_you_mean(project.analysis.vintage, names)),
                    {project.path, {}, "analysis.vintage"}, "known: " + base::join(names, ", "));
}

void load_participation(Job& job, const loader::Gazetteer& gazetteer) {
  const model::TableInput& input = job.project.participation;
  loader::TableOptions options;
  options.sheet = input.sheet;
  const loader::Table table = loader::read_table(input.path, options, job.diagnostics);
  const auto rows = loader::read_participation(table, input, job.diagnostics);
  add_input(job, "participation", input.path);
  std::vector<loader::Decision> decisions;
  if (!input.decisions.empty()) {
    decisions = loader::read_decisions(input.decisions, gazetteer, job.diagnostics);
    add_input(job, "decisions", input.decisions);
  }
  std::vector<loader::MatchQuery> queries;
  queries.reserve(rows.size());
  for (const model::ParticipationRow& row : rows) queries.push_back(loader::query_of(row));
  const loader::Matcher matcher(
      gazetteer, decisions,
      loader::code_system_of(queries, input.code_system, gazetteer, input.path, job.diagnostics), input.prefer);
  job.ledger = loader::join_participation(rows, matcher, input.path, job.diagnostics);
}

void load_areas_and_cohorts(Job& job) {
  const model::Project& project = job.project;
  if (!project.cohorts.empty()) {
    job.cohorts = loader::read_cohorts(project.cohorts, job.diagnostics);
    add_input(job, "cohorts", project.cohorts);
  }
  if (!project.areas.empty()) {
    job.areas = loader::areas_on(loader::read_areas(project.areas, job.diagnostics), project.area_list);
    loader::resolve_areas(job.areas, job.territory, job.diagnostics);
    add_input(job, "areas", project.areas);
  }
}

}  // namespace

std::string embedded_project() { return data_folder() + "/geodata/smart-city.toml"; }

std::string embedded_gazetteer() { return data_folder() + "/geodata/gazetteer/gazetteer.toml"; }

Job load_job(const std::string& project_path, const SharedOptions& options, Reporter& reporter) {
  Job job;
  const std::string path = project_path.empty() ? embedded_project() : project_path;
  job.project = loader::read_project(path);
  job.folder = fs::path(path).parent_path().string();
  job.language = options.language.value_or(job.project.language);
  add_input(job, "project", path);

  reporter.stage("reading boundaries");
  loader::BoundaryFile file = loader::read_boundaries(job.project.boundaries, job.diagnostics);
  add_input(job, "boundaries", job.project.boundaries.path);
  const bool own_gazetteer = !job.project.gazetteer.empty();
  const loader::Gazetteer gazetteer = own_gazetteer
                                          ? loader::read_gazetteer(job.project.gazetteer, job.diagnostics)
                                          : loader::gazetteer_from(file);
  // A gazetteer made from the file has the file's codes, whatever system the sidecar says they are in.
  if (!own_gazetteer) file.code_system.clear();
  if (own_gazetteer) add_input(job, "gazetteer", job.project.gazetteer);
  job.vintage = chosen_vintage(gazetteer.table, job.project);
  job.territory =
      loader::join_boundaries(file, gazetteer, job.project.boundaries.code_system, job.diagnostics);

  reporter.stage("matching participation");
  load_participation(job, gazetteer);
  load_areas_and_cohorts(job);

  reporter.stage("dissolving provinces");
  const std::size_t count = job.territory.table.vintages[job.vintage].parents.size();
  auto group = model::parent_positions(job.territory.table, job.vintage);
  std::replace(group.begin(), group.end(), count, geo::no_group);  // regions that belong to no province
  job.provinces = geo::dissolved(job.territory.shapes, group, count);
  return job;
}

void require_min_match(const SharedOptions& options, const loader::LedgerTotals& totals) {
  if (!options.min_match || totals.rows == 0) return;
  const double share = static_cast<double>(totals.matched()) / static_cast<double>(totals.rows);
  if (share >= *options.min_match) return;
  throw base::Error(
      base::Failure::gate,
      fmt::format("--min-match {}: only {} of {} rows found a region ({})", base::to_text(*options.min_match),
                  totals.matched(), totals.rows, base::to_fixed(share, 4)),
      {}, "see the unmatched and ambiguous rows above, and settle them in the decisions file");
}

}  // namespace cakupan::cli
