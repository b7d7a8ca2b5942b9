#pragma once

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// The figure of a legend whose classes are no list: the square of two values, or circles in one another. An
/// empty block where the legend has neither.
text::Block legend_figure(const theme::ThematicMap& map, const text::Typesetter& typesetter);

}  // namespace cakupan::render::layout
