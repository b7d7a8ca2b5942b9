#pragma once

#include <algorithm>

#include <cakupan/model/style.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::text {

/// By how much type and measures shrink from the start: on pages smaller than A5, by the square root of the
/// page's area over that of A5; 1 on all others.
double first_type_scale(const model::Page& page);

/// The step by which they shrink further where a page does not hold its texts, and where that ends.
inline constexpr double type_scale_step = 0.93;
inline constexpr double least_type_scale = 0.3;

/// Narrower pages are columns of a report: the map takes their width, the legend is a strip below it, there
/// are no degrees, and the sources are one line.
inline constexpr base::Millimeters narrow_page{100};

/// A style whose type and measures are multiplied. Type stays at 6 pt at least, or at its own size where that
/// is smaller; dots stay at 1.2 mm at least, or at their own size.
model::Style scaled(const model::Style& style, double scale);

/// What `draw` makes at the first scale of the page at which its texts fit, tried from the first to the
/// least, then with words that are too wide broken; its report tells the scale. `draw` takes a typesetter.
/// THROWS: what `draw` throws; PageTooSmall where it does not fit even so.
template <class Draw>
auto fitted(const model::Style& style, const Draw& draw) {
  LongWords words = LongWords::whole;
  const double first = std::max(first_type_scale(style.page), least_type_scale);
  double scale = first;
  while (true) {
    const model::Style fitting = scaled(style, scale);
    try {
      auto drawn = draw(Typesetter(fitting, words));
      drawn.report.type_scale = scale;
      return drawn;
    } catch (const PageTooSmall&) {
      scale *= type_scale_step;
      if (scale >= least_type_scale) continue;
      if (words == LongWords::broken) throw;
      words = LongWords::broken;
      scale = first;
    }
  }
}

}  // namespace cakupan::render::text
