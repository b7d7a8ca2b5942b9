#pragma once

#include "render/ground.hpp"
#include "render/scale_bar.hpp"
#include "render/typesetter.hpp"

namespace cakupan::render {

/// Where everything stands on the page, in mm.
struct PageLayout {
  Block title;  ///< placed: page coordinates
  Block source;
  Block legend;
  Block scale_bar;
  std::optional<geo::Box> panel;  ///< ground of the legend where it stands inside the map
  geo::Box frame;                 ///< of the map
  PageTransform transform;
};

/// Composes a page. The legend gets a band below the map or a column beside it where that costs the map no
/// size; else the corner of the map that is free of regions; else whatever leaves the map largest.
/// `source_lines` are the lines at the foot of the page.
/// THROWS: base::Error (usage) where the page is too small.
PageLayout lay_out(const ThematicMap& map, const std::vector<std::string>& source_lines, const Ground& ground,
                   const Typesetter& set);

}  // namespace cakupan::render
