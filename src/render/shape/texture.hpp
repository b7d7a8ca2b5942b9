#pragma once

#include "render/shape/ground.hpp"
#include "render/shape/page_shapes.hpp"

namespace cakupan::render::shape {

/// The shapes of a page (PageDetail::Show::texture), land mass by land mass on all cores: what the
/// intermediate steps need is needed for a few of them at a time. Neighbors share their borders where they
/// mean the same one, and thin gaps are closed. `window`: page mm, what lies outside is left out.
/// `least_triangle`: of geo::simplified, in mm².
void set_texture(PageShapes& page, const Ground& ground, const PageTransform& transform,
                 const geo::Box& window, double least_triangle);

}  // namespace cakupan::render::shape
