#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include <cakupan/base/number.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/ramp.hpp"
#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

namespace {

using base::Message;

/// No participant at all is another finding than few: provinces of 0 % get a class of their own in the color
/// of the page. Where the first class of the shares holds more than zeros, it follows and begins above 0;
/// where not, the new class takes its place. Returns the position of the classification's second class.
std::size_t tell_none_apart(ThematicMap& map, const ThemeInput& input, std::span<const double> shares,
                            const model::Classification& classification) {
  const auto none = std::count(shares.begin(), shares.end(), 0.0);
  if (none == 0 || none == std::ssize(shares)) return 1;
  MapClass zero{base::percent_for_reader(0, 0, input.language), input.style.colors.none, {}, 0};
  const auto in_first = std::count_if(shares.begin(), shares.end(),
                                      [&](double share) { return classification.class_of(share) == 0; });
  if (in_first == none) {
    map.legend.classes.front() = std::move(zero);
    map.legend.class_colors = {map.legend.class_colors.palette, map.legend.class_colors.kind, 1,
                               map.legend.class_colors.count - 1, map.legend.class_colors.direction};
    paint_classes(map.legend, input.style);
    return 1;
  }
  map.legend.classes.front().label =
      base::message(Message::beyond, input.language, {map.legend.classes.front().label});
  map.legend.classes.insert(map.legend.classes.begin(), std::move(zero));
  ++map.legend.class_colors.first;
  paint_classes(map.legend, input.style);
  return 2;
}

/// The provinces of a share by name; by number where they are many.
std::string provinces_of(const ThemeInput& input, double share) {
  std::vector<std::string> names;
  for (const model::CoverageRow& row : input.findings.coverage.by_province) {
    if (row.share == share) names.push_back(row.name);
  }
  if (names.size() <= 3) return base::listed(names, input.language);
  return base::message(Message::provinces_counted, input.language,
                       {count_for_reader(names.size(), input.language)});
}

std::string describe(const ThemeInput& input, const std::string& figures) {
  std::optional<double> best;
  std::optional<double> worst;
  std::size_t without = 0;
  for (const model::CoverageRow& row : input.findings.coverage.by_province) {
    if (!row.share) continue;
    if (*row.share == 0) {
      ++without;
      continue;
    }
    best = std::max(best.value_or(0), *row.share);
    worst = std::min(worst.value_or(1), *row.share);
  }
  if (!best) return figures + ".";
  const auto percent = [&](double share) { return base::percent_for_reader(share, 0, input.language); };
  return base::message(Message::coverage_description, input.language,
                       {figures, provinces_of(input, *best), percent(*best), provinces_of(input, *worst),
                        percent(*worst), count_for_reader(without, input.language)});
}

/// All regions that the map counts.
struct Whole {
  std::size_t participants = 0, units = 0;
  double share = 0;
};

Whole whole_of(const ThemeInput& input) {
  Whole whole{participants_among(input, input.findings.units), input.findings.units.size(), 0};
  if (whole.units > 0)
    whole.share = static_cast<double>(whole.participants) / static_cast<double>(whole.units);
  return whole;
}

std::string finding_of(const ThemeInput& input, const Whole& whole) {
  if (whole.units == 0) return {};
  const auto& rows = input.findings.coverage.by_province;
  const auto without =
      std::count_if(rows.begin(), rows.end(), [](const model::CoverageRow& row) { return row.share == 0.0; });
  const std::string percent = base::percent_for_reader(whole.share, 0, input.language);
  if (without == 0) return base::message(Message::coverage_finding_whole, input.language, {percent});
  return base::message(Message::coverage_finding, input.language,
                       {percent, count_for_reader(static_cast<std::size_t>(without), input.language)});
}

std::string counts_of(std::size_t participants, std::size_t units, base::Language language) {
  return count_for_reader(participants, language) + "/" + count_for_reader(units, language);
}

std::optional<RankedWhole> ranked(const Whole& whole, base::Language language) {
  if (whole.units == 0) return std::nullopt;
  return RankedWhole{base::message(Message::the_whole, language),
                     base::percent_for_reader(whole.share, 0, language),
                     counts_of(whole.participants, whole.units, language), whole.share};
}

/// "185 of 514 regions (36 %) are known to take part, up to 2019"
std::string figures_of(const ThemeInput& input, const Whole& whole) {
  std::string figures = base::message(
      Message::coverage_subtitle, input.language,
      {count_for_reader(whole.participants, input.language), count_for_reader(whole.units, input.language),
       base::percent_for_reader(whole.share, 0, input.language)});
  if (const auto year = input.spec.period.year) {
    const bool in = input.spec.period.span == model::Period::Span::in;
    figures += ", " + base::message(in ? Message::of_cohort : Message::up_to_year, input.language,
                                    {std::to_string(*year)});
  }
  return figures;
}

/// The classes of the provinces' shares.
class ShareClasses {
 public:
  /// Adds the classes to the map. REQUIRES: the classification outlives this.
  ShareClasses(ThematicMap& map, const ThemeInput& input, std::span<const double> shares,
               const model::Classification& classification)
      : classification_(classification) {
    if (is_unclassed(classification)) {
      // Five labels over less than eight percent would else read alike.
      const int decimals = classification.breaks.back() - classification.breaks.front() < 0.08 ? 1 : 0;
      const std::string& palette =
          input.spec.palette.empty() ? input.style.palettes.coverage : input.spec.palette;
      add_ramp(map.legend, classification, color::palette_named(palette, input.style.own_palettes),
               [&](double value) { return base::percent_for_reader(value, decimals, input.language); },
               {input.style.colors.background, input.style.colors.sea, {}});
    } else {
      add_classes(map, input, input.style.palettes.coverage,
                  share_labels(classification, shares, input.language));
      second_ = tell_none_apart(map, input, shares, classification);
    }
  }

