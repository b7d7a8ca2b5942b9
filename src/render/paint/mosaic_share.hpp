#pragma once

#include <cstdint>
#include <span>

#include <cakupan/model/color.hpp>

namespace cakupan::render::paint {

/// Gives a tile of a mosaic what its predecessors have left of each pixel of a row, at most what the tile
/// covers of it, and clears what it covers for the next one.
/// `coverage`: 0 to 255. `pixels`: alpha, red, green, blue from the highest byte, colors times alpha: what
/// is given away so far.
/// REQUIRES: the same number of both.
void take_share(std::span<std::uint8_t> coverage, model::Color color, std::span<std::uint32_t> pixels);

}  // namespace cakupan::render::paint
