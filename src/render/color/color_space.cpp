#include "render/color/color_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace cakupan::render::color {

namespace {

constexpr std::array<double, 3> white{0.95047, 1.0, 1.08883};

// Where CIELAB turns from a straight line into a cube root.
constexpr double knee = 6.0 / 29;

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double linear_value) {
  const double clamped = std::clamp(linear_value, 0.0, 1.0);
  const double value = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(value * 255));
}

double compressed(double value) {
  return value > knee * knee * knee ? std::cbrt(value) : value / (3 * knee * knee) + 4.0 / 29;
}

double expanded(double value) {
  return value > knee ? value * value * value : 3 * knee * knee * (value - 4.0 / 29);
}

double degrees(double radians) { return radians * 180 / std::numbers::pi; }
double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double hue(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double angle = degrees(std::atan2(b, a));
  return angle < 0 ? angle + 360 : angle;
}

double chroma_weight(double chroma) {
  const double seventh = std::pow(chroma, 7);
  return std::sqrt(seventh / (seventh + std::pow(25.0, 7)));
}

// The way round the color circle from one hue to the other, at most half of it.
double hue_difference(double from, double to) {
  const double difference = to - from;
  if (difference > 180) return difference - 360;
  return difference < -180 ? difference + 360 : difference;
}

double mean_hue(double first, double second) {
  const double sum = first + second;
  if (std::abs(first - second) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

}  // namespace

LinearRgb to_linear(model::Color color) {
  return {linear(color.red), linear(color.green), linear(color.blue)};
}

Lab to_lab(model::Color color) { return lab_of(to_linear(color)); }

Lab lab_of(const LinearRgb& light) {
  const auto [red, green, blue] = light;
  const double x = compressed((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / white[0]);
  const double y = compressed((0.2126729 * red + 0.7151522 * green + 0.0721750 * blue) / white[1]);
  const double z = compressed((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / white[2]);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

model::Color to_color(const Lab& lab) {
  const double middle = (lab.l + 16) / 116;
  const double x = white[0] * expanded(middle + lab.a / 500);
  const double y = white[1] * expanded(middle);
  const double z = white[2] * expanded(middle - lab.b / 200);
  return {encoded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
          encoded(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
          encoded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z)};
}

Lab between(const Lab& from, const Lab& to, double share) {
  return {from.l + (to.l - from.l) * share, from.a + (to.a - from.a) * share,
          from.b + (to.b - from.b) * share};
}

double ciede2000(const Lab& first, const Lab& second) {
  const double mean_chroma = (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2;
  const double stretch = 1.5 - 0.5 * chroma_weight(mean_chroma);
  const double a1 = first.a * stretch;
  const double a2 = second.a * stretch;
  const double chroma1 = std::hypot(a1, first.b);
  const double chroma2 = std::hypot(a2, second.b);
  const double hue1 = hue(a1, first.b);
  const double hue2 = hue(a2, second.b);
  const bool is_grey = chroma1 * chroma2 == 0;

  const double lightness = (first.l + second.l) / 2;
  const double chroma = (chroma1 + chroma2) / 2;
  const double mean = is_grey ? hue1 + hue2 : mean_hue(hue1, hue2);
  const double turn = is_grey ? 0 : hue_difference(hue1, hue2);

  const double t = 1 - 0.17 * std::cos(radians(mean - 30)) + 0.24 * std::cos(radians(2 * mean)) +
                   0.32 * std::cos(radians(3 * mean + 6)) - 0.20 * std::cos(radians(4 * mean - 63));
  const double from_middle = (lightness - 50) * (lightness - 50);
  const double lightness_part =
      (second.l - first.l) / (1 + 0.015 * from_middle / std::sqrt(20 + from_middle));
  const double chroma_part = (chroma2 - chroma1) / (1 + 0.045 * chroma);
  const double hue_part =
      2 * std::sqrt(chroma1 * chroma2) * std::sin(radians(turn / 2)) / (1 + 0.015 * chroma * t);
  const double blue_region = 30 * std::exp(-std::pow((mean - 275) / 25, 2));
  const double rotation = -2 * chroma_weight(chroma) * std::sin(radians(2 * blue_region));
  return std::sqrt(lightness_part * lightness_part + chroma_part * chroma_part + hue_part * hue_part +
                   rotation * chroma_part * hue_part);
}

}  // namespace cakupan::render::color
