#pragma once

#include <string>
#include <vector>

#include <cakupan/render/scene.hpp>

namespace cakupan::render {

/// Null where the scene has no layer of that name.
const Layer* find_layer(const Scene& scene, const std::string& id);

/// What shows of a layer: its items, clipped.
geo::Box extent_of(const Layer& layer);

/// The boxes of the insets, captions included.
std::vector<geo::Box> inset_panels(const Scene& scene);

/// Expects every text within the page and at 6 pt or more; the blocks of the page apart from each other;
/// labels apart from one another; nothing of the map below a legend or an inset.
void expect_sound_layout(const Scene& scene);

}  // namespace cakupan::render
