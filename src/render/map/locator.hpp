#pragma once

#include <cakupan/render/scene/scene.hpp>

#include "render/shape/ground.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::map {

/// Where the subject lies among its neighbors, small: all of them in the grey of the land around, the subject
/// in color and framed.
scene::Layer locator(const geo::Box& box, const shape::Ground& ground, const model::Style& style);

}  // namespace cakupan::render::map
