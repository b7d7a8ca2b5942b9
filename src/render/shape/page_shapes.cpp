#include "render/shape/page_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/simplify.hpp>

#include "render/shape/gaps.hpp"
#include "render/shape/shared_borders.hpp"
#include "render/shape/slivers.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

namespace {

// Parts below this size are dust on paper; the largest part of a feature stays whatever its size.
constexpr double dust_mm2 = 0.012;

// Enough work for a thread to be worth its call.
constexpr std::size_t features_at_once = 256;

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
    sizes_.clear();
    for (std::size_t part = parts.first; part < parts.last; ++part) sizes_.push_back(size(shapes, part));
    const double largest = sizes_.empty() ? 0 : *std::max_element(sizes_.begin(), sizes_.end());
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const double own = sizes_[part - parts.first];
      if (own >= std::min(largest, dust_mm2)) add_part(shapes, part, own == largest);
    }
    page_.end_feature();
  }
  geo::PolygonSet take() { return std::move(page_); }

 private:
  double size(const geo::PolygonSet& shapes, std::size_t part) const {
    const double meters = std::abs(geo::signed_area(shapes.ring(shapes.rings_of(part).first)));
    return meters * transform_.scale * transform_.scale;
  }

  void add_part(const geo::PolygonSet& shapes, std::size_t part, bool is_largest) {
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

  /// `ring_`, closed, without repeats.
  void put_on_grid() {
    on_grid_.clear();
    for (const geo::Coordinate& p : ring_) {
      const geo::Coordinate at{on_grid(p.x), on_grid(p.y)};
      if (on_grid_.empty() || on_grid_.back() != at) on_grid_.push_back(at);
    }
    if (on_grid_.back() != on_grid_.front()) on_grid_.push_back(on_grid_.front());
  }

  static double on_grid(double value) {
    const double cells = value / page_grid.value;
    return static_cast<double>(static_cast<std::int64_t>(cells + (cells < 0 ? -0.5 : 0.5))) * page_grid.value;
  }

  static bool has_inside(std::span<const geo::Coordinate> ring) {
    return ring.size() >= 4 && geo::signed_area(ring) != 0;
  }

  const PageTransform& transform_;
  geo::Box window_;
  geo::PolygonSet page_;
  std::vector<double> sizes_;
  std::vector<geo::Coordinate> ring_;
  std::vector<geo::Coordinate> on_grid_;
};

geo::PolygonSet on_page(const geo::PolygonSet& shapes, const PageTransform& transform,
                        const geo::Box& window) {
  const std::size_t features = shapes.feature_count();
  const std::size_t parts = (features + features_at_once - 1) / features_at_once;
  std::vector<geo::PolygonSet> sets(parts);
  base::for_each_index(parts, [&](std::size_t part) {
    PageSetter setter(transform, window);
    const std::size_t last = std::min(features, (part + 1) * features_at_once);
    for (std::size_t f = part * features_at_once; f < last; ++f) setter.add_feature(shapes, f);
    sets[part] = setter.take();
  });
  geo::PolygonSet page;
  std::size_t coordinates = 0;
  for (const geo::PolygonSet& set : sets) coordinates += set.coordinates().size();
  page.coordinates().reserve(coordinates);
  for (geo::PolygonSet& set : sets) {
    page.append_all(set);
    set = {};
  }
  return page;
}

}  // namespace

void fill_page(OwnerGrid& grid, const geo::PolygonSet& shapes, const PageTransform& transform) {
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    geo::PolygonSet page;
    page.append(shapes, f);
    for (geo::Coordinate& p : page.coordinates()) p = transform.to_page(p);
    grid.fill(page, 0, static_cast<std::uint32_t>(f));
  }
}

double distance_to_features(const Ground& ground, const PageTransform& transform, const geo::Box& box) {
  double nearest = 1e9;
  const auto away = [&](const geo::Box& other) {
    return std::max({0.0, other.min_x() - box.max_x(), box.min_x() - other.max_x(),
                     other.min_y() - box.max_y(), box.min_y() - other.max_y()});
  };
  const auto page_box = [&](geo::Coordinate a, geo::Coordinate b) {
    return geo::Box(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y));
  };
  const geo::Coordinate corner = transform.to_meters({box.min_x(), box.min_y()});
  for (std::size_t f = 0; f < ground.shapes.feature_count() && nearest > 0; ++f) {
    const geo::Box& meters = ground.boxes[f];
    if (meters.is_empty()) continue;
    const geo::Coordinate low{meters.min_x(), meters.min_y()};
    const geo::Coordinate high{meters.max_x(), meters.max_y()};
    if (away(page_box(transform.to_page(low), transform.to_page(high))) >= nearest) continue;
    const geo::IndexRange parts = ground.shapes.parts_of(f);
    const geo::IndexRange rings{ground.shapes.rings_of(parts.first).first,
                                ground.shapes.rings_of(parts.last - 1).last};
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = ground.shapes.ring(r);
      geo::Coordinate a = transform.to_page(ring[0]);
      for (const geo::Coordinate& point : ring) {
        const geo::Coordinate b = transform.to_page(point);
        nearest = std::min(nearest, away(page_box(a, b)));
        a = b;
      }
    }
    if (meters.contains(corner) && geo::contains(ground.shapes, f, corner)) return 0;
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
                       const PageDetail& detail) {
  PageShapes result;
  result.features = ground.shapes.feature_count();
  for (const double area : ground.areas) result.areas.push_back(area * transform.scale * transform.scale);
  const geo::Box window = frame.grown_by(2);
  geo::PolygonSet page = on_page(ground.shapes, transform, window);
  page.append_all(on_page(ground.context, transform, window));
  geo::Topology topology = geo::topology_of(page);
  page = {};
  const double least_triangle = detail.detail.value * detail.detail.value / 2;
  if (detail.show == PageDetail::Show::texture) {
    result.topology = geo::simplified(without_gaps(with_shared_borders(std::move(topology))), least_triangle);
    result.facing = facing_features(result.topology);
    return result;
  }
  result.topology = geo::simplified(topology, least_triangle);
  result.facing = facing_features(result.topology);
  // Neighbors that do not share their vertices leave slivers, and borders that are drawn twice.
  if (ragged_length(result.topology, result.facing) > most_ragged_mm) {
    // The fewer slivers are left, the less has the overlay to do.
    result.topology = geo::simplified(without_gaps(with_shared_borders(std::move(topology))), least_triangle);
    result.topology = geo::topology_of(without_slivers(geo::polygons_of(result.topology)));
    result.facing = facing_features(result.topology);
  }
  result.polygons = geo::polygons_of(result.topology);
  return result;
}

}  // namespace cakupan::render::shape
