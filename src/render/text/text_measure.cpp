#include <cakupan/render/text/text_measure.hpp>

#include <set>

#include <cakupan/base/text.hpp>

#include "render/text/font_face.hpp"

namespace cakupan::render::text {

struct TextMeasure::Impl {
  FontFaces faces;
};

TextMeasure::TextMeasure(const model::Style::Font& font) : impl_(new Impl{FontFaces(font)}) {}
TextMeasure::TextMeasure(TextMeasure&&) noexcept = default;
TextMeasure::~TextMeasure() = default;

TextExtent TextMeasure::measure(const std::string& text, base::Points size, scene::Weight weight) const {
  const FontFace& face = impl_->faces.of(weight);
  const base::Millimeters em = base::to_millimeters(size);
  return {em * face.width_em(text), em * face.ascent_em(), em * face.descent_em()};
}

std::vector<std::string> TextMeasure::wrapped(const std::string& text, base::Points size,
                                              scene::Weight weight, base::Millimeters limit) const {
  std::vector<std::string> lines;
  for (const std::string_view word : base::split(text, ' ')) {
    if (word.empty()) continue;
    if (!lines.empty()) {
      std::string longer = lines.back() + " " + std::string(word);
      if (measure(longer, size, weight).width <= limit) {
        lines.back() = std::move(longer);
        continue;
      }
    }
    lines.emplace_back(word);
  }
  return lines;
}

std::vector<char32_t> TextMeasure::without_glyph(const std::string& text, scene::Weight weight) const {
  const FontFace& face = impl_->faces.of(weight);
  std::set<char32_t> missing;
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end; at = g_utf8_next_char(at)) {
    const char32_t code_point = g_utf8_get_char_validated(at, end - at);
    if (code_point > 0x10FFFF) break;  // not UTF-8
    if (code_point > ' ' && !face.has_glyph(code_point)) missing.insert(code_point);
  }
  return {missing.begin(), missing.end()};
}

std::vector<OutlineStep> TextMeasure::outline(const std::string& text, base::Points size,
                                              scene::Weight weight) const {
  std::vector<OutlineStep> steps;
  const LayoutHandle layout = impl_->faces.of(weight).set(text);
  const SurfaceHandle surface(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
  check(cairo_surface_status(surface.get()), "outline");
  const CairoHandle cairo(cairo_create(surface.get()));
  const double unit = base::to_millimeters(size).value / FontFace::em;
  cairo_move_to(cairo.get(), 0, 0);
  pango_cairo_layout_line_path(cairo.get(), pango_layout_get_line_readonly(layout.get(), 0));
  const PathHandle path(cairo_copy_path(cairo.get()));
  check(path->status, "outline");
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t* data = path->data + i;
    OutlineStep step;
    step.kind = static_cast<OutlineStep::Kind>(data->header.type);
    for (int p = 1; p < data->header.length; ++p) {
      step.points.at(static_cast<std::size_t>(p - 1)) = {data[p].point.x * unit, data[p].point.y * unit};
    }
    steps.push_back(step);
  }
  // Each letter begins with a move; the last one leads nowhere.
  while (!steps.empty() && steps.back().kind == OutlineStep::Kind::move) steps.pop_back();
  return steps;
}

static_assert(static_cast<int>(OutlineStep::Kind::move) == CAIRO_PATH_MOVE_TO &&
              static_cast<int>(OutlineStep::Kind::line) == CAIRO_PATH_LINE_TO &&
              static_cast<int>(OutlineStep::Kind::curve) == CAIRO_PATH_CURVE_TO &&
              static_cast<int>(OutlineStep::Kind::close) == CAIRO_PATH_CLOSE_PATH);

int TextMeasure::css_weight(scene::Weight weight) const { return impl_->faces.of(weight).css_weight(); }

}  // namespace cakupan::render::text
