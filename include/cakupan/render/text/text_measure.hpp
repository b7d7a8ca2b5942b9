#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::text {

/// How large a line of text is in a font, whatever the resolution it will be painted at.
struct TextExtent {
  base::Millimeters width;    ///< advance
  base::Millimeters ascent;   ///< of the font, above the baseline
  base::Millimeters descent;  ///< of the font, below the baseline
};

/// A step of the outline of letters, in mm, y downward.
struct OutlineStep {
  enum class Kind { move, line, curve, close } kind = Kind::move;
  std::array<geo::Coordinate, 3> points;  ///< move, line: the first; curve: two handles and the end

  bool operator==(const OutlineStep&) const = default;
};

/// What becomes of a word that is wider than its line, and has no mark of an address to break it after (/ ? &
/// = _ #), as any may be.
enum class LongWords { whole, broken };

/// Measures with the very font files that the painters use; the fonts of the machine change nothing.
/// One object serves one thread at a time.
class TextMeasure {
 public:
  /// THROWS: base::Error (work) where a font file is missing, naming the file and the package that has it.
  explicit TextMeasure(const model::Style::Font& font);
  TextMeasure(TextMeasure&&) noexcept;
  ~TextMeasure();

  /// REQUIRES: text is UTF-8 without line breaks.
  TextExtent measure(const std::string& text, base::Points size, scene::Weight weight) const;

  /// The text in lines no wider than `limit`, broken at blanks; a word that is wider begins a line, and is
  /// wider than that where it cannot be broken, or a single letter is. Runs of blanks count as one; U+00A0 is
  /// never broken. No word: no line. THROWS: Interrupted.
  std::vector<std::string> wrapped(const std::string& text, base::Points size, scene::Weight weight,
                                   base::Millimeters limit, LongWords words = LongWords::whole) const;

  /// The characters of a text that the font file cannot show, each once, in code point order.
  std::vector<char32_t> without_glyph(const std::string& text, scene::Weight weight) const;

  /// The letters as curves, to be filled by the nonzero rule; the baseline starts at the origin.
  std::vector<OutlineStep> outline(const std::string& text, base::Points size, scene::Weight weight) const;

  /// The weight of a font file as CSS counts it (400 regular, 600 semibold, 700 bold).
  int css_weight(scene::Weight weight) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cakupan::render::text
