#pragma once

#include <cakupan/render/scene.hpp>

namespace cakupan::render {

/// A small page with one of everything that painters paint.
Scene example_scene();

/// A closed path through the corners.
Path polygon(std::vector<geo::Coordinate> corners);

}  // namespace cakupan::render
