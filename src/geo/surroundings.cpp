#include <cakupan/geo/surroundings.hpp>

#include <array>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/geo/projection.hpp>

namespace cakupan::geo {

PolygonSet surroundings(const PolygonSet& shapes, std::size_t feature, base::Kilometers distance) {
  constexpr double meters_of_kilometer = 1000;
  const Coordinate middle = shapes.box_of(feature).center();
  const Projection around =
      Projection::named(fmt::format("+proj=aeqd +lat_0={} +lon_0={} +datum=WGS84 +units=m",
                                    base::to_text(middle.y), base::to_text(middle.x)));
  const std::array<std::size_t, 1> one{feature};
  const PolygonSet wide = widened(around.projected(shapes, one), 0, distance.value * meters_of_kilometer);
  PolygonSet degrees;
  const IndexRange parts = wide.parts_of(0);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = wide.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      std::vector<Coordinate> ring;
      for (const Coordinate corner : wide.ring(r)) {
        if (const auto at = around.inverse(corner)) ring.push_back({at->lon, at->lat});
      }
      degrees.add_ring(ring);
    }
    degrees.end_part();
  }
  degrees.end_feature();
  return degrees;
}

}  // namespace cakupan::geo
