#pragma once

#include <array>

#include <cakupan/model/color.hpp>

#include "render/color/color_space.hpp"

namespace cakupan::render::color {

/// How a reader's eyes take in a page.
enum class Vision { normal, protanopia, deuteranopia, tritanopia };

inline constexpr std::array visions{Vision::normal, Vision::protanopia, Vision::deuteranopia,
                                    Vision::tritanopia};

const char* to_text(Vision vision);

/// A color as it looks to such eyes. Source: Machado, Oliveira and Fernandes (2009), "A physiologically-based
/// model for simulation of color vision deficiency", the matrices of severity 1.0, applied to linear sRGB;
/// what leaves the range of a screen is clamped.
Lab seen(model::Color color, Vision vision);

/// How much two colors differ to such eyes (CIEDE2000).
double difference(model::Color first, model::Color second, Vision vision);

/// What two colors that stand for different things must differ by: to normal eyes, and to all others.
double least_difference(Vision vision);

/// What two neighbors of an order must differ by in lightness, to be told apart in print without color.
inline constexpr double least_lightness_difference = 8;

/// The least of all visions of difference / least_difference; below 1 somebody cannot tell the two apart.
double distinctness(model::Color first, model::Color second);

/// How well text reads on a ground, 1 to 21. Source: W3C, WCAG 2.1, contrast ratio.
double contrast(model::Color text, model::Color ground);

/// What a text must have of it. Source: WCAG 2.1, success criterion 1.4.3.
inline constexpr double least_contrast = 4.5;

/// The first of `wanted` and `other` that reads on the ground; where neither does, black or white, of which
/// one always does.
model::Color readable_on(model::Color ground, model::Color wanted, model::Color other);

}  // namespace cakupan::render::color
