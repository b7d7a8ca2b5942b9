#include "geo/proj.hpp"

#include <array>
#include <cmath>
#include <utility>

#include <geodesic.h>
#include <proj.h>

#include <cakupan/base/error.hpp>

namespace cakupan::geo {

namespace {

struct Closer {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
  void operator()(PJ* object) const { proj_destroy(object); }
  void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
  void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const {
    proj_operation_factory_context_destroy(factory);
  }
};
using Context = std::unique_ptr<PJ_CONTEXT, Closer>;
using Object = std::unique_ptr<PJ, Closer>;

const geod_geodesic& wgs84() {
  static const geod_geodesic ellipsoid = [] {
    geod_geodesic made;
    geod_init(&made, wgs84_a, wgs84_f);
    return made;
  }();
  return ellipsoid;
}

[[noreturn]] void refuse(const std::string& crs, const std::string& why) {
  throw base::Error(base::Failure::usage, "the coordinate system '" + crs + "' " + why, {},
                    "name a projected system, for example EPSG:23830");
}

Context new_context() {
  Context context(proj_context_create());
  if (!context) throw base::Error(base::Failure::work, "PROJ gives no context");
  proj_log_level(context.get(), PJ_LOG_NONE);
  // Results must not depend on what a server sends.
  proj_context_set_enable_network(context.get(), 0);
  return context;
}

bool is_projected(PJ_CONTEXT* context, const PJ* crs) {
  switch (proj_get_type(crs)) {
    case PJ_TYPE_PROJECTED_CRS:
      return true;
    case PJ_TYPE_BOUND_CRS: {
      const Object source(proj_get_source_crs(context, crs));
      return source && is_projected(context, source.get());
    }
    case PJ_TYPE_COMPOUND_CRS: {
      const Object horizontal(proj_crs_get_sub_crs(context, crs, 0));
      return horizontal && is_projected(context, horizontal.get());
    }
    default:
      return false;
  }
}

Object projected_crs(PJ_CONTEXT* context, const std::string& text) {
  // Without its type, PROJ takes such a string for an operation.
  const bool needs_type =
      text.find("+proj=") != std::string::npos && text.find("+type=crs") == std::string::npos;
  Object crs(proj_create(context, (needs_type ? text + " +type=crs" : text).c_str()));
  if (!crs || !proj_is_crs(crs.get())) refuse(text, "is not known to PROJ");
  const char* body = proj_get_celestial_body_name(context, crs.get());
  if (body && std::string(body) != "Earth") refuse(text, "is of " + std::string(body) + ", not of the earth");
  if (!is_projected(context, crs.get())) refuse(text, "is not projected");
  return crs;
}

/// Meters for one unit of the system's first axis.
double axis_unit(PJ_CONTEXT* context, const PJ* crs, const std::string& text) {
  const PJ_TYPE type = proj_get_type(crs);
  if (type == PJ_TYPE_BOUND_CRS || type == PJ_TYPE_COMPOUND_CRS) {
    const Object inner(type == PJ_TYPE_BOUND_CRS ? proj_get_source_crs(context, crs)
                                                 : proj_crs_get_sub_crs(context, crs, 0));
    if (!inner) refuse(text, "has no horizontal part");
    return axis_unit(context, inner.get(), text);
  }
  const Object system(proj_crs_get_coordinate_system(context, crs));
  double factor = 0;
  if (!system ||
      !proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                             nullptr) ||
      !(factor > 0)) {
    refuse(text, "does not say its unit");
  }
  return factor;
}

/// The best operation that needs no grid file: grids differ between machines, and results must not.
Object operation_to(PJ_CONTEXT* context, const PJ* crs, const std::string& text) {
  const Object wgs(proj_create(context, "EPSG:4326"));
  if (!wgs) {
    throw base::Error(base::Failure::work, "PROJ does not find its database", {},
                      "install the package proj-data");
  }
  const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, Closer> factory(
      proj_create_operation_factory_context(context, nullptr));
  if (!factory) throw base::Error(base::Failure::work, "PROJ gives no operation factory");
  proj_operation_factory_context_set_grid_availability_use(context, factory.get(),
                                                           PROJ_GRID_AVAILABILITY_IGNORED);
  proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                       PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
  const std::unique_ptr<PJ_OBJ_LIST, Closer> list(
      proj_create_operations(context, wgs.get(), crs, factory.get()));
  const int count = list ? proj_list_get_count(list.get()) : 0;
  for (int i = 0; i < count; ++i) {
    const Object candidate(proj_list_get(context, list.get(), i));
    if (!candidate || proj_coordoperation_get_grid_used_count(context, candidate.get()) != 0) continue;
    Object normal(proj_normalize_for_visualization(context, candidate.get()));
    if (normal) return normal;
  }
  refuse(text, "cannot be reached from WGS 84 without grid files");
}

bool is_finite(double x, double y) { return std::isfinite(x) && std::isfinite(y); }

}  // namespace

