#include <cakupan/render/theme/choropleth.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/class_labels.hpp"
#include "render/theme/ramp.hpp"
#include "render/theme/theme_sources.hpp"
#include "render/theme/told_borders.hpp"

namespace cakupan::render::theme {

namespace {

using base::Message;

constexpr const char* centered_palette = "PuOr";
// The first nine of Tol-muted are told apart by everybody; Paired has twelve.
constexpr const char* category_palette = "Tol-muted";
constexpr const char* many_categories_palette = "Paired";
constexpr std::size_t few_categories = 9;
// Enough work for a thread to be worth its call.
constexpr std::size_t features_at_once = 2048;

ThematicMap without_classes(const ChoroplethInput& input) {
  ThematicMap map;
  map.words.title = input.title;
  map.words.legend_title = input.legend_title;
  const std::string unit = unit_words(input.format.unit, input.format.given_in, input.language);
  if (!unit.empty() && unit != "%") map.words.legend_title += " (" + unit + ")";
  map.words.keywords = {input.legend_title};
  map.words.count_label = base::message(Message::regions, input.language);
  map.words.count_label_one = base::message(Message::region, input.language);
  map.options.crs = input.crs;
  map.options.small_regions = DrawingOptions::SmallRegions::insets_in_spare_room;
  map.words.language = input.language;
  map.words.figures_source = input.source;
  map.words.source_lines = source_lines(input.source, input.boundaries, input.language);
  return map;
}

// Adds the class of what has no data and gives its position.
std::size_t add_no_data(ThematicMap& map, const ChoroplethInput& input) {
  map.legend.classes.push_back(no_data_class(input.style, input.language));
  if (!input.no_data.empty()) map.legend.classes.back().label = input.no_data;
  return map.legend.classes.size() - 1;
}

void add_classes(ThematicMap& map, const ChoroplethInput& input, const std::string& otherwise,
                 const std::vector<std::string>& labels) {
  const std::string& name = input.palette.empty() ? otherwise : input.palette;
  map.legend.class_colors = {name, color::palette_named(name, input.style.own_palettes).kind,
                             map.legend.classes.size(), labels.size(), ClassColors::Direction::forward};
  for (const std::string& label : labels) map.legend.classes.push_back({label, {}, {}, 0});
  paint_classes(map.legend, input.style);
}

/// The classes on both sides get the palette's steps away from its middle, the longer side all of its half.
void turn_at_center(MapLegend& legend, const model::Classification& classification, double center,
                    const model::Style& style) {
  if (legend.class_colors.kind != model::PaletteKind::diverging) return;
  const auto& breaks = classification.breaks;
  const auto below = static_cast<std::size_t>(
      std::count_if(breaks.begin() + 1, breaks.end(), [&](double end) { return end <= center; }));
  const std::size_t half = std::max(below, legend.class_colors.count - below);
  legend.class_colors.of = 2 * half;
  legend.class_colors.skipped = half - below;
  paint_classes(legend, style);
}

void add_feature(ThematicMap& map, const ValuedFeature& feature, std::string value, std::size_t map_class,
                 const std::string& unit = {}) {
  MapFeature drawn;
  drawn.code = feature.code;
  drawn.name = feature.name;
  // On the map it stands without its unit, which the legend tells.
  if (!unit.empty() && unit != "%") {
    drawn.figure = value;
    value += " " + unit;
  }
  drawn.value = std::move(value);
  drawn.map_class = map_class;
  drawn.shape = map.subject.features.size();
  map.subject.features.push_back(std::move(drawn));
  ++map.legend.classes[map_class].count;
}

// "Title. 12 regions of class A, 3 of class B."
std::string description_of(const ThematicMap& map) {
  std::vector<std::string> pieces;
  if (!map.legend.ramp_labels.empty())
    pieces.push_back(map.legend.ramp_labels.front() + " – " + map.legend.ramp_labels.back());
  for (const MapClass& one : map.legend.classes) {
    if (one.standing == MapClass::Standing::of_ramp || (one.stands_apart() && one.count == 0)) continue;
    pieces.push_back(one.label + ": " +
                     base::for_reader(static_cast<double>(one.count), 0, map.words.language));
  }
  // A map whose title says what it found tells it by itself.
  if (map.words.title.empty())
    return base::message(Message::text_legend, map.words.language,
                         {map.words.legend_title, base::listed(pieces, map.words.language)});
  return base::message(Message::choropleth_description, map.words.language,
                       {map.words.title, map.words.legend_title, base::listed(pieces, map.words.language)});
}

std::vector<double> numbers_of(const std::vector<ValuedFeature>& features) {
  std::vector<double> numbers;
  for (const ValuedFeature& feature : features) {
    if (feature.value) numbers.push_back(*feature.value);
  }
  return numbers;
}

/// The middle value; of an even number, the mean of the two in the middle.
double median_of(std::span<const MappedValue> mapped) {
  std::vector<double> numbers;
  numbers.reserve(mapped.size());
  for (const MappedValue& value : mapped) numbers.push_back(value.number);
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::ranges::nth_element(numbers, middle);
  if (numbers.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(numbers.begin(), middle)) / 2;
}

}  // namespace

ThematicMap number_map(const ChoroplethInput& input, const model::Classification& classification) {
  ThematicMap map = without_classes(input);
  // A value in a tooltip is told with one more digit than the borders of its class.
  MappedValues mapped;
  const ValueDecimals decimals(classification);
  const std::string percent = percent_sign(input.format, input.language);
  if (is_unclassed(classification)) {
    const int of_labels = std::max(decimals_for(ramp_label_values(classification)), input.format.of_borders);
    const std::string name = input.palette.empty() ? input.style.palettes.coverage : input.palette;
    add_ramp(
        map.legend, classification, color::palette_named(name, input.style.own_palettes),
        [&](double value) {
          return to_text({value, of_labels}, input.language) + percent;
        },
        {input.style.colors.background, input.style.colors.sea, {}}, input.center);
  } else {
    add_classes(map, input, input.center ? centered_palette : input.style.palettes.coverage,
                class_labels(classification, numbers_of(input.features), input.language, input.format));
    if (input.center) turn_at_center(map.legend, classification, *input.center, input.style);
  }
  const std::size_t no_data = add_no_data(map, input);
  const auto text_of = [&](double value) {
    const int shown = input.format.decimals ? *input.format.decimals : decimals.of(value);
    return to_text({value, shown}, input.language) + percent;
  };
  std::vector<std::string> texts(input.features.size());
  base::for_each_range(texts.size(), features_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t f = first; f < last; ++f) {
      if (input.features[f].value) texts[f] = text_of(*input.features[f].value);
    }
  });
  const std::string unit = unit_words(input.format.unit, input.format.given_in, input.language);
  map.subject.features.reserve(texts.size());
  for (std::size_t f = 0; f < texts.size(); ++f) {
    const ValuedFeature& feature = input.features[f];
    if (!feature.value) {
      add_feature(map, feature, "", no_data);
      continue;
    }
    const double value = *feature.value;
    const std::size_t place =
        is_unclassed(classification) ? ramp_class_of(classification, value) : classification.class_of(value);
    add_feature(map, feature, std::move(texts[f]), place, unit);
    mapped.values.push_back({value, place});
  }
  if (!mapped.values.empty()) {
    const auto [low, high] = std::ranges::minmax_element(mapped.values, {}, &MappedValue::number);
    mapped.low = text_of(low->number);
    mapped.high = text_of(high->number);
    const double median = median_of(mapped.values);
    const int shown = input.format.decimals.value_or(decimals.of_borders(median));
    mapped.mark = {median, base::message(Message::median, input.language,
                                         {to_text({median, shown}, input.language) + percent})};
    map.legend.mapped = std::move(mapped);
  }
  map.words.description = description_of(map);
  return map;
}

