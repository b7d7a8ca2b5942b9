#include <cakupan/geo/overlay.hpp>

#include <geos_c.h>

#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>

#include "geo/callback_words.hpp"

namespace cakupan::geo {
namespace {

static_assert(sizeof(Coordinate) == 2 * sizeof(double), "rings are handed to GEOS as arrays of x, y");

struct DestroyWith {
  GEOSContextHandle_t context = nullptr;

  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, DestroyWith>;

/// One context for one call: no state is shared between threads.
class Geos {
 public:
  Geos() : context_(GEOS_init_r()) {
    if (context_ == nullptr) throw base::Error(base::Failure::work, "GEOS could not be started");
    GEOSContext_setErrorMessageHandler_r(context_, &Geos::note, &words_);
  }
  ~Geos() { GEOS_finish_r(context_); }
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  GEOSContextHandle_t handle() const { return context_; }

  /// Takes what GEOS returned; null is a failure of `work` (such as "intersect").
  Geometry take(GEOSGeometry* made, std::string_view work) const {
    if (made == nullptr) fail(work);
    return Geometry(made, DestroyWith{context_});
  }

  [[noreturn]] void fail(std::string_view work) const {
    throw base::Error(base::Failure::work, fmt::format("GEOS could not {}: {}", work, words_.text()));
  }

 private:
  static void note(const char* message, void* words) noexcept {
    static_cast<CallbackWords*>(words)->keep(message);
  }

  GEOSContextHandle_t context_;
  CallbackWords words_;
};

using MakeLine = GEOSGeometry* (*)(GEOSContextHandle_t, GEOSCoordSequence*);

Geometry line_to_geos(const Geos& geos, std::span<const Coordinate> line, MakeLine make,
                      std::string_view work) {
  GEOSCoordSequence* coordinates = GEOSCoordSeq_copyFromBuffer_r(
      geos.handle(), &line.data()->x, static_cast<unsigned int>(line.size()), /*hasZ=*/0, /*hasM=*/0);
  if (coordinates == nullptr) geos.fail(work);
  // The sequence belongs to GEOS from here, also where the call fails.
  return geos.take(make(geos.handle(), coordinates), work);
}

Geometry ring_to_geos(const Geos& geos, std::span<const Coordinate> ring) {
  return line_to_geos(geos, ring, &GEOSGeom_createLinearRing_r, "take a ring");
}

std::vector<GEOSGeometry*> released(std::vector<Geometry>& owned) {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(owned.size());
  for (Geometry& one : owned) raw.push_back(one.release());
  return raw;
}

/// A collection of the given type that takes over its members, also where the call fails.
Geometry collected(const Geos& geos, std::vector<Geometry> members, int type) {
  std::vector<GEOSGeometry*> raw = released(members);
  return geos.take(
      GEOSGeom_createCollection_r(geos.handle(), type, raw.data(), static_cast<unsigned int>(raw.size())),
      "collect shapes");
}

Geometry to_geos(const Geos& geos, const PolygonSet& shapes, std::size_t feature) {
  std::vector<Geometry> polygons;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    Geometry shell = ring_to_geos(geos, shapes.ring(rings.first));
    std::vector<Geometry> holes;
    for (std::size_t r = rings.first + 1; r < rings.last; ++r)
      holes.push_back(ring_to_geos(geos, shapes.ring(r)));
    std::vector<GEOSGeometry*> raw_holes = released(holes);
    polygons.push_back(geos.take(GEOSGeom_createPolygon_r(geos.handle(), shell.release(), raw_holes.data(),
                                                          static_cast<unsigned int>(raw_holes.size())),
                                 "take a polygon"));
  }
  return collected(geos, std::move(polygons), GEOS_MULTIPOLYGON);
}

void add_ring_of(const Geos& geos, const GEOSGeometry* ring, PolygonSet& shapes) {
  constexpr std::string_view work = "hand back a ring";
  const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(geos.handle(), ring);
  unsigned int size = 0;
  if (coordinates == nullptr || GEOSCoordSeq_getSize_r(geos.handle(), coordinates, &size) == 0)
    geos.fail(work);
  if (size == 0) return;
  std::vector<Coordinate> points(size);
  if (GEOSCoordSeq_copyToBuffer_r(geos.handle(), coordinates, &points.data()->x, /*hasZ=*/0, /*hasM=*/0) ==
      0) {
    geos.fail(work);
  }
  shapes.add_ring(points);
}

void add_polygon_of(const Geos& geos, const GEOSGeometry* polygon, PolygonSet& shapes) {
  constexpr std::string_view work = "hand back a polygon";
  const GEOSGeometry* shell = GEOSGetExteriorRing_r(geos.handle(), polygon);
  const int holes = GEOSGetNumInteriorRings_r(geos.handle(), polygon);
  if (shell == nullptr || holes < 0) geos.fail(work);
  add_ring_of(geos, shell, shapes);
  for (int i = 0; i < holes; ++i) {
    const GEOSGeometry* hole = GEOSGetInteriorRingN_r(geos.handle(), polygon, i);
    if (hole == nullptr) geos.fail(work);
    add_ring_of(geos, hole, shapes);
  }
  shapes.end_part();
}

/// Appends the polygons of any geometry to the feature being built; points and lines are left out.
void add_polygons_of(const Geos& geos, const GEOSGeometry* geometry, PolygonSet& shapes) {
  const int type = GEOSGeomTypeId_r(geos.handle(), geometry);
  if (type < 0) geos.fail("tell the type of a shape");
  if (type == GEOS_POLYGON) return add_polygon_of(geos, geometry, shapes);
  if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION) return;
  const int count = GEOSGetNumGeometries_r(geos.handle(), geometry);
  if (count < 0) geos.fail("count shapes");
  for (int i = 0; i < count; ++i) {
    const GEOSGeometry* member = GEOSGetGeometryN_r(geos.handle(), geometry, i);
    if (member == nullptr) geos.fail("hand back a shape");
    add_polygons_of(geos, member, shapes);
  }
}

PolygonSet from_geos(const Geos& geos, const Geometry& geometry) {
  PolygonSet shapes;
  add_polygons_of(geos, geometry.get(), shapes);
  shapes.end_feature();
  return shapes;
}

using Operation = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);

