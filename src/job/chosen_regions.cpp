#include "job/chosen_regions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/extent.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "job/condition.hpp"
#include "job/named_regions.hpp"

namespace cakupan::job {

namespace {

using render::theme::MapFeature;
using render::theme::ThematicMap;

base::Error nothing_left(const std::string& remedy) {
  return {base::Failure::usage, "no region is left on the map", {}, remedy};
}

/// The text of a column, by region.
std::vector<std::string> texts_of(const std::string& column, const MapRegions& regions,
                                  const std::vector<std::string>& group_fields, const ValueRows& values,
                                  const RowOfRegion& rows) {
  std::vector<std::string> texts;
  const auto field = std::find(group_fields.begin(), group_fields.end(), column);
  if (field != group_fields.end()) {
    const auto group = static_cast<std::size_t>(field - group_fields.begin());
    for (const auto& attributes : regions.attributes) texts.push_back(attributes.groups[group]);
    return texts;
  }
  const auto of_table = values.table.find(column);
  if (!of_table) {
    throw base::Error(base::Failure::usage,
                      fmt::format("neither the boundary file nor the table has a column '{}'{}", column,
                                  base::did_you_mean(column, values.table.columns)),
                      {values.table.path, {}, "where"},
                      "columns of the table are: " + base::join(values.table.columns, ", "));
  }
  for (const std::string& key : regions.shapes.keys) {
    const auto row = rows.find(key);
    texts.push_back(row == rows.end() ? "" : values.table.rows[row->second].cells[*of_table].text);
  }
  return texts;
}

/// What is left out lies around as land, and the map says how much it shows.
void add_left_out(ThematicMap& map, std::size_t regions, const std::vector<std::size_t>& shown) {
  std::vector<bool> is_shown(regions, false);
  for (const std::size_t position : shown) is_shown[position] = true;
  map.subject.neighbor_layer = render::theme::MapGeometry::Layer::regions;
  for (std::size_t r = 0; r < regions; ++r) {
    if (!is_shown[r]) map.subject.neighbors.push_back({r, {}, {}});
  }
  const auto count = [&](std::size_t number) {
    return base::for_reader(static_cast<double>(number), 0, map.words.language);
  };
  const std::string note =
      base::message(base::Message::regions_shown, map.words.language, {count(shown.size()), count(regions)});
  map.words.legend_notes.push_back(note);
  map.words.description += " " + note;
}

void point_out(ThematicMap& map, std::vector<std::string> wanted) {
  if (wanted.empty()) return;
  std::vector<Named> known;
  for (const MapFeature& feature : map.subject.features) known.push_back({feature.code, feature.name});
  resolve(wanted, known, {{}, {}, "highlight"});
  for (MapFeature& feature : map.subject.features) {
    if (std::find(wanted.begin(), wanted.end(), feature.code) != wanted.end())
      feature.emphasis = MapFeature::Emphasis::pointed_out;
  }
}

void add_inset(ThematicMap& map, const model::InsetSpec& spec, const geo::PolygonSet& shapes) {
  render::theme::MapInset inset{spec.title.in(map.words.language), {}, spec.extent, spec.factor, spec.width};
  for (std::size_t f = 0; f < map.subject.features.size(); ++f) {
    const std::size_t shape = map.subject.features[f].shape;
    if (!shapes.is_empty(shape) && spec.extent->contains(shapes.box_of(shape).center()))
      inset.features.push_back(f);
  }
  if (inset.features.empty()) {
    throw base::Error(base::Failure::usage,
                      fmt::format("no region of the map lies in the inset '{}'", inset.title),
                      {{}, {}, "inset"}, "write it as TITLE:WEST,SOUTH,EAST,NORTH in degrees");
  }
  map.subject.insets.push_back(std::move(inset));
}

}  // namespace

std::vector<std::string> columns_of_conditions(const ChoroplethRequest& request) {
  std::vector<std::string> columns;
  for (const std::string& text : request.selection.where) {
    const std::string column = condition_of(text).column;
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
  }
  return columns;
}

std::vector<bool> fulfilling(const ChoroplethRequest& request, const MapRegions& regions,
                             const std::vector<std::string>& group_fields, const ValueRows& values,
                             const RowOfRegion& rows) {
  if (request.selection.where.empty()) return {};
  std::vector<bool> chosen(regions.shapes.keys.size(), true);
  for (const std::string& text : request.selection.where) {
    const Condition condition = condition_of(text);
    const std::vector<std::string> texts = texts_of(condition.column, regions, group_fields, values, rows);
    for (std::size_t r = 0; r < chosen.size(); ++r)
      chosen[r] = chosen[r] && condition.holds_for(base::trimmed(texts[r]));
  }
  if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) throw nothing_left("loosen --where");
  return chosen;
}

std::vector<std::size_t> shown_positions(const ChoroplethRequest& request, const KeyedShapes& regions,
                                         const std::vector<std::string>* chosen) {
  std::vector<std::size_t> shown;
  const auto& extent = request.selection.extent;
  for (std::size_t r = 0; r < regions.keys.size(); ++r) {
    if (chosen != nullptr && !std::binary_search(chosen->begin(), chosen->end(), regions.keys[r])) continue;
    const bool outside =
        extent && (regions.shapes.is_empty(r) || !extent->intersects(regions.shapes.box_of(r)));
    if (!outside) shown.push_back(r);
  }
  if (shown.empty()) throw nothing_left("loosen --where or --bbox");
  return shown;
}

void finish_choropleth(ThematicMap& map, const ChoroplethRequest& request, const KeyedShapes& regions,
                       const std::vector<std::size_t>& shown) {
  for (std::size_t f = 0; f < shown.size(); ++f) map.subject.features[f].shape = shown[f];
  if (!request.selection.is_all()) add_left_out(map, regions.keys.size(), shown);
  map.options.extent = request.selection.extent;
  map.options.feature_labels = render::theme::feature_labels(request.look.labels);
  point_out(map, request.selection.highlight);
  for (const model::InsetSpec& spec : request.look.insets) add_inset(map, spec, regions.shapes);
  map.words.subtitle = request.words.subtitle;
  for (const std::string& note : request.words.notes) map.words.legend_notes.push_back(note);
}

}  // namespace cakupan::job
