#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// What stands below the entries of a legend.
struct LegendTexts {
  std::optional<theme::ComparedShare> share = {};  ///< before them, as a bar
  std::vector<std::string> notes = {};
  std::string dots = {};  ///< the last of them, behind a dot; empty = there are none on the map

  bool is_empty() const { return !share && notes.empty() && dots.empty(); }
};

/// The legend as one column: entries below each other, counts at the right. Notes follow. A histogram that
/// would make it higher than `most_height` is left out if the style draws one only where there is room.
/// THROWS (both): base::Error (usage) where a word is wider than `width` leaves room for.
text::Block legend_column(const theme::ThematicMap& map, const LegendTexts& texts,
                          const text::Typesetter& typesetter, double width, double most_height);

/// The legend as a band: entries beside each other in as many rows as they need, label and count below each
/// swatch.
enum class Counts { drawn, left_out };
text::Block legend_band(const theme::ThematicMap& map, const LegendTexts& texts,
                        const text::Typesetter& typesetter, double width, Counts counts = Counts::drawn);

/// The notes below a legend.
text::Block legend_notes(const LegendTexts& texts, const text::Typesetter& typesetter, double width);

}  // namespace cakupan::render::layout