PolygonSet combined(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b, std::size_t feature_b,
                    Operation operation, std::string_view work) {
  const Geos geos;
  const Geometry first = to_geos(geos, a, feature_a);
  const Geometry second = to_geos(geos, b, feature_b);
  return from_geos(geos, geos.take(operation(geos.handle(), first.get(), second.get()), work));
}

}  // namespace

std::string invalidity(const PolygonSet& shapes, std::size_t feature) {
  const Geos geos;
  const Geometry geometry = to_geos(geos, shapes, feature);
  char* raw_reason = nullptr;
  GEOSGeometry* raw_place = nullptr;
  const char verdict =
      GEOSisValidDetail_r(geos.handle(), geometry.get(), /*flags=*/0, &raw_reason, &raw_place);
  const Geometry place(raw_place, DestroyWith{geos.handle()});
  std::string reason = raw_reason == nullptr ? "invalid" : raw_reason;
  GEOSFree_r(geos.handle(), raw_reason);
  if (verdict == 2) geos.fail("check a shape");
  if (verdict == 1) return {};
  double x = 0;
  double y = 0;
  if (place == nullptr || GEOSGeomGetX_r(geos.handle(), place.get(), &x) != 1 ||
      GEOSGeomGetY_r(geos.handle(), place.get(), &y) != 1) {
    return reason;
  }
  return fmt::format("{} at {} {}", reason, base::to_text(x), base::to_text(y));
}

PolygonSet made_valid(const PolygonSet& shapes, std::size_t feature) {
  const Geos geos;
  constexpr std::string_view work = "make a shape valid";
  const Geometry geometry = to_geos(geos, shapes, feature);
  const auto destroy = [&geos](GEOSMakeValidParams* params) {
    GEOSMakeValidParams_destroy_r(geos.handle(), params);
  };
  const std::unique_ptr<GEOSMakeValidParams, decltype(destroy)> params(
      GEOSMakeValidParams_create_r(geos.handle()), destroy);
  if (params == nullptr ||
      GEOSMakeValidParams_setMethod_r(geos.handle(), params.get(), GEOS_MAKE_VALID_STRUCTURE) == 0 ||
      GEOSMakeValidParams_setKeepCollapsed_r(geos.handle(), params.get(), 0) == 0) {
    geos.fail(work);
  }
  return from_geos(geos,
                   geos.take(GEOSMakeValidWithParams_r(geos.handle(), geometry.get(), params.get()), work));
}

PolygonSet union_of(const PolygonSet& shapes, std::span<const std::size_t> features) {
  const Geos geos;
  std::vector<Geometry> members;
  members.reserve(features.size());
  for (const std::size_t feature : features) members.push_back(to_geos(geos, shapes, feature));
  const Geometry all = collected(geos, std::move(members), GEOS_GEOMETRYCOLLECTION);
  return from_geos(geos, geos.take(GEOSUnaryUnion_r(geos.handle(), all.get()), "unite shapes"));
}

PolygonSet intersection(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b,
                        std::size_t feature_b) {
  return combined(a, feature_a, b, feature_b, &GEOSIntersection_r, "intersect two shapes");
}

PolygonSet difference(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b,
                      std::size_t feature_b) {
  return combined(a, feature_a, b, feature_b, &GEOSDifference_r, "subtract a shape");
}

