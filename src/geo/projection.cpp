#include <cakupan/geo/projection.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>

#include "geo/proj.hpp"

namespace cakupan::geo {

namespace {

// What one thread projects in the time that another takes to make its own PROJ objects.
constexpr std::size_t points_at_once = 200'000;

constexpr double radian = std::numbers::pi / 180;

struct Choice {
  std::string name;
  std::string definition;
};

/// One decimal of a degree: enough for a center, and a text that people can read and type again.
std::string degrees(double value) { return base::to_text(std::round(value * 10) / 10 + 0.0); }

/// From 180° W to 180° E.
double usual(double longitude) { return longitude - 360 * std::floor((longitude + 180) / 360); }

std::string parallel(double latitude) { return degrees(std::abs(latitude)) + (latitude < 0 ? "° S" : "° N"); }

std::string proj_text(std::string_view projection, const std::string& parameters) {
  return fmt::format("+proj={} {} +datum=WGS84 +units=m +no_defs", projection, parameters);
}

/// The scale along a parallel is cos(s)/cos(latitude), so the largest error is least where the error at the
/// extent's lowest latitude equals that at its highest: cos²(s) = cos(lowest)·cos(highest).
Choice cylindrical(const Box& extent) {
  // Past 60° the poles would drive the standard parallels out of the inhabited world.
  const double highest = std::min(60.0, std::max(std::abs(extent.min_y()), std::abs(extent.max_y())));
  const double standard = std::acos(std::sqrt(std::cos(highest * radian))) / radian;
  return {fmt::format("Cylindrical equal-area, true at {}° N and S", degrees(standard)),
          proj_text("cea", fmt::format("+lat_ts={} +lon_0={}", degrees(standard),
                                       degrees(usual(extent.center().x))))};
}

/// Standard parallels a sixth of the height inside the extent: Snyder (1987), p. 99.
Choice conic(const Box& extent) {
  const double south = extent.min_y() + extent.height() / 6;
  const double north = extent.max_y() - extent.height() / 6;
  return {
      fmt::format("Albers equal-area conic, true at {} and {}", parallel(south), parallel(north)),
      proj_text("aea", fmt::format("+lat_1={} +lat_2={} +lat_0={} +lon_0={}", degrees(south), degrees(north),
                                   degrees(extent.center().y), degrees(usual(extent.center().x))))};
}

Choice azimuthal(Coordinate center) {
  return {fmt::format("Lambert azimuthal equal-area, centered at {}, {}° {}", parallel(center.y),
                      degrees(std::abs(center.x)), center.x < 0 ? "W" : "E"),
          proj_text("laea", fmt::format("+lat_0={} +lon_0={}", degrees(center.y), degrees(center.x)))};
}

Choice choice_for(const Box& extent) {
  const Coordinate center{usual(extent.center().x), extent.center().y};
  // More than half of the way around, a cone is a fan whose ends are upside down.
  const bool around = extent.width() > 200;
  const double polar = 45;
  if (around && (extent.min_y() >= polar || extent.max_y() <= -polar))
    return azimuthal({0, std::copysign(90, center.y)});
  const double across = extent.width() * std::cos(extent.center().y * radian);
  // Scale errors of the azimuthal grow with the distance from the center; within 16° they stay under 1 %.
  if (std::hypot(across, extent.height()) / 2 <= 16) return azimuthal(center);
  const double wide = 1.5;
  if (across < wide * extent.height()) return azimuthal(center);
  const bool on_equator = std::abs(extent.center().y) <= extent.height() / 4;
  return on_equator || around ? cylindrical(extent) : conic(extent);
}

PolygonSet chosen(const PolygonSet& all, std::span<const std::size_t> features) {
  const bool in_order = std::adjacent_find(features.begin(), features.end(),
                                           [](auto a, auto b) { return b != a + 1; }) == features.end();
  // Most maps show all that there is.
  if (in_order && features.size() == all.feature_count()) return all;
  PolygonSet result;
  std::size_t coordinates = 0;
  for (const std::size_t feature : features) coordinates += all.coordinates_of(feature).size();
  result.coordinates().reserve(coordinates);
  for (const std::size_t feature : features) result.append(all, feature);
  return result;
}

}  // namespace

struct Projection::Impl {
  Transformation transformation;
  std::string name;
  std::string definition;
};

Projection::Projection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

Projection Projection::named(const std::string& crs) {
  Transformation transformation(crs);
  std::string name = transformation.name().empty() ? crs : transformation.name();
  return Projection(std::make_unique<Impl>(Impl{std::move(transformation), std::move(name), crs}));
}

Projection Projection::equal_area(const Box& extent) {
  Choice choice = choice_for(extent);
  return Projection(std::make_unique<Impl>(Impl{Transformation::of_wgs84(choice.definition),
                                                std::move(choice.name), std::move(choice.definition)}));
}

std::optional<Coordinate> Projection::forward(LonLat point) const {
  return impl_->transformation.forward(point);
}

std::optional<LonLat> Projection::inverse(Coordinate point) const {
  return impl_->transformation.inverse(point);
}

PolygonSet Projection::projected(const PolygonSet& degrees, std::span<const std::size_t> features) const {
  PolygonSet meters = chosen(degrees, features);
  const std::span<Coordinate> all(meters.coordinates());
  const std::size_t parts = std::min(base::thread_count(), 1 + all.size() / points_at_once);
  std::vector<std::size_t> done(parts);
  base::for_each_index(parts, [&](std::size_t part) {
    const std::size_t first = all.size() * part / parts;
    const std::span<Coordinate> own = all.subspan(first, all.size() * (part + 1) / parts - first);
    // PROJ's objects are for one thread.
    const std::size_t moved =
        part == 0 ? impl_->transformation.forward(own) : impl_->transformation.copy().forward(own);
    done[part] = moved == own.size() ? all.size() : first + moved;
  });
  const std::size_t bad = *std::min_element(done.begin(), done.end());
  if (bad == all.size()) return meters;
  throw base::Error(base::Failure::input,
                    fmt::format("longitude {}, latitude {} cannot be projected ({})",
                                base::to_text(all[bad].x), base::to_text(all[bad].y), impl_->name));
}

double Projection::parallel_scale(LonLat point) const {
  const double step = 1e-3;
  const auto west = forward({point.lon - step, point.lat});
  const auto east = forward({point.lon + step, point.lat});
  if (!west || !east) {
    throw base::Error(base::Failure::work,
                      fmt::format("no scale at longitude {}, latitude {}: it cannot be projected ({})",
                                  base::to_text(point.lon), base::to_text(point.lat), impl_->name));
  }
  const double e2 = wgs84_f * (2 - wgs84_f);
  const double sine = std::sin(point.lat * radian);
  const double parallel_radius = wgs84_a * std::cos(point.lat * radian) / std::sqrt(1 - e2 * sine * sine);
  return std::hypot(east->x - west->x, east->y - west->y) / (2 * step * radian * parallel_radius);
}

const std::string& Projection::name() const { return impl_->name; }
const std::string& Projection::definition() const { return impl_->definition; }

}  // namespace cakupan::geo
