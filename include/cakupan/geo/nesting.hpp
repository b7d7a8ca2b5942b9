#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// A feature that others lie on.
struct Covering {
  std::size_t outer = 0;
  std::vector<std::size_t> inner;  ///< features of which at least half lies on it, ascending; may be none
  double left = 1;                 ///< of the outer one's planar area, 0 to 1

  bool operator==(const Covering&) const = default;
};

struct SmallerOnTop {
  std::vector<Covering> coverings;  ///< by `outer`; empty where nothing lies on anything
  PolygonSet shapes;                ///< empty where there are no coverings: nothing has to be cut
};

/// Land of two features to the smaller: where the middle of a part lies on a larger part of another feature,
/// as that of an enclave does for which no hole is left, it is cut out of that. Of parts as large as each
/// other, the later lies on the earlier. Borders that merely cross each other stay as they are. Shapes in one
/// plane, or degrees; invalid ones among those concerned are repaired.
/// `moved`: how far corners may have been moved since the shapes were read, in their unit, as those on a grid
/// by half of its diagonal. What a middle lies on by less than that is left alone: it may lie beside it.
/// THROWS: base::Error (work) where GEOS fails.
SmallerOnTop smaller_on_top(const PolygonSet& shapes, double moved = 0);

}  // namespace cakupan::geo
