#include "render/layout/page_texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cakupan/base/text.hpp>

namespace cakupan::render::layout {

namespace {

/// The least width in which a text needs no more lines, so that the last is not a single word.
double balanced(const std::string& text, const text::Look& look, const text::Typesetter& typesetter,
                double width) {
  const std::size_t lines = typesetter.wrapped(text, look, width).size();
  const auto fits = [&](double limit) {
    const std::vector<std::string> wrapped = typesetter.wrapped(text, look, limit);
    return wrapped.size() == lines &&
           std::all_of(wrapped.begin(), wrapped.end(),
                       [&](const std::string& line) { return typesetter.width_of(line, look) <= limit; });
  };
  double limit = width;
  while (lines > 1 && fits(0.97 * limit)) limit *= 0.97;
  return limit;
}

}  // namespace

text::Block title_block(const theme::MapWords& words, const text::Typesetter& typesetter, double width) {
  const model::Style& style = typesetter.style();
  text::Block block;
  const text::Look look{style.sizes.title, scene::Weight::bold, style.colors.ink};
  block.add(typesetter.paragraph(words.title, look, balanced(words.title, look, typesetter, width)), 0, 0);
  const text::Block subtitle = typesetter.paragraph(
      words.subtitle, {style.sizes.subtitle, scene::Weight::regular, style.colors.muted}, width);
  if (subtitle.height > 0) block.add(subtitle, 0, block.height + (block.height > 0 ? 0.8 : 0));
  return block;
}

text::Block source_block(const std::vector<std::string>& lines, const text::Typesetter& typesetter,
                         double width) {
  const model::Style& style = typesetter.style();
  const text::Look look{style.sizes.source, scene::Weight::regular, style.colors.muted};
  return typesetter.paragraph(base::join(lines, " · "), look, width);
}

}  // namespace cakupan::render::layout
