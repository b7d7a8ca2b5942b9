#pragma once

#include <string>

#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// What stands beside a picture for those who do not see it and for those who caption it: per language a
/// section with title, alt text, caption (what the figures say, the legend in numbers, notes) and sources.
/// All of it comes from the maps. UTF-8, one paragraph a line. REQUIRES: both are the same map, a language
/// each.
std::string map_text(const ThematicMap& map, const ThematicMap& in_other_language);

}  // namespace cakupan::render::theme
