#include <cakupan/render/text/text_measure.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string_view>

#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>

#include "render/text/font_face.hpp"

namespace cakupan::render::text {

struct TextMeasure::Impl {
  FontFaces faces;
};

TextMeasure::TextMeasure(const model::Style::Font& font) : impl_(new Impl{FontFaces(font)}) {}
TextMeasure::TextMeasure(TextMeasure&&) noexcept = default;
TextMeasure::~TextMeasure() = default;

namespace {

// Bytes of text that Pango's 32 bits can measure, however wide its letters are.
constexpr std::size_t most_measured = 1500;

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// A longer text, which no page holds, is measured piece by piece.
double width_em(const FontFace& face, const std::string& text) {
  if (text.size() <= most_measured) return face.width_em(text);
  double width = 0;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < text.size(); begin = end) {
    end = std::min(text.size(), begin + most_measured);
    while (end < text.size() && !begins_letter(text[end])) --end;
    width += face.width_em(text.substr(begin, end - begin));
  }
  return width;
}

}  // namespace

TextExtent TextMeasure::measure(const std::string& text, base::Points size, scene::Weight weight) const {
  const FontFace& face = impl_->faces.of(weight);
  const base::Millimeters em = base::to_millimeters(size);
  return {em * width_em(face, text), em * face.ascent_em(), em * face.descent_em()};
}

namespace {

/// Where a text may be broken: after a mark of an address; anywhere between two letters where words are
/// broken, but never before a mark of the letter that it belongs to.
bool may_break(const std::string& text, std::size_t at, LongWords words) {
  if (std::string_view("/?&=_#").find(text[at - 1]) != std::string_view::npos) return text[at] != '/';
  const char* next = text.data() + at;
  return words == LongWords::broken && begins_letter(*next) && !g_unichar_ismark(g_utf8_get_char(next)) &&
         !g_unichar_iszerowidth(g_utf8_get_char(next));
}

/// How much of a word is put on a line: what fits, or the least that can be had.
std::size_t piece_of(const std::string& word, LongWords words,
                     const std::function<bool(const std::string&)>& fits) {
  std::vector<std::size_t> breaks;
  for (std::size_t at = 1; at < std::min(word.size(), most_measured); ++at) {
    if (may_break(word, at, words)) breaks.push_back(at);
  }
  const auto first_too_wide = std::partition_point(breaks.begin(), breaks.end(),
                                                   [&](std::size_t at) { return fits(word.substr(0, at)); });
  if (breaks.empty()) return word.size();
  return first_too_wide == breaks.begin() ? breaks.front() : *std::prev(first_too_wide);
}

}  // namespace

std::vector<std::string> TextMeasure::wrapped(const std::string& text, base::Points size,
                                              scene::Weight weight, base::Millimeters limit,
                                              LongWords words) const {
  const auto fits = [&](const std::string& line) { return measure(line, size, weight).width <= limit; };
  std::vector<std::string> lines;
  for (const std::string_view word : base::split(text, ' ')) {
    if (word.empty()) continue;
    base::check_interrupt();
    if (!lines.empty()) {
      std::string longer = lines.back() + " " + std::string(word);
      if (fits(longer)) {
        lines.back() = std::move(longer);
        continue;
      }
    }
    std::string rest(word);
    // A word of a whole file takes time in proportion to its length.
    while (rest.size() > most_measured || !fits(rest)) {
      base::check_interrupt();
      const std::size_t size_of_piece = piece_of(rest, words, fits);
      if (size_of_piece == rest.size()) break;
      lines.push_back(rest.substr(0, size_of_piece));
      rest.erase(0, size_of_piece);
    }
    lines.push_back(std::move(rest));
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
