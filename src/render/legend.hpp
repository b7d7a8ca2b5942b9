#pragma once

#include <string>
#include <vector>

#include <cakupan/render/thematic_map.hpp>

#include "render/typesetter.hpp"

namespace cakupan::render {

/// The legend as one column: entries below each other, counts at the right. Notes follow.
/// THROWS (both): base::Error (usage) where a word is wider than `width` leaves room for.
Block legend_column(const ThematicMap& map, const std::vector<std::string>& notes, const Typesetter& set,
                    double width);

/// The legend as a band: entries beside each other in as many rows as they need, label and count below each
/// swatch.
Block legend_band(const ThematicMap& map, const std::vector<std::string>& notes, const Typesetter& set,
                  double width);

/// The notes below a legend.
Block legend_notes(const std::vector<std::string>& notes, const Typesetter& set, double width);

/// The sign of a marked place: a diamond with a light rim.
Shape place_sign(geo::Coordinate center, const model::Style& style);

}  // namespace cakupan::render
