#pragma once

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// How many regions have which value: bars of equal steps, each stacked from the classes whose values it
/// holds, over a line with the lowest and highest value. An empty block where the style draws none, the map
/// shows no numbers, or all are equal.
text::Block histogram(const theme::MapLegend& legend, const text::Typesetter& typesetter, double width,
                      double bar_height);

}  // namespace cakupan::render::layout
