#pragma once

#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// The legend as one column: entries below each other, counts at the right. Notes follow.
/// THROWS (both): base::Error (usage) where a word is wider than `width` leaves room for.
text::Block legend_column(const theme::ThematicMap& map, const std::vector<std::string>& notes,
                          const text::Typesetter& typesetter, double width);

/// The legend as a band: entries beside each other in as many rows as they need, label and count below each
/// swatch.
enum class Counts { drawn, left_out };
text::Block legend_band(const theme::ThematicMap& map, const std::vector<std::string>& notes,
                        const text::Typesetter& typesetter, double width, Counts counts = Counts::drawn);

/// The notes below a legend.
text::Block legend_notes(const std::vector<std::string>& notes, const text::Typesetter& typesetter,
                         double width);

}  // namespace cakupan::render::layout
