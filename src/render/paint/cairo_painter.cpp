#include "render/paint/cairo_painter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "render/paint/mosaic_share.hpp"
#include "render/paint/nested_coverage.hpp"
#include "render/scene/hatch_lines.hpp"

namespace cakupan::render::paint {

namespace {

// As many as a processor keeps near: of each fill that covers another, a number a pixel.
constexpr int rows_of_coverage = 32;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

cairo_fill_rule_t cairo_rule(scene::Shape::FillRule rule) {
  return rule == scene::Shape::FillRule::nonzero ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD;
}

// A tile of a mosaic covers its area with one color only.
// One that is filled without regard to overlaps lies above others or below them.
bool is_tile(const scene::Item& item) {
  const auto* shape = std::get_if<scene::Shape>(&item);
  return shape != nullptr && shape->rule == scene::Shape::FillRule::even_odd && shape->fill &&
         (!shape->stroke || scene::stroke_widens_fill(*shape));
}

bool covers_next(const scene::Item& item) {
  const auto* shape = std::get_if<scene::Shape>(&item);
  return shape != nullptr && shape->nesting == scene::Shape::Nesting::covers_next;
}

}  // namespace

void ScenePainter::paint(const scene::Scene& scene) {
  use(scene.background);
  cairo_paint(cairo_);
  for (const scene::Layer& layer : scene.layers) paint(layer);
  text::check(cairo_status(cairo_), "scene");
}

void ScenePainter::paint(const scene::Layer& layer) {
  if (layer.clip && layer.clip->is_empty()) return;
  cairo_save(cairo_);
  if (layer.clip) {
    cairo_rectangle(cairo_, layer.clip->min_x(), layer.clip->min_y(), layer.clip->width(),
                    layer.clip->height());
    cairo_clip(cairo_);
  }
  const std::span<const scene::Item> items(layer.items);
  for (std::size_t i = 0; i < items.size();) {
    std::size_t end = i;
    if (medium_ == Medium::pixels) {
      while (end < items.size() && covers_next(items[end])) ++end;
      if (end > i) {
        paint_nested(items.subspan(i, end + 1 - i));
        i = end + 1;
        continue;
      }
      while (end < items.size() && is_tile(items[end])) ++end;
    }
    if (end > i + 1) {
      paint_mosaic(items.subspan(i, end - i));
      i = end;
      continue;
    }
    if (is_visible(items[i])) std::visit([this](const auto& drawn) { paint(drawn); }, items[i]);
    ++i;
  }
  cairo_restore(cairo_);
}

// Painted one over the other, two antialiased neighbors leave a seam on their common line: half covered by
// the one and then by the other is three quarters, and the ground shines through. Front to back, each tile
// takes only what its predecessors left of a pixel, so that the parts add up to the whole; the last item
// stays on top. Cairo's SATURATE does the same in floating point, which takes several times as long.
void ScenePainter::paint_mosaic(std::span<const scene::Item> shapes) {
  geo::Box all;
  for (const scene::Item& shape : shapes) {
    if (is_visible(shape)) all.include(scene::extent_of(shape));
  }
  if (all.is_empty()) return;
  cairo_save(cairo_);
  clip_to_pixels(all);
  cairo_push_group(cairo_);
  const Image shares = target();
  cairo_push_group_with_content(cairo_, CAIRO_CONTENT_ALPHA);
  const Image coverage = target();
  for (std::size_t i = shapes.size(); i-- > 0;) {
    if (!is_visible(shapes[i])) continue;
    const scene::Shape& tile = std::get<scene::Shape>(shapes[i]);
    const geo::Box extent = scene::extent_of(shapes[i]);
    if (tile.stroke) {
      trace(tile.path);
      stroke(*tile.stroke);
      share_out(coverage, extent, tile.stroke->color, shares);
    }
    trace(tile.path);
    fill_and_stroke(tile.fill, std::nullopt, tile.rule);
    share_out(coverage, extent, *tile.fill, shares);
  }
  cairo_pattern_destroy(cairo_pop_group(cairo_));
  cairo_pop_group_to_source(cairo_);
  cairo_paint(cairo_);
  cairo_restore(cairo_);
  for (const scene::Item& item : shapes) {
    if (const scene::Shape& tile = std::get<scene::Shape>(item); tile.hatch && is_visible(item))
      draw_hatch(tile);
  }
}

/// A box of the page, in pixels.
geo::Box ScenePainter::to_pixels(const geo::Box& box) const {
  double left = box.min_x(), top = box.min_y(), right = box.max_x(), bottom = box.max_y();
  cairo_user_to_device(cairo_, &left, &top);
  cairo_user_to_device(cairo_, &right, &bottom);
  return {left, top, right, bottom};
}

/// Clips to the whole pixels that a box of the page touches, and one more on each side: a group is as large
/// as the clip, and to clear and add up a whole page for a part of it takes longer than to paint that part.
void ScenePainter::clip_to_pixels(const geo::Box& box) {
  const geo::Box pixels = to_pixels(box);
  const double left = std::floor(pixels.min_x()) - 1;
  const double top = std::floor(pixels.min_y()) - 1;
  cairo_matrix_t matrix;
  cairo_get_matrix(cairo_, &matrix);
  cairo_identity_matrix(cairo_);
  cairo_new_path(cairo_);
  cairo_rectangle(cairo_, left, top, std::ceil(pixels.max_x()) + 1 - left,
                  std::ceil(pixels.max_y()) + 1 - top);
  cairo_clip(cairo_);
  cairo_set_matrix(cairo_, &matrix);
}

/// What is painted on, a group or the whole. REQUIRES: it is an image.
ScenePainter::Image ScenePainter::target() const {
  text::check(cairo_status(cairo_), "scene");
  cairo_surface_t* surface = cairo_get_group_target(cairo_);
  Image image{surface, cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), 0, 0};
  cairo_surface_get_device_offset(surface, &image.left, &image.top);
  return image;
}

