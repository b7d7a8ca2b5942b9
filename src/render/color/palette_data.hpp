#pragma once

#include <span>

#include <cakupan/render/color/palette.hpp>

namespace cakupan::render::color {

/// A palette as it is written down: six hexadecimal digits a color, one after the other.
struct PaletteEntry {
  const char* name;
  PaletteKind kind;
  const char* source;
  const char* anchors;
};

std::span<const PaletteEntry> palette_entries();

}  // namespace cakupan::render::color
