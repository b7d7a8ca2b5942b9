#pragma once

#include <string>
#include <vector>

#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render {

/// Null where the scene has no layer of that name.
const scene::Layer* find_layer(const scene::Scene& scene, const std::string& id);

/// What shows of a layer: its items, clipped.
geo::Box extent_of(const scene::Layer& layer);

/// The boxes of the insets, captions included.
std::vector<geo::Box> inset_panels(const scene::Scene& scene);

/// Expects every text within the page and at 6 pt or more; the blocks of the page apart from each other;
/// labels apart from one another; nothing of the map below a legend or an inset.
void expect_sound_layout(const scene::Scene& scene);

}  // namespace cakupan::render
