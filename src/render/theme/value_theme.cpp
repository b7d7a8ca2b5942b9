#include <algorithm>

#include <cakupan/base/text.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "render/theme/class_labels.hpp"
#include "render/theme/theme_parts.hpp"
#include "render/theme/theme_sources.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

/// What the map shows, each with its place in the table and in the geometry.
struct Subjects {
  std::vector<std::size_t> positions;
  std::vector<ValuedFeature> features;
};

ValuedFeature feature_of(const std::string& code, const std::string& name, const model::MapValues& values,
                         std::size_t position) {
  ValuedFeature feature{code, name, {}, {}};
  if (position < values.numbers.size()) feature.value = values.numbers[position];
  if (position < values.words.size()) feature.category = values.words[position];
  return feature;
}

Subjects subjects_of(const ThemeInput& input, const model::MapValues& values,
                     std::optional<std::size_t> province) {
  Subjects subjects;
  const model::RegionTable& table = input.territory.table;
  const auto add = [&](const std::string& code, const std::string& name, std::size_t position) {
    subjects.positions.push_back(position);
    subjects.features.push_back(feature_of(code, name, values, position));
  };
  if (input.spec.value.of == model::ValueSpec::Of::provinces) {
    const auto& parents = table.vintages[input.vintage].parents;
    const std::vector<bool> shown = shown_parents(input);
    for (std::size_t p = 0; p < parents.size(); ++p) {
      if (shown[p]) add(parents[p].code, parents[p].name, p);
    }
    return subjects;
  }
  const std::vector<std::size_t> parent_of = model::parent_positions(table, input.vintage);
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    if (input.shown.shows(r) && (!province || parent_of[r] == *province))
      add(table.regions[r].code, table.regions[r].name, r);
  }
  return subjects;
}

/// Labels, groups and shapes of the features, in the order of their subjects.
void place_features(ThematicMap& map, const ThemeInput& input, const model::MapValues& values,
                    const std::vector<std::size_t>& positions) {
  const model::RegionTable& table = input.territory.table;
  const bool of_provinces = map.subject.layer == MapGeometry::Layer::parents;
  const std::vector<std::size_t> parent_of = model::parent_positions(table, input.vintage);
  const std::vector<std::string> names = of_provinces ? std::vector<std::string>{} : map_names(table);
  for (std::size_t f = 0; f < positions.size(); ++f) {
    MapFeature& feature = map.subject.features[f];
    const std::size_t position = positions[f];
    feature.label = of_provinces ? model::shortened(table, feature.name) : names[position];
    if (!of_provinces) feature.short_label = model::shortened(table, names[position]);
    feature.group = of_provinces ? position : parent_of[position];
    feature.shape = position;
    if (position < values.numbers.size()) feature.rank_by = values.numbers[position];
    if (!of_provinces) feature.emphasis = emphasis_of(input, position);
  }
}

ChoroplethInput begun_input(const ThemeInput& input, const model::MapValues& values) {
  const model::ValueSpec& spec = input.spec.value;
  ChoroplethInput begun;
  begun.legend_title = spec.legend.in(input.language);
  if (begun.legend_title.empty()) begun.legend_title = spec.column;
  begun.palette = input.spec.palette;
  begun.style = input.style;
  begun.language = input.language;
  begun.format = {spec.unit.in(input.language), spec.decimals, spec.decimals.value_or(0), values.given_in};
  if (!begun.format.decimals && !values.classes.breaks.empty())
    begun.format.decimals = ValueDecimals(values.classes).common(values.numbers);
  begun.center = values.center;
  begun.no_data = spec.no_data.in(input.language);
  for (const model::CategorySpec& one : spec.categories)
    begun.categories.push_back({one.value, one.label.in(input.language), one.color});
  return begun;
}

void set_words(ThematicMap& map, const ThemeInput& input, const std::string& name,
               const std::string& finding) {
  const std::string& legend = map.words.legend_title;
  const std::string title =
      name.empty() ? legend : base::message(Message::value_of_province, input.language, {legend, name});
  ThemeInput own = input;
  own.source_line = input.spec.value.source;
  const ThematicMap begun = begun_map(own, title, {}, name);
  map.words.title = begun.words.title;
  map.words.subtitle = begun.words.subtitle;
  map.words.keywords = begun.words.keywords;
  map.words.keywords.front() = legend;
  map.words.figures_source = begun.words.figures_source;
  map.words.source_lines = begun.words.source_lines;
  map.options.crs = input.spec.crs;
  set_finding(map, input, finding, title);
}

}  // namespace

ThematicMap value_map(const ThemeInput& input, const model::MapValues& values,
                      std::optional<std::size_t> province) {
  const model::RegionTable& table = input.territory.table;
  const auto& parents = table.vintages[input.vintage].parents;
  Subjects subjects = subjects_of(input, values, province);
  ChoroplethInput begun = begun_input(input, values);
  begun.features = subjects.features;
  ThematicMap map = values.words.empty() ? number_map(begun, values.classes) : category_map(begun);
  const bool of_provinces = input.spec.value.of == model::ValueSpec::Of::provinces;
  if (of_provinces) {
    map.subject.layer = MapGeometry::Layer::parents;
    map.words.count_label = base::message(Message::provinces, input.language);
    map.words.count_label_one = base::message(Message::province, input.language);
  }
  place_features(map, input, values, subjects.positions);
  if (province) {
    for (std::size_t p = 0; p < parents.size(); ++p) {
      if (p == *province) continue;
      map.subject.neighbors.push_back({p, parents[p].name, model::shortened(table, parents[p].name)});
    }
    map.options.feature_labels = DrawingOptions::FeatureLabels::names;
    map.options.locator = DrawingOptions::Locator::drawn;
    map.options.outlying = DrawingOptions::Outlying::boxed;
  }
  const std::string finding = value_extremes(map);
  set_words(map, input, province ? parents[*province].name : std::string(), finding);
  if (!finding.empty()) map.words.description += " " + finding + ".";
  tell_missing(map, input, of_provinces ? shown_regions(input) : subjects.positions);
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
