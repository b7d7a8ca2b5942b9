#pragma once

#include <optional>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/layout/legend.hpp"
#include "render/layout/locator_box.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// How wide a locator stands in a band.
inline constexpr double band_locator_width = 48;

/// What stands below a map over its whole width: the legend, with room for the scale bar and, at the right,
/// the locator. In mm.
struct Band {
  text::Block legend;
  double height = 0;
  double bar_top = 0;  ///< of the scale bar
  double locator_height = 0;
};

/// The bar stands beside the legend, or below it and beside its notes, whichever is lower. Nothing where the
/// width leaves no room for a legend. THROWS: base::Error (usage) as `legend_band`.
std::optional<Band> band_of(const theme::ThematicMap& map, const LegendTexts& texts,
                            const text::Typesetter& typesetter, const LocatorSize& locator, double width,
                            double bar_width, double gap);

}  // namespace cakupan::render::layout
