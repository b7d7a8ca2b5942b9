#pragma once

#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/layout/legend.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// What the map says of itself besides its own texts.
struct PageTexts {
  LegendTexts legend;
  std::vector<std::string> source_lines;  ///< at the foot of the page
};

/// Title and subtitle. THROWS (both): text::PageTooSmall (usage) where a word is wider than `width`.
text::Block title_block(const theme::MapWords& words, const text::Typesetter& typesetter, double width);

/// The sources, a paragraph each.
text::Block source_block(const std::vector<std::string>& lines, const text::Typesetter& typesetter,
                         double width);

}  // namespace cakupan::render::layout
