#include <cakupan/job/choropleth.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/analysis/centered_classes.hpp>
#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/extent.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/boundary/context.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/loader/table/number_column.hpp>
#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "job/nested_regions.hpp"
#include "job/regions_by_key.hpp"
#include "job/values.hpp"

namespace cakupan::job {

namespace {

// Of features, between two words on how far the reading is.
constexpr std::size_t told_every = 1024;

/// How fine a grid of degrees shows what a page can show of an extent, whatever of the page the map takes.
double cell_for(const geo::Box& extent, std::size_t regions, const model::Style& style) {
  const double farthest = std::min(89.0, std::max(std::abs(extent.min_y()), std::abs(extent.max_y())));
  const double width = extent.width() * std::cos(farthest * std::numbers::pi / 180);
  const double mm_per_degree =
      std::min(style.page.width.value / width, style.page.height.value / extent.height());
  return render::map::reading_grid(style, regions).value / mm_per_degree;
}

std::string values_key(const ChoroplethRequest& request) {
  return request.values.key.empty() ? request.key : request.values.key;
}

std::string or_column(const std::string& words, const ChoroplethRequest& request) {
  return words.empty() ? request.values.column : words;
}

std::string styles_folder_of(const ChoroplethRequest& request) {
  return styles_folder(request.data.empty() ? data_folder() : request.data);
}

model::Style style_of(const ChoroplethRequest& request) {
  model::Style style = loader::project::read_style(request.look.style, styles_folder_of(request));
  if (request.look.size.empty()) return style;
  const auto page = model::page_named(request.look.size);
  if (!page) {
    throw base::Error(base::Failure::usage,
                      fmt::format("unknown size '{}'{}", request.look.size,
                                  base::did_you_mean(request.look.size, model::page_names())),
                      {}, model::page_remedy);
  }
  style.page = *page;
  return style;
}

/// The table's rows by key.
struct Values {
  loader::table::Table table;
  std::map<std::string, std::size_t> row_of_key;
  std::vector<std::optional<double>> numbers;  ///< of a map of numbers
  std::size_t column = 0;
};

Values read_values(const ChoroplethRequest& request, base::Diagnostics& diagnostics) {
  Values values;
  const std::string key_name = values_key(request);
  loader::table::TableOptions reading;
  reading.sheet = request.values.sheet;
  reading.expected_columns = {key_name, request.values.column};
  values.table = loader::table::read_table(request.values.path, reading, diagnostics);
  const std::size_t key = values.table.column(key_name);
  values.column = values.table.column(request.values.column);
  std::size_t repeated = 0;
  base::Place first{request.values.path, {}, key_name};
  for (std::size_t i = 0; i < values.table.rows.size(); ++i) {
    const loader::table::TableRow& row = values.table.rows[i];
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
  if (request.values.kind == ValueInput::Kind::numbers) {
    values.numbers = loader::table::number_column(values.table, request.values.column, diagnostics);
    require_some_value(values.numbers, values.table, request.values.column);
  }
  return values;
}

// Boundaries without a row and rows without a boundary, told from both sides.
void report_join(const ChoroplethRequest& request, const Values& values, std::size_t without_row,
                 const std::vector<std::string>& first_without_row, const std::vector<bool>& used,
                 base::Diagnostics& diagnostics) {
  if (without_row > 0) {
    diagnostics.warn("boundary-without-row",
                     fmt::format("{} without a row in the table, drawn as no data (the first: {})",
                                 base::counted(without_row, "region"), base::join(first_without_row, ", ")),
                     {request.boundaries.path, {}, request.key});
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
                     {request.values.path, {}, values_key(request)});
  }
}

/// The boundary file as the page shows it.
struct Shapes {
  KeyedShapes regions;
  model::BoundarySource source;
  std::string context;             ///< the file that the sidecar names
  std::vector<std::string> files;  ///< that were opened
  std::optional<geo::Box> stated;  ///< the extent that the file states
};

KeyField key_field(const loader::boundary::BoundaryInfo& info, const std::string& key) {
  const std::string wanted = base::squeezed(key);
  if (base::squeezed(info.code_field) == wanted) return KeyField::code;
  return base::squeezed(info.name_field) == wanted ? KeyField::name : KeyField::other;
}

/// `extent`: what the regions are read finely enough for. DEFAULT: what the file states.
Shapes read_once(const ChoroplethRequest& request, const model::Style& style,
                 const std::optional<geo::Box>& extent, base::Diagnostics& diagnostics,
                 const base::Progress& progress) {
  Shapes result;
  KeyedShapes features;
  std::size_t all = 0;
  const std::string stage = "reading " + request.boundaries.path;
  if (progress) progress(stage, 0, 0);
  loader::boundary::BoundaryReading reading;
  reading.key_field = request.key;
  reading.cell = [&](const geo::Box& stated, std::size_t count) {
    result.stated = stated;
    all = count;
    return cell_for(extent.value_or(stated), count, style);
  };
  const auto take = [&](const loader::boundary::FeatureAttributes& feature, geo::PolygonSet& shape) {
    features.shapes.append(shape, 0);
    if (progress && features.shapes.feature_count() % told_every == 0)
      progress(stage, features.shapes.feature_count(), all);
    features.keys.push_back(feature.key);
    features.names.push_back(feature.name);
  };
  const loader::boundary::BoundaryInfo info =
      loader::boundary::stream_boundaries(request.boundaries, reading, diagnostics, take);
  result.regions = regions_by_key(std::move(features), key_field(info, request.key),
                                  {request.boundaries.path, {}, request.key}, diagnostics);
  result.source = info.source;
  result.context = info.context;
  result.files = info.files;
  return result;
}

Shapes read_shapes(const ChoroplethRequest& request, const model::Style& style,
                   base::Diagnostics& diagnostics, const base::Progress& progress) {
  const base::Diagnostics before = diagnostics;
  Shapes result = read_once(request, style, {}, diagnostics, progress);
  // A file that states far more than it holds was read too coarsely.
  std::vector<std::size_t> all(result.regions.shapes.feature_count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const geo::Box held = geo::globe_extent(result.regions.shapes, all);
  const double reached = 0.7;
  if (result.stated &&
      std::max(held.width() / result.stated->width(), held.height() / result.stated->height()) < reached) {
    diagnostics = before;
    result = read_once(request, style, held, diagnostics, progress);
  }
  return result;
}

/// By region, whether it has a row.
std::vector<bool> rows_of(const Values& values, const std::vector<std::string>& keys) {
  std::vector<bool> there;
  for (const std::string& key : keys) there.push_back(values.row_of_key.contains(key));
  return there;
}

/// The regions with the values of their rows.
struct Joined {
  std::vector<render::theme::ValuedFeature> features;  ///< parallel to the regions
  std::vector<bool> used;                              ///< rows of the table
};

Joined joined(const ChoroplethRequest& request, const Values& values, const KeyedShapes& regions,
              base::Diagnostics& diagnostics) {
  Joined result;
  result.used.resize(values.table.rows.size());
  std::size_t without_row = 0;
  std::vector<std::string> first_without_row;
  for (std::size_t r = 0; r < regions.keys.size(); ++r) {
    const std::string& key = regions.keys[r];
    const std::string& name = regions.names[r];
    render::theme::ValuedFeature& valued = result.features.emplace_back();
    valued.code = key;
    valued.name = name.empty() ? key : name;
    const auto found = values.row_of_key.find(key);
    if (found == values.row_of_key.end()) {
      if (++without_row <= 3) first_without_row.push_back(name.empty() ? key : key + " " + name);
      continue;
    }
    result.used[found->second] = true;
    if (request.values.kind == ValueInput::Kind::numbers) {
      valued.value = values.numbers[found->second];
    } else {
      valued.category = values.table.rows[found->second].cells[values.column].text;
    }
  }
  if (std::find(result.used.begin(), result.used.end(), true) == result.used.end()) {
    throw base::Error(base::Failure::input,
                      fmt::format("no row of '{}' has the key of a region (a region's is '{}')",
                                  request.values.path, result.features.front().code),
                      {request.boundaries.path, {}, request.key},
                      "check --on and --values-key; codes are compared as text");
  }
  report_join(request, values, without_row, first_without_row, result.used, diagnostics);
  return result;
}

using Numbers = std::vector<std::optional<double>>;

model::Classification classes_of(const ChoroplethRequest& request, const analysis::ClassifyOptions& how,
                                 const Values& values, const std::vector<bool>& used, const Numbers& shown,
                                 base::Diagnostics& diagnostics) {
  model::Classification classes = request.classes.pool.empty()
                                      ? analysis::classify(shown, how)
                                      : classify_pooled(values.table, request.values.column, values.numbers,
                                                        request.classes.pool, used, how, diagnostics);
  warn_of_classes(classes, values.table, request.values.column, diagnostics);
  return classes;
}

/// A diverging palette means a middle: zero, where values lie on both sides of it.
bool turns_at_zero(const ChoroplethRequest& request, const render::theme::ChoroplethInput& content,
                   const Numbers& shown) {
  if (request.look.palette.empty() ||
      render::color::palette_named(request.look.palette, content.style.own_palettes).kind !=
          model::PaletteKind::diverging)
    return false;
  const auto any = [&](auto is) {
    return std::any_of(shown.begin(), shown.end(), [&](const auto& value) { return value && is(*value); });
  };
  return any([](double value) { return value < 0; }) && any([](double value) { return value > 0; });
}

/// Where no border is free to be found, as of a pool or of given ones without zero, a class may lie on both
/// sides, which is told.
model::Classification classes_around_zero(const ChoroplethRequest& request,
                                          const analysis::ClassifyOptions& how, const Values& values,
                                          const std::vector<bool>& used, const Numbers& shown,
                                          base::Diagnostics& diagnostics) {
  using analysis::Scheme;
  if (request.classes.pool.empty() && how.scheme != Scheme::manual && how.scheme != Scheme::unclassed)
    return analysis::classify_around(shown, {model::ClassCenter::At::value, 0}, how).classes;
  model::Classification classes = classes_of(request, how, values, used, shown, diagnostics);
  const bool has_zero = std::find(classes.breaks.begin(), classes.breaks.end(), 0) != classes.breaks.end();
  if (!has_zero && how.scheme != Scheme::unclassed) {
    diagnostics.warn("palette-center",
                     fmt::format("the palette '{}' has its middle at 0, which is no class border: a class "
                                 "lies on both sides",
                                 request.look.palette),
                     {request.values.path, {}, request.values.column},
                     "give --breaks that hold 0, or take a sequential palette");
  }
  return classes;
}

render::theme::ThematicMap content_of(const ChoroplethRequest& request, const analysis::ClassifyOptions& how,
                                      const Values& values, const std::vector<bool>& used,
                                      const render::theme::ChoroplethInput& content,
                                      base::Diagnostics& diagnostics) {
  if (request.values.kind == ValueInput::Kind::words) return render::theme::category_map(content);
  std::vector<std::optional<double>> shown;
  for (const render::theme::ValuedFeature& feature : content.features) shown.push_back(feature.value);
  require_some_value(shown, values.table, request.values.column);
  if (turns_at_zero(request, content, shown)) {
    render::theme::ChoroplethInput centered = content;
    centered.center = 0;
    return render::theme::number_map(centered,
                                     classes_around_zero(request, how, values, used, shown, diagnostics));
  }
  const model::Classification classification = classes_of(request, how, values, used, shown, diagnostics);
  return render::theme::number_map(content, classification);
}

}  // namespace

void require_known_names(const ChoroplethRequest& request) {
  classify_options_of_map(request.classes);
  const model::Style style = style_of(request);
  if (!request.look.palette.empty()) render::color::palette_named(request.look.palette, style.own_palettes);
}

Choropleth load_choropleth(const ChoroplethRequest& request, base::Diagnostics& diagnostics,
                           const base::Progress& progress) {
  require_known_names(request);
  const analysis::ClassifyOptions how = classify_options_of_map(request.classes);
  render::theme::ChoroplethInput content;
  content.style = style_of(request);
  content.palette = request.look.palette;
  content.title = or_column(request.words.title, request);
  content.legend_title = or_column(request.words.legend_title, request);
  content.source = request.words.source;
  content.crs = request.look.crs;
  content.language = request.words.language;

  if (progress) progress("reading " + request.values.path, 0, 0);
  const Values values = read_values(request, diagnostics);
  Shapes shapes = read_shapes(request, content.style, diagnostics, progress);
  shapes.regions = smaller_regions_on_top(std::move(shapes.regions), rows_of(values, shapes.regions.keys),
                                          {request.boundaries.path, {}, {}}, diagnostics);
  Joined regions = joined(request, values, shapes.regions, diagnostics);
  content.features = std::move(regions.features);
  content.boundaries = std::move(shapes.source);
  Choropleth map{std::move(shapes.regions.shapes),
                 content_of(request, how, values, regions.used, content, diagnostics), content.style};
  const std::string& context = request.context.empty() ? shapes.context : request.context;
  map.files = std::move(shapes.files);
  const auto add_files = [&](const std::vector<std::string>& files) {
    map.files.insert(map.files.end(), files.begin(), files.end());
  };
  add_files(loader::table::files_of_table(request.values.path));
  add_files(loader::project::files_of_style(request.look.style, styles_folder_of(request)));
  if (!context.empty()) {
    loader::boundary::ContextFile around = loader::boundary::read_context(context, diagnostics);
    map.context = std::move(around.context);
    add_files(around.files);
  }
  render::theme::add_context_source(map.content.words, map.context);
  return map;
}

}  // namespace cakupan::job
