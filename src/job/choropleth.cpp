#include <cakupan/job/choropleth.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/password.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/extent.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/boundary/context.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "job/choropleth_content.hpp"
#include "job/chosen_regions.hpp"
#include "job/nested_regions.hpp"
#include "job/regions_by_key.hpp"
#include "job/row_pairs.hpp"
#include "job/value_rows.hpp"

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

/// The boundary file as the page shows it.
struct Shapes {
  MapRegions regions;
  std::optional<ValueRows> values;  ///< where they are the file's own
  model::BoundarySource source;
  std::vector<std::string> group_fields;  ///< of the regions' attributes
  std::string context;                    ///< the file that the sidecar names
  std::vector<std::string> files;         ///< that were opened
  std::optional<geo::Box> stated;         ///< the extent that the file states
  double grid = 0;                        ///< degrees: what the regions are snapped to
};

KeyField key_field(const loader::boundary::BoundaryInfo& info, const std::string& key) {
  const std::string wanted = base::squeezed(key);
  if (base::squeezed(info.code_field) == wanted) return KeyField::code;
  return base::squeezed(info.name_field) == wanted ? KeyField::name : KeyField::other;
}

using Attributes = std::vector<loader::boundary::FeatureAttributes>;

std::string key_of(const loader::boundary::FeatureAttributes& feature, const ChoroplethRequest& request) {
  return request.key.empty() ? std::to_string(feature.feature_number) : feature.key;
}

/// The attributes of the first feature of each region.
Attributes attributes_of(const std::vector<std::string>& regions, Attributes features,
                         const ChoroplethRequest& request) {
  if (regions.size() == features.size()) return features;
  std::unordered_map<std::string, std::size_t> first;
  for (std::size_t f = 0; f < features.size(); ++f) first.emplace(key_of(features[f], request), f);
  Attributes result;
  result.reserve(regions.size());
  for (const std::string& region : regions) result.push_back(features[first.at(region)]);
  return result;
}

/// `extent`: what the regions are read finely enough for. DEFAULT: what the file states.
Shapes read_once(const ChoroplethRequest& request, const model::Style& style,
                 const std::optional<geo::Box>& extent, base::Diagnostics& diagnostics,
                 const base::Progress& progress) {
  Shapes result;
  KeyedShapes keyed;
  Attributes features;
  std::size_t all = 0;
  const std::string stage = "reading " + base::address_without_password(request.boundaries.path);
  if (progress) progress(stage, 0, 0);
  loader::boundary::BoundaryReading reading;
  reading.databases = loader::boundary::Databases::read;
  reading.key_field = request.key;
  reading.key_rule =
      request.key.empty() ? loader::boundary::KeyRule::if_there : loader::boundary::KeyRule::required;
  if (request.key.empty()) reading.naming = loader::boundary::Naming::if_there;
  reading.group_fields = has_own_values(request) ? own_value_fields(request) : columns_of_conditions(request);
  reading.cell = [&](const geo::Box& stated, std::size_t count) {
    result.stated = stated;
    all = count;
    // What is shown larger than the whole is read as it is.
    if (!request.selection.where.empty() || !request.look.insets.empty()) return 0.0;
    return cell_for(request.selection.extent.value_or(extent.value_or(stated)), count, style);
  };
  const auto take = [&](loader::boundary::FeatureAttributes& feature, geo::PolygonSet& shape) {
    keyed.shapes.append(shape, 0);
    if (progress && keyed.shapes.feature_count() % told_every == 0)
      progress(stage, keyed.shapes.feature_count(), all);
    keyed.keys.push_back(key_of(feature, request));
    keyed.names.push_back(feature.name);
    features.push_back(std::move(feature));
  };
  const loader::boundary::BoundaryInfo info =
      loader::boundary::stream_boundaries(request.boundaries, reading, diagnostics, take);
  if (has_own_values(request))
    result.values = own_value_rows(request, info, features, keyed.keys, diagnostics);
  MapRegions& regions = result.regions;
  regions.key_field = key_field(info, request.key);
  regions.code_system = info.code_system;
  regions.shapes = regions_by_key(std::move(keyed), regions.key_field,
                                  {request.boundaries.path, {}, request.key}, diagnostics);
  regions.attributes = attributes_of(regions.shapes.keys, std::move(features), request);
  result.group_fields = info.group_fields;
  result.source = info.source;
  result.grid = info.grid;
  result.context = info.context;
  result.files = info.files;
  return result;
}

