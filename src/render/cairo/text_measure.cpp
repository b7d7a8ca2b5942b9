#include <cakupan/render/text_measure.hpp>

#include <set>

#include <cakupan/base/text.hpp>

#include "render/cairo/font_face.hpp"

namespace cakupan::render {

struct TextMeasure::Impl {
  FontFaces faces;
};

TextMeasure::TextMeasure(const model::Style::Font& font) : impl_(new Impl{FontFaces(font)}) {}
TextMeasure::TextMeasure(TextMeasure&&) noexcept = default;
TextMeasure::~TextMeasure() = default;

TextExtent TextMeasure::measure(const std::string& text, base::Points size, Weight weight) const {
  const FontFace& face = impl_->faces.of(weight);
  const base::Millimeters em = base::to_millimeters(size);
  return {em * width_em(face.set(text).get()), em * face.ascent_em(), em * face.descent_em()};
}

std::vector<std::string> TextMeasure::wrapped(const std::string& text, base::Points size, Weight weight,
                                              base::Millimeters limit) const {
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

std::vector<char32_t> TextMeasure::without_glyph(const std::string& text, Weight weight) const {
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

int TextMeasure::css_weight(Weight weight) const { return impl_->faces.of(weight).css_weight(); }

}  // namespace cakupan::render