ThematicMap category_map(const ChoroplethInput& input) {
  ThematicMap map = without_classes(input);
  std::map<std::string, std::size_t> position;
  std::vector<std::string> labels;
  for (const Category& category : input.categories) {
    position.emplace(base::caseless(category.word), labels.size());
    labels.push_back(category.label);
  }
  std::set<std::string> others;
  for (const ValuedFeature& feature : input.features) {
    if (!feature.category.empty() && position.count(base::caseless(feature.category)) == 0)
      others.insert(feature.category);
  }
  for (const std::string& word : others) {
    position.emplace(base::caseless(word), labels.size());
    labels.push_back(word);
  }
  add_classes(map, input, labels.size() <= few_categories ? category_palette : many_categories_palette,
              labels);
  for (std::size_t i = 0; i < input.categories.size(); ++i) {
    if (input.categories[i].color) map.legend.classes[i].fill = *input.categories[i].color;
  }
  const std::size_t no_data = add_no_data(map, input);
  for (const ValuedFeature& feature : input.features) {
    if (feature.category.empty()) {
      add_feature(map, feature, "", no_data);
      continue;
    }
    const std::size_t place = position.at(base::caseless(feature.category));
    add_feature(map, feature, labels[place], place);
  }
  map.words.description = description_of(map);
  return map;
}

}  // namespace cakupan::render::theme
