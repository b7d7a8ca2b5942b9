#include <algorithm>

#include <cakupan/base/number.hpp>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

/// A cohort of which not all names are known is larger than its class: the legend says by how much, or the
/// programme would seem to shrink.
void add_shortfalls(ThematicMap& map, const ThemeInput& input, const std::vector<int>& years) {
  for (const model::YearRow& row : input.findings.coverage.by_year) {
    if (row.unnamed.value_or(0) <= 0) continue;
    const auto year = std::find(years.begin(), years.end(), row.year);
    if (year == years.end()) continue;
    MapClass& one = map.legend.classes[static_cast<std::size_t>(year - years.begin())];
    const auto number = [&](int value) { return base::for_reader(value, 0, input.language); };
    const std::string count = count_for_reader(one.count, input.language);
    // Where some had been selected before, the class is not what is known of the cohort.
    one.count_words =
        row.repeated == 0
            ? base::message(Message::count_of, input.language, {count, number(*row.declared)})
            : base::message(Message::count_and_unnamed, input.language, {count, number(*row.unnamed)});
  }
}

}  // namespace

ThematicMap participation_map(const ThemeInput& input) {
  const base::Language language = input.language;
  const model::RegionTable& table = input.territory.table;
  const std::size_t units = input.findings.units.size();
  const std::size_t participants = participants_among(input, input.findings.units);
  ThematicMap map = begun_map(input, base::message(Message::participation_title, language), {});
  const StateClasses classes(map, input);
  std::string figures =
      base::message(Message::state_subtitle, language,
                    {count_for_reader(participants, language), count_for_reader(units, language)});
  if (!classes.years().empty()) {
    figures = base::message(Message::participation_subtitle, language,
                            {std::to_string(classes.years().front()), std::to_string(classes.years().back()),
                             count_for_reader(participants, language), count_for_reader(units, language)});
  }
  if (map.words.subtitle.empty()) map.words.subtitle = figures;
  map.words.legend_title = base::message(Message::participation_legend, language);
  map.words.count_label = base::message(Message::regions, language);
  map.words.count_label_one = base::message(Message::region, language);

  const std::vector<std::size_t> provinces = model::parent_positions(table, input.vintage);
  const std::vector<std::string> labels = map_names(table);
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    if (!input.shown.shows(r)) continue;
    const model::RegionState& state = input.findings.states[r];
    add_feature(map, {table.regions[r].code, table.regions[r].name, years_for_reader(state), labels[r],
                      classes.class_of(state), provinces[r], emphasis_of(input, r),
                      model::shortened(table, labels[r]), r});
  }
  add_unnamed_note(map, input);
  // Of a cohort it is known how many are unnamed, not where.
  if (input.shown.regions.empty()) add_shortfalls(map, input, classes.years());
  add_overlay(map, input, shown_regions(input));

  std::vector<std::string> counts;
  for (std::size_t i = 0; i < classes.years().size(); ++i) {
    counts.push_back(map.legend.classes[i].label + ": " +
                     count_for_reader(map.legend.classes[i].count, language));
  }
  map.words.description = base::message(
      Message::participation_description, language,
      {figures, base::listed(counts, language), count_for_reader(classes.disputed(map), language),
       count_for_reader(classes.unlisted(map), language)});
  tell_missing(map, input, shown_regions(input));
  set_finding(map, input,
              base::message(Message::participation_finding, language,
                            {count_for_reader(participants, language), count_for_reader(units, language)}),
              base::message(Message::participation_title, language));
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
