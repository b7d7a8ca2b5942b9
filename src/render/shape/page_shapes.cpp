#include "render/shape/page_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <cakupan/geo/simplify.hpp>

#include "render/shape/slivers.hpp"

namespace cakupan::render::shape {

namespace {

// A fine page grid: neighbors that differ by less share their vertices again after rounding. No printer shows
// it.
constexpr double grid_mm = 0.01;
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

// Of borders that run beside each other: less is a strait between two islands here and there.
constexpr double most_ragged_mm = 15;

double snapped(double value) { return std::round(value / grid_mm) * grid_mm; }

/// One side of Sutherland and Hodgman's (1974) clipping: keeps what `depth` calls positive.
template <class Depth>
void clip_side(std::vector<geo::Coordinate>& ring, Depth depth) {
  std::vector<geo::Coordinate> kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[(i + 1) % ring.size()];
    const double da = depth(a);
    const double db = depth(b);
    if (da >= 0) kept.push_back(a);
    if ((da >= 0) != (db >= 0)) {
      const double t = da / (da - db);
      kept.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
  }
  ring = std::move(kept);
}

void clip(std::vector<geo::Coordinate>& ring, const geo::Box& box) {
  clip_side(ring, [&](geo::Coordinate p) { return p.x - box.min_x(); });
  clip_side(ring, [&](geo::Coordinate p) { return box.max_x() - p.x; });
  clip_side(ring, [&](geo::Coordinate p) { return p.y - box.min_y(); });
  clip_side(ring, [&](geo::Coordinate p) { return box.max_y() - p.y; });
}

/// Adds the features of a set to `page`, in page mm on the grid.
class PageSetter {
 public:
  PageSetter(const PageTransform& transform, const geo::Box& window)
      : transform_(transform), window_(window) {}

  void add_feature(const geo::PolygonSet& shapes, std::size_t feature) {
    const geo::IndexRange parts = shapes.parts_of(feature);
    double largest = 0;
    for (std::size_t part = parts.first; part < parts.last; ++part)
      largest = std::max(largest, size(shapes, part));
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      if (size(shapes, part) >= std::min(largest, dust_mm2)) add_part(shapes, part, largest);
    }
    page_.end_feature();
  }
  geo::PolygonSet take() { return std::move(page_); }

 private:
  double size(const geo::PolygonSet& shapes, std::size_t part) const {
    const double meters = std::abs(geo::signed_area(shapes.ring(shapes.rings_of(part).first)));
    return meters * transform_.scale * transform_.scale;
  }

  void add_part(const geo::PolygonSet& shapes, std::size_t part, double largest) {
    const geo::IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      if (r > rings.first && thickness(shapes.ring(r)) * transform_.scale < sliver_mm) continue;
      ring_.clear();
      geo::Box box;
      for (const geo::Coordinate& meters : shapes.ring(r)) {
        const geo::Coordinate p = transform_.to_page(meters);
        box.include(p);
        ring_.push_back(p);
      }
      ring_.pop_back();
      const bool inside =
          window_.contains({box.min_x(), box.min_y()}) && window_.contains({box.max_x(), box.max_y()});
      if (!inside) clip(ring_, window_);
      if (ring_.empty()) continue;
      // A region smaller than the grid must not collapse on it.
      if (r > rings.first || size(shapes, part) < largest || largest > 100 * grid_mm * grid_mm) {
        for (geo::Coordinate& p : ring_) p = {snapped(p.x), snapped(p.y)};
      }
      page_.add_ring(ring_);
    }
    page_.end_part();
  }

  const PageTransform& transform_;
  geo::Box window_;
  geo::PolygonSet page_;
  std::vector<geo::Coordinate> ring_;
};

}  // namespace

void fill_page(OwnerGrid& grid, const geo::PolygonSet& shapes, const PageTransform& transform) {
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    geo::PolygonSet page;
    page.append(shapes, f);
    for (geo::Coordinate& p : page.coordinates()) p = transform.to_page(p);
    grid.fill(page, 0, static_cast<std::uint32_t>(f));
  }
}

double distance_to_shapes(const geo::PolygonSet& shapes, const PageTransform& transform,
                          const geo::Box& box) {
  double nearest = 1e9;
  for (std::size_t r = 0; r < shapes.ring_count(); ++r) {
    const auto ring = shapes.ring(r);
    geo::Coordinate a = transform.to_page(ring[0]);
    for (const geo::Coordinate& meters : ring) {
      const geo::Coordinate b = transform.to_page(meters);
      const geo::Box edge(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y));
      const double dx = std::max({0.0, edge.min_x() - box.max_x(), box.min_x() - edge.max_x()});
      const double dy = std::max({0.0, edge.min_y() - box.max_y(), box.min_y() - edge.max_y()});
      nearest = std::min(nearest, std::max(dx, dy));
      a = b;
    }
  }
  if (nearest == 0) return 0;
  const geo::Coordinate corner = transform.to_meters({box.min_x(), box.min_y()});
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    if (geo::contains(shapes, f, corner)) return 0;
  }
  return nearest;
}

double fitting_scale(const geo::Box& subject, double width, double height, double padding) {
  const double room_x = width - 2 * padding;
  const double room_y = height - 2 * padding;
  if (room_x <= 0 || room_y <= 0) return 0;
  return std::min(room_x / std::max(subject.width(), 1.0), room_y / std::max(subject.height(), 1.0));
}

PageShapes page_shapes(const Ground& ground, const PageTransform& transform, const geo::Box& frame,
                       base::Millimeters detail) {
  PageShapes result;
  result.features = ground.shapes.feature_count();
  PageSetter setter(transform, frame.grown_by(2));
  for (std::size_t f = 0; f < ground.shapes.feature_count(); ++f) {
    result.areas.push_back(ground.areas[f] * transform.scale * transform.scale);
    setter.add_feature(ground.shapes, f);
  }
  for (std::size_t f = 0; f < ground.context.feature_count(); ++f) setter.add_feature(ground.context, f);
  result.topology = geo::simplified(geo::topology_of(setter.take()), detail.value * detail.value / 2);
  // Neighbors that do not share their vertices leave slivers, and borders that are drawn twice.
  if (ragged_length(result.topology) > most_ragged_mm)
    result.topology = geo::topology_of(without_slivers(geo::polygons_of(result.topology)));
  result.polygons = geo::polygons_of(result.topology);
  return result;
}

}  // namespace cakupan::render::shape
