#include <optional>
#include <span>

#include <cakupan/base/number.hpp>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

/// Nothing where there is nothing to divide by.
std::optional<ComparedShare> share_of(const ThemeInput& input, std::span<const std::size_t> units) {
  if (units.empty()) return std::nullopt;
  const auto share = [&](std::span<const std::size_t> regions) {
    return static_cast<double>(participants_among(input, regions)) / static_cast<double>(regions.size());
  };
  const double own = share(units), whole = share(input.findings.units);
  const auto percent = [&](double part) { return base::percent_for_reader(part, 0, input.language); };
  return ComparedShare{own, whole,
                       base::message(Message::share_of_units, input.language,
                                     {count_for_reader(participants_among(input, units), input.language),
                                      count_for_reader(units.size(), input.language), percent(own)}),
                       base::message(Message::share_of_whole, input.language, {percent(whole)})};
}

}  // namespace

ThematicMap province_map(const ThemeInput& input, std::size_t province) {
  const base::Language language = input.language;
  const model::RegionTable& table = input.territory.table;
  const auto& parents = table.vintages[input.vintage].parents;
  const std::vector<std::size_t> parent_of = model::parent_positions(table, input.vintage);
  std::vector<std::size_t> units;
  for (const std::size_t region : input.findings.units) {
    if (parent_of[region] == province) units.push_back(region);
  }
  const std::string& name = parents[province].name;
  const std::string figures = base::message(Message::state_subtitle, language,
                                            {count_for_reader(participants_among(input, units), language),
                                             count_for_reader(units.size(), language)});
  ThematicMap map = begun_map(input, base::message(Message::state_title, language, {name}), figures, name);
  const StateClasses classes(map, input);
  map.words.legend_title = base::message(Message::state_legend, language);
  map.words.count_label = base::message(Message::regions, language);
  map.words.count_label_one = base::message(Message::region, language);

  const std::vector<std::string> labels = map_names(table);
  std::vector<std::string> participants;
  std::vector<std::size_t> regions;
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    if (parent_of[r] != province) continue;
    regions.push_back(r);
    const model::RegionState& state = input.findings.states[r];
    if (state.kind == model::RegionState::Kind::participant) participants.push_back(table.regions[r].name);
    add_feature(
        map, {table.regions[r].code, table.regions[r].name, years_for_reader(state), labels[r],
              classes.class_of(state), 0, MapFeature::Emphasis::none, model::shortened(table, labels[r]), r});
  }
  for (std::size_t i = 0; i < parents.size(); ++i) {
    if (i == province) continue;
    map.subject.neighbors.push_back({i, parents[i].name, model::shortened(table, parents[i].name)});
  }
  map.options.feature_labels = DrawingOptions::FeatureLabels::names;
  map.options.locator = DrawingOptions::Locator::drawn;
  map.legend.share = share_of(input, units);
  map.options.outlying = DrawingOptions::Outlying::boxed;
  add_unnamed_note(map, input);
  add_overlay(map, input, regions);
  map.words.description =
      base::message(Message::state_description, language,
                    {figures, participants.empty() ? "–" : base::listed(participants, language)});
  tell_missing(map, input, regions);
  set_finding(map, input,
              base::message(Message::state_finding, language,
                            {count_for_reader(participants_among(input, units), language),
                             count_for_reader(units.size(), language), name}),
              base::message(Message::state_title, language, {name}));
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
