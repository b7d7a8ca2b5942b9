#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include <cakupan/model/style.hpp>
#include <cakupan/render/scene/scene.hpp>

#include "render/text/cairo_handles.hpp"

namespace cakupan::render::text {

/// One font file, opened apart from the machine's fonts: nothing else can ever be picked in its place.
/// One object serves one thread at a time.
class FontFace {
 public:
  /// THROWS: base::Error (work) where the file cannot be read as a font.
  explicit FontFace(const std::string& file);

  /// One line of text set at `em` units, without hinting. Shared: not to be changed.
  LayoutHandle set(const std::string& text) const;
  /// The advance of that line, in parts of the type size.
  double width_em(const std::string& text) const;

  /// The size at which text is set; large, so that the whole numbers Pango counts in do not matter.
  static constexpr double em = 1000;

  double ascent_em() const { return ascent_em_; }
  double descent_em() const { return descent_em_; }
  int css_weight() const { return css_weight_; }
  bool has_glyph(char32_t code_point) const;

 private:
  FontConfigHandle config_;
  FontMapHandle map_;
  PangoContextHandle context_;
  FcPattern* pattern_ = nullptr;  // owned by config_
  double ascent_em_ = 0;
  double descent_em_ = 0;
  int css_weight_ = 400;
  mutable std::unordered_map<std::string, LayoutHandle> layouts_;  // as set so far
  mutable std::unordered_map<std::string, double> widths_;         // as measured so far
};

/// A face that is lent for a while and then kept for the next who asks for its file, with all that it has
/// measured.
class LentFace {
 public:
  /// THROWS: as FontFace.
  explicit LentFace(const std::string& file);
  LentFace(LentFace&&) noexcept = default;
  LentFace& operator=(LentFace&&) = delete;
  ~LentFace();

  const FontFace& operator*() const { return *face_; }

 private:
  std::string file_;
  std::unique_ptr<FontFace> face_;
};

/// The faces of a style, one for each weight.
class FontFaces {
 public:
  /// THROWS: as FontFace.
  explicit FontFaces(const model::Style::Font& font) : regular_(font.regular_file), bold_(font.bold_file) {}

  const FontFace& of(scene::Weight weight) const {
    return weight == scene::Weight::bold ? *bold_ : *regular_;
  }

 private:
  LentFace regular_;
  LentFace bold_;
};

/// The advance of a line set by FontFace::set, in parts of its type size.
double width_em(PangoLayout* layout);

}  // namespace cakupan::render::text
