#pragma once

#include <optional>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// The list of a map in columns of equal width, an entry never parted from its heading. Nothing where the map
/// has none, or there is no room.
std::optional<text::Block> map_list(const theme::ThematicMap& map, const text::Typesetter& typesetter,
                                    double width, double height);

}  // namespace cakupan::render::layout
