#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/model/color.hpp>
#include <cakupan/model/palette.hpp>

namespace cakupan::render::color {

using model::Palette;
using model::PaletteKind;

/// Those that can be named in a project or on the command line. Names are unique.
const std::vector<Palette>& palettes();

/// The palette of that name: one of `own`, else one of `palettes()`. The result lives as long as these.
/// THROWS: base::Error (usage) with the near miss where there is none.
const Palette& palette_named(const std::string& name, std::span<const Palette> own = {});

/// What the colors lie on.
struct Grounds {
  model::Color page{255, 255, 255};
  model::Color sea{255, 255, 255};
  std::optional<model::Color> before;  ///< of a class that comes before the first
};

/// `count` colors at equal steps, light to dark (or one end to the other). One color: the middle.
/// Sequential: the light end is cut off as far as somebody could take it for the page or the sea (to normal
/// eyes below CIEDE2000 10.5, to color-blind ones below 6.3), or for the class before it, in grey print too
/// (lightness within 8.4). Qualitative: the first `count`. REQUIRES: a palette that is not qualitative has
/// two anchors or more. THROWS: base::Error (usage) where a qualitative palette has fewer.
std::vector<model::Color> colors(const Palette& palette, std::size_t count, const Grounds& grounds = {});

}  // namespace cakupan::render::color