Shapes read_shapes(const ChoroplethRequest& request, const model::Style& style,
                   base::Diagnostics& diagnostics, const base::Progress& progress) {
  const base::Diagnostics before = diagnostics;
  Shapes result = read_once(request, style, {}, diagnostics, progress);
  // A file that states far more than it holds was read too coarsely.
  std::vector<std::size_t> all(result.regions.shapes.shapes.feature_count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const geo::Box held = geo::globe_extent(result.regions.shapes.shapes, all);
  const double reached = 0.7;
  if (result.stated && request.selection.is_all() && request.look.insets.empty() &&
      std::max(held.width() / result.stated->width(), held.height() / result.stated->height()) < reached) {
    diagnostics = before;
    result = read_once(request, style, held, diagnostics, progress);
  }
  return result;
}

/// By region, whether it has a row.
std::vector<bool> has_row(const RowOfRegion& rows, const std::vector<std::string>& keys) {
  std::vector<bool> there;
  there.reserve(keys.size());
  for (const std::string& key : keys) there.push_back(rows.contains(key));
  return there;
}

/// The regions with the values of their rows.
std::vector<render::theme::ValuedFeature> with_values(const ChoroplethRequest& request,
                                                      const ValueRows& values, const RowOfRegion& rows,
                                                      const KeyedShapes& regions,
                                                      const std::vector<std::size_t>& shown) {
  std::vector<render::theme::ValuedFeature> features;
  features.reserve(shown.size());
  for (const std::size_t r : shown) {
    render::theme::ValuedFeature& valued = features.emplace_back();
    valued.code = regions.keys[r];
    valued.name = regions.names[r].empty() ? regions.keys[r] : regions.names[r];
    const auto found = rows.find(regions.keys[r]);
    if (found == rows.end()) continue;
    if (request.values.kind == ValueInput::Kind::numbers) {
      valued.value = values.numbers[found->second];
    } else {
      valued.category = values.table.rows[found->second].cells[values.column].text;
    }
  }
  return features;
}

/// Rows of the table that are drawn.
std::vector<bool> used_rows(const ValueRows& values, const RowOfRegion& rows,
                            const std::vector<render::theme::ValuedFeature>& features) {
  std::vector<bool> used(values.table.rows.size());
  for (const render::theme::ValuedFeature& feature : features) {
    if (const auto found = rows.find(feature.code); found != rows.end()) used[found->second] = true;
  }
  return used;
}

/// The keys of the regions that fulfil the conditions, ascending.
std::vector<std::string> chosen_keys(const std::vector<bool>& chosen, const std::vector<std::string>& keys) {
  std::vector<std::string> result;
  for (std::size_t r = 0; r < chosen.size(); ++r) {
    if (chosen[r]) result.push_back(keys[r]);
  }
  std::sort(result.begin(), result.end());
  return result;
}

loader::join::LedgerTotals totals_of(const ValueRows& values, const RowOfRegion& rows) {
  loader::join::LedgerTotals totals;
  totals.rows = values.table.rows.size();
  totals.unmatched = values.row_of_key.size() - rows.size() + values.without_key;
  totals.aside = values.aside;
  totals.exact = totals.rows - totals.unmatched - totals.aside;
  return totals;
}

/// Of what is shown.
void warn_of_regions_without_row(const ChoroplethRequest& request,
                                 const std::vector<render::theme::ValuedFeature>& features,
                                 const RowOfRegion& rows, base::Diagnostics& diagnostics) {
  std::vector<std::string> without;
  for (const render::theme::ValuedFeature& feature : features) {
    if (rows.contains(feature.code)) continue;
    without.push_back(feature.name == feature.code ? feature.code : feature.code + " " + feature.name);
  }
  if (without.empty()) return;
  diagnostics.warn(
      "boundary-without-row",
      fmt::format("{} of {} without a row in the table, drawn as no data: {}",
                  base::counted(without.size(), "region"), features.size(), base::first_names(without)),
      {request.boundaries.path, {}, request.key});
}

/// A page that is mostly without figures says so.
void tell_emptiness(render::theme::MapWords& words, const std::vector<render::theme::ValuedFeature>& features,
                    const RowOfRegion& rows) {
  const auto with = static_cast<std::size_t>(std::count_if(
      features.begin(), features.end(), [&](const auto& feature) { return rows.contains(feature.code); }));
  if (with * 2 >= features.size()) return;
  const auto number = [&](std::size_t count) {
    return base::for_reader(static_cast<double>(count), 0, words.language);
  };
  words.legend_notes.push_back(base::message(base::Message::values_of_some_regions, words.language,
                                             {number(with), number(features.size())}));
}

/// Two values go with three classes each.
analysis::ClassifyOptions classify_options_of_request(const ChoroplethRequest& request) {
  ClassChoice choice = request.classes;
  if (!request.second.empty() && !choice.classes && choice.breaks.empty()) choice.classes = 3;
  return classify_options_of_map(choice);
}

}  // namespace

