#include <algorithm>

#include <cakupan/base/number.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

/// What a region is in the picture of a year.
class YearClasses {
 public:
  enum Class : std::size_t { added, earlier, disputed, none };

  YearClasses(ThematicMap& map, const ThemeInput& input) : input_(input) {
    const model::Style::Colors& colors = input.style.colors;
    const auto add = [&](Message label, model::Color fill, std::optional<scene::Hatch> hatch,
                         MapClass::Standing standing) {
      map.legend.classes.push_back({base::message(label, input.language), fill, hatch, 0, standing});
    };
    add(Message::panels_new, colors.near_participant, {}, MapClass::Standing::in_order);
    add(Message::panels_earlier, colors.far_participant, {}, MapClass::Standing::in_order);
    map.legend.class_colors = {{}, model::PaletteKind::qualitative, 0, 2};
    add(Message::disputed, colors.disputed, drawn_hatch(input.style.hatches.disputed),
        MapClass::Standing::apart);
    add(Message::unlisted, colors.unlisted, {}, MapClass::Standing::apart);
  }

  Class of(std::size_t region, int year) const {
    const model::RegionState& state = input_.findings.states[region];
    const auto first = state.first_year();
    if (first && *first <= year) return *first == year ? added : earlier;
    const bool doubted = std::any_of(state.disputed_years.begin(), state.disputed_years.end(),
                                     [&](int other) { return other <= year; });
    return doubted ? disputed : none;
  }

 private:
  const ThemeInput& input_;
};

struct YearCounts {
  std::size_t added = 0, all = 0;
};

YearCounts counts_of(const MapPanel& panel) {
  YearCounts counts;
  for (const std::size_t one : panel.classes) {
    counts.added += one == YearClasses::added ? 1 : 0;
    counts.all += one == YearClasses::added || one == YearClasses::earlier ? 1 : 0;
  }
  return counts;
}

void add_panel(ThematicMap& map, const ThemeInput& input, const YearClasses& classes,
               const model::YearRow& row) {
  MapPanel& panel = map.subject.panels.emplace_back();
  panel.title = std::to_string(row.year);
  for (const MapFeature& feature : map.subject.features)
    panel.classes.push_back(classes.of(feature.shape, row.year));
  const YearCounts counts = counts_of(panel);
  const std::string added = count_for_reader(counts.added, input.language);
  const std::string all = count_for_reader(counts.all, input.language);
  // How many of a cohort are unnamed is known of the whole country alone.
  const int unnamed = input.shown.regions.empty() ? row.unnamed.value_or(0) : 0;
  panel.figure = unnamed > 0 ? base::message(Message::panel_figure_unnamed, input.language,
                                             {added, all, base::for_reader(unnamed, 0, input.language)})
                             : base::message(Message::panel_figure, input.language, {added, all});
}

/// Nothing was declared of a part of the country.
void add_chart(ThematicMap& map, const ThemeInput& input, const std::vector<model::YearRow>& years) {
  PanelChart chart;
  chart.title = base::message(Message::panels_chart, input.language);
  chart.added_class = YearClasses::added;
  chart.earlier_class = YearClasses::earlier;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const YearCounts counts = counts_of(map.subject.panels[i]);
    PanelBar& bar = chart.bars.emplace_back();
    bar.label = map.subject.panels[i].title;
    bar.added = static_cast<double>(counts.added);
    bar.earlier = static_cast<double>(counts.all - counts.added);
    bar.figure = count_for_reader(counts.all, input.language);
    if (input.shown.regions.empty() && years[i].cumulative_declared)
      bar.declared = *years[i].cumulative_declared;
  }
  if (!chart.bars.empty() && chart.bars.back().declared)
    chart.declared_label = base::message(Message::panels_declared, input.language,
                                         {base::for_reader(*chart.bars.back().declared, 0, input.language)});
  map.subject.chart = std::move(chart);
}

}  // namespace

ThematicMap cohort_panels_map(const ThemeInput& input) {
  const base::Language language = input.language;
  const model::RegionTable& table = input.territory.table;
  std::vector<model::YearRow> years;
  for (const model::YearRow& row : input.findings.coverage.by_year) {
    if (row.named > 0 || row.declared.value_or(0) > 0) years.push_back(row);
  }
  if (years.empty())
    throw base::Error(base::Failure::input, "no row of the participation has a year", {},
                      "leave out panels, or name the column of years: year_column");
  ThematicMap map =
      begun_map(input, base::message(Message::panels_title, language),
                base::message(Message::panels_subtitle, language,
                              {std::to_string(years.front().year), std::to_string(years.back().year)}));
  const YearClasses classes(map, input);
  map.words.legend_title = base::message(Message::panels_legend, language);
  const std::vector<std::size_t> provinces = model::parent_positions(table, input.vintage);
  const std::vector<std::string> labels = map_names(table);
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    if (!input.shown.shows(r)) continue;
    add_feature(map, {table.regions[r].code, table.regions[r].name,
                      years_for_reader(input.findings.states[r]), labels[r], classes.of(r, years.back().year),
                      provinces[r], MapFeature::Emphasis::none, model::shortened(table, labels[r]), r});
  }
  std::vector<std::string> figures;
  for (const model::YearRow& row : years) {
    add_panel(map, input, classes, row);
    figures.push_back(map.subject.panels.back().title + ": " + map.subject.panels.back().figure);
  }
  add_chart(map, input, years);
  add_unnamed_note(map, input);
  map.words.description =
      base::message(Message::panels_description, language, {base::listed(figures, language)});
  tell_missing(map, input, shown_regions(input));
  set_finding(map, input,
              base::message(Message::participation_finding, language,
                            {count_for_reader(participants_among(input, input.findings.units), language),
                             count_for_reader(input.findings.units.size(), language)}),
              base::message(Message::panels_title, language));
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
