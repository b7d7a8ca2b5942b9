#include "cli/plan_command.hpp"

#include <cstdint>
#include <filesystem>
#include <numeric>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/job/plan.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/publish/tables.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

constexpr int most_shards = 100000;

std::string seconds(std::int64_t milliseconds) {
  return fmt::format("{}.{:02}", milliseconds / 1000, milliseconds % 1000 / 10);
}

std::string project_of(const job::Plan& plan, const job::PlannedPart& part) {
  return plan.projects[part.project].folder;
}

const std::vector<std::string>& columns() {
  static const std::vector<std::string> names{"shard", "shards", "project", "part", "cost_s"};
  return names;
}

using Parts = std::vector<const job::PlannedPart*>;

std::vector<Parts> by_shard(const job::Plan& plan) {
  std::vector<Parts> shards(plan.shards);
  for (const job::PlannedPart& part : plan.parts) shards[part.shard - 1].push_back(&part);
  return shards;
}

std::vector<std::vector<std::string>> rows_of(const job::Plan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (const Parts& parts : by_shard(plan)) {
    for (const job::PlannedPart* part : parts) {
      rows.push_back({fmt::format("{}", part->shard), fmt::format("{}", plan.shards), project_of(plan, *part),
                      part->path, fmt::format("{:.3f}", static_cast<double>(part->cost_ms) / 1000)});
    }
  }
  return rows;
}

void print_text(const job::Plan& plan, base::Language language, std::ostream& out) {
  const auto print = [&](const std::string& line) { out << base::said(line, language) << "\n"; };
  const std::vector<std::int64_t> costs = plan.costs_ms();
  print(fmt::format("{} in {}, about {} s of one processor in all", base::counted(plan.parts.size(), "part"),
                    base::counted(plan.shards, "shard"),
                    seconds(std::accumulate(costs.begin(), costs.end(), std::int64_t{0}))));
  const std::vector<Parts> shards = by_shard(plan);
  for (std::size_t i = 0; i < plan.shards; ++i) {
    print(fmt::format("shard {}/{}: {}, about {} s", i + 1, plan.shards,
                      base::counted(shards[i].size(), "part"), seconds(costs[i])));
    for (const job::PlannedPart* part : shards[i]) {
      const std::string project = project_of(plan, *part);
      out << fmt::format("  {:>9}  {}{}\n", base::said(seconds(part->cost_ms) + " s", language),
                         project.empty() ? "" : base::escaped(project) + "  ", base::escaped(part->path));
    }
  }
}

loader::table::Table table_of(const std::vector<std::vector<std::string>>& rows) {
  loader::table::Table table;
  table.columns = columns();
  for (const std::vector<std::string>& cells : rows) {
    loader::table::TableRow& row = table.rows.emplace_back();
    for (const std::string& cell : cells) row.cells.push_back({cell, loader::table::CellKind::text});
  }
  return table;
}

std::string bytes_of(const std::string& output, const job::Plan& plan) {
  const std::string ending = base::lower(std::filesystem::path(output).extension().string());
  if (ending == ".csv") return publish::to_csv(columns(), rows_of(plan));
  if (ending == ".json") return publish::to_json(columns(), rows_of(plan));
  if (ending == ".xlsx") return publish::workbook_of(table_of(rows_of(plan)));
  throw base::Error(base::Failure::usage, fmt::format("unknown ending '{}'", ending), {output, {}, {}},
                    "name a table (.csv, .xlsx, .json)");
}

}  // namespace

CLI::App& declare(CLI::App& program, PlanOptions& options) {
  CLI::App& command =
      *program.add_subcommand("plan", "How the maps of projects are split into shards of equal cost");
  command
      .add_option("project", options.projects,
                  "project file, or several; in the order in which the shards name them")
      ->type_name("PROJECT.toml");
  add_integer(
      command, "--shards", [&options](int shards) { options.shards = shards; }, 1, most_shards,
      "how many shards")
      ->required();
  command.add_option("-o,--output", options.outputs, "table to write (.csv, .xlsx, .json); may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_only(command, options.only, "plan just these maps, by id: province-34,proximity");
  add_what_if(command, options.what_if);
  add_speech(command, options.speech);
  return command;
}

void execute(const PlanOptions& options, Streams streams) {
  job::PlanRequest request;
  request.shards = static_cast<std::size_t>(options.shards);
  std::vector<std::string> projects = options.projects;
  if (projects.empty()) projects.emplace_back();
  for (const std::string& project : projects) {
    job::LoadOptions& loading = request.projects.emplace_back();
    loading.project = project;
    loading.what_if = options.what_if;
    loading.only = options.only;
  }
  const job::Plan plan = job::plan(request);
  std::vector<publish::BundleFile> files;
  for (const std::string& output : options.outputs) files.push_back({output, bytes_of(output, plan)});
  publish::write_files(files);
  if (options.speech.report == ReportFormat::json) {
    streams.out << publish::to_json(columns(), rows_of(plan));
  } else {
    print_text(plan, options.speech.language, streams.out);
  }
}

}  // namespace cakupan::cli
