#include "geo/ogr_shape.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <type_traits>

#include "geo/antimeridian.hpp"
#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

struct DestroyGeometry {
  void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
using Geometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;

void take_polygon(OGRGeometryH polygon, OgrFeature& feature, std::vector<Coordinate>& buffer) {
  const int rings = OGR_G_GetGeometryCount(polygon);
  for (int r = 0; r < rings; ++r) {
    OGRGeometryH ring = OGR_G_GetGeometryRef(polygon, r);
    const int points = OGR_G_GetPointCount(ring);
    if (points == 0) continue;
    buffer.resize(static_cast<std::size_t>(points));
    OGR_G_GetPoints(ring, &buffer[0].x, sizeof(Coordinate), &buffer[0].y, sizeof(Coordinate), nullptr, 0);
    const std::size_t before = feature.shape.ring_count();
    feature.shape.add_ring(buffer);
    if (feature.shape.ring_count() == before) {
      ++feature.collapsed_rings;
      if (r == 0) return;  // without its shell, a polygon's holes mean nothing
    } else if (buffer.front() != buffer.back()) {
      ++feature.unclosed_rings;
    }
  }
  feature.shape.end_part();
}

void take_geometry(OGRGeometryH geometry, OgrFeature& feature, std::vector<Coordinate>& buffer) {
  switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPolygon:
    case wkbTriangle:
      take_polygon(geometry, feature, buffer);
      return;
    case wkbMultiPolygon:
    case wkbGeometryCollection:
    case wkbPolyhedralSurface:
    case wkbTIN: {
      const int members = OGR_G_GetGeometryCount(geometry);
      for (int i = 0; i < members; ++i) take_geometry(OGR_G_GetGeometryRef(geometry, i), feature, buffer);
      return;
    }
    case wkbCurvePolygon:
    case wkbMultiSurface: {
      const Geometry straight(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
      if (straight) take_geometry(straight.get(), feature, buffer);
      return;
    }
    default:
      ++feature.other_members;
  }
}

bool on_earth(Coordinate point) {
  constexpr double rounding = 1e-9;  // what a transformation may overshoot the date line or a pole by
  // Past 180 lies what a file has not cut at the antimeridian, or counts from 0 to 360. False for NaN.
  return std::abs(point.x) <= 360 + rounding && std::abs(point.y) <= 90 + rounding;
}

// Moves the shape to degrees and looks at every coordinate on the way.
void finish_coordinates(OgrFeature& feature, OGRCoordinateTransformationH transformation) {
  std::vector<Coordinate>& points = feature.shape.coordinates();
  std::vector<Coordinate> original;
  if (transformation && !points.empty()) {
    original = points;
    std::vector<double> x(points.size()), y(points.size());
    std::vector<int> succeeded(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      x[i] = points[i].x;
      y[i] = points[i].y;
    }
    const GdalMessages messages;
    OCTTransformEx(transformation, static_cast<int>(points.size()), x.data(), y.data(), nullptr,
                   succeeded.data());
    for (std::size_t i = 0; i < points.size(); ++i)
      points[i] = succeeded[i] ? Coordinate{x[i], y[i]} : Coordinate{HUGE_VAL, HUGE_VAL};
  }
  const auto bad = std::find_if_not(points.begin(), points.end(), on_earth);
  if (bad == points.end()) return;
  feature.bad_coordinate = original.empty() ? *bad : original[static_cast<std::size_t>(bad - points.begin())];
}

}  // namespace

void take_shape(OGRFeatureH raw, OGRCoordinateTransformationH transformation, OgrFeature& feature,
                std::vector<Coordinate>& buffer) {
  OGRGeometryH geometry = OGR_F_GetGeometryRef(raw);
  if (geometry) take_geometry(geometry, feature, buffer);
  feature.shape.end_feature();
  finish_coordinates(feature, transformation);
  if (!feature.bad_coordinate && runs_over_antimeridian(feature.shape, 0))
    feature.shape = cut_at_antimeridian(feature.shape, 0);
  if (!feature.bad_coordinate && meets_antimeridian_twice(feature.shape, 0))
    feature.shape = joined_at_antimeridian(feature.shape, 0);
  if (!geometry) {
    feature.shape_kind = OgrShape::missing;
  } else if (!feature.shape.is_empty(0)) {
    feature.shape_kind = OgrShape::polygons;
  } else if (feature.other_members > 0 && !OGR_G_IsEmpty(geometry)) {
    feature.shape_kind = OgrShape::other;
    feature.geometry_type = OGRGeometryTypeToName(wkbFlatten(OGR_G_GetGeometryType(geometry)));
  } else {
    feature.shape_kind = OgrShape::empty;
  }
}

}  // namespace cakupan::geo
