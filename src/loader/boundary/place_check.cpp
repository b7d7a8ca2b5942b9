#include "loader/boundary/place_check.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>

namespace cakupan::loader::boundary {

namespace {

constexpr double far_degrees = 1;

/// How far two stretches lie apart; 0 where they meet.
double gap(double low_a, double high_a, double low_b, double high_b) {
  return std::max({0.0, low_b - high_a, low_a - high_b});
}

double gap_between(const geo::Box& held, const geo::Box& area) {
  const auto along = [&](double turn) {
    return gap(held.min_x() + turn, held.max_x() + turn, area.min_x(), area.max_x());
  };
  return std::hypot(std::min({along(-360), along(0), along(360)}),
                    gap(held.min_y(), held.max_y(), area.min_y(), area.max_y()));
}

std::string in_words(const geo::Box& box) {
  const auto degrees = [](double value) { return base::to_text(std::round(value * 100) / 100 + 0.0); };
  return fmt::format("longitude {} to {}, latitude {} to {}", degrees(box.min_x()), degrees(box.max_x()),
                     degrees(box.min_y()), degrees(box.max_y()));
}

}  // namespace

std::string shifted_longitude(double longitude) {
  if (!(std::abs(longitude) > 180 && std::abs(longitude) <= 540)) return {};
  return fmt::format("write {} as {}, its meridian between -180 and 180, and every one like it",
                     base::to_text(longitude),
                     base::to_text(base::without_noise(longitude - std::copysign(360, longitude))));
}

void warn_of_far_place(const geo::Box& held, const std::optional<geo::OgrCrsArea>& area,
                       const std::string& crs, const std::string& path, base::Diagnostics& diagnostics) {
  if (!area || held.is_empty() || gap_between(held, area->degrees) <= far_degrees) return;
  const bool tiny = std::max(held.width(), held.height()) < far_degrees / 10;
  diagnostics.warn("crs-far",
                   fmt::format("the shapes lie at {}, far outside of where {} is used: {} ({})",
                               in_words(held), crs, area->name, in_words(area->degrees)),
                   {path, {}, "crs"},
                   tiny && area->units == geo::OgrCrsArea::Units::lengths
                       ? "its coordinates are hardly in that CRS: where they are degrees, state EPSG:4326 in "
                         "the file (of a "
                         "Shapefile, its .prj)"
                       : "state the CRS that its coordinates are in, in the file (of a Shapefile, its .prj)");
}

}  // namespace cakupan::loader::boundary