/// Gives what was painted on `coverage` since the last time its share. Both images are of one size.
void ScenePainter::share_out(const Image& coverage, const geo::Box& extent, model::Color color,
                             const Image& shares) const {
  // Lines that are drawn round reach less than a pixel beyond what they cover.
  const auto pixel = [](double at, double reach, int size) {
    return static_cast<std::size_t>(std::clamp(std::floor(at) + reach, 0.0, static_cast<double>(size)));
  };
  const geo::Box box = to_pixels(extent);
  const std::size_t first_column = pixel(box.min_x() + coverage.left, -1, coverage.width);
  const std::size_t last_column = pixel(box.max_x() + coverage.left, 2, coverage.width);
  const std::size_t last_row = pixel(box.max_y() + coverage.top, 2, coverage.height);
  cairo_surface_flush(coverage.surface);
  cairo_surface_flush(shares.surface);
  for (std::size_t row = pixel(box.min_y() + coverage.top, -1, coverage.height); row < last_row; ++row) {
    const std::size_t columns = last_column - first_column;
    take_share({coverage.row<std::uint8_t>(row) + first_column, columns}, color,
               {shares.row<std::uint32_t>(row) + first_column, columns});
  }
  cairo_surface_mark_dirty(coverage.surface);
  cairo_surface_mark_dirty(shares.surface);
}

// Painted one over the other, each would take the part of a pixel that the next one covers, again: what is
// half and half would show more of the last. And Cairo sorts all edges of a row, of which a country of many
// regions has thousands.
void ScenePainter::paint_nested(std::span<const scene::Item> shapes) {
  const Image whole = target();
  const int width = whole.width;
  cairo_matrix_t matrix;
  cairo_get_matrix(cairo_, &matrix);
  NestedCoverage coverage(shapes, {matrix.xx, {matrix.x0, matrix.y0}}, static_cast<std::size_t>(width));
  const text::SurfaceHandle image(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, rows_of_coverage));
  text::check(cairo_surface_status(image.get()), "image");
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(image.get()));
  cairo_save(cairo_);
  cairo_identity_matrix(cairo_);
  for (int row = 0; row < whole.height; row += rows_of_coverage) {
    const int rows = std::min(rows_of_coverage, whole.height - row);
    cairo_surface_flush(image.get());
    coverage.paint(static_cast<std::size_t>(row), static_cast<std::size_t>(rows),
                   reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(image.get())),
                   stride / sizeof(std::uint32_t));
    cairo_surface_mark_dirty(image.get());
    cairo_set_source_surface(cairo_, image.get(), 0, row);
    cairo_rectangle(cairo_, 0, row, width, rows);
    cairo_fill(cairo_);
  }
  cairo_restore(cairo_);
}

