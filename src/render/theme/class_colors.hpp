#pragma once

#include <optional>

#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// The classes that no palette colors: no data, with its hatch.
MapClass no_data_class(const model::Style& style, base::Language language);

/// Nothing where a style draws none: its width is 0.
std::optional<scene::Hatch> drawn_hatch(const scene::Hatch& hatch);

/// Colors the classes of a legend's run by its palette, seen from page and sea, and hatches every second one
/// where the style asks for it. THROWS: base::Error (usage) as palette_named and colors do.
void paint_classes(MapLegend& legend, const model::Style& style);

/// The same with another palette.
void paint_classes(MapLegend& legend, const color::Palette& palette, const model::Style& style);

}  // namespace cakupan::render::theme
