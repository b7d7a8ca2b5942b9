#include "cli/diff_command.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/job/diff.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/publish/tables.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

constexpr int map_dpi = 150;

std::string line_of(const job::Change& change, base::Language language) {
  const std::string where = change.map.empty() ? "" : base::said(" on ", language) + change.map;
  const auto shown = [&](const std::string& text) {
    // The classes of a map are called as its bundle calls them.
    const bool own = text.empty() || change.of != job::Change::Of::map_class;
    return own ? base::said(text.empty() ? "nothing" : text, language) : text;
  };
  return fmt::format("{} ({}){}: {} -> {} [{}{}]", change.name, change.code, where, shown(change.before),
                     shown(change.after), base::said(job::to_text(change.why), language),
                     change.detail.empty() ? "" : ": " + change.detail);
}

void print_text(const job::BundleDiff& diff, base::Language language, std::ostream& out) {
  const auto states = static_cast<std::size_t>(
      std::count_if(diff.changes.begin(), diff.changes.end(),
                    [](const job::Change& change) { return change.of != job::Change::Of::map_class; }));
  const auto print = [&](const std::string& line) { out << base::said(line, language) << "\n"; };
  print(fmt::format("{} changed state; {}", base::counted(states, "region"),
                    base::counted(diff.changes.size() - states, "class change")));
  for (const std::string& input : diff.inputs) print("input: " + base::escaped(input));
  for (const job::Change& change : diff.changes) out << base::escaped(line_of(change, language)) << "\n";
}

loader::table::Table table_of(const job::BundleDiff& diff) {
  loader::table::Table table;
  table.columns = job::diff_columns();
  for (const std::vector<std::string>& cells : job::diff_rows(diff)) {
    loader::table::TableRow& row = table.rows.emplace_back();
    for (const std::string& cell : cells) row.cells.push_back({cell, loader::table::CellKind::text});
  }
  return table;
}

/// By its ending. THROWS: base::Error (usage) for one that is neither a table's nor a map's.
std::string bytes_of(const std::string& output, const job::BundleDiff& diff, base::Language language) {
  const std::string ending = base::lower(std::filesystem::path(output).extension().string());
  if (ending == ".csv") return publish::to_csv(job::diff_columns(), job::diff_rows(diff));
  if (ending == ".xlsx") return publish::workbook_of(table_of(diff));
  if (ending == ".json") return publish::to_json(job::diff_columns(), job::diff_rows(diff));
  static const std::map<std::string, model::ImageFormat> images{{".svg", model::ImageFormat::svg},
                                                                {".png", model::ImageFormat::png},
                                                                {".pdf", model::ImageFormat::pdf}};
  return render::paint::painted(job::diff_map(diff, language), images.at(ending), map_dpi);
}

void require_known_ending(const std::string& output) {
  const std::string ending = base::lower(std::filesystem::path(output).extension().string());
  for (const char* known : {".csv", ".xlsx", ".json", ".svg", ".png", ".pdf"}) {
    if (ending == known) return;
  }
  throw base::Error(base::Failure::usage, fmt::format("unknown ending '{}'", ending), {output, {}, {}},
                    "name a table (.csv, .xlsx, .json) or a map (.svg, .png, .pdf)");
}

}  // namespace

CLI::App& declare(CLI::App& program, DiffOptions& options) {
  CLI::App& command =
      *program.add_subcommand("diff", "Which regions changed state or class between two bundles, and why");
  command.add_option("old", options.old_folder, "folder of the older bundle")->type_name("OLD")->required();
  command.add_option("new", options.new_folder, "folder of the newer bundle")->type_name("NEW")->required();
  command
      .add_option("-o,--output", options.outputs,
                  "table (.csv, .xlsx, .json) or map (.svg, .png, .pdf) to write; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_speech(command, options.speech);
  return command;
}

void execute(const DiffOptions& options, Streams streams) {
  for (const std::string& output : options.outputs) require_known_ending(output);
  const job::BundleDiff diff = job::diff(options.old_folder, options.new_folder);
  std::vector<publish::BundleFile> files;
  for (const std::string& output : options.outputs) {
    publish::BundleFile& file = files.emplace_back();
    file.path = output;
    file.bytes = bytes_of(output, diff, options.language.value_or(base::Language::english));
  }
  publish::write_files(files);
  if (options.speech.report == ReportFormat::json) {
    streams.out << publish::to_json(job::diff_columns(), job::diff_rows(diff));
  } else {
    print_text(diff, options.speech.language, streams.out);
  }
}

}  // namespace cakupan::cli
