#pragma once

#include <cstddef>
#include <span>

#include <cakupan/geo/geometry.hpp>
#include <cakupan/render/scene/scene.hpp>

#include "render/text/cairo_handles.hpp"
#include "render/text/font_face.hpp"

namespace cakupan::render::paint {

/// What a drawing is made of in the end, which decides how text and abutting fills are drawn.
enum class Medium { pixels, vectors };

/// Paints a scene on a Cairo context whose unit is a millimeter of the page.
class ScenePainter {
 public:
  /// Items outside `visible` (page millimeters) are left out. All arguments are borrowed.
  ScenePainter(cairo_t* cairo, const text::FontFaces& faces, Medium medium, const geo::Box& visible)
      : cairo_(cairo), faces_(faces), medium_(medium), visible_(visible) {}

  void paint(const scene::Scene& scene);

 private:
  /// An image that Cairo paints on; borrowed.
  struct Image {
    cairo_surface_t* surface;
    int width;
    int height;
    double left;  ///< of the image's own first pixel less that of the page
    double top;

    template <class Pixel>
    Pixel* row(std::size_t row) const {
      return reinterpret_cast<Pixel*>(cairo_image_surface_get_data(surface) +
                                      row *
                                          static_cast<std::size_t>(cairo_image_surface_get_stride(surface)));
    }
  };

  void paint(const scene::Layer& layer);
  void paint(const scene::Shape& shape);
  void paint(const scene::Disc& disc);
  void paint(const scene::TextRun& run);
  void paint_mosaic(std::span<const scene::Item> shapes);
  Image target() const;
  geo::Box to_pixels(const geo::Box& box) const;
  void clip_to_pixels(const geo::Box& box);
  void share_out(const Image& coverage, const geo::Box& extent, model::Color color,
                 const Image& shares) const;
  /// REQUIRES: an image as target.
  void paint_nested(std::span<const scene::Item> shapes);
  void fill_and_stroke(const std::optional<model::Color>& fill, const std::optional<scene::Stroke>& stroke,
                       scene::Shape::FillRule rule);
  void stroke(const scene::Stroke& stroke);
  void draw_hatch(const scene::Shape& shape);
  void trace(const scene::Path& path);
  void use(model::Color color);
  bool is_visible(const scene::Path& path, const scene::SubPath& part) const;
  bool is_visible(const scene::Item& item) const { return scene::extent_of(item).intersects(visible_); }

  cairo_t* cairo_;
  const text::FontFaces& faces_;
  Medium medium_;
  geo::Box visible_;
};

}  // namespace cakupan::render::paint
