#include "analysis/area_shapes.hpp"

#include <utility>

namespace cakupan::analysis {

std::vector<AreaShape> area_shapes(std::span<const model::PriorityArea> areas) {
  std::vector<AreaShape> shapes;
  for (const model::PriorityArea& area : areas) {
    const bool has_shape = area.polygon.feature_count() > 0 && !area.polygon.is_empty(0);
    AreaShape shape{area.point, std::nullopt};
    if (has_shape) shape.outline.emplace(area.polygon, 0);
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

}  // namespace cakupan::analysis
