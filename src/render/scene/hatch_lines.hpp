#pragma once

#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::scene {

/// The lines of a hatch where they cross a box. In the frame turned to the hatch they lie at (k + 1/2)
/// spacings from the page's corner, whatever the box: neighbors that share a hatch share its lines.
Path hatch_lines(const Hatch& hatch, const geo::Box& box);

}  // namespace cakupan::render::scene
