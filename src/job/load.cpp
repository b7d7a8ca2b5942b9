#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/boundary/context.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/join_parents.hpp>
#include <cakupan/loader/match/decisions.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/match/match.hpp>
#include <cakupan/loader/project/areas.hpp>
#include <cakupan/loader/project/claims.hpp>
#include <cakupan/loader/project/cohorts.hpp>
#include <cakupan/loader/project/project_file.hpp>
#include <cakupan/loader/table/table.hpp>

#include "job/asked.hpp"
#include "job/insets.hpp"
#include "job/map_settings.hpp"
#include "job/map_values.hpp"
#include "job/pages.hpp"
#include "job/selection.hpp"
#include "job/tile_layout.hpp"

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

void add_inputs(Job& job, const std::string& role, const std::vector<std::string>& files) {
  publish::add_inputs(job.inputs, role, files, {job.folder, job.data});
  job.files.insert(job.files.end(), files.begin(), files.end());
}

/// The styles of the project's maps, and their fonts.
void add_style_inputs(Job& job) {
  for (const model::MapSpec& spec : drawn_specs(job.project)) {
    add_inputs(job, "style", style_files_of(spec, styles_folder(job.data)));
    const model::Style style = style_of(spec, {}, styles_folder(job.data));
    add_inputs(job, "font", {style.font.regular_file, style.font.bold_file});
  }
}

/// Matches the rows of a table by the project's rules.
model::Ledger ledger_of(Job& job, const model::TableInput& input, const std::string& role,
                        const loader::match::GazetteerIndex& index,
                        const std::vector<loader::match::Decision>& decisions) {
  loader::table::TableOptions reading;
  reading.sheet = input.sheet;
  reading.header = input.header;
  reading.decimal = input.decimal;
  const loader::table::Table table = loader::table::read_table(input.path, reading, job.diagnostics);
  const auto rows = loader::join::read_participation(table, input, job.diagnostics,
                                                     job.project.analysis.states, index.gazetteer());
  add_inputs(job, role, loader::table::files_of_table(input.path));
  return loader::join::join_participation(rows, index, decisions, input, job.diagnostics);
}

void load_participation(Job& job, const loader::match::GazetteerIndex& index) {
  const model::TableInput& input = job.project.participation;
  std::vector<loader::match::Decision> decisions;
  if (!input.decisions.empty()) {
    decisions = loader::match::read_decisions(input.decisions, index.gazetteer(), job.diagnostics);
    add_inputs(job, "decisions", loader::table::files_of_table(input.decisions));
  }
  job.ledger = ledger_of(job, input, "participation", index, decisions);
  loader::match::warn_of_unused(decisions, input.decisions, job.ledger, job.diagnostics);
  if (job.project.what_if.empty()) return;
  model::TableInput additions;
  additions.path = job.project.what_if;
  additions.prefer = input.prefer;
  job.additions = ledger_of(job, additions, "what_if", index, decisions);
}

/// A second list says nothing of years and statuses, and need not.
void load_overlays(Job& job, const loader::match::GazetteerIndex& index) {
  for (const model::OverlayInput& input : job.project.overlays) {
    std::vector<loader::match::Decision> decisions;
    if (!input.table.decisions.empty()) {
      decisions = loader::match::read_decisions(input.table.decisions, index.gazetteer(), job.diagnostics);
      add_inputs(job, "decisions", loader::table::files_of_table(input.table.decisions));
    }
    base::Diagnostics before = std::move(job.diagnostics);
    job.diagnostics = {};
    job.overlays.push_back({input.id, input.title, ledger_of(job, input.table, "overlay", index, decisions)});
    for (const base::Diagnostic& found : job.diagnostics.all()) {
      if (found.topic == "status-empty" || found.topic == "year-empty") continue;
      if (found.severity == base::Severity::warning) {
        before.warn(found.topic, found.message, found.place, found.remedy);
      } else {
        before.note(found.topic, found.message, found.place, found.remedy);
      }
    }
    job.diagnostics = std::move(before);
    loader::match::warn_of_unused(decisions, input.table.decisions, job.overlays.back().ledger,
                                  job.diagnostics);
  }
}

