#include <algorithm>
#include <optional>

#include <cakupan/base/number.hpp>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

std::string kilometers_for_reader(base::Kilometers distance, base::Language language) {
  return base::message(Message::kilometers, language, {base::for_reader(distance.value, 0, language)});
}

}  // namespace

ThematicMap area_map(const ThemeInput& input, std::size_t area, base::Kilometers limit,
                     std::span<const std::optional<base::Kilometers>> distances) {
  const base::Language language = input.language;
  const model::RegionTable& table = input.territory.table;
  const model::PriorityArea& place = input.areas[area];
  const auto is_near = [&](std::size_t region) { return distances[region] && *distances[region] <= limit; };
  std::vector<std::size_t> units;
  for (const std::size_t region : input.findings.units) {
    if (is_near(region)) units.push_back(region);
  }
  const std::string figures = base::message(Message::state_subtitle, language,
                                            {count_for_reader(participants_among(input, units), language),
                                             count_for_reader(units.size(), language)});
  const std::string title = base::message(Message::atlas_area_title, language,
                                          {kilometers_for_reader(limit, language), place.name});
  ThematicMap map = begun_map(input, title, figures, place.name);
  const StateClasses classes(map, input);
  map.words.legend_title = base::message(Message::state_legend, language);
  map.words.count_label = base::message(Message::regions, language);
  map.words.count_label_one = base::message(Message::region, language);

  const std::vector<std::string> labels = map_names(table);
  const std::vector<std::size_t> parent_of = model::parent_positions(table, input.vintage);
  std::vector<std::string> participants;
  map.subject.neighbor_layer = MapGeometry::Layer::regions;
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    if (!is_near(r)) {
      map.subject.neighbors.push_back({r, {}, {}});
      continue;
    }
    const model::RegionState& state = input.findings.states[r];
    if (state.kind == model::RegionState::Kind::participant) participants.push_back(table.regions[r].name);
    add_feature(map, {table.regions[r].code, table.regions[r].name, years_for_reader(state), labels[r],
                      classes.class_of(state), parent_of[r], MapFeature::Emphasis::none,
                      model::shortened(table, labels[r]), r});
  }
  MapPlace& mark = map.subject.places.emplace_back(MapPlace{place.name, place.point});
  mark.outline = place.polygon;
  mark.rings = {limit};
  map.words.place_label = base::message(Message::ring_of, language, {kilometers_for_reader(limit, language)});
  map.options.feature_labels = DrawingOptions::FeatureLabels::names;
  map.options.locator = DrawingOptions::Locator::drawn;
  add_unnamed_note(map, input);
  map.words.description =
      base::message(Message::state_description, language,
                    {figures, participants.empty() ? "–" : base::listed(participants, language)});
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
