#include <cmath>
#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

// The least that print shows apart from its neighbors.
constexpr double radius_mm = 0.28;
// Of dots and the page: fewer tell nothing, more are a color.
constexpr double usual_per_cm2 = 12, most_per_cm2 = 150;

double dots_of(double sum, double one) { return sum / one; }

/// The least of 1, 2 or 5 times a power of ten that is not below a value.
double round_above(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double part : {1.0, 2.0, 5.0}) {
    if (part * power >= value) return part * power;
  }
  return 10 * power;
}

}  // namespace

void make_dots(ThematicMap& map, const model::Style& style, const model::DotSpec& spec,
               const std::string& unit) {
  const base::Language language = map.words.language;
  double sum = 0;
  for (const MapFeature& feature : map.subject.features) {
    if (feature.rank_by && *feature.rank_by < 0)
      throw base::Error(base::Failure::usage, "dots cannot show the value below zero of " + feature.name, {},
                        "leave out kind = \"dots\"");
    sum += feature.rank_by.value_or(0);
  }
  const double page_cm2 = style.page.width.value * style.page.height.value / 100;
  DotLegend dots;
  dots.one = spec.one.value_or(sum > 0 ? round_above(sum / (usual_per_cm2 * page_cm2)) : 1);
  if (dots_of(sum, dots.one) > most_per_cm2 * page_cm2)
    throw base::Error(
        base::Failure::usage,
        "one dot for " + base::to_text(dots.one) + " makes more dots than the page can show", {},
        "let one stand for " + base::to_text(round_above(sum / (most_per_cm2 * page_cm2))) + " or more");
  dots.radius = {radius_mm};
  dots.fill = style.colors.near_participant;
  dots.seed = spec.seed;
  dots.words = base::message(
      Message::one_dot, language,
      {round_number_for_reader(dots.one, language), unit.empty() ? map.words.legend_title : unit});
  const std::string extremes = value_extremes(map);
  MapLegend legend;
  legend.dots = dots;
  std::size_t count = 0;
  for (const MapFeature& feature : map.subject.features)
    count += static_cast<std::size_t>(std::lround(dots_of(feature.rank_by.value_or(0), dots.one)));
  put_on_plain_land(map, style, std::move(legend));
  map.words.legend_notes.push_back(
      base::message(Message::dots_note, language, {count_for_reader(count, language)}));
  map.words.description =
      base::message(Message::dots_description, language, {map.words.legend_title, extremes});
}

}  // namespace cakupan::render::theme
