#pragma once

#include <vector>

#include "render/layout/layout.hpp"

namespace cakupan::render::map {

/// The frames on the main map that show what the insets show, with lines to them where no region is in the
/// way.
scene::Layer inset_windows(const layout::PageLayout& layout, const shape::Ground& ground,
                           const model::Style& style);

/// The ground and caption of an inset: what lies below its map, and what lies above.
scene::Layer inset_ground(const layout::PlacedInset& inset, const std::string& id, const model::Style& style);
scene::Layer inset_caption(const layout::PlacedInset& inset, const std::string& id,
                           const model::Style& style);

}  // namespace cakupan::render::map