/// What a file that is read for several uses tells each time, once.
base::Diagnostics told_once(const base::Diagnostics& found) {
  base::Diagnostics once;
  std::set<std::string> told;
  for (const base::Diagnostic& one : found.all()) {
    if (!told.insert(one.topic + " " + base::describe(one)).second) continue;
    if (one.severity == base::Severity::warning) {
      once.warn(one.topic, one.message, one.place, one.remedy);
    } else {
      once.note(one.topic, one.message, one.place, one.remedy);
    }
  }
  return once;
}

/// The groups that the project asks for and the gazetteer has not are fields of the boundary file.
std::vector<std::string> fields_beyond(const loader::match::Gazetteer& gazetteer,
                                       const std::vector<std::string>& group_by) {
  std::vector<std::string> fields;
  for (const std::string& name : group_by) {
    const bool known = std::any_of(gazetteer.groupings.begin(), gazetteer.groupings.end(),
                                   [&](const model::Grouping& grouping) { return grouping.column == name; });
    if (!known) fields.push_back(name);
  }
  return fields;
}

void require_groupings(const Job& job, const loader::match::Gazetteer& gazetteer,
                       const loader::boundary::BoundaryFile& file) {
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

/// What the maps show and the tables do not group by, taken out of the groupings.
std::vector<model::Grouping> take_fields_of_maps(Job& job, const std::vector<std::string>& of_maps) {
  const std::vector<std::string>& group_by = job.project.analysis.group_by;
  const auto has = [](const std::vector<std::string>& names, const model::Grouping& grouping) {
    return std::find(names.begin(), names.end(), grouping.column) != names.end();
  };
  std::vector<model::Grouping> fields;
  for (const model::Grouping& grouping : job.territory.groupings) {
    if (has(of_maps, grouping)) fields.push_back(grouping);
  }
  std::erase_if(job.territory.groupings,
                [&](const model::Grouping& grouping) { return !has(group_by, grouping); });
  return fields;
}

/// A file of provinces alone has no shape for any region.
void load_provinces(Job& job, const loader::boundary::BoundaryFile& file,
                    const loader::match::Gazetteer& gazetteer, geo::PolygonSet provinces) {
  job.territory = {gazetteer.table, {}, file.source, gazetteer.groupings};
  for (std::size_t r = 0; r < gazetteer.table.regions.size(); ++r) job.territory.shapes.end_feature();
  job.provinces = std::move(provinces);
}

void load_territory(Job& job, const loader::boundary::BoundaryFile& file,
                    const loader::match::GazetteerIndex& index) {
  if (!job.project.gazetteer.empty()) {
    if (auto provinces = loader::join::join_parents(file, index, job.vintage, job.diagnostics))
      return load_provinces(job, file, index.gazetteer(), std::move(*provinces));
  }
  const model::BoundaryInput& input = job.project.boundaries;
  std::vector<loader::match::Decision> decisions;
  if (!input.decisions.empty()) {
    decisions = loader::match::read_decisions(input.decisions, index.gazetteer(), job.diagnostics);
    add_inputs(job, "decisions", loader::table::files_of_table(input.decisions));
    std::vector<loader::match::Writing> writings;
    for (const loader::boundary::FeatureAttributes& feature : file.features)
      writings.push_back({feature.name, {}, feature.feature_number});
    loader::match::warn_of_unused(decisions, input.decisions, writings, job.diagnostics);
  }
  job.territory =
      loader::join::join_boundaries(file, index, input.code_system, job.diagnostics, std::move(decisions));
}

void dissolve_provinces(Job& job) {
  const std::size_t count = job.territory.table.vintages[job.vintage].parents.size();
  auto group = model::parent_positions(job.territory.table, job.vintage);
  std::replace(group.begin(), group.end(), count, geo::no_group);  // regions that belong to no province
  job.provinces = geo::dissolved(job.territory.shapes, group, count);
}

void load_areas_and_cohorts(Job& job) {
  const model::Project& project = job.project;
  if (!project.cohorts.empty()) {
    job.cohorts = loader::project::read_cohorts(project.cohorts, job.diagnostics);
    add_inputs(job, "cohorts", loader::table::files_of_table(project.cohorts));
  }
  if (!project.claims.empty()) {
    job.claims = loader::project::read_claims(project.claims, job.diagnostics);
    add_inputs(job, "claims", loader::table::files_of_table(project.claims));
  }
  if (!project.areas.empty()) {
    std::vector<std::string> files;
    job.areas = loader::project::areas_on(
        loader::project::read_areas(project.areas, job.diagnostics, project.area_shapes, &files),
        project.area_list);
    loader::project::resolve_areas(job.areas, job.territory, job.diagnostics);
    add_inputs(job, "areas", files);
  }
}

}  // namespace

