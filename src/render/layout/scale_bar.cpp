#include "render/layout/scale_bar.hpp"

#include <algorithm>
#include <cmath>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

namespace cakupan::render::layout {

namespace {

constexpr double bar_height = 1.4;
constexpr double line_gap = 1.2;

double rounded_to(double value, double unit) { return std::round(value / unit) * unit; }

/// The greatest 1, 2 or 5 times a power of ten that is not above the value.
double round_down(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0}) {
    if (step * power <= value * (1 + 1e-12)) return step * power;
  }
  return power;
}

/// The first three digits stay.
double three_digits(double value) {
  return rounded_to(value, std::pow(10, std::floor(std::log10(value)) - 2));
}

text::Look small_look(const text::Typesetter& typesetter) {
  return {typesetter.style().sizes.source, scene::Weight::regular, typesetter.style().colors.muted};
}

std::string degrees_for_reader(double value, base::Message positive, base::Message negative,
                               base::Language language) {
  const double size = std::abs(value);
  const double tenths = size * 10;
  const int decimals = size == std::round(size) ? 0 : std::abs(tenths - std::round(tenths)) < 1e-6 ? 1 : 2;
  const std::string degrees = base::for_reader(size, decimals, language) + "°";
  return size == 0 ? degrees : base::message(value < 0 ? negative : positive, language, {degrees});
}

}  // namespace

ScaleBar scale_bar_for(const shape::Ground& ground, const shape::PageTransform& transform, double limit) {
  const geo::Coordinate center = ground.subject.center();
  const auto middle = ground.projection.inverse(center);
  const auto top = ground.projection.inverse({center.x, ground.subject.max_y()});
  const auto bottom = ground.projection.inverse({center.x, ground.subject.min_y()});
  if (!middle) {
    throw base::Error(base::Failure::usage, "the projection has no way back to longitude and latitude", {},
                      "choose another crs for this map");
  }
  ScaleBar bar;
  // Of a subject that fills the projection, its corners lie beyond it.
  const double height = top && bottom ? std::abs(top->lat - bottom->lat) : 180;
  bar.latitude = rounded_to(middle->lat, height > 1.5 ? 1.0 : height > 0.15 ? 0.1 : 0.01) + 0.0;
  const double mm_per_km =
      ground.projection.parallel_scale({middle->lon, bar.latitude}) * transform.scale * 1000;
  bar.kilometers = round_down(limit / mm_per_km);
  bar.length = bar.kilometers * mm_per_km;
  bar.denominator = 1e6 / mm_per_km;
  return bar;
}

std::string latitude_for_reader(double latitude, base::Language language) {
  return degrees_for_reader(latitude, base::Message::latitude_north, base::Message::latitude_south, language);
}

std::string longitude_for_reader(double longitude, base::Language language) {
  return degrees_for_reader(longitude, base::Message::longitude_east, base::Message::longitude_west,
                            language);
}

double scale_bar_height(const text::Typesetter& typesetter) {
  if (typesetter.style().map.scale_bar == model::Style::Map::ScaleBar::none) return 0;
  return 3 * 1.05 * text::em(small_look(typesetter)) + bar_height + 2 * line_gap;
}

text::Block scale_bar_line(const ScaleBar& bar, const text::Typesetter& typesetter, base::Language language) {
  const text::Look look = small_look(typesetter);
  const double height = text::em(look), thick = bar_height / 2, gap = 1;
  const std::string length =
      base::message(base::Message::kilometers, language,
                    {base::for_reader(bar.kilometers, bar.kilometers < 1 ? 2 : 0, language)});
  text::Block block;
  block.add(scene::Shape{text::rectangle(0, 0.72 * height - thick, bar.length, thick),
                         typesetter.style().colors.ink,
                         {},
                         {},
                         {}});
  block.add(typesetter.line(length, {bar.length + gap, 0.72 * height}, look));
  block.width = bar.length + gap + typesetter.width_of(length, look);
  block.height = height;
  return block;
}

text::Block scale_bar_block(const ScaleBar& bar, const text::Typesetter& typesetter,
                            base::Language language) {
  const text::Look look = small_look(typesetter);
  const model::Color ink = typesetter.style().colors.ink;
  text::Block block;
  const auto km = [&](double value) {
    return base::for_reader(value,
                            value == std::round(value)             ? 0
                            : value * 10 == std::round(value * 10) ? 1
                                                                   : 2,
                            language);
  };
  block.add(
      typesetter.paragraph(base::message(base::Message::scale_ratio, language,
                                         {base::for_reader(three_digits(bar.denominator), 0, language)}),
                           look, 200),
      0, 0);
  const double numbers = block.height + line_gap + 0.8 * text::em(look);
  block.add(typesetter.line("0", {0, numbers}, look));
  // Number and unit end where the bar ends, so that the bar can stand flush with the frame.
  const std::string last = base::message(base::Message::kilometers, language, {km(bar.kilometers)});
  const std::string half = km(bar.kilometers / 2);
  const double room = bar.length / 2 - typesetter.width_of(last, look) - typesetter.width_of(half, look) / 2;
  if (room > 0.5 * text::em(look)) {
    block.add(typesetter.line(half, {bar.length / 2, numbers}, look, scene::Anchor::middle));
  }
  block.add(typesetter.line(last, {bar.length, numbers}, look, scene::Anchor::end));
  block.width = std::max(block.width, bar.length);
  const double top = numbers + 0.25 * text::em(look) + 0.2;
  const scene::Stroke stroke{ink, {0.15}, {}};
  block.add(scene::Shape{
      text::rectangle(0, top, bar.length, bar_height), model::Color{255, 255, 255}, {}, stroke, {}});
  block.add(scene::Shape{text::rectangle(0, top, bar.length / 2, bar_height), ink, {}, {}, {}});
  const std::string truth = bar.latitude == 0 ? base::message(base::Message::scale_at_equator, language)
                                              : base::message(base::Message::scale_at_latitude, language,
                                                              {latitude_for_reader(bar.latitude, language)});
  block.add(typesetter.paragraph(truth, look, 200), 0, top + bar_height + line_gap - 0.2);
  return block;
}

}  // namespace cakupan::render::layout
