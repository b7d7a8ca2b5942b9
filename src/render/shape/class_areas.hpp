#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/render/scene/scene.hpp>

#include "render/shape/page_shapes.hpp"

namespace cakupan::render::shape {

/// The land of each class of features as one path, page mm. Rings run so that the nonzero rule fills them;
/// borders inside a class are in none. `facing` are the borders that run beside one of another feature
/// without being shared.
struct ClassAreas {
  /// Of each class, and of all after it. Painted in their order, each covers what is its own and what later
  /// ones cover again, so that no line is left open between two of them.
  std::vector<scene::Path> from_class;
  std::vector<scene::Path> facing;  ///< of each class alone
};

/// REQUIRES: one class per feature, less than `classes`.
ClassAreas class_areas(const PageShapes& shapes, std::span<const std::size_t> class_of, std::size_t classes);

/// The land of one class alone, for its hatch.
scene::Path area_of_class(const PageShapes& shapes, std::span<const std::size_t> class_of,
                          std::size_t wanted);

}  // namespace cakupan::render::shape
