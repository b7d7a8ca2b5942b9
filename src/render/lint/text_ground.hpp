#pragma once

#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::lint {

/// A text of a scene and the color that lies around its letters.
struct GroundedText {
  const scene::TextRun* run = nullptr;
  model::Color ground;  ///< its halo, else the topmost fill under its middle, else the page
};

/// Every text of the scene, in order of painting.
std::vector<GroundedText> grounded_texts(const scene::Scene& scene);

}  // namespace cakupan::render::lint
