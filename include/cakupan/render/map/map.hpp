#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/scene/scene.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::map {

/// What became of a region that is smaller on the page than the style's limit.
struct SmallRegionReport {
  std::string code;
  std::string name;
  double area_mm2 = 0;  ///< on the main map
  enum class Treatment {
    dot,            ///< a callout where the region is
    displaced_dot,  ///< a callout beside it, with a line
    inset,          ///< large enough in an inset
    dot_in_inset,   ///< too small there as well: a callout in the inset
    stacked_dot,    ///< a callout that another one hides in part
    none            ///< too many of them: the map shows a texture
  } treatment = Treatment::none;

  bool operator==(const SmallRegionReport&) const = default;
};

/// What was left out or made smaller so that the page stays readable.
struct LayoutReport {
  std::vector<std::string> dropped_labels;    ///< names that found no room
  std::vector<std::string> shortened_labels;  ///< names that are shown by their short form
  std::vector<SmallRegionReport> small_regions;
  struct Inset {
    std::string title;
    std::optional<double> factor;  ///< nothing where it found no place
    bool operator==(const Inset&) const = default;
  };
  std::vector<Inset> insets;
  /// Where a block of a map of tiles lies, in cells from the map's top left corner.
  struct Block {
    std::string code, name;
    double column = 0, row = 0;
    bool operator==(const Block&) const = default;
  };
  std::vector<Block> blocks;
  double type_scale = 1;  ///< of type and measures; less than 1 on small pages
  model::Style::Map::Ground ground =
      model::Style::Map::Ground::sea;  ///< what the regions lie on; never by_rule
};

struct DrawnMap {
  scene::Scene scene;
  LayoutReport report;
};

/// How finely a page of a style shows the shapes of so many regions: coordinates may be moved by half of this
/// before they are drawn. It holds for every map of at least so many regions on the page.
base::Millimeters reading_grid(const model::Style& style, std::size_t regions);

/// Puts a map on a page: title block, map frame, legend, scale bar, graticule, source. `geometry` holds the
/// shapes that the map counts; nothing of it is kept.
/// THROWS: base::Error (usage) where the page is too small for its texts, or the CRS cannot be used;
/// (input) where nothing has a shape.
DrawnMap draw(const theme::ThematicMap& map, const theme::MapGeometry& geometry, const model::Style& style);

}  // namespace cakupan::render::map
