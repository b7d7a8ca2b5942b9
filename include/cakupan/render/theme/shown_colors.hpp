#pragma once

#include <optional>
#include <vector>

#include <cakupan/model/color.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// The fill of every feature of a map: its class's, muted where the map points at others. Nothing on a map of
/// symbols, whose circles have one color.
std::vector<std::optional<model::Color>> shown_colors(const ThematicMap& map, const model::Style& style);

}  // namespace cakupan::render::theme
