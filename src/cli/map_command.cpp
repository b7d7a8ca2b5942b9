#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/geo/snap.hpp>
#include <cakupan/loader/boundaries.hpp>
#include <cakupan/loader/number_column.hpp>
#include <cakupan/loader/style_file.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/render/choropleth.hpp>
#include <cakupan/render/lint.hpp>

#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/maps.hpp"
#include "cli/values.hpp"

namespace cakupan::cli {

namespace fs = std::filesystem;

namespace {

// About a meter: finer than any page, and a fraction of the vertices of surveyed boundaries.
constexpr double stream_grid_degrees = 1e-5;

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

model::Style style_of(const MapOptions& options) {
  model::Style style = loader::read_style(options.style, data_folder() + "/styles");
  if (options.size.empty()) return style;
  const auto page = model::page_named(options.size);
  if (!page) {
    throw base::Error(base::Failure::usage,
                      fmt::format("unknown size '{}'{}", options.size,
                                  base::did_you_mean(options.size, model::page_names())),
                      {}, model::page_remedy);
  }
  style.page = *page;
  return style;
}

/// The table's rows by key.
struct Values {
  loader::Table table;
  std::map<std::string, std::size_t> row_of_key;
  std::vector<std::optional<double>> numbers;  ///< of a map of numbers
  std::size_t column = 0;
};

Values read_values(const MapOptions& options, base::Diagnostics& diagnostics) {
  Values values;
  const std::string key_name = options.values_key.empty() ? options.key : options.values_key;
  loader::TableOptions reading;
  reading.sheet = options.sheet;
  reading.expected_columns = {key_name, options.value_column};
  values.table = loader::read_table(options.join, reading, diagnostics);
  const std::size_t key = values.table.column(key_name);
  values.column = values.table.column(options.value_column);
  std::size_t repeated = 0;
  base::Place first{options.join, {}, key_name};
  for (std::size_t i = 0; i < values.table.rows.size(); ++i) {
    const loader::TableRow& row = values.table.rows[i];
    const std::string text(base::trimmed(row.cells[key].text));
    if (text.empty() || values.row_of_key.emplace(text, i).second) continue;
    if (repeated++ == 0) first.row = row.source_row;
  }
  if (repeated > 0) {
    diagnostics.warn(
        "repeated-key",
        fmt::format("{} with the key of an earlier row, not shown", base::counted(repeated, "row")), first,
        "leave one row per key");
  }
  if (options.kind == ValueKind::numbers) {
    values.numbers = loader::number_column(values.table, options.value_column, diagnostics);
    require_some_value(values.numbers, values.table, options.value_column);
  }
  return values;
}

// Boundaries without a row and rows without a boundary, told from both sides.
void report_join(const MapOptions& options, const Values& values, std::size_t without_row,
                 const std::vector<std::string>& first_without_row, const std::vector<bool>& used,
                 base::Diagnostics& diagnostics) {
  if (without_row > 0) {
    diagnostics.warn("boundary-without-row",
                     fmt::format("{} without a row in the table, drawn as no data (the first: {})",
                                 base::counted(without_row, "region"), base::join(first_without_row, ", ")),
                     {options.boundaries, {}, options.key});
  }
  std::vector<std::string> first;
  std::size_t unused = 0;
  for (const auto& [key, row] : values.row_of_key) {
    if (used[row]) continue;
    if (++unused <= 3) first.push_back(key);
  }
  if (unused > 0) {
    diagnostics.warn("row-without-boundary",
                     fmt::format("{} without a region among the boundaries (the first: {})",
                                 base::counted(unused, "row"), base::join(first, ", ")),
                     {options.join, {}, options.values_key.empty() ? options.key : options.values_key});
  }
}

/// Which rows of the table found a region.
std::vector<bool> read_shapes(const MapOptions& options, const Values& values,
                              render::ChoroplethInput& content, base::Diagnostics& diagnostics) {
  model::BoundaryInput input;
  input.path = options.boundaries;
  input.layer = options.layer;
  input.crs = options.input_crs;
  input.encoding = options.encoding;
  loader::BoundaryReading reading;
  reading.check = loader::ShapeCheck::as_is;
  reading.key_field = options.key;
  std::vector<bool> used(values.table.rows.size());
  std::size_t without_row = 0;
  std::vector<std::string> first_without_row;
  const auto take = [&](const loader::FeatureAttributes& feature, geo::PolygonSet& shape) {
    content.shapes.append(geo::snapped(shape, 0, stream_grid_degrees), 0);
    render::ValuedFeature& valued = content.features.emplace_back();
    valued.code = feature.key;
    valued.name = feature.name.empty() ? feature.key : feature.name;
    const auto found = values.row_of_key.find(feature.key);
    if (found == values.row_of_key.end()) {
      if (++without_row <= 3)
        first_without_row.push_back(feature.name.empty() ? feature.key : feature.key + " " + feature.name);
      return;
    }
    used[found->second] = true;
    if (options.kind == ValueKind::numbers) {
      valued.value = values.numbers[found->second];
    } else {
      valued.category = values.table.rows[found->second].cells[values.column].text;
    }
  };
  content.boundaries = loader::stream_boundaries(input, reading, diagnostics, take).source;
  if (std::find(used.begin(), used.end(), true) == used.end()) {
    throw base::Error(base::Failure::input,
                      fmt::format("no row of '{}' has the key of a region (a region's is '{}')", options.join,
                                  content.features.front().code),
                      {options.boundaries, {}, options.key},
                      "check --on and --values-key; codes are compared as text");
  }
  report_join(options, values, without_row, first_without_row, used, diagnostics);
  return used;
}

render::ThematicMap content_of(const MapOptions& options, const analysis::ClassifyOptions& how,
                               const Values& values, const std::vector<bool>& used,
                               render::ChoroplethInput content, base::Diagnostics& diagnostics) {
  if (options.kind == ValueKind::categories) return render::category_map(std::move(content));
  std::vector<std::optional<double>> shown;
  for (const render::ValuedFeature& feature : content.features) shown.push_back(feature.value);
  require_some_value(shown, values.table, options.value_column);
  const model::Classification classification =
      options.pool.empty() ? analysis::classify(shown, how)
                           : classify_pooled(values.table, options.value_column, values.numbers, options.pool,
                                             used, how, diagnostics);
  warn_of_one_value(classification, values.table, options.value_column, diagnostics);
  return render::number_map(std::move(content), classification);
}

std::string classes_json(const render::ThematicMap& content) {
  std::vector<std::vector<std::string>> rows;
  for (const render::MapClass& one : content.classes) {
    if (one.standing == render::MapClass::Standing::of_ramp && one.count == 0) continue;
    rows.push_back({one.label, std::to_string(one.count), model::to_text(one.fill)});
  }
  return publish::to_json({"class", "regions", "color"}, rows);
}

}  // namespace

void map(const MapOptions& options, Streams streams) {
  base::Diagnostics diagnostics;
  const std::vector<Output> outputs = outputs_of(options);
  const analysis::ClassifyOptions how =
      for_a_map(classify_options(options.scheme, options.classes, options.breaks));
  if (options.dpi < 10 || options.dpi > 2400) {
    throw base::Error(base::Failure::usage, fmt::format("--dpi {} is out of range", options.dpi), {},
                      "choose between 10 and 2400");
  }
  render::ChoroplethInput content;
  content.style = style_of(options);
  content.palette = options.palette;
  if (!options.palette.empty()) render::palette_named(options.palette, content.style.own_palettes);
  content.title = options.title.empty() ? options.value_column : options.title;
  content.legend_title = options.legend.empty() ? options.value_column : options.legend;
  content.source = options.source;
  content.crs = options.crs;
  content.language = options.shared.language.value_or(base::Language::english);

  streams.reporter.stage("reading " + options.join);
  const Values values = read_values(options, diagnostics);
  streams.reporter.stage("reading " + options.boundaries);
  const std::vector<bool> used = read_shapes(options, values, content, diagnostics);
  const model::Style style = content.style;
  const render::ThematicMap drawn_content =
      content_of(options, how, values, used, std::move(content), diagnostics);
  streams.reporter.report(diagnostics);
  require_strict(options.shared, diagnostics);
  streams.reporter.stage("drawing");
  const render::DrawnMap drawn = render::draw(drawn_content, style);
  base::Diagnostics of_map;
  render::lint(drawn_content, drawn.scene, style, {outputs.front().path, {}, {}}, of_map);
  streams.reporter.report(of_map);
  require_strict(options.shared, of_map);
  std::vector<std::string> painted;
  painted.reserve(outputs.size());
  for (const Output& output : outputs) painted.push_back(paint(drawn.scene, output.format, options.dpi));
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (outputs[i].path == "-") {
      streams.out << painted[i];
    } else {
      publish::write_file(outputs[i].path, painted[i]);
    }
  }
  if (options.shared.report == ReportFormat::json) streams.out << classes_json(drawn_content);
}

}  // namespace cakupan::cli
