#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// Pairs of a map that somebody cannot tell apart, each a sentence, the worst first. Compared are, as the
/// legend has them: neighbors of an order (all pairs of a qualitative palette), what stands apart with every
/// class, and every class with sea and context. Two fills with unlike hatches are told apart by these.
/// Needed: CIEDE2000 of 10 to normal eyes and of 6 under each deficiency; lightness 8 apart between neighbors
/// of an order, for print without color.
std::vector<std::string> color_faults(const ThematicMap& map, const model::Style& style);

/// The palette of the same use (an order, two ends, or none) that with this map's number of classes has no
/// fault, by the widest margin; nothing where all have one.
std::optional<std::string> passing_palette(const ThematicMap& map, const model::Style& style);

/// Whether the legend has an entry for a class.
bool is_in_legend(const MapClass& one, const model::Style& style);

}  // namespace cakupan::render::theme
