#include "render/shape/page_setter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

#include "render/shape/clip.hpp"

namespace cakupan::render::shape {

namespace {

// Parts below this size are dust on paper; the largest part of a feature stays whatever its size.
constexpr double dust_mm2 = 0.012;

// Holes thinner than this are slivers that a union of neighbors left, not lakes.
constexpr double sliver_mm = 0.12;

/// Of a strip its width, of a circle its radius.
double thickness(std::span<const geo::Coordinate> ring) {
  double perimeter = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    perimeter += std::hypot(ring[i + 1].x - ring[i].x, ring[i + 1].y - ring[i].y);
  }
  return perimeter > 0 ? 2 * std::abs(geo::signed_area(ring)) / perimeter : 0;
}

double on_grid(double value) {
  const double cells = value / page_grid.value;
  return static_cast<double>(static_cast<std::int64_t>(cells + (cells < 0 ? -0.5 : 0.5))) * page_grid.value;
}

bool has_inside(std::span<const geo::Coordinate> ring) {
  return ring.size() >= 4 && geo::signed_area(ring) != 0;
}

}  // namespace

void PageSetter::add_feature(const geo::PolygonSet& shapes, std::size_t feature) {
  const geo::IndexRange parts = shapes.parts_of(feature);
  sizes_.clear();
  for (std::size_t part = parts.first; part < parts.last; ++part) sizes_.push_back(size(shapes, part));
  const double largest = sizes_.empty() ? 0 : *std::max_element(sizes_.begin(), sizes_.end());
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const double own = sizes_[part - parts.first];
    if (own >= std::min(largest, dust_mm2)) add_part(shapes, part, own == largest);
  }
  page_.end_feature();
}

double PageSetter::size(const geo::PolygonSet& shapes, std::size_t part) const {
  const double meters = std::abs(geo::signed_area(shapes.ring(shapes.rings_of(part).first)));
  return meters * transform_.scale * transform_.scale;
}

void PageSetter::add_part(const geo::PolygonSet& shapes, std::size_t part, bool is_largest) {
  const geo::IndexRange rings = shapes.rings_of(part);
  for (std::size_t r = rings.first; r < rings.last; ++r) {
    if (r > rings.first && thickness(shapes.ring(r)) * transform_.scale < sliver_mm) continue;
    ring_.clear();
    geo::Box box;
    for (const geo::Coordinate& meters : shapes.ring(r).first(shapes.ring(r).size() - 1)) {
      const geo::Coordinate p = transform_.to_page(meters);
      box.include(p);
      ring_.push_back(p);
    }
    const bool inside =
        window_.contains({box.min_x(), box.min_y()}) && window_.contains({box.max_x(), box.max_y()});
    if (!inside) clip(ring_, window_);
    if (ring_.empty()) continue;
    put_on_grid();
    // A region smaller than the grid must not collapse on it.
    if (has_inside(on_grid_)) {
      page_.add_ring(on_grid_);
    } else if (r == rings.first && is_largest) {
      page_.add_ring(ring_);
    } else if (r == rings.first) {
      break;
    }
  }
  page_.end_part();
}

void PageSetter::put_on_grid() {
  on_grid_.clear();
  for (const geo::Coordinate& p : ring_) {
    const geo::Coordinate at{on_grid(p.x), on_grid(p.y)};
    if (on_grid_.empty() || on_grid_.back() != at) on_grid_.push_back(at);
  }
  if (on_grid_.back() != on_grid_.front()) on_grid_.push_back(on_grid_.front());
}

}  // namespace cakupan::render::shape
