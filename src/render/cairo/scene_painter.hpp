#pragma once

#include <cstddef>
#include <span>

#include <cakupan/geo/geometry.hpp>
#include <cakupan/render/scene.hpp>

#include "render/cairo/font_face.hpp"
#include "render/cairo/handles.hpp"

namespace cakupan::render {

/// What a drawing is made of in the end, which decides how text and abutting fills are drawn.
enum class Medium { pixels, vectors };

/// Paints a scene on a Cairo context whose unit is a millimeter of the page.
class ScenePainter {
 public:
  /// Items outside `visible` (page millimeters) are left out. All arguments are borrowed.
  ScenePainter(cairo_t* cairo, const FontFaces& faces, Medium medium, const geo::Box& visible)
      : cairo_(cairo), faces_(faces), medium_(medium), visible_(visible) {}

  void paint(const Scene& scene);

 private:
  void paint(const Layer& layer);
  void paint(const Shape& shape);
  void paint(const Disc& disc);
  void paint(const TextRun& run);
  void paint_mosaic(std::span<const Item> shapes);
  void fill_and_stroke(const std::optional<model::Color>& fill, const std::optional<Stroke>& stroke);
  void stroke(const Stroke& stroke);
  void draw_hatch(const Shape& shape);
  void trace(const Path& path);
  void use(model::Color color);
  bool is_visible(const Item& item) const { return extent_of(item).intersects(visible_); }

  cairo_t* cairo_;
  const FontFaces& faces_;
  Medium medium_;
  geo::Box visible_;
};

}  // namespace cakupan::render