void ScenePainter::paint(const scene::Shape& shape) {
  const bool widens = scene::stroke_widens_fill(shape);
  trace(shape.path);
  fill_and_stroke(shape.fill, widens ? shape.stroke : std::nullopt, shape.rule);
  if (shape.hatch) draw_hatch(shape);
  if (widens || !shape.stroke) return;
  trace(shape.path);
  stroke(*shape.stroke);
}

void ScenePainter::paint(const scene::Disc& disc) {
  cairo_new_path(cairo_);
  cairo_arc(cairo_, disc.center.x, disc.center.y, disc.radius.value, 0, 2 * std::numbers::pi);
  cairo_close_path(cairo_);
  fill_and_stroke(disc.fill, disc.stroke, scene::Shape::FillRule::even_odd);
}

void ScenePainter::paint(const scene::TextRun& run) {
  if (run.text.empty() || run.size.value <= 0) return;
  const text::LayoutHandle layout = faces_.of(run.weight).set(run.text);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  const double width = text::width_em(layout.get()) * text::FontFace::em;
  const double before = run.anchor == scene::Anchor::start    ? 0
                        : run.anchor == scene::Anchor::middle ? width / 2
                                                              : width;
  const double unit = base::to_millimeters(run.size).value / text::FontFace::em;

  cairo_save(cairo_);
  cairo_translate(cairo_, run.baseline.x, run.baseline.y);
  cairo_rotate(cairo_, radians(run.rotation_degrees));
  cairo_scale(cairo_, unit, unit);
  if (run.halo) {
    cairo_move_to(cairo_, -before, 0);
    pango_cairo_layout_line_path(cairo_, line);
    stroke({run.halo->color, run.halo->width * (2 / unit), {}});
  }
  use(run.color);
  cairo_move_to(cairo_, -before, 0);
  if (medium_ == Medium::vectors) {
    pango_cairo_show_layout_line(cairo_, line);
  } else {
    // Glyph images are only ever put on whole pixels, which spoils the spacing at low resolutions; outlines
    // are not.
    pango_cairo_layout_line_path(cairo_, line);
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cairo_);
  }
  cairo_restore(cairo_);
}

// Consumes the current path.
void ScenePainter::fill_and_stroke(const std::optional<model::Color>& fill,
                                   const std::optional<scene::Stroke>& line, scene::Shape::FillRule rule) {
  if (fill) {
    use(*fill);
    cairo_set_fill_rule(cairo_, cairo_rule(rule));
    cairo_fill_preserve(cairo_);
  }
  if (line) stroke(*line);
  cairo_new_path(cairo_);
}

// Consumes the current path.
void ScenePainter::stroke(const scene::Stroke& line) {
  if (line.width.value > 0) {
    use(line.color);
    cairo_set_line_width(cairo_, line.width.value);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cairo_, line.dash.data(), static_cast<int>(line.dash.size()), 0);
    cairo_stroke(cairo_);
  }
  cairo_new_path(cairo_);
}

void ScenePainter::draw_hatch(const scene::Shape& shape) {
  cairo_save(cairo_);
  trace(shape.path);
  cairo_set_fill_rule(cairo_, cairo_rule(shape.rule));
  cairo_clip(cairo_);
  trace(scene::hatch_lines(*shape.hatch, scene::extent_of(scene::Shape{shape.path, {}, {}, {}, {}})));
  stroke({shape.hatch->color, shape.hatch->width, {}});
  cairo_restore(cairo_);
}

// A country's border in a band of the page is a small part of it.
bool ScenePainter::is_visible(const scene::Path& path, const scene::SubPath& part) const {
  geo::Box box;
  for (std::size_t i = part.points.first; i < part.points.last; ++i) box.include(path.points[i]);
  return box.intersects(visible_);
}

void ScenePainter::trace(const scene::Path& path) {
  cairo_new_path(cairo_);
  for (const scene::SubPath& part : path.parts) {
    if (!is_visible(path, part)) continue;
    cairo_new_sub_path(cairo_);
    for (std::size_t i = part.points.first; i < part.points.last; ++i) {
      cairo_line_to(cairo_, path.points[i].x, path.points[i].y);
    }
    if (part.closing == scene::SubPath::Closing::closed && part.points.size() > 0) cairo_close_path(cairo_);
  }
}

void ScenePainter::use(model::Color color) {
  cairo_set_source_rgb(cairo_, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

}  // namespace cakupan::render::paint
