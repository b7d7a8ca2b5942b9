#include "render/layout/graticule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include <fmt/format.h>

#include <cakupan/base/messages.hpp>
#include <cakupan/geo/extent.hpp>

namespace cakupan::render::layout {

namespace {

using geo::Coordinate;

enum class Axis { longitude, latitude };

// A margin that holds "10° LS" beside the frame.
constexpr double outside_from_mm = 9;

/// The part of a segment inside a box. Source: Liang and Barsky (1984).
std::optional<std::pair<Coordinate, Coordinate>> clipped(const geo::Box& box, Coordinate a, Coordinate b) {
  double t0 = 0;
  double t1 = 1;
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  for (const auto& [p, q] : std::array<std::pair<double, double>, 4>{{{-dx, a.x - box.min_x()},
                                                                      {dx, box.max_x() - a.x},
                                                                      {-dy, a.y - box.min_y()},
                                                                      {dy, box.max_y() - a.y}}}) {
    if (p == 0) {
      if (q < 0) return std::nullopt;
    } else if (p < 0) {
      t0 = std::max(t0, q / p);
    } else {
      t1 = std::min(t1, q / p);
    }
  }
  if (t0 > t1) return std::nullopt;
  return std::pair{Coordinate{a.x + t0 * dx, a.y + t0 * dy}, Coordinate{a.x + t1 * dx, a.y + t1 * dy}};
}

/// The longitudes and latitudes that a frame shows.
geo::Box degrees_of(const shape::Ground& ground, const shape::PageTransform& transform,
                    const geo::Box& frame) {
  geo::Box box;
  const int steps = 24;
  for (int y = 0; y <= steps; ++y) {
    for (int x = 0; x <= steps; ++x) {
      const Coordinate page{frame.min_x() + frame.width() * x / steps,
                            frame.min_y() + frame.height() * y / steps};
      if (const auto place = ground.projection.inverse(transform.to_meters(page)))
        box.include({ground.extent.is_empty() ? place->lon : geo::longitude_in(ground.extent, place->lon),
                     place->lat});
    }
  }
  return box;
}

/// In minutes of arc, so that every line is exact. `most` = lines along the longer side.
int step_minutes(const geo::Box& degrees, double most) {
  const double size = std::max(degrees.width(), degrees.height()) * 60;
  for (const int minutes : {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900}) {
    if (size / minutes <= most) return minutes;
  }
  return 1800;
}

std::string label_of(Axis axis, int minutes, base::Language language) {
  constexpr int half_turn = 180 * 60;
  if (axis == Axis::longitude && minutes > half_turn) minutes -= 2 * half_turn;
  if (axis == Axis::longitude && minutes < -half_turn) minutes += 2 * half_turn;
  const int size = std::abs(minutes);
  std::string degrees = fmt::format("{}°", size / 60);
  if (size % 60 != 0) degrees += fmt::format("{:02d}′", size % 60);
  if (minutes == 0 || (axis == Axis::longitude && size == half_turn)) return degrees;
  const bool positive = minutes > 0;
  const base::Message message =
      axis == Axis::longitude ? (positive ? base::Message::longitude_east : base::Message::longitude_west)
                              : (positive ? base::Message::latitude_north : base::Message::latitude_south);
  return base::message(message, language, {degrees});
}

class GraticuleBuilder {
 public:
  GraticuleBuilder(const shape::Ground& ground, const shape::PageTransform& transform, const geo::Box& frame,
                   const text::Typesetter& typesetter, base::Language language)
      : ground_(ground), transform_(transform), frame_(frame), typesetter_(typesetter), language_(language) {}

  Graticule run() {
    const geo::Box degrees = degrees_of(ground_, transform_, frame_);
    if (degrees.is_empty()) return {};
    // "105° BT" takes less than four times its type size: its labels must not run into one another.
    const double pitch = 5.5 * base::to_millimeters(typesetter_.style().sizes.graticule).value;
    step_ = step_minutes(degrees, std::clamp(frame_.width() / pitch, 2.0, 10.0));
    const auto lines = [&](Axis axis, double low, double high, double other_low, double other_high) {
      for (int m = static_cast<int>(std::ceil(low * 60 / step_)) * step_; m <= high * 60; m += step_) {
        line(axis, m, other_low, other_high);
      }
    };
    lines(Axis::latitude, degrees.min_y(), degrees.max_y(), degrees.min_x(), degrees.max_x());
    lines(Axis::longitude, degrees.min_x(), degrees.max_x(), degrees.min_y(), degrees.max_y());
    return std::move(result_);
  }

