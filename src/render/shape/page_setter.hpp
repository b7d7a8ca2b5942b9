#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "render/shape/page_shapes.hpp"

namespace cakupan::render::shape {

/// Puts features onto the grid of a page, in mm, one after the other: clipped to a window, without parts and
/// holes that are too small to be seen. The largest part of a feature stays whatever its size.
class PageSetter {
 public:
  /// `window`: page mm.
  PageSetter(const PageTransform& transform, const geo::Box& window)
      : transform_(transform), window_(window) {}

  /// A feature of a set in projected meters.
  void add_feature(const geo::PolygonSet& shapes, std::size_t feature);
  geo::PolygonSet take() { return std::move(page_); }

 private:
  double size(const geo::PolygonSet& shapes, std::size_t part) const;
  void add_part(const geo::PolygonSet& shapes, std::size_t part, bool is_largest);
  void put_on_grid();

  PageTransform transform_;
  geo::Box window_;
  geo::PolygonSet page_;
  std::vector<double> sizes_;
  std::vector<geo::Coordinate> ring_;
  std::vector<geo::Coordinate> on_grid_;  // `ring_`, closed, without repeats
};

}  // namespace cakupan::render::shape
