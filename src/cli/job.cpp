#include "cli/job.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/loader/areas.hpp>
#include <cakupan/loader/boundaries.hpp>
#include <cakupan/loader/cohorts.hpp>
#include <cakupan/loader/gazetteer.hpp>
#include <cakupan/loader/match.hpp>
#include <cakupan/loader/open_decisions.hpp>
#include <cakupan/loader/project_file.hpp>
#include <cakupan/loader/table.hpp>

#include "cli/data_folder.hpp"

namespace cakupan::cli {

namespace fs = std::filesystem;

namespace {

void add_inputs(Job& job, const std::string& role, const std::vector<std::string>& files) {
  publish::add_inputs(job.inputs, role, files, {job.folder});
}

/// Matches the rows of a table by the project's rules.
model::Ledger ledger_of(Job& job, const model::TableInput& input, const std::string& role,
                        const loader::Gazetteer& gazetteer, const std::vector<loader::Decision>& decisions,
                        const SharedOptions& options) {
  loader::TableOptions reading;
  reading.sheet = input.sheet;
  const loader::Table table = loader::read_table(input.path, reading, job.diagnostics);
  const auto rows = loader::read_participation(table, input, job.diagnostics, job.project.analysis.states);
  add_inputs(job, role, loader::files_of_table(input.path));
  std::vector<loader::MatchQuery> queries;
  queries.reserve(rows.size());
  for (const model::ParticipationRow& row : rows) queries.push_back(loader::query_of(row));
  const loader::Matcher matcher(
      gazetteer, decisions,
      loader::code_system_of(queries, input.code_system, gazetteer, input.path, job.diagnostics),
      input.prefer);
  return loader::join_participation(rows, matcher, input.path, job.diagnostics, thread_limit(options));
}

void load_participation(Job& job, const loader::Gazetteer& gazetteer, const SharedOptions& options) {
  const model::TableInput& input = job.project.participation;
  std::vector<loader::Decision> decisions;
  if (!input.decisions.empty()) {
    decisions = loader::read_decisions(input.decisions, gazetteer, job.diagnostics);
    add_inputs(job, "decisions", loader::files_of_table(input.decisions));
  }
  job.ledger = ledger_of(job, input, "participation", gazetteer, decisions, options);
  loader::warn_of_unused(decisions, input.decisions, job.ledger, job.diagnostics);
  if (job.project.what_if.empty()) return;
  model::TableInput additions;
  additions.path = job.project.what_if;
  additions.prefer = input.prefer;
  job.additions = ledger_of(job, additions, "what_if", gazetteer, decisions, options);
}

/// The groups that the project asks for and the gazetteer has not are fields of the boundary file.
std::vector<std::string> fields_beyond(const loader::Gazetteer& gazetteer,
                                       const std::vector<std::string>& group_by) {
  std::vector<std::string> fields;
  for (const std::string& name : group_by) {
    const bool known = std::any_of(gazetteer.groupings.begin(), gazetteer.groupings.end(),
                                   [&](const model::Grouping& grouping) { return grouping.column == name; });
    if (!known) fields.push_back(name);
  }
  return fields;
}

void require_groupings(const Job& job, const loader::Gazetteer& gazetteer, const loader::BoundaryFile& file) {
  std::vector<std::string> known = gazetteer.columns;
  known.insert(known.end(), file.fields.begin(), file.fields.end());
  const auto& found = job.territory.groupings;
  for (const std::string& name : job.project.analysis.group_by) {
    const auto has_it = [&](const model::Grouping& grouping) { return grouping.column == name; };
    if (std::any_of(found.begin(), found.end(), has_it)) continue;
    throw base::Error(base::Failure::usage,
                      fmt::format("no column '{}'{}", name, base::did_you_mean(name, known)),
                      {job.project.path, {}, "analysis.group_by"},
                      "columns of the gazetteer and the boundary file are: " + base::join(known, ", "));
  }
}

void load_areas_and_cohorts(Job& job) {
  const model::Project& project = job.project;
  if (!project.cohorts.empty()) {
    job.cohorts = loader::read_cohorts(project.cohorts, job.diagnostics);
    add_inputs(job, "cohorts", loader::files_of_table(project.cohorts));
  }
  if (!project.areas.empty()) {
    job.areas = loader::areas_on(loader::read_areas(project.areas, job.diagnostics), project.area_list);
    loader::resolve_areas(job.areas, job.territory, job.diagnostics);
    add_inputs(job, "areas", loader::files_of_table(project.areas));
  }
}

}  // namespace

std::string embedded_project() { return data_folder() + "/geodata/smart-city.toml"; }

std::string embedded_gazetteer() { return data_folder() + "/geodata/gazetteer/gazetteer.toml"; }

Job load_job(const std::string& project_path, const SharedOptions& options, Reporter& reporter,
             const std::string& what_if) {
  Job job;
  const std::string path = project_path.empty() ? embedded_project() : project_path;
  job.project = loader::read_project(path);
  job.folder = fs::path(path).parent_path().string();
  job.language = options.language.value_or(job.project.language);
  if (!what_if.empty()) job.project.what_if = what_if;
  const std::vector<std::string>& group_by = job.project.analysis.group_by;
  add_inputs(job, "project", {path});

  reporter.stage("reading boundaries");
  const bool own_gazetteer = !job.project.gazetteer.empty();
  loader::Gazetteer gazetteer;
  if (own_gazetteer) gazetteer = loader::read_gazetteer(job.project.gazetteer, job.diagnostics, group_by);
  loader::BoundaryFile file =
      loader::read_boundaries(job.project.boundaries, job.diagnostics, fields_beyond(gazetteer, group_by));
  add_inputs(job, "boundaries", file.files);
  if (!own_gazetteer) gazetteer = loader::gazetteer_from(file);
  // A gazetteer made from the file has the file's codes, whatever system the sidecar says they are in.
  if (!own_gazetteer) file.code_system.clear();
  if (own_gazetteer) add_inputs(job, "gazetteer", gazetteer.files);
  job.vintage = model::chosen_vintage(gazetteer.table, job.project.analysis.vintage,
                                      {job.project.path, {}, "analysis.vintage"});
  job.territory =
      loader::join_boundaries(file, gazetteer, job.project.boundaries.code_system, job.diagnostics);
  require_groupings(job, gazetteer, file);

  reporter.stage("matching participation");
  load_participation(job, gazetteer, options);
  load_areas_and_cohorts(job);

  reporter.stage("dissolving provinces");
  const std::size_t count = job.territory.table.vintages[job.vintage].parents.size();
  auto group = model::parent_positions(job.territory.table, job.vintage);
  std::replace(group.begin(), group.end(), count, geo::no_group);  // regions that belong to no province
  job.provinces = geo::dissolved(job.territory.shapes, group, count);
  return job;
}

std::size_t thread_limit(const SharedOptions& options) {
  return static_cast<std::size_t>(options.threads.value_or(0));
}

void require_min_match(const SharedOptions& options, const loader::LedgerTotals& totals) {
  if (!options.min_match || totals.asked() == 0) return;
  const double share = static_cast<double>(totals.matched()) / static_cast<double>(totals.asked());
  if (share >= *options.min_match) return;
  throw base::Error(
      base::Failure::gate,
      fmt::format("--min-match {}: only {} of {} rows found a region ({})", base::to_text(*options.min_match),
                  totals.matched(), totals.asked(), base::to_fixed(share, 4)),
      {}, "see the unmatched and ambiguous rows above, and settle them in the decisions file");
}

}  // namespace cakupan::cli