  std::size_t class_of(double share) const {
    if (is_unclassed(classification_)) return ramp_class_of(classification_, share);
    return share == 0 ? 0 : classification_.class_of(share) + second_ - 1;
  }

 private:
  const model::Classification& classification_;
  std::size_t second_ = 0;
};

MappedValues without_values(std::span<const double> shares, base::Language language) {
  if (shares.empty()) return {};
  const auto [low, high] = std::ranges::minmax(shares);
  return {{}, base::percent_for_reader(low, 0, language), base::percent_for_reader(high, 0, language)};
}

}  // namespace

ThematicMap coverage_map(const ThemeInput& input, const model::Classification& classification) {
  const base::Language language = input.language;
  const Whole whole = whole_of(input);
  const std::string figures = figures_of(input, whole);
  ThematicMap map = begun_map(input, base::message(Message::coverage_title, language), figures);
  map.words.legend_title = base::message(Message::coverage_legend, language);
  map.words.count_label = base::message(Message::provinces, language);
  map.words.count_label_one = base::message(Message::province, language);

  std::map<std::string, const model::CoverageRow*> rows;
  std::vector<double> shares;
  for (const model::CoverageRow& row : input.findings.coverage.by_province) {
    rows[row.code] = &row;
    if (row.share) shares.push_back(*row.share);
  }
  const ShareClasses classes(map, input, shares, classification);
  add_no_data(map, input);

  MappedValues mapped = without_values(shares, language);
  const auto& parents = input.territory.table.vintages[input.vintage].parents;
  map.subject.layer = MapGeometry::Layer::parents;
  const std::vector<bool> shown = shown_parents(input);
  for (std::size_t i = 0; i < parents.size(); ++i) {
    if (!shown[i]) continue;
    MapFeature feature;
    feature.code = parents[i].code;
    feature.name = parents[i].name;
    feature.group = i;
    feature.shape = i;
    feature.label = model::shortened(input.territory.table, parents[i].name);
    feature.map_class = map.legend.classes.size() - 1;
    const auto row = rows.find(parents[i].code);
    if (row != rows.end() && row->second->share) {
      feature.value = base::percent_for_reader(*row->second->share, 1, language);
      feature.figure = base::percent_for_reader(*row->second->share, 0, language);
      feature.map_class = classes.class_of(*row->second->share);
      feature.rank_by = row->second->share;
      feature.counts = counts_of(row->second->participants, row->second->units, language);
      mapped.values.push_back({*row->second->share, feature.map_class});
    }
    add_feature(map, std::move(feature));
  }
  mapped.mark = {whole.share, base::message(Message::share_of_whole, language,
                                            {base::percent_for_reader(whole.share, 0, language)})};
  const bool has_histogram = input.spec.companion == model::MapSpec::Companion::histogram ||
                             input.spec.histogram == model::Style::Legend::Histogram::drawn;
  if (has_histogram) map.legend.mapped = std::move(mapped);
  add_unnamed_note(map, input);
  map.options.feature_labels = DrawingOptions::FeatureLabels::names_and_values;
  const bool in_order =
      input.spec.companion.value_or(model::MapSpec::Companion::ranking) == model::MapSpec::Companion::ranking;
  if (in_order && !shares.empty()) {
    map.options.companion = DrawingOptions::Companion::ranking;
    map.legend.whole = ranked(whole, language);
  }
  map.words.description = describe(input, figures);
  tell_missing(map, input, shown_regions(input));
  set_finding(map, input, finding_of(input, whole), base::message(Message::coverage_title, language));
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
