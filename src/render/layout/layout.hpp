#pragma once

#include "render/layout/inset_layout.hpp"
#include "render/layout/page_texts.hpp"
#include "render/layout/scale_bar.hpp"
#include "render/shape/page_shapes.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// Where everything stands on the page, in mm.
struct PageLayout {
  text::Block title;  ///< placed: page coordinates
  text::Block source;
  text::Block legend;
  text::Block scale_bar;
  std::optional<geo::Box> panel;  ///< ground of the legend where it stands inside the map
  geo::Box frame;                 ///< of the map
  std::optional<geo::Box> locator;
  base::Millimeters spare{0};  ///< of the height of the page, which nothing uses
  shape::PageTransform transform;
  std::vector<PlacedInset> insets;
};

/// Composes a page. The legend gets a band below the map or a column beside it where that costs the map no
/// size; else the corner of the map that is free of regions; else whatever leaves the map largest. Insets
/// stand in empty parts of the map or in a row below it, whichever shows them larger; one of free size
/// without a place is left out. Where a page is taller than all that, the whole stands together at its
/// top. THROWS: PageTooSmall (usage); base::Error (usage) where an inset of a prescribed size
/// finds no place.
PageLayout lay_out(const theme::ThematicMap& map, const PageTexts& texts,
                   const std::vector<WantedInset>& insets, const shape::Ground& ground,
                   const text::Typesetter& typesetter);

}  // namespace cakupan::render::layout
