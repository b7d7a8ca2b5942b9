#pragma once

#include <string>
#include <vector>

#include <cakupan/render/map/map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::map {

/// A page whose middle is free: title above, legend and sources below.
struct Furniture {
  text::Block title, legend, source;  ///< placed: page coordinates
  geo::Box body;                      ///< what is left between them
};

/// `dots`: what dots on the map mean; empty = there are none. THROWS: text::PageTooSmall where nothing is
/// left.
Furniture furniture_of(const theme::ThematicMap& map, const text::Typesetter& typesetter,
                       const std::string& dots = {});

/// A scene of the map's page with its words, and no layer yet.
scene::Scene begun_scene(const theme::ThematicMap& map, const model::Style& style);

void add_layer(scene::Scene& scene, std::string id, std::vector<scene::Item> items);

/// The legend, the title and the sources, in this order.
void add_furniture(scene::Scene& scene, Furniture furniture);

}  // namespace cakupan::render::map
