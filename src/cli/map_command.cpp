#include "cli/map_command.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/inputs.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/render/lint/lint.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "cli/map_picture.hpp"
#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace fs = std::filesystem;

namespace {

constexpr int least_dpi = 10;
constexpr int most_dpi = 2400;

struct Output {
  std::string path;
  model::ImageFormat format;
};

std::vector<Output> outputs_of(const MapOptions& options) {
  static const std::vector<std::string> endings{".svg", ".png", ".pdf"};
  std::vector<Output> outputs;
  for (const std::string& path : options.outputs) {
    if (path == "-") {
      outputs.push_back({path, model::ImageFormat::svg});
      continue;
    }
    const std::string ending = base::lower(fs::path(path).extension().string());
    const auto found = std::find(endings.begin(), endings.end(), ending);
    if (found == endings.end()) {
      throw base::Error(
          base::Failure::usage,
          fmt::format("unknown output format '{}'{}", ending, base::did_you_mean(ending, endings)),
          {path, {}, {}}, "end the name in .svg, .png or .pdf");
    }
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder)) {
      throw base::Error(base::Failure::usage, fmt::format("its folder '{}' does not exist", folder.string()),
                        {path, {}, {}}, "create the folder first, or name another place with -o");
    }
    outputs.push_back({path, static_cast<model::ImageFormat>(found - endings.begin())});
  }
  return outputs;
}

std::string classes_json(const render::theme::ThematicMap& content) {
  std::vector<std::vector<std::string>> rows;
  for (const render::theme::MapClass& one : content.legend.classes) {
    if (one.standing == render::theme::MapClass::Standing::of_ramp && one.count == 0) continue;
    rows.push_back({one.label, std::to_string(one.count), model::to_text(one.fill)});
  }
  return publish::to_json({"class", "regions", "color"}, rows);
}

/// What one map cannot be at once.
void require_one_kind(const job::ChoroplethRequest& request) {
  const auto refuse_both = [](const char* both, const char* remedy) {
    throw base::Error(base::Failure::usage, both, {}, remedy);
  };
  const bool words = request.values.kind == job::ValueInput::Kind::words;
  const bool two = !request.second.empty();
  const bool signs = request.look.kind != model::MapSpec::Kind::regions;
  if (words && (two || signs || request.values.center))
    refuse_both("words go with neither a second value, a center nor symbols and dots",
                "leave out --categorical and --categories, or the other");
  if (two && (signs || request.values.center || !request.classes.pool.empty()))
    refuse_both("two values are shown by colored regions without --center and --pool",
                "draw each value on a map of its own, or leave the other out");
  if (!two && !request.second_breaks.empty())
    refuse_both("--second-breaks needs a second --value", "give --value twice");
}

}  // namespace

