#pragma once

#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render {

/// A small page with one of everything that painters paint.
scene::Scene example_scene();

/// A closed path through the corners.
scene::Path polygon(std::vector<geo::Coordinate> corners);

}  // namespace cakupan::render
