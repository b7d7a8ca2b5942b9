#include "render/text/page_fit.hpp"

#include <algorithm>
#include <cmath>

namespace cakupan::render::text {

namespace {

constexpr double a5_mm2 = 148.0 * 210.0;
constexpr double least_type_pt = 6;
constexpr double least_dot_mm = 1.2;
constexpr double narrow_swatch_mm = 3;
constexpr double least_column_mm = 34;  // a long word in 6 pt beside its swatch and its count

/// Shrinks a size to `least` at most, and one that is smaller not at all.
template <class Unit>
void shrink(base::Quantity<Unit>& size, double scale, double least) {
  size = {std::max(size.value * scale, std::min(size.value, least))};
}

}  // namespace

double first_type_scale(const model::Page& page) {
  return std::min(1.0, std::sqrt(page.width.value * page.height.value / a5_mm2));
}

model::Style scaled(const model::Style& style, double scale) {
  model::Style result = style;
  if (style.page.width < narrow_page) {
    result.map.graticule = model::Style::Map::Graticule::none;
    result.legend.swatch_height = {std::min(result.legend.swatch_height.value, narrow_swatch_mm)};
  }
  if (scale >= 1) return result;
  model::Style::Sizes& sizes = result.sizes;
  for (base::Points* size : {&sizes.title, &sizes.subtitle, &sizes.legend_title, &sizes.legend, &sizes.label,
                             &sizes.place, &sizes.graticule, &sizes.source, &sizes.country, &sizes.value})
    shrink(*size, scale, least_type_pt);
  shrink(result.margin, scale, 0);
  for (model::Line* line : {&result.lines.parent, &result.lines.state}) shrink(line->width, scale, 0.1);
  shrink(result.map.padding, scale, 0);
  shrink(result.map.place_size, scale, least_dot_mm);
  shrink(result.small_regions.dot, scale, least_dot_mm);
  shrink(result.legend.swatch_width, scale, 3);
  shrink(result.legend.swatch_height, scale, 2);
  shrink(result.legend.column_width, scale, least_column_mm);
  return result;
}

}  // namespace cakupan::render::text