CLI::App& declare(CLI::App& program, MapOptions& options) {
  job::ChoroplethRequest& request = options.request;
  CLI::App& command =
      *program.add_subcommand("map", "One choropleth from boundaries and a table; no project file");
  command.add_option("boundaries", request.boundaries.path, "boundary file")
      ->type_name("BOUNDARIES")
      ->required();
  command
      .add_option("--join", request.values.path, "table with the values (default: the boundary file's own)")
      ->type_name("TABLE");
  command
      .add_option_function<std::string>(
          "--on",
          [&request](const std::string& keys) {
            const std::size_t sign = keys.find('=');
            request.key = keys.substr(0, sign);
            if (sign != keys.npos && request.values.key.empty()) request.values.key = keys.substr(sign + 1);
          },
          "field that both share; FIELD=COLUMN where the table calls it otherwise")
      ->type_name("KEY");
  command.add_option("--values-key", request.values.key, "the table's column where the two names differ")
      ->type_name("KEY2");
  add_switch(command, "--fold-keys", request.values.keys, job::ValueInput::Keys::folded,
             "keys that differ in case or accents alone are one");
  command
      .add_option("--gazetteer", request.gazetteer,
                  "pairs names and codes that differ as text (default: the embedded one where it fits)")
      ->type_name("FILE.toml");
  command.add_option("--value", options.columns, "column to show; a second one is shown with it")
      ->type_name("COL")
      ->required()
      ->expected(1, 2)
      ->allow_extra_args(false);
  command
      .add_option("-o,--output", options.outputs,
                  "image to write: .svg, .png, .pdf; may be repeated; '-' is SVG on stdout")
      ->type_name("IMAGE")
      ->required()
      ->allow_extra_args(false);
  add_classes(command, request.classes);
  add_switch(command, "--categorical", request.values.kind, job::ValueInput::Kind::words,
             "the values are words, not numbers");
  command.add_option("--palette", request.look.palette, "colors (see: cakupan palettes)")
      ->type_name("PALETTE");
  command.add_option("--title", request.words.title, "title of the map")
      ->type_name("T")
      ->check(why_no_text, "", "");
  command
      .add_option("--legend,--legend-title", request.words.legend_title,
                  "title of the legend (default: the column)")
      ->type_name("T")
      ->check(why_no_text, "", "");
  command.add_option("--source", request.words.source, "source line")
      ->type_name("S")
      ->check(why_no_text, "", "");
  command.add_option("--size", request.look.size, "a4-landscape, 240x100mm, ...")->type_name("SIZE");
  add_integer(
      command, "--dpi", [&options](int dpi) { options.dpi = dpi; }, least_dpi, most_dpi,
      "resolution of PNG, default 300");
  command.add_option("--style", request.look.style, "style name or file (default: report)")
      ->type_name("STYLE");
  command
      .add_option("--context", request.context,
                  "land and water around: polygons, or a .toml (default: what the sidecar names)")
      ->type_name("FILE");
  command.add_option("--crs", request.look.crs, "projection of the page (default: equal-area by extent)")
      ->type_name("CRS");
  command.add_option("--input-crs", request.boundaries.crs, "CRS of boundaries that state none")
      ->type_name("CRS");
  command.add_option("--encoding", request.boundaries.encoding, "text encoding of a DBF")
      ->type_name("ENCODING");
  command.add_option("--layer", request.boundaries.layer, "layer of the boundary file")->type_name("LAYER");
  add_sheet(command, request.values.sheet, request.values.header);
  add_decimal(command, request.values.decimal);
  add_picture(command, request);
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_gates(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

void execute(const MapOptions& options, Streams streams) {
  if (!options.request.values.path.empty() && options.request.key.empty()) {
    throw base::Error(base::Failure::usage, "--join needs --on", {},
                      "name the field that the boundaries and the table share: --on KEY");
  }
  const std::vector<Output> outputs = outputs_of(options);
  job::ChoroplethRequest request = options.request;
  request.words.language = options.language.value_or(base::Language::english);
  request.values.column = options.columns.at(0);
  if (options.columns.size() > 1) request.second = options.columns[1];
  require_one_kind(request);

  base::Diagnostics diagnostics;
  const job::Choropleth map = job::load_choropleth(request, diagnostics, streams.reporter.progress());
  for (const Output& output : outputs) publish::require_no_input(output.path, map.files);
  streams.reporter.report(diagnostics);
  require_min_match(options.gates, map.rows);
  require_strict(options.gates, diagnostics);
  streams.reporter.stage("drawing");
  const render::theme::MapGeometry geometry{map.regions, nullptr, &map.context};
  const render::map::DrawnMap drawn = render::map::draw(map.content, geometry, map.style);
  base::Diagnostics of_map;
  if (drawn.report.ground == model::Style::Map::Ground::land &&
      map.style.map.ground == model::Style::Map::Ground::by_rule) {
    of_map.note("map-ground", "the regions are one piece and lie on land, not in the sea",
                {outputs.front().path, {}, {}},
                "say otherwise by ground of [map] in a style, or give --context");
  }
  render::lint::check_map(map.content, geometry, drawn.scene, map.style, {outputs.front().path, {}, {}},
                          of_map);
  streams.reporter.report(of_map);
  require_strict(options.gates, of_map);
  std::vector<publish::BundleFile> files;
  files.reserve(outputs.size());
  for (const Output& output : outputs) files.push_back({output.path, {}});
  base::for_each_index(outputs.size(), [&](std::size_t i) {
    files[i].bytes = render::paint::painted(drawn.scene, outputs[i].format, options.dpi);
  });
  for (const publish::BundleFile& file : files) {
    if (file.path == "-") streams.out << file.bytes;
  }
  std::erase_if(files, [](const publish::BundleFile& file) { return file.path == "-"; });
  publish::write_files(files);
  if (options.speech.report == ReportFormat::json) streams.out << classes_json(map.content);
}

}  // namespace cakupan::cli
