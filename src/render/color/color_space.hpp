#pragma once

#include <cakupan/model/color.hpp>

namespace cakupan::render::color {

/// A color in CIELAB under D65.
struct Lab {
  double l = 0;  ///< lightness, 0 to 100
  double a = 0;
  double b = 0;
};

/// The light that a color gives: sRGB without its transfer curve, 0 to 1.
struct LinearRgb {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// Source: IEC 61966-2-1 (sRGB).
LinearRgb to_linear(model::Color color);

/// Source: IEC 61966-2-1 (sRGB), CIE 15 (CIELAB), white point D65 of the 2 degree observer.
Lab to_lab(model::Color color);
Lab lab_of(const LinearRgb& light);

/// The nearest sRGB color; channels outside of sRGB are clamped.
model::Color to_color(const Lab& lab);

/// A part `share` (0 to 1) of the straight way from one color to the other.
Lab between(const Lab& from, const Lab& to, double share);

/// How different two colors look; about 1 is just noticeable.
/// Source: CIEDE2000, after Sharma, Wu and Dalal (2005), with kL = kC = kH = 1.
double ciede2000(const Lab& first, const Lab& second);

}  // namespace cakupan::render::color