 private:
  void line(Axis axis, int minutes, double low, double high) {
    const double at = minutes / 60.0;
    const int pieces = 48;
    std::optional<Coordinate> before;
    std::optional<Coordinate> edge;  // the end nearest to the labels
    for (int i = 0; i <= pieces; ++i) {
      const double along = low + (high - low) * i / pieces;
      const auto meters = ground_.projection.forward(axis == Axis::latitude ? geo::LonLat{along, at}
                                                                            : geo::LonLat{at, along});
      const std::optional<Coordinate> here =
          meters ? std::optional(transform_.to_page(*meters)) : std::nullopt;
      if (before && here) {
        if (const auto piece = clipped(frame_, *before, *here)) {
          append(piece->first, piece->second);
          if (!edge) edge = piece->first;
        }
      }
      before = here;
    }
    if (edge) label(axis, minutes, *edge);
  }

  void append(Coordinate a, Coordinate b) {
    scene::Path& path = result_.lines;
    if (!path.points.empty() && path.points.back() == a) {
      path.points.push_back(b);
      path.parts.back().points.last = path.points.size();
      return;
    }
    path.parts.push_back({{path.points.size(), path.points.size() + 2}, scene::SubPath::Closing::open});
    path.points.push_back(a);
    path.points.push_back(b);
  }

  /// In the margin of the page, beside the frame or below it.
  void outside(Axis axis, const std::string& text, Coordinate edge, const text::Look& look) {
    scene::TextRun run = axis == Axis::latitude
                             ? typesetter_.line(text, {frame_.min_x() - 0.8, edge.y + 0.36 * text::em(look)},
                                                look, scene::Anchor::end)
                             : typesetter_.line(text, {edge.x, frame_.max_y() + 0.8 + 0.75 * text::em(look)},
                                                look, scene::Anchor::middle);
    const geo::Box box = scene::extent_of(run);
    const bool fits = axis == Axis::latitude ? box.min_x() > 0.5 && box.max_y() < frame_.max_y()
                                             : box.min_x() > frame_.min_x() && box.max_x() < frame_.max_x();
    if (fits) result_.labels.emplace_back(std::move(run));
  }

  void label(Axis axis, int minutes, Coordinate edge) {
    const text::Look look{typesetter_.style().sizes.graticule, scene::Weight::regular,
                          typesetter_.style().colors.muted};
    const double tolerance = 0.05;
    const bool at_side =
        axis == Axis::latitude ? edge.x < frame_.min_x() + tolerance : edge.y > frame_.max_y() - tolerance;
    if (!at_side) return;
    const std::string text = label_of(axis, minutes, language_);
    const bool short_enough = axis == Axis::longitude || step_ % 60 == 0;
    if (has_outer_degrees(typesetter_.style()) && short_enough) {
      outside(axis, text, edge, look);
      return;
    }
    const Coordinate baseline = axis == Axis::latitude ? Coordinate{edge.x + 1, edge.y - 0.5}
                                                       : Coordinate{edge.x + 0.6, frame_.max_y() - 1.4};
    scene::TextRun run = typesetter_.line(text, baseline, look);
    run.halo = scene::TextRun::Halo{typesetter_.style().colors.sea, {0.3}};
    const geo::Box box = scene::extent_of(run);
    // The lower left corner belongs to the first longitude that has room there.
    const double corner = axis == Axis::latitude ? 2.5 * text::em(look) : 0;
    if (box.max_x() > frame_.max_x() - 0.5 || box.min_y() < frame_.min_y() + 0.5 ||
        box.max_y() > frame_.max_y() - corner - 0.2) {
      return;
    }
    result_.labels.emplace_back(std::move(run));
  }

  const shape::Ground& ground_;
  const shape::PageTransform& transform_;
  geo::Box frame_;
  const text::Typesetter& typesetter_;
  base::Language language_;
  int step_ = 60;
  Graticule result_;
};

}  // namespace

bool has_outer_degrees(const model::Style& style) {
  return style.map.graticule == model::Style::Map::Graticule::lines && style.margin.value >= outside_from_mm;
}

Graticule graticule_of(const shape::Ground& ground, const shape::PageTransform& transform,
                       const geo::Box& frame, const text::Typesetter& typesetter, base::Language language) {
  return GraticuleBuilder(ground, transform, frame, typesetter, language).run();
}

}  // namespace cakupan::render::layout