Job load(const LoadOptions& options) {
  const auto stage = [&](std::string_view what) {
    if (options.progress) options.progress(what, 0, 0);
  };
  Job job;
  job.data = options.data.empty() ? data_folder() : options.data;
  const std::string path = options.project.empty() ? embedded_project(job.data) : options.project;
  job.project = loader::project::read_project(path);
  job.folder = fs::path(path).parent_path().string();
  job.language = options.language ? job.project.language.as(options.language->code()) : job.project.language;
  if (!options.what_if.empty()) job.project.what_if = options.what_if;
  job.only = options.only;
  job.shard = options.shard;
  job.date = options.date ? options.date : date_of_environment();
  require_known_names(job.project, styles_folder(job.data));
  std::vector<std::string> of_maps = columns_of_maps(job.project);
  for (const std::string& column : columns_of_conditions(job.project)) of_maps.push_back(column);
  std::vector<std::string> columns = job.project.analysis.group_by;
  for (const std::string& column : of_maps) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
  }
  add_inputs(job, "project", {path});

  stage("reading boundaries");
  const bool own_gazetteer = !job.project.gazetteer.empty();
  loader::match::Gazetteer gazetteer;
  if (own_gazetteer)
    gazetteer = loader::match::read_gazetteer(job.project.gazetteer, job.diagnostics, columns);
  loader::boundary::BoundaryFile file =
      loader::boundary::read_boundaries(job.project.boundaries, job.diagnostics,
                                        loader::boundary::Databases::read, fields_beyond(gazetteer, columns));
  add_inputs(job, "boundaries", file.files);
  if (!own_gazetteer) gazetteer = loader::join::gazetteer_from(file);
  // A gazetteer made from the file has the file's codes, whatever system the sidecar says they are in.
  if (!own_gazetteer) file.code_system.clear();
  if (own_gazetteer) add_inputs(job, "gazetteer", gazetteer.files);
  job.vintage = model::chosen_vintage(gazetteer.table, job.project.analysis.vintage,
                                      {job.project.path, {}, "analysis.vintage"});
  const loader::match::GazetteerIndex index(std::move(gazetteer));
  load_territory(job, file, index);
  require_groupings(job, index.gazetteer(), file);
  const std::vector<model::Grouping> fields = take_fields_of_maps(job, of_maps);
  if (file.source.attribution == base::Text{}) {
    job.diagnostics.warn("boundary-source",
                         "the source of the boundaries is not stated, and every map says so",
                         {file.source.path, {}, {}},
                         "name it: attribution = \"…\" under [boundaries], or in a sidecar beside the file");
  }

  const std::string context = job.project.context.empty() ? file.context : job.project.context;
  if (!context.empty()) {
    loader::boundary::ContextFile around = loader::boundary::read_context(context, job.diagnostics);
    add_inputs(job, "context", around.files);
    job.context = std::move(around.context);
  }

  stage("matching participation");
  load_participation(job, index);
  load_overlays(job, index);
  load_areas_and_cohorts(job);
  job.shown = shown_by_maps(job, fields);
  for (const model::MapSpec& spec : job.project.maps) {
    job.tiles.emplace_back();
    if (spec.tiles.layout.empty()) continue;
    job.tiles.back() = read_tile_layout(spec.tiles.layout, job.diagnostics);
    add_inputs(job, "tiles", loader::table::files_of_table(spec.tiles.layout));
  }
  read_map_values(job, index, fields);

  stage("dissolving provinces");
  if (job.provinces.feature_count() == 0) dissolve_provinces(job);
  add_style_inputs(job);
  resolve_insets(job);
  require_known_pages(job);
  job.diagnostics = told_once(job.diagnostics);
  return job;
}

}  // namespace cakupan::job
