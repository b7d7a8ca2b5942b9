#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/model/color.hpp>

namespace cakupan::render {

enum class PaletteKind { sequential, diverging, qualitative };

struct Palette {
  std::string name;
  PaletteKind kind = PaletteKind::sequential;
  std::string source;                ///< who made it, and under which license
  std::vector<model::Color> anchors; ///< sequential and diverging: interpolated in CIELAB; qualitative: as they stand
};

const std::vector<Palette>& palettes();

/// THROWS: base::Error (usage) with the near miss where there is none of that name.
const Palette& palette_named(const std::string& name);

/// `count` colors, light to dark (or one end to the other). One color: the middle.
/// THROWS: base::Error (usage) where a qualitative palette has fewer.
std::vector<model::Color> colors(const Palette& palette, std::size_t count);

}  // namespace cakupan::render