void require_known_names(const ChoroplethRequest& request) {
  classify_options_of_request(request);
  const model::Style style = style_of(request);
  if (!request.look.palette.empty()) render::color::palette_named(request.look.palette, style.own_palettes);
}

Choropleth load_choropleth(const ChoroplethRequest& request, base::Diagnostics& diagnostics,
                           const base::Progress& progress) {
  require_known_names(request);
  const analysis::ClassifyOptions how = classify_options_of_request(request);
  render::theme::ChoroplethInput content;
  content.style = style_of(request);
  content.palette = request.look.palette;
  // Of two values, the title is made of both.
  if (request.second.empty()) content.title = or_column(request.words.title, request);
  if (!request.words.title.empty()) content.title = request.words.title;
  content.legend_title = or_column(request.words.legend_title, request);
  content.source = request.words.source;
  content.crs = request.look.crs;
  content.language = request.words.language;

  std::optional<ValueRows> joined;
  if (!has_own_values(request)) {
    if (progress) progress("reading " + base::address_without_password(request.values.path), 0, 0);
    joined = read_value_rows(request, diagnostics);
  }
  Shapes shapes = read_shapes(request, content.style, diagnostics, progress);
  if (joined) put_totals_aside(*joined, request, shapes.regions.shapes.keys, diagnostics);
  const ValueRows& values = joined ? *joined : *shapes.values;
  const RowOfRegion rows = pair_rows(request, values, shapes.regions, diagnostics);
  // Before the regions are moved: the order of arguments is the compiler's.
  const std::vector<bool> chosen = fulfilling(request, shapes.regions, shapes.group_fields, values, rows);
  const std::vector<std::string> keys = chosen_keys(chosen, shapes.regions.shapes.keys);
  const std::vector<bool> with_row = chosen.empty() ? has_row(rows, shapes.regions.shapes.keys) : chosen;
  KeyedShapes regions = smaller_regions_on_top(std::move(shapes.regions.shapes), with_row, shapes.grid,
                                               {request.boundaries.path, {}, {}}, diagnostics);
  const std::vector<std::size_t> shown = shown_positions(request, regions, chosen.empty() ? nullptr : &keys);
  content.features = with_values(request, values, rows, regions, shown);
  warn_of_regions_without_row(request, content.features, rows, diagnostics);
  content.boundaries = std::move(shapes.source);
  const std::vector<bool> used = used_rows(values, rows, content.features);
  Choropleth map{
      {}, choropleth_content(request, how, values, rows, used, content, diagnostics), content.style};
  finish_choropleth(map.content, request, regions, shown);
  map.regions = std::move(regions.shapes);
  map.rows = totals_of(values, rows);
  tell_emptiness(map.content.words, content.features, rows);
  const std::string& context = request.context.empty() ? shapes.context : request.context;
  map.files = std::move(shapes.files);
  const auto add_files = [&](const std::vector<std::string>& files) {
    map.files.insert(map.files.end(), files.begin(), files.end());
  };
  if (!has_own_values(request)) add_files(loader::table::files_of_table(request.values.path));
  if (!request.gazetteer.empty()) map.files.push_back(request.gazetteer);
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
