#include "render/shape/ground.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

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

Ground ground_of(const GroundSource& source) {
  const geo::Box extent = source.extent ? *source.extent : box_of(source.shapes);
  Ground ground{source.crs.empty() ? geo::Projection::equal_area(extent) : geo::Projection::named(source.crs),
                {},
                {},
                {},
                {}};
  const auto projected = [&](const ChosenShapes& chosen) {
    return chosen.set == nullptr ? geo::PolygonSet()
                                 : ground.projection.projected(*chosen.set, chosen.features);
  };
  ground.shapes = projected(source.shapes);
  ground.context = projected(source.context);
  ground.subject = source.extent ? projected_box(*source.extent, ground.projection) : ground.shapes.box();
  for (std::size_t f = 0; f < ground.shapes.feature_count(); ++f) {
    ground.areas.push_back(geo::planar_area(ground.shapes, f));
  }
  return ground;
}

geo::Box box_of(const ChosenShapes& shapes) {
  geo::Box box;
  for (const std::size_t f : shapes.features) box.include(shapes.set->box_of(f));
  return box;
}

geo::Box projected_box(const geo::Box& extent, const geo::Projection& projection) {
  geo::Box box;
  // The outline, densified, since straight lines of latitude may be curves on the page.
  const int steps = 32;
  for (int i = 0; i <= steps; ++i) {
    const double lon = extent.min_x() + extent.width() * i / steps;
    const double lat = extent.min_y() + extent.height() * i / steps;
    for (const geo::LonLat point : {geo::LonLat{lon, extent.min_y()}, geo::LonLat{lon, extent.max_y()},
                                    geo::LonLat{extent.min_x(), lat}, geo::LonLat{extent.max_x(), lat}}) {
      if (const auto projected = projection.forward(point)) box.include(*projected);
    }
  }
  return box;
}

geo::Box box_of(const Ground& ground, std::span<const std::size_t> features) {
  geo::Box box;
  for (const std::size_t f : features) box.include(ground.shapes.box_of(f));
  return box;
}

void fill_page(OwnerGrid& grid, const geo::PolygonSet& shapes, const PageTransform& transform) {
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    geo::PolygonSet page;
    page.append(shapes, f);
    for (geo::Coordinate& p : page.coordinates()) p = transform.to_page(p);
    grid.fill(page, 0, static_cast<std::uint32_t>(f));
  }
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
