#include <cairo-pdf.h>

#include <cakupan/base/text.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/paint/byte_sink.hpp"
#include "render/paint/cairo_painter.hpp"

namespace cakupan::render::paint {

namespace {

constexpr double points_per_millimeter = 72 / 25.4;

cairo_status_t append(void* sink, const unsigned char* data, unsigned int length) noexcept {
  const ByteSink::Outcome outcome = static_cast<ByteSink*>(sink)->append(data, length);
  return outcome == ByteSink::Outcome::taken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

void describe(cairo_surface_t* surface, const scene::Scene& scene) {
  const auto set = [surface](cairo_pdf_metadata_t key, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface, key, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, scene.title);
  set(CAIRO_PDF_METADATA_SUBJECT, scene.description);
  set(CAIRO_PDF_METADATA_KEYWORDS, base::join(scene.keywords, ", "));
  set(CAIRO_PDF_METADATA_CREATOR, "cakupan");
  // Cairo puts the time of the run here; without a date, the same scene gives the same bytes.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
}

}  // namespace

std::string to_pdf(const scene::Scene& scene) {
  ByteSink sink;
  const text::SurfaceHandle surface(cairo_pdf_surface_create_for_stream(
      append, &sink, scene.width.value * points_per_millimeter, scene.height.value * points_per_millimeter));
  text::check(cairo_surface_status(surface.get()), "PDF");
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  describe(surface.get(), scene);
  {
    const text::FontFaces faces(scene.font);
    const text::CairoHandle cairo(cairo_create(surface.get()));
    text::check(cairo_status(cairo.get()), "PDF");
    cairo_scale(cairo.get(), points_per_millimeter, points_per_millimeter);
    const geo::Box page(0, 0, scene.width.value, scene.height.value);
    ScenePainter(cairo.get(), faces, Medium::vectors, page).paint(scene);
    cairo_show_page(cairo.get());
    text::check(cairo_status(cairo.get()), "PDF");
  }
  cairo_surface_finish(surface.get());
  text::check(cairo_surface_status(surface.get()), "PDF");
  return sink.take("PDF");
}

}  // namespace cakupan::render::paint
