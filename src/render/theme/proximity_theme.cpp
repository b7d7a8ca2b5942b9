#include <algorithm>

#include <cakupan/base/number.hpp>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

namespace {

using base::Message;

std::string kilometers(double value, base::Language language) {
  return base::for_reader(value, value == static_cast<double>(static_cast<long>(value)) ? 0 : 1, language);
}

std::string band_label(const model::Band& band, base::Language language) {
  const std::string from = kilometers(band.from.value, language);
  std::string range = base::message(Message::beyond, language, {from});
  if (band.to) {
    range = base::message(band.from.value == 0 ? Message::from_to : Message::above_to, language,
                          {from, kilometers(band.to->value, language)});
  }
  return base::message(Message::kilometers, language, {range});
}

std::string subtitle_of(const ThemeInput& input) {
  if (input.findings.proximity.by_distance.empty() || !input.findings.proximity.by_distance.front().band.to)
    return {};
  const model::DistanceRow& nearest = input.findings.proximity.by_distance.front();
  const std::string limit = base::message(Message::kilometers, input.language,
                                          {kilometers(nearest.band.to->value, input.language)});
  return base::message(Message::proximity_subtitle, input.language,
                       {count_for_reader(nearest.participants, input.language),
                        count_for_reader(nearest.units, input.language), limit});
}

void add_bands(ThematicMap& map, const ThemeInput& input) {
  std::vector<std::string> labels;
  for (const model::Band& band : input.findings.proximity.bands)
    labels.push_back(band_label(band, input.language));
  // Near is what matters, and dark is what is seen.
  add_classes(map, input, input.style.palettes.proximity, labels, ClassColors::Direction::backward);
  add_no_data(map, input);
}

}  // namespace

ThematicMap proximity_map(const ThemeInput& input) {
  const base::Language language = input.language;
  const model::RegionTable& table = input.territory.table;
  const std::string figures = subtitle_of(input);
  ThematicMap map = begun_map(input, base::message(Message::proximity_title, language), figures);
  map.words.legend_title = base::message(Message::proximity_legend, language);
  map.words.count_label = base::message(Message::regions, language);
  map.words.count_label_one = base::message(Message::region, language);
  add_bands(map, input);

  MappedValues mapped;
  const std::vector<std::size_t> provinces = model::parent_positions(table, input.vintage);
  const std::vector<std::string> labels = map_names(table);
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    const model::ProximityRow& row = input.findings.proximity.regions[r];
    MapFeature feature{table.regions[r].code,
                       table.regions[r].name,
                       {},
                       labels[r],
                       row.band.value_or(map.legend.classes.size() - 1),
                       provinces[r],
                       MapFeature::Emphasis::none,
                       model::shortened(table, labels[r]),
                       r};
    if (row.edge) {
      feature.value =
          base::message(Message::kilometers, language, {base::for_reader(row.edge->value, 0, language)});
      mapped.values.push_back({row.edge->value, feature.map_class});
    }
    if (input.findings.states[r].kind == model::RegionState::Kind::participant) {
      feature.emphasis = MapFeature::Emphasis::outlined;
    }
    add_feature(map, std::move(feature));
  }
  if (!mapped.values.empty()) {
    const auto [low, high] = std::ranges::minmax_element(mapped.values, {}, &MappedValue::number);
    mapped.low = base::for_reader(low->number, 0, language);
    mapped.high = base::message(Message::kilometers, language, {base::for_reader(high->number, 0, language)});
    map.legend.mapped = std::move(mapped);
  }
  map.words.outline_label = base::message(Message::participants_outlined, language);
  for (const model::PriorityArea& area : input.areas) map.subject.places.push_back({area.name, area.point});
  if (!map.subject.places.empty()) map.words.place_label = base::message(Message::priority_areas, language);
  add_unnamed_note(map, input);

  std::vector<std::string> counts;
  for (std::size_t i = 0; i < input.findings.proximity.bands.size(); ++i) {
    counts.push_back(map.legend.classes[i].label + ": " +
                     count_for_reader(map.legend.classes[i].count, language));
  }
  map.words.description =
      base::message(Message::proximity_description, language, {figures, base::listed(counts, language)});
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
