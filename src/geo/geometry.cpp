#include <cakupan/geo/geometry.hpp>

#include <algorithm>
#include <cmath>

#include "geo/crossings.hpp"

namespace cakupan::geo {

Box::Box(double min_x, double min_y, double max_x, double max_y)
    : empty_(false), min_x_(min_x), min_y_(min_y), max_x_(max_x), max_y_(max_y) {}

void Box::include(Coordinate point) { include(Box(point.x, point.y, point.x, point.y)); }

void Box::include(const Box& other) {
  if (other.empty_) return;
  if (empty_) {
    *this = other;
    return;
  }
  min_x_ = std::min(min_x_, other.min_x_);
  min_y_ = std::min(min_y_, other.min_y_);
  max_x_ = std::max(max_x_, other.max_x_);
  max_y_ = std::max(max_y_, other.max_y_);
}

bool Box::contains(Coordinate point) const {
  return !empty_ && point.x >= min_x_ && point.x <= max_x_ && point.y >= min_y_ && point.y <= max_y_;
}

bool Box::intersects(const Box& other) const {
  return !empty_ && !other.empty_ && min_x_ <= other.max_x_ && other.min_x_ <= max_x_ &&
         min_y_ <= other.max_y_ && other.min_y_ <= max_y_;
}

Box Box::grown_by(double margin) const {
  return empty_ ? Box() : Box(min_x_ - margin, min_y_ - margin, max_x_ + margin, max_y_ + margin);
}

void PolygonSet::add_ring(std::span<const Coordinate> ring) {
  std::size_t corners = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i == 0 || ring[i] != ring[i - 1]) ++corners;
  }
  const bool closed = ring.size() > 1 && ring.front() == ring.back();
  if (corners - (closed && corners > 1 ? 1 : 0) < 3) return;
  coordinates_.insert(coordinates_.end(), ring.begin(), ring.end());
  if (!closed) coordinates_.push_back(ring.front());
  ring_coordinates_.push_back(coordinates_.size());
}

void PolygonSet::end_part() {
  if (part_rings_.back() < ring_count()) part_rings_.push_back(ring_count());
}

void PolygonSet::end_feature() {
  end_part();
  feature_parts_.push_back(part_count());
}

void PolygonSet::append(const PolygonSet& other, std::size_t feature) {
  append_parts(other, feature);
  end_feature();
}

void PolygonSet::append_all(const PolygonSet& other) {
  end_part();
  const std::size_t moved = coordinates_.size();
  const std::size_t moved_rings = ring_count();
  const std::size_t moved_parts = part_count();
  coordinates_.insert(coordinates_.end(), other.coordinates_.begin(), other.coordinates_.end());
  for (std::size_t r = 0; r < other.ring_count(); ++r)
    ring_coordinates_.push_back(other.ring_coordinates_[r + 1] + moved);
  for (std::size_t p = 0; p < other.part_count(); ++p)
    part_rings_.push_back(other.part_rings_[p + 1] + moved_rings);
  for (std::size_t f = 0; f < other.feature_count(); ++f)
    feature_parts_.push_back(other.feature_parts_[f + 1] + moved_parts);
}

void PolygonSet::append_parts(const PolygonSet& other, std::size_t feature) {
  // Rings of a set are closed and have their corners.
  const std::span<const Coordinate> added = other.coordinates_of(feature);
  const IndexRange parts = other.parts_of(feature);
  const std::size_t first_ring = other.part_rings_[parts.first];
  const std::size_t moved = coordinates_.size() - other.ring_coordinates_[first_ring];
  const std::size_t moved_rings = ring_count() - first_ring;
  end_part();
  coordinates_.insert(coordinates_.end(), added.begin(), added.end());
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = other.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r)
      ring_coordinates_.push_back(other.ring_coordinates_[r + 1] + moved);
    part_rings_.push_back(rings.last + moved_rings);
  }
}

IndexRange PolygonSet::parts_of(std::size_t feature) const {
  return {feature_parts_[feature], feature_parts_[feature + 1]};
}

IndexRange PolygonSet::rings_of(std::size_t part) const { return {part_rings_[part], part_rings_[part + 1]}; }

std::span<const Coordinate> PolygonSet::ring(std::size_t ring) const {
  return std::span(coordinates_)
      .subspan(ring_coordinates_[ring], ring_coordinates_[ring + 1] - ring_coordinates_[ring]);
}

std::span<const Coordinate> PolygonSet::coordinates_of(std::size_t feature) const {
  const IndexRange parts = parts_of(feature);
  const std::size_t first = ring_coordinates_[part_rings_[parts.first]];
  const std::size_t last = ring_coordinates_[part_rings_[parts.last]];
  return std::span(coordinates_).subspan(first, last - first);
}

bool PolygonSet::is_empty(std::size_t feature) const { return parts_of(feature).size() == 0; }

Box PolygonSet::box_of(std::size_t feature) const {
  Box box;
  for (const Coordinate& point : coordinates_of(feature)) box.include(point);
  return box;
}

Box PolygonSet::box() const {
  Box box;
  for (const Coordinate& point : coordinates_) box.include(point);
  return box;
}

double signed_area(std::span<const Coordinate> ring) {
  // Taken relative to the first corner: far from the origin the plain formula loses digits.
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const double ax = ring[i].x - ring[0].x;
    const double ay = ring[i].y - ring[0].y;
    const double bx = ring[i + 1].x - ring[0].x;
    const double by = ring[i + 1].y - ring[0].y;
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

double planar_area(const PolygonSet& shapes, std::size_t feature) {
  double total = 0;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const double size = std::abs(signed_area(shapes.ring(r)));
      total += r == rings.first ? size : -size;
    }
  }
  return total;
}

bool contains(const PolygonSet& shapes, std::size_t feature, Coordinate point) {
  bool inside = false;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part)
    inside = inside != part_holds(shapes, part, point);
  return inside;
}

}  // namespace cakupan::geo
