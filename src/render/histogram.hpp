#pragma once

#include <cakupan/render/thematic_map.hpp>

#include "render/typesetter.hpp"

namespace cakupan::render {

/// How many regions have which value: bars of equal steps, each stacked from the classes whose values it
/// holds, over a line with the lowest and highest value. An empty block where the style draws none, the map
/// shows no numbers, or all are equal.
Block histogram(const ThematicMap& map, const Typesetter& set, double width, double bar_height);

}  // namespace cakupan::render
