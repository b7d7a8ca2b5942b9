#include "render/paint/mosaic_share.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace cakupan::render::paint {

namespace {

constexpr std::uint32_t whole = 255;

/// A channel to which a share of a color is added. Of f in [0, 1] it makes the byte ⌊256 f⌋, at most 255, as
/// Pixman does.
std::uint32_t added(std::uint32_t channel, std::uint32_t share, std::uint32_t color) {
  return std::min(whole, (channel * whole + share * color) * 256 / (whole * whole));
}

std::uint32_t with_share(std::uint32_t pixel, std::uint32_t share, model::Color color) {
  const std::uint32_t red = added(pixel >> 16U & whole, share, color.red);
  const std::uint32_t green = added(pixel >> 8U & whole, share, color.green);
  const std::uint32_t blue = added(pixel & whole, share, color.blue);
  return ((pixel >> 24U) + share) << 24U | red << 16U | green << 8U | blue;
}

/// The first place at or after `from` that is not 0.
std::size_t next_covered(std::span<const std::uint8_t> coverage, std::size_t from) {
  std::uint64_t eight = 0;
  while (from + sizeof eight <= coverage.size()) {
    std::memcpy(&eight, coverage.data() + from, sizeof eight);
    if (eight != 0) break;
    from += sizeof eight;
  }
  while (from < coverage.size() && coverage[from] == 0) ++from;
  return from;
}

}  // namespace

void take_share(std::span<std::uint8_t> coverage, model::Color color, std::span<std::uint32_t> pixels) {
  const std::uint32_t opaque = with_share(0, whole, color);
  for (std::size_t i = next_covered(coverage, 0); i < coverage.size(); i = next_covered(coverage, i)) {
    for (; i < coverage.size() && coverage[i] != 0; ++i) {
      const std::uint32_t share = std::min<std::uint32_t>(coverage[i], whole - (pixels[i] >> 24U));
      coverage[i] = 0;
      if (share == whole) {
        pixels[i] = opaque;
      } else if (share > 0) {
        pixels[i] = with_share(pixels[i], share, color);
      }
    }
  }
}

}  // namespace cakupan::render::paint
