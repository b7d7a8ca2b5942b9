#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cakupan::model {

/// An sRGB color.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Color&) const = default;
};

/// Reads "#1a2b3c"; nothing where the text is anything else.
std::optional<Color> parse_color(std::string_view text);
/// "#1a2b3c".
std::string to_text(Color color);

}  // namespace cakupan::model
