#include "render/color/color_vision.hpp"

#include <algorithm>
#include <limits>

namespace cakupan::render::color {

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

LinearRgb applied(const Matrix& matrix, const LinearRgb& light) {
  const auto row = [&](const std::array<double, 3>& weights) {
    return std::clamp(weights[0] * light.red + weights[1] * light.green + weights[2] * light.blue, 0.0, 1.0);
  };
  return {row(matrix[0]), row(matrix[1]), row(matrix[2])};
}

// WCAG 2.1 weighs the channels as IEC 61966-2-1 does, to four digits.
double luminance(model::Color color) {
  const auto [red, green, blue] = to_linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

}  // namespace

const char* to_text(Vision vision) {
  switch (vision) {
    case Vision::normal:
      return "normal vision";
    case Vision::protanopia:
      return "protanopia";
    case Vision::deuteranopia:
      return "deuteranopia";
    case Vision::tritanopia:
      return "tritanopia";
  }
  return "";
}

Lab seen(model::Color color, Vision vision) {
  const LinearRgb light = to_linear(color);
  switch (vision) {
    case Vision::normal:
      break;
    case Vision::protanopia:
      return lab_of(applied(protanopia, light));
    case Vision::deuteranopia:
      return lab_of(applied(deuteranopia, light));
    case Vision::tritanopia:
      return lab_of(applied(tritanopia, light));
  }
  return lab_of(light);
}

double difference(model::Color first, model::Color second, Vision vision) {
  return ciede2000(seen(first, vision), seen(second, vision));
}

double least_difference(Vision vision) { return vision == Vision::normal ? 10 : 6; }

double distinctness(model::Color first, model::Color second) {
  double least = std::numeric_limits<double>::infinity();
  for (const Vision vision : visions)
    least = std::min(least, difference(first, second, vision) / least_difference(vision));
  return least;
}

double contrast(model::Color text, model::Color ground) {
  const double first = luminance(text);
  const double second = luminance(ground);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

model::Color readable_on(model::Color ground, model::Color wanted, model::Color other) {
  for (const model::Color color : {wanted, other}) {
    if (contrast(color, ground) >= least_contrast) return color;
  }
  constexpr model::Color darkest{0, 0, 0}, lightest{255, 255, 255};
  return contrast(darkest, ground) > contrast(lightest, ground) ? darkest : lightest;
}

}  // namespace cakupan::render::color
