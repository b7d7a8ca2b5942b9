#include <cakupan/render/theme/choropleth.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/ramp.hpp"
#include "render/theme/theme_sources.hpp"

namespace cakupan::render::theme {

namespace {

using base::Message;

constexpr const char* number_palette = "YlGnBu";
// The first nine of Tol-muted are told apart by everybody; Paired has twelve.
constexpr const char* category_palette = "Tol-muted";
constexpr const char* many_categories_palette = "Paired";
constexpr std::size_t few_categories = 9;
constexpr int most_decimals = 6;
// Enough work for a thread to be worth its call.
constexpr std::size_t features_at_once = 2048;

bool is_whole(double value, int decimals) {
  const double shifted = value * std::pow(10, decimals);
  return std::abs(shifted - std::round(shifted)) < 1e-9;
}

// The fewest decimals at which no two neighboring borders read alike.
int decimals_for(const std::vector<double>& breaks) {
  for (int decimals = 0; decimals < most_decimals; ++decimals) {
    bool distinct = true;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
      if (breaks[i] == breaks[i + 1]) continue;
      const double step = std::abs(breaks[i + 1] - breaks[i]);
      // A border is rounded by at most a twentieth of its class.
      distinct = distinct && std::pow(10, -decimals) <= step / 10;
    }
    const bool whole =
        std::all_of(breaks.begin(), breaks.end(), [&](double value) { return is_whole(value, decimals); });
    if (distinct || whole) return decimals;
  }
  return most_decimals;
}

// An inner border says which class a value is in, so it stands as it is.
int decimals_of_ranges(const std::vector<double>& breaks) {
  int decimals = decimals_for(breaks);
  while (decimals < most_decimals && !std::all_of(breaks.begin() + 1, breaks.end() - 1,
                                                  [&](double value) { return is_whole(value, decimals); })) {
    ++decimals;
  }
  return decimals;
}

ThematicMap without_classes(const ChoroplethInput& input) {
  ThematicMap map;
  map.words.title = input.title;
  map.words.legend_title = input.legend_title;
  map.words.keywords = {input.legend_title};
  map.words.count_label = base::message(Message::regions, input.language);
  map.words.count_label_one = base::message(Message::region, input.language);
  map.options.crs = input.crs;
  map.words.language = input.language;
  map.words.figures_source = input.source;
  map.words.source_lines = source_lines(input.source, input.boundaries, input.language);
  return map;
}

// As many decimals as the value has, but no more than `most`.
int decimals_of(double value, int most) {
  int decimals = 0;
  while (decimals < most) {
    const double shifted = value * std::pow(10, decimals);
    if (std::abs(shifted - std::round(shifted)) < 1e-9 * std::max(1.0, std::abs(shifted))) break;
    ++decimals;
  }
  return decimals;
}

// Adds the class of what has no data and gives its position.
std::size_t add_no_data(ThematicMap& map, const ChoroplethInput& input) {
  map.legend.classes.push_back(no_data_class(input.style, input.language));
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

void add_feature(ThematicMap& map, const ValuedFeature& feature, std::string value, std::size_t map_class) {
  MapFeature drawn;
  drawn.code = feature.code;
  drawn.name = feature.name;
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
    if (one.standing == MapClass::Standing::of_ramp) continue;
    pieces.push_back(one.label + ": " +
                     base::for_reader(static_cast<double>(one.count), 0, map.words.language));
  }
  return base::message(Message::choropleth_description, map.words.language,
                       {map.words.title, map.words.legend_title, base::listed(pieces, map.words.language)});
}

}  // namespace

std::vector<std::string> range_labels(const std::vector<double>& breaks, base::Language language) {
  std::vector<std::string> labels;
  const int decimals = decimals_of_ranges(breaks);
  const bool is_signed = breaks.front() < 0;
  const Message first = is_signed ? Message::from_to_signed : Message::from_to;
  const Message further = is_signed ? Message::above_to_signed : Message::above_to;
  for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
    const std::string from = base::for_reader(breaks[i], decimals, language);
    const std::string to = base::for_reader(breaks[i + 1], decimals, language);
    labels.push_back(from == to ? to : base::message(i == 0 ? first : further, language, {from, to}));
  }
  return labels;
}

ThematicMap number_map(const ChoroplethInput& input, const model::Classification& classification) {
  ThematicMap map = without_classes(input);
  // A value in a tooltip is told with one more digit than the borders of its class.
  MappedValues mapped;
  const int decimals = std::min(decimals_for(classification.breaks) + 1, most_decimals);
  if (is_unclassed(classification)) {
    const int of_labels = decimals_for(ramp_label_values(classification));
    const std::string name = input.palette.empty() ? number_palette : input.palette;
    add_ramp(map.legend, classification, color::palette_named(name, input.style.own_palettes),
             [&](double value) { return base::for_reader(value, of_labels, input.language); },
             {input.style.colors.background, input.style.colors.sea, {}});
  } else {
    add_classes(map, input, number_palette, range_labels(classification.breaks, input.language));
  }
  const std::size_t no_data = add_no_data(map, input);
  const auto text_of = [&](double value) {
    return base::for_reader(value, decimals_of(value, decimals), input.language);
  };
  std::vector<std::string> texts(input.features.size());
  base::for_each_range(texts.size(), features_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t f = first; f < last; ++f) {
      if (input.features[f].value) texts[f] = text_of(*input.features[f].value);
    }
  });
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
    add_feature(map, feature, std::move(texts[f]), place);
    mapped.values.push_back({value, place});
  }
  if (!mapped.values.empty()) {
    const auto [low, high] = std::ranges::minmax_element(mapped.values, {}, &MappedValue::number);
    mapped.low = text_of(low->number);
    mapped.high = text_of(high->number);
    map.legend.mapped = std::move(mapped);
  }
  map.words.description = description_of(map);
  return map;
}

ThematicMap category_map(const ChoroplethInput& input) {
  ThematicMap map = without_classes(input);
  std::set<std::string> words;
  for (const ValuedFeature& feature : input.features) {
    if (!feature.category.empty()) words.insert(feature.category);
  }
  add_classes(map, input, words.size() <= few_categories ? category_palette : many_categories_palette,
              {words.begin(), words.end()});
  const std::size_t no_data = add_no_data(map, input);
  for (const ValuedFeature& feature : input.features) {
    const auto position =
        static_cast<std::size_t>(std::distance(words.begin(), words.find(feature.category)));
    add_feature(map, feature, feature.category, feature.category.empty() ? no_data : position);
  }
  map.words.description = description_of(map);
  return map;
}

}  // namespace cakupan::render::theme
