#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/geo/projection.hpp>
#include <cakupan/model/context.hpp>

#include "render/shape/ground_context.hpp"

namespace cakupan::render::shape {

/// What a map stands on, in projected meters, y upward.
struct Ground {
  geo::Projection projection;
  geo::PolygonSet shapes;            ///< of the features
  geo::PolygonSet neighbors;         ///< whole groups of features around the subject
  geo::Box subject;                  ///< what must be on the page
  std::vector<double> areas = {};    ///< of the features, in projected m²
  std::vector<geo::Box> boxes = {};  ///< of the features
  geo::Box extent = {};              ///< in degrees; its east is above 180 across the antimeridian
  GroundContext around = {};         ///< land of others and water, as far as a page may show them
};

/// Features of a set, in an order of their own. Borrowed. REQUIRES: the set outlives this.
struct ChosenShapes {
  const geo::PolygonSet* set = nullptr;
  std::vector<std::size_t> features = {};  ///< of the set. REQUIRES: none where there is no set
};

/// What a ground is projected from, in degrees.
struct GroundSource {
  ChosenShapes shapes;  ///< of the features
  ChosenShapes neighbors;
  std::optional<geo::Box> extent;          ///< what must be on the page. DEFAULT: all features
  std::string crs;                         ///< DEFAULT: equal-area picked from the extent
  const model::Context* around = nullptr;  ///< nothing where there is none
  OwnLand own = OwnLand::left_out;         ///< of what is around
};

/// REQUIRES: an extent, or a feature with a shape. THROWS: base::Error (usage) for a CRS that cannot be used;
/// (input) where a coordinate cannot be projected.
Ground ground_of(const GroundSource& source);

/// Gives a ground the areas and boxes of its shapes.
void measure(Ground& ground);

/// In degrees, as `geo::globe_extent`. Empty where none has a shape.
geo::Box box_of(const ChosenShapes& shapes);

/// In projected meters, an extent of degrees and some of the features. Empty where nothing of it is on the
/// ground.
geo::Box projected_box(const geo::Box& extent, const geo::Projection& projection);
geo::Box box_of(const Ground& ground, std::span<const std::size_t> features);

}  // namespace cakupan::render::shape
