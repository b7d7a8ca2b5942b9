#include <algorithm>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/class_labels.hpp"
#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

constexpr const char* square_palette = "orange-blue-3x3";
constexpr std::size_t steps_of_each = 3;

/// The second value's map as if it were the first's.
model::MapSpec second_spec(const model::MapSpec& spec) {
  model::MapSpec second = spec;
  second.value = *spec.second;
  second.title = {};
  second.second.reset();
  return second;
}

std::vector<std::string> ticks_of(const model::MapValues& values, const model::ValueSpec& spec,
                                  base::Language language) {
  return border_texts(values.classes.breaks, values.numbers, language,
                      {spec.unit.in(language), spec.decimals, spec.decimals.value_or(0)});
}

}  // namespace

void require_three_classes(const model::Classification& classification, const std::string& column) {
  if (classification.class_count() == steps_of_each) return;
  throw base::Error(base::Failure::usage,
                    "a map of two values needs three classes of each, '" + column + "' has another number",
                    {}, "give it two breaks: breaks = [low, high], of the second below [map.second]");
}

ThematicMap joined_map(const TwoMaps& maps, const std::string& palette_name, const model::Style& style) {
  ThematicMap map = maps.first;
  const ThematicMap& other = maps.second;
  const base::Language language = map.words.language;
  MapLegend legend;
  legend.square =
      SquareLegend{map.words.legend_title, other.words.legend_title, maps.first_ticks, maps.second_ticks};
  for (std::size_t row = 0; row < steps_of_each; ++row) {
    for (std::size_t column = 0; column < steps_of_each; ++column) {
      MapClass one;
      one.label = base::message(Message::both_values, language,
                                {map.legend.classes[column].label, other.legend.classes[row].label});
      one.standing = MapClass::Standing::of_ramp;
      legend.classes.push_back(std::move(one));
    }
  }
  const std::string palette = palette_name.empty() ? square_palette : palette_name;
  legend.class_colors = {palette, color::palette_named(palette, style.own_palettes).kind, 0,
                         steps_of_each * steps_of_each};
  paint_classes(legend, style);
  legend.classes.push_back(no_data_class(style, language));
  for (std::size_t f = 0; f < map.subject.features.size(); ++f) {
    MapFeature& feature = map.subject.features[f];
    const MapFeature& its_other = other.subject.features[f];
    const bool both = feature.map_class < steps_of_each && its_other.map_class < steps_of_each;
    const std::size_t place =
        both ? steps_of_each * its_other.map_class + feature.map_class : steps_of_each * steps_of_each;
    feature.map_class = place;
    feature.value = both ? base::message(Message::both_values, language, {feature.value, its_other.value})
                         : std::string();
    feature.figure.clear();
    ++legend.classes[place].count;
  }
  map.legend = std::move(legend);
  const auto count = [&](std::size_t place) {
    return count_for_reader(map.legend.classes[place].count, language);
  };
  const std::string title =
      base::message(Message::two_values_title, language, {map.words.legend_title, other.words.legend_title});
  map.words.description = base::message(
      Message::two_values_finding, language,
      {count(steps_of_each * steps_of_each - 1), map.words.legend_title, other.words.legend_title, count(0)});
  map.words.legend_title = title;
  if (map.words.title.empty()) map.words.title = title;
  return map;
}

ThematicMap two_values_map(const ThemeInput& input, const model::MapValues& first,
                           const model::MapValues& second) {
  const base::Language language = input.language;
  require_three_classes(first.classes, input.spec.value.column);
  require_three_classes(second.classes, input.spec.second->column);
  const ThematicMap own = value_map(input, first);
  const model::MapSpec spec = second_spec(input.spec);
  const ThemeInput other_input{input.territory,   input.provinces, input.vintage, input.findings,
                               input.areas,       input.cohorts,   spec,          input.style,
                               input.source_line, input.language,  input.shown};
  const ThematicMap other = value_map(other_input, second);
  ThematicMap map = joined_map({own, other, ticks_of(first, input.spec.value, language),
                                ticks_of(second, *input.spec.second, language)},
                               input.spec.palette, input.style);
  // What the boundary file lacks no class counts; it has one of its own.
  if (map.subject.layer == MapGeometry::Layer::regions) {
    for (const MapFeature& feature : map.subject.features) {
      if (input.territory.shapes.is_empty(feature.shape)) --map.legend.classes[feature.map_class].count;
    }
    if (map.subject.missing > 0) map.legend.classes.push_back(own.legend.classes.back());
  }
  const std::string title = map.words.legend_title;
  if (input.spec.title == base::Text{}) map.words.title = title;
  set_finding(map, input, map.words.description, title);
  return map;
}

}  // namespace cakupan::render::theme
