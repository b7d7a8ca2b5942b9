#include "render/layout/band.hpp"

#include <algorithm>
#include <utility>

#include "render/layout/scale_bar.hpp"

namespace cakupan::render::layout {

namespace {

constexpr double least_legend = 40;
// On a page of less width, a locator would take the legend's room.
constexpr double least_width_of_locator = 200;

}  // namespace

std::optional<Band> band_of(const theme::ThematicMap& map, const LegendTexts& texts,
                            const text::Typesetter& typesetter, const LocatorSize& locator, double width,
                            double bar_width, double gap) {
  Band band;
  if (width >= least_width_of_locator) band.locator_height = locator.height(band_locator_width);
  const double taken = band.locator_height > 0 ? band_locator_width + 2 * gap : 0;
  const double beside = width - taken - bar_width - 2 * gap;
  if (beside < least_legend) return std::nullopt;
  band.legend = legend_band(map, texts, typesetter, beside);
  const double bar_height = scale_bar_height(typesetter);
  band.height = std::max({band.legend.height, bar_height, band.locator_height});
  if (band.locator_height > 0) return band;
  text::Block below = legend_band(map, {}, typesetter, width);
  const double second = below.height + gap / 2;
  const text::Block notes = legend_notes(texts, typesetter, beside);
  const double height_below = second + std::max(notes.height, bar_height);
  if (height_below >= band.height) return band;
  below.add(notes, 0, second);
  band.legend = std::move(below);
  band.bar_top = second;
  band.height = height_below;
  return band;
}

}  // namespace cakupan::render::layout
