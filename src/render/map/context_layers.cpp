#include "render/map/context_layers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "render/shape/borders.hpp"
#include "render/theme/class_colors.hpp"

namespace cakupan::render::map {

namespace {

// A border of the context this near to one of the subject is the same.
constexpr double same_border_mm = 0.4;

/// In widths of the line: with round ends, a dash, a dot, and gaps that stay open.
std::vector<double> dash_dot(base::Millimeters width) {
  return {5.6 * width.value, 2.4 * width.value, 0.4 * width.value, 2.4 * width.value};
}

scene::Stroke solid(const model::Line& line) { return {line.color, line.width, {}}; }

void append_line(scene::Path& path, std::span<const geo::Coordinate> line) {
  if (line.size() < 2) return;
  const std::size_t first = path.points.size();
  path.points.insert(path.points.end(), line.begin(), line.end());
  path.parts.push_back({{first, path.points.size()}, scene::SubPath::Closing::open});
}

}  // namespace

std::vector<scene::Item> land_items(const shape::PageContext& context, const model::Style& style) {
  std::vector<scene::Item> items;
  if (context.countries.feature_count() == 0) return items;
  const model::Color fill = style.colors.context;
  for (std::size_t f = 0; f < context.countries.feature_count(); ++f) {
    scene::Path path = shape::path_of(context.land, f);
    if (!path.parts.empty()) items.emplace_back(scene::Shape{std::move(path), fill, {}, {}, {}});
  }
  scene::Path coast;
  const std::span<const geo::Coordinate> all(context.land.coordinates);
  for (const geo::Arc& arc : context.land.arcs) {
    if (arc.right != geo::Arc::nobody) continue;
    append_line(coast, all.subspan(arc.coordinates.first, arc.coordinates.size()));
  }
  items.emplace_back(scene::Shape{std::move(coast), {}, {}, solid(style.lines.context), {}});
  // Files do not agree on where a border is: no sea may show between the two.
  scene::Path seams;
  for (const std::vector<geo::Coordinate>& border : context.state_borders) append_line(seams, border);
  if (!seams.parts.empty())
    items.emplace_back(
        scene::Shape{std::move(seams), {}, {}, scene::Stroke{fill, {2 * context.border_reach}, {}}, {}});
  return items;
}

std::vector<scene::Item> own_land_items(const shape::PageContext& context, const model::Style& style) {
  if (context.own.feature_parts.size() < 2) return {};
  scene::Path path = shape::path_of(context.own, 0);
  if (path.parts.empty()) return {};
  const std::optional<scene::Hatch> hatch = theme::drawn_hatch(style.hatches.no_data);
  return {scene::Shape{std::move(path), style.colors.no_data, hatch, solid(style.lines.coast), {}}};
}

std::vector<scene::Item> state_border_items(const shape::PageContext& context, const geo::Box& frame,
                                            scene::Path own, const model::Style& style) {
  shape::NearLines drawn(frame, std::max(context.border_reach, same_border_mm));
  for (const scene::SubPath& part : own.parts)
    drawn.add(std::span(own.points).subspan(part.points.first, part.points.size()));
  scene::Path path = std::move(own);
  for (const std::vector<geo::Coordinate>& border : context.state_borders) {
    std::vector<geo::Coordinate> piece;
    for (const geo::Coordinate& at : border) {
      if (!drawn.is_near(at)) {
        piece.push_back(at);
        continue;
      }
      append_line(path, piece);
      piece.clear();
    }
    append_line(path, piece);
  }
  if (path.parts.empty()) return {};
  const model::Line& line = style.lines.state;
  const scene::Stroke stroke{line.color, line.width, dash_dot(line.width)};
  return {scene::Shape{std::move(path), {}, {}, stroke, {}}};
}

std::vector<scene::Item> water_items(const shape::PageContext& context, const model::Style& style) {
  std::vector<scene::Item> lakes;
  for (std::size_t f = 0; f + 1 < context.water.feature_parts.size(); ++f) {
    scene::Path path = shape::path_of(context.water, f);
    if (!path.parts.empty())
      lakes.emplace_back(scene::Shape{std::move(path), style.colors.sea, {}, solid(style.lines.coast), {}});
  }
  return lakes;
}

}  // namespace cakupan::render::map
