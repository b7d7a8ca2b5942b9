#pragma once

#include "render/shape/page_shapes.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// A scale bar of a round number of kilometers, true along the parallel of a stated latitude.
struct ScaleBar {
  double kilometers = 0;
  double length = 0;       ///< mm on the page
  double latitude = 0;     ///< degrees, where it is true
  double denominator = 0;  ///< of the scale there, 1 : denominator
};

/// The longest round bar within `limit` mm. The latitude is the middle of the map, rounded: to whole degrees,
/// or finer on maps lower than 1.5°.
ScaleBar scale_bar_for(const shape::Ground& ground, const shape::PageTransform& transform, double limit);

/// "2° LS"; whole degrees, or with decimals where there are any.
std::string latitude_for_reader(double latitude, base::Language language);
std::string longitude_for_reader(double longitude, base::Language language);

/// How much room a bar takes, whatever its length.
/// The same as one line: the bar, and its length to its right.
text::Block scale_bar_line(const ScaleBar& bar, const text::Typesetter& typesetter, base::Language language);

double scale_bar_height(const text::Typesetter& typesetter);
/// The widest a bar's block becomes with a bar of `limit` mm.
inline constexpr double scale_bar_overhang = 8;

text::Block scale_bar_block(const ScaleBar& bar, const text::Typesetter& typesetter, base::Language language);

}  // namespace cakupan::render::layout
