#pragma once

#include <memory>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/scene.hpp>

namespace cakupan::render {

/// How large a line of text is in a font, whatever the resolution it will be painted at.
struct TextExtent {
  base::Millimeters width;    ///< advance
  base::Millimeters ascent;   ///< of the font, above the baseline
  base::Millimeters descent;  ///< of the font, below the baseline
};

/// Measures with the very font files that the painters use.
class TextMeasure {
 public:
  /// THROWS: base::Error (work) where a font file is missing, naming the file and the package that has it.
  explicit TextMeasure(const model::Style::Font& font);
  TextMeasure(TextMeasure&&) noexcept;
  ~TextMeasure();

  TextExtent measure(const std::string& text, base::Points size, Weight weight) const;

  /// The text in lines no wider than `limit`, broken at blanks; a word that is wider stands alone.
  std::vector<std::string> wrapped(const std::string& text, base::Points size, Weight weight,
                                   base::Millimeters limit) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cakupan::render