LonLat geodesic_end(LonLat from, double azimuth, double meters) {
  LonLat end;
  geod_direct(&wgs84(), from.lat, from.lon, azimuth, meters, &end.lat, &end.lon, nullptr);
  return end;
}

double geodesic_meters(LonLat a, LonLat b) {
  double meters = 0;
  geod_inverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, &meters, nullptr, nullptr);
  return meters;
}

Geodesic geodesic_between(LonLat a, LonLat b) {
  Geodesic between;
  geod_inverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, &between.meters, &between.azimuth, nullptr);
  return between;
}

double geodesic_ring_area(std::span<const Coordinate> ring) {
  geod_polygon polygon;
  geod_polygon_init(&polygon, 0);
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    geod_polygon_addpoint(&wgs84(), &polygon, ring[i].y, ring[i].x);
  }
  double area = 0;
  geod_polygon_compute(&wgs84(), &polygon, 0, 1, &area, nullptr);
  return std::abs(area);
}

// The context outlives what was made in it: members are destroyed from the last to the first.
struct Transformation::Handles {
  Context context;
  Object operation;
  double unit = 1;
  std::string name;

  PJ_COORD moved(PJ_DIRECTION direction, double x, double y) const {
    proj_errno_reset(operation.get());
    return proj_trans(operation.get(), direction, proj_coord(x, y, 0, 0));
  }
};

Transformation::Transformation(const std::string& crs) : handles_(std::make_unique<Handles>()) {
  handles_->context = new_context();
  PJ_CONTEXT* context = handles_->context.get();
  const Object target = projected_crs(context, crs);
  handles_->unit = axis_unit(context, target.get(), crs);
  handles_->operation = operation_to(context, target.get(), crs);
  const char* name = proj_get_name(target.get());
  if (name && std::string(name) != "unknown") handles_->name = name;
}

Transformation::Transformation(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}

Transformation Transformation::of_wgs84(const std::string& projection) {
  auto handles = std::make_unique<Handles>();
  handles->context = new_context();
  handles->operation.reset(proj_create(
      handles->context.get(),
      ("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step " + projection).c_str()));
  if (!handles->operation) refuse(projection, "is not known to PROJ");
  return Transformation(std::move(handles));
}

Transformation Transformation::copy() const {
  auto handles = std::make_unique<Handles>();
  handles->context = new_context();
  handles->operation.reset(proj_clone(handles->context.get(), handles_->operation.get()));
  if (!handles->operation) throw base::Error(base::Failure::work, "PROJ copies no operation");
  handles->unit = handles_->unit;
  handles->name = handles_->name;
  return Transformation(std::move(handles));
}

Transformation::Transformation(Transformation&&) noexcept = default;
Transformation& Transformation::operator=(Transformation&&) noexcept = default;
Transformation::~Transformation() = default;

const std::string& Transformation::name() const { return handles_->name; }

std::optional<Coordinate> Transformation::forward(LonLat point) const {
  if (!is_finite(point.lon, point.lat)) return std::nullopt;
  const PJ_COORD there = handles_->moved(PJ_FWD, point.lon, point.lat);
  if (proj_errno(handles_->operation.get()) != 0 || !is_finite(there.xy.x, there.xy.y)) return std::nullopt;
  return Coordinate{there.xy.x * handles_->unit, there.xy.y * handles_->unit};
}

std::optional<LonLat> Transformation::inverse(Coordinate point) const {
  if (!is_finite(point.x, point.y)) return std::nullopt;
  const PJ_COORD there = handles_->moved(PJ_INV, point.x / handles_->unit, point.y / handles_->unit);
  if (proj_errno(handles_->operation.get()) != 0 || !is_finite(there.xy.x, there.xy.y)) return std::nullopt;
  return LonLat{there.xy.x, there.xy.y};
}

std::size_t Transformation::forward(std::span<Coordinate> points) const {
  PJ* operation = handles_->operation.get();
  proj_errno_reset(operation);
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!is_finite(points[i].x, points[i].y)) return i;
    const PJ_COORD there = proj_trans(operation, PJ_FWD, proj_coord(points[i].x, points[i].y, 0, 0));
    if (proj_errno(operation) != 0 || !is_finite(there.xy.x, there.xy.y)) return i;
    points[i] = {there.xy.x * handles_->unit, there.xy.y * handles_->unit};
  }
  return points.size();
}

}  // namespace cakupan::geo
