#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/layout/layout.hpp"
#include "render/shape/page_shapes.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::map {

/// The small features of a map, sorted by where they are shown.
struct SmallFeatures {
  std::vector<std::size_t> dotted;                 ///< on the main map
  std::vector<std::vector<std::size_t>> in_inset;  ///< by placed inset: shown there, and large enough
  std::vector<std::vector<std::size_t>> dotted_in_inset;
  std::vector<std::size_t> texture;  ///< too many to be marked

  bool any_dot() const {
    return !dotted.empty() || std::any_of(dotted_in_inset.begin(), dotted_in_inset.end(),
                                          [](const auto& features) { return !features.empty(); });
  }
};

/// What a map is drawn from on one page.
struct Composition {
  layout::PageLayout layout;
  SmallFeatures small;
};

/// A map as it stands on its page. THROWS: as layout::lay_out.
Composition composed(const theme::ThematicMap& map, const std::vector<layout::WantedInset>& insets,
                     const shape::Ground& ground, const text::Typesetter& typesetter);

/// The type scale of a map to begin with: 1, whether it fits or not, on all but small pages. A small page
/// shrinks its type further than it must where the map gains more than the type loses. THROWS:
/// text::PageTooSmall where it does not fit even so.
double type_scale(const theme::ThematicMap& map, const std::vector<layout::WantedInset>& insets,
                  const shape::Ground& ground, const model::Style& style, text::LongWords words);

/// The sizes of the features on the page, in mm².
std::vector<double> page_areas(const shape::Ground& ground, const shape::PageTransform& transform);

/// Whether an inset shows all of a feature.
bool shows(const layout::PlacedInset& inset, const shape::Ground& ground, std::size_t feature);

}  // namespace cakupan::render::map
