#pragma once

#include <vector>

#include <cakupan/render/scene/scene.hpp>

#include "render/map/feature_looks.hpp"
#include "render/shape/ground.hpp"
#include "render/shape/page_context.hpp"
#include "render/shape/page_shapes.hpp"

namespace cakupan::render::map {

/// The dots of a map of dots: of each feature as many as its number tells, rounded, at random places in its
/// shape and in no water, apart from each other where there is room. The same for the same seed, feature by
/// feature. Nothing of features whose shape is not on the page. REQUIRES: the map has a DotLegend.
std::vector<scene::Item> value_dot_items(const FeatureLooks& looks, const shape::PageShapes& shapes,
                                         const geo::Topology& water, const geo::Box& frame);

/// The shortest ways between points, where the projection shows them.
std::vector<scene::Item> line_items(const theme::ThematicMap& map, const shape::Ground& ground,
                                    const shape::PageTransform& transform, const model::Style& style);

}  // namespace cakupan::render::map
