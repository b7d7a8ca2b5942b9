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
  /// Sequential (light to dark) and diverging: interpolated in CIELAB; qualitative: as they stand.
  std::vector<model::Color> anchors;
};

/// Those that can be named in a project or on the command line. Names are unique.
const std::vector<Palette>& palettes();

/// THROWS: base::Error (usage) with the near miss where there is none of that name.
const Palette& palette_named(const std::string& name);

/// `count` colors at equal steps, light to dark (or one end to the other). One color: the middle.
/// Sequential: the light end is cut off as far as it could be taken for white paper (CIEDE2000 below 10.5).
/// Qualitative: the first `count`.
/// REQUIRES: a sequential or diverging palette has two anchors or more.
/// THROWS: base::Error (usage) where a qualitative palette has fewer.
std::vector<model::Color> colors(const Palette& palette, std::size_t count);

}  // namespace cakupan::render
