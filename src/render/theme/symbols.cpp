#include <algorithm>
#include <cmath>
#include <utility>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

// Of the shorter side of the page.
constexpr double largest_part = 0.027;
constexpr double least_largest_mm = 2.5, most_largest_mm = 10;
constexpr double least_example_mm = 0.6;

/// The greatest of 1, 2 or 5 times a power of ten that is not above a value.
double round_below(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double part : {5.0, 2.0}) {
    if (part * power <= value) return part * power;
  }
  return power;
}

void add_examples(SymbolLegend& symbols, base::Language language) {
  if (symbols.most <= 0) return;
  double example = round_below(symbols.most);
  for (int i = 0; i < 3 && symbols.radius_of(example) >= least_example_mm; ++i) {
    symbols.examples.push_back({example, round_number_for_reader(example, language)});
    example = round_below(example / 4);
  }
}

/// A circle of each class, the greatest first.
void add_steps(SymbolLegend& symbols, const ThematicMap& map, const model::Classification& classes) {
  symbols.steps.assign(classes.breaks.begin() + 1, classes.breaks.end());
  for (std::size_t i = classes.class_count(); i-- > 0;)
    symbols.examples.push_back({symbols.steps[i], map.legend.classes[i].label});
}

}  // namespace

void make_symbols(ThematicMap& map, const model::Style& style, const model::Classification* graduated) {
  SymbolLegend symbols;
  const model::Page& page = style.page;
  symbols.largest = {std::clamp(largest_part * std::min(page.width.value, page.height.value),
                                least_largest_mm, most_largest_mm)};
  symbols.fill = style.colors.near_participant;
  for (const MapFeature& feature : map.subject.features) {
    if (feature.rank_by && *feature.rank_by < 0)
      throw base::Error(base::Failure::usage, "a circle cannot show the value below zero of " + feature.name,
                        {}, "leave out kind = \"symbols\"");
    symbols.most = std::max(symbols.most, feature.rank_by.value_or(0));
  }
  if (graduated != nullptr) {
    add_steps(symbols, map, *graduated);
  } else {
    add_examples(symbols, map.words.language);
  }
  const std::string extremes = value_extremes(map);
  MapLegend legend;
  legend.symbols = symbols;
  put_on_plain_land(map, style, std::move(legend));
  const std::string note = base::message(
      graduated != nullptr ? Message::symbols_graduated : Message::symbols_note, map.words.language);
  map.words.legend_notes.push_back(note);
  map.words.description =
      base::message(Message::symbols_description, map.words.language, {map.words.legend_title, extremes});
}

}  // namespace cakupan::render::theme
