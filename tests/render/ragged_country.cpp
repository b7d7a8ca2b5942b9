#include "render/ragged_country.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <stdexcept>

#include "geo/repair.hpp"

namespace cakupan::render {

namespace {

using geo::Coordinate;

constexpr double off_degrees = 0.004;
constexpr double spacing_degrees = 0.03;

double distance(Coordinate a, Coordinate b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// The engine's own numbers: the distributions of the standard library differ by vendor.
class Dice {
 public:
  explicit Dice(std::size_t seed) : engine_(static_cast<std::mt19937::result_type>(seed)) {}
  /// Between -1 and 1, of 32 bits.
  double roll() { return 2.0 * static_cast<double>(engine_()) / 4294967295.0 - 1; }

 private:
  std::mt19937 engine_;
};

std::vector<Coordinate> ragged_ring(std::span<const Coordinate> ring, Dice& dice) {
  std::vector<Coordinate> dense;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const double length = distance(ring[i], ring[i + 1]);
    const auto pieces = static_cast<std::size_t>(1 + length / (spacing_degrees * (1 + 0.5 * dice.roll())));
    for (std::size_t k = 0; k < pieces; ++k) {
      const double t = static_cast<double>(k) / static_cast<double>(pieces);
      dense.push_back(
          {ring[i].x + (ring[i + 1].x - ring[i].x) * t, ring[i].y + (ring[i + 1].y - ring[i].y) * t});
    }
  }
  std::vector<Coordinate> moved;
  for (std::size_t i = 0; i < dense.size(); ++i) {
    const Coordinate at = dense[i];
    // Farther than to its neighbors' middle, a corner would tie the ring in knots.
    const double room = 0.3 * std::min(distance(at, dense[(i + 1) % dense.size()]),
                                       distance(at, dense[(i + dense.size() - 1) % dense.size()]));
    const double off = std::min(off_degrees, room) / std::numbers::sqrt2;
    const double x = at.x + off * dice.roll();
    moved.push_back({x, at.y + off * dice.roll()});
  }
  moved.push_back(moved.front());
  return moved;
}

}  // namespace

loader::boundary::BoundaryFile even_country() {
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = CAKUPAN_SOURCE "/geodata/regencies.shp";
  const loader::boundary::BoundaryFile file = loader::boundary::read_boundaries(input, diagnostics);
  loader::boundary::BoundaryFile even = file;
  even.features.clear();
  even.shapes = {};
  for (std::size_t f = 0; f < file.features.size(); ++f) {
    const std::string& code = file.features[f].code;
    if (!code.starts_with("3") && !code.starts_with("51")) continue;
    even.features.push_back(file.features[f]);
    even.shapes.append(file.shapes, f);
  }
  return even;
}

loader::boundary::BoundaryFile ragged_country() {
  const loader::boundary::BoundaryFile even = even_country();
  loader::boundary::BoundaryFile ragged = even;
  ragged.shapes = {};
  for (std::size_t f = 0; f < even.features.size(); ++f) {
    Dice dice(f);
    geo::PolygonSet shape;
    const geo::IndexRange parts = even.shapes.parts_of(f);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const geo::IndexRange rings = even.shapes.rings_of(part);
      for (std::size_t ring = rings.first; ring < rings.last; ++ring)
        shape.add_ring(ragged_ring(even.shapes.ring(ring), dice));
      shape.end_part();
    }
    shape.end_feature();
    ragged.shapes.append(geo::repaired(shape, 0).shape, 0);
  }
  return ragged;
}

std::size_t feature_of(const loader::boundary::BoundaryFile& file, const std::string& code) {
  for (std::size_t f = 0; f < file.features.size(); ++f) {
    if (file.features[f].code == code) return f;
  }
  throw std::invalid_argument("no region " + code);
}

loader::boundary::BoundaryFile stretched(const loader::boundary::BoundaryFile& file, std::size_t feature,
                                         double factor) {
  loader::boundary::BoundaryFile result = file;
  const Coordinate middle = file.shapes.box_of(feature).center();
  const auto first =
      static_cast<std::size_t>(file.shapes.coordinates_of(feature).data() - file.shapes.coordinates().data());
  for (std::size_t i = first; i < first + file.shapes.coordinates_of(feature).size(); ++i) {
    Coordinate& at = result.shapes.coordinates()[i];
    at = {middle.x + (at.x - middle.x) * factor, middle.y + (at.y - middle.y) * factor};
  }
  return result;
}

}  // namespace cakupan::render
