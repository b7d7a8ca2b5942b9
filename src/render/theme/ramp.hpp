#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/model/classification.hpp>
#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// Whether the values are drawn as a continuous ramp.
bool is_unclassed(const model::Classification& classification);

/// The values that the legend tells, at equal steps from the lowest to the highest; one where they are equal.
std::vector<double> ramp_label_values(const model::Classification& classification);

/// Gives the legend a ramp from the lowest to the highest value, and a class for each of its 256 steps: more
/// than the eye can part. REQUIRES: the classification is unclassed and has values; the legend has no classes
/// yet. A diverging palette turns at `center`, where one is given, and both sides have equal steps.
void add_ramp(MapLegend& legend, const model::Classification& classification, const color::Palette& palette,
              const std::function<std::string(double)>& in_words, const color::Grounds& grounds = {},
              const std::optional<double>& center = {});

/// The class of a value on the ramp.
std::size_t ramp_class_of(const model::Classification& classification, double value);

}  // namespace cakupan::render::theme
