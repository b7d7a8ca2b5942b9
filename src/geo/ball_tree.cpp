#include "geo/ball_tree.hpp"

#include <limits>

namespace cakupan::geo {

Ball ball_around(std::span<const Ball> balls) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Vector low{infinity, infinity, infinity};
  Vector high = low * -1;
  for (const Ball& b : balls) {
    low = {std::min(low.x, b.center.x - b.radius), std::min(low.y, b.center.y - b.radius),
           std::min(low.z, b.center.z - b.radius)};
    high = {std::max(high.x, b.center.x + b.radius), std::max(high.y, b.center.y + b.radius),
            std::max(high.z, b.center.z + b.radius)};
  }
  Ball all{(low + high) * 0.5, 0};
  for (const Ball& b : balls) all.radius = std::max(all.radius, length(b.center - all.center) + b.radius);
  return all;
}

}  // namespace cakupan::geo
