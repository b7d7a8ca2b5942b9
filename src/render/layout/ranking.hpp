#pragma once

#include <optional>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// The ranked features of a map as bars in the colors of their classes, from the highest to the lowest (equal
/// ones by name), in as few columns as the room allows; the whole stands among them. Nothing where the map
/// wants no ranking, ranks fewer than two, or there is no room.
std::optional<text::Block> ranking(const theme::ThematicMap& map, const text::Typesetter& typesetter,
                                   double width, double height);

}  // namespace cakupan::render::layout
