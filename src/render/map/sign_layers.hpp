#pragma once

#include <span>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/render/scene/scene.hpp>

#include "render/map/feature_looks.hpp"
#include "render/shape/ground.hpp"
#include "render/shape/page_shapes.hpp"
#include "render/shape/region_dots.hpp"

namespace cakupan::render::map {

/// What a view draws above its regions, each bottom to top; empty where there is nothing of it.

/// Of the line around what a map points at, without its casing.
inline constexpr base::Millimeters pointer_width{0.5};

/// Lines of equal distance around places, circles around points, which the projection may bend; and the
/// outlines of places that are no points.
std::vector<scene::Item> ring_items(const theme::ThematicMap& map, const shape::Ground& ground,
                                    const shape::PageTransform& transform, const model::Style& style);

/// How far the outline of a place reaches from its sign, in millimeters; 0 of a point.
double outline_reach(const theme::MapPlace& place, geo::Coordinate sign, const shape::Ground& ground,
                     const shape::PageTransform& transform);

/// Circles that show values, small ones above large ones; of features whose label's place is in the frame.
std::vector<scene::Item> symbol_items(const FeatureLooks& looks, const shape::PageShapes& shapes,
                                      const geo::Box& frame);

/// The dot of a small region, without its casing.
scene::Disc dot_item(const FeatureLooks& looks, const shape::RegionDot& dot);

/// Dots of small regions with their casings, and the lines from displaced ones to where they belong.
struct DotItems {
  std::vector<scene::Item> lines, dots;
};
DotItems dot_items(const FeatureLooks& looks, std::span<const shape::RegionDot> dots);

}  // namespace cakupan::render::map