PolygonSet widened(const PolygonSet& shapes, std::size_t feature, double distance) {
  const Geos geos;
  constexpr int corners_of_quarter = 40;
  const Geometry geometry = to_geos(geos, shapes, feature);
  return from_geos(geos, geos.take(GEOSBuffer_r(geos.handle(), geometry.get(), distance, corners_of_quarter),
                                   "widen a shape"));
}

namespace {

/// The union of features that share their borders corner by corner, which is far cheaper: the shared edges
/// go, and the rest is put together. Nothing where they do not: then it is not valid, or has not the sum of
/// the areas.
std::optional<PolygonSet> joined_coverage(const PolygonSet& shapes, std::span<const std::size_t> features) {
  constexpr double most_off = 1e-9;  // of the area
  const Geos geos;
  double area = 0;
  std::vector<Geometry> members;
  for (const std::size_t feature : features) {
    members.push_back(to_geos(geos, shapes, feature));
    area += planar_area(shapes, feature);
  }
  const Geometry all = collected(geos, std::move(members), GEOS_GEOMETRYCOLLECTION);
  const Geometry joined(GEOSCoverageUnion_r(geos.handle(), all.get()), DestroyWith{geos.handle()});
  double there = 0;
  const bool sound = joined != nullptr && GEOSisValid_r(geos.handle(), joined.get()) == 1 &&
                     GEOSArea_r(geos.handle(), joined.get(), &there) == 1 &&
                     std::abs(there - area) <= most_off * area;
  if (!sound) return std::nullopt;
  return from_geos(geos, joined);
}

}  // namespace

PolygonSet dissolved(const PolygonSet& shapes, std::span<const std::size_t> group, std::size_t group_count) {
  std::vector<std::vector<std::size_t>> members(group_count);
  for (std::size_t feature = 0; feature < group.size(); ++feature) {
    if (group[feature] != no_group) members[group[feature]].push_back(feature);
  }
  std::vector<PolygonSet> unions(group_count);
  base::for_each_index(group_count, [&](std::size_t g) {
    std::optional<PolygonSet> joined = joined_coverage(shapes, members[g]);
    unions[g] = joined ? *std::move(joined) : union_of(shapes, members[g]);
  });
  PolygonSet result;
  for (const PolygonSet& one : unions) result.append(one, 0);
  return result;
}

PolygonSet faces_of(const PolygonSet& shapes, double grid) { return faces_of(shapes, {}, grid); }

PolygonSet faces_of(const PolygonSet& shapes, std::span<const std::vector<Coordinate>> lines, double grid) {
  const Geos geos;
  std::vector<Geometry> borders;
  for (std::size_t feature = 0; feature < shapes.feature_count(); ++feature) {
    if (shapes.is_empty(feature)) continue;
    const Geometry geometry = to_geos(geos, shapes, feature);
    borders.push_back(geos.take(GEOSBoundary_r(geos.handle(), geometry.get()), "take the border of a shape"));
  }
  for (const std::vector<Coordinate>& line : lines) {
    borders.push_back(line_to_geos(geos, line, &GEOSGeom_createLineString_r, "take a line"));
  }
  const Geometry all = collected(geos, std::move(borders), GEOS_GEOMETRYCOLLECTION);
  const Geometry noded = geos.take(GEOSUnaryUnionPrec_r(geos.handle(), all.get(), grid), "node borders");
  const GEOSGeometry* raw_noded = noded.get();
  const Geometry faces =
      geos.take(GEOSPolygonize_r(geos.handle(), &raw_noded, 1), "find the faces between borders");
  const int count = GEOSGetNumGeometries_r(geos.handle(), faces.get());
  if (count < 0) geos.fail("count faces");
  PolygonSet result;
  for (int i = 0; i < count; ++i) {
    const GEOSGeometry* face = GEOSGetGeometryN_r(geos.handle(), faces.get(), i);
    if (face == nullptr) geos.fail("hand back a face");
    add_polygons_of(geos, face, result);
    result.end_feature();
  }
  return result;
}

Coordinate point_on_surface(const PolygonSet& shapes, std::size_t feature) {
  const Geos geos;
  constexpr std::string_view work = "find a point inside a shape";
  const Geometry geometry = to_geos(geos, shapes, feature);
  const Geometry point = geos.take(GEOSPointOnSurface_r(geos.handle(), geometry.get()), work);
  Coordinate result;
  if (GEOSGeomGetX_r(geos.handle(), point.get(), &result.x) != 1 ||
      GEOSGeomGetY_r(geos.handle(), point.get(), &result.y) != 1) {
    geos.fail(work);
  }
  return result;
}

double shared_area(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b, std::size_t feature_b) {
  if (!a.box_of(feature_a).intersects(b.box_of(feature_b))) return 0;
  return planar_area(intersection(a, feature_a, b, feature_b), 0);
}

}  // namespace cakupan::geo
