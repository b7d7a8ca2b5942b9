#pragma once

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// A chart of stacked bars in a room of this size: what is known, earlier and new, in front of what was
/// declared. THROWS: text::PageTooSmall where a text is wider than the room.
text::Block bar_chart(const theme::PanelChart& chart, const theme::MapLegend& legend,
                      const text::Typesetter& typesetter, double width, double height);

}  // namespace cakupan::render::layout
