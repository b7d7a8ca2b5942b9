#pragma once

#include <vector>

#include "render/layout.hpp"

namespace cakupan::render {

/// The frames on the main map that show what the insets show, with lines to them where no region is in the
/// way.
Layer inset_windows(const PageLayout& layout, const Ground& ground, const model::Style& style);

/// The ground and caption of an inset: what lies below its map, and what lies above.
Layer inset_ground(const PlacedInset& inset, const std::string& id, const model::Style& style);
Layer inset_caption(const PlacedInset& inset, const std::string& id, const model::Style& style);

}  // namespace cakupan::render
