#include <cakupan/geo/nesting.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/geo/segment.hpp>

#include "geo/crossings.hpp"
#include "geo/plain_validity.hpp"
#include "geo/repair.hpp"

namespace cakupan::geo {

namespace {

constexpr std::size_t parts_at_once = 256;
constexpr double most_cells_aside = 128;
// Of a feature, that it counts as lying on another one: an islet of it that two claim is no enclave.
constexpr double least_part = 0.5;

struct Part {
  std::size_t feature = 0;
  Box box;
  double area = 0;
  std::optional<Coordinate> middle;  ///< inside; nothing where it has no width
};

/// The middle of the widest stretch of a part at half of its height.
std::optional<Coordinate> middle_of(const PolygonSet& shapes, std::size_t part, const Box& box) {
  const double y = box.center().y;
  std::vector<double> crossings;
  each_crossing(shapes, part, y, [&](double x) { crossings.push_back(x); });
  std::sort(crossings.begin(), crossings.end());
  std::optional<Coordinate> middle;
  double widest = 0;
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    const double width = crossings[i + 1] - crossings[i];
    if (width <= widest) continue;
    widest = width;
    middle = Coordinate{crossings[i] + width / 2, y};
  }
  return middle;
}

std::vector<Part> parts_of(const PolygonSet& shapes) {
  std::vector<Part> parts(shapes.part_count());
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    const IndexRange own = shapes.parts_of(f);
    for (std::size_t p = own.first; p < own.last; ++p) parts[p].feature = f;
  }
  base::for_each_range(parts.size(), parts_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t p = first; p < last; ++p) {
      const IndexRange rings = shapes.rings_of(p);
      for (const Coordinate& corner : shapes.ring(rings.first)) parts[p].box.include(corner);
      for (std::size_t r = rings.first; r < rings.last; ++r)
        parts[p].area += (r == rings.first ? 1 : -1) * std::abs(signed_area(shapes.ring(r)));
      parts[p].middle = middle_of(shapes, p, parts[p].box);
    }
  });
  return parts;
}

/// Which parts have a point in their box.
class PartsByPlace {
 public:
  PartsByPlace(const std::vector<Part>& parts, const Box& extent) : extent_(extent) {
    const double aside = std::clamp(std::sqrt(static_cast<double>(parts.size())), 1.0, most_cells_aside);
    aside_ = static_cast<std::size_t>(aside);
    cells_.resize(aside_ * aside_);
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const Box& box = parts[p].box;
      const auto [left, bottom] = cell_of({box.min_x(), box.min_y()});
      const auto [right, top] = cell_of({box.max_x(), box.max_y()});
      for (std::size_t row = bottom; row <= top; ++row) {
        for (std::size_t column = left; column <= right; ++column) cells_[row * aside_ + column].push_back(p);
      }
    }
  }

  const std::vector<std::size_t>& near(Coordinate point) const {
    const auto [column, row] = cell_of(point);
    return cells_[row * aside_ + column];
  }

 private:
  std::size_t step(double from, double size, double at) const {
    const double share = size > 0 ? (at - from) / size : 0;
    return std::min(aside_ - 1, static_cast<std::size_t>(share * static_cast<double>(aside_)));
  }
  std::pair<std::size_t, std::size_t> cell_of(Coordinate at) const {
    return {step(extent_.min_x(), extent_.width(), at.x), step(extent_.min_y(), extent_.height(), at.y)};
  }

  Box extent_;
  std::size_t aside_ = 1;
  std::vector<std::vector<std::size_t>> cells_;
};

bool is_farther_than(double distance, const PolygonSet& shapes, std::size_t part, Coordinate point) {
  const IndexRange rings = shapes.rings_of(part);
  for (std::size_t r = rings.first; r < rings.last; ++r) {
    const auto ring = shapes.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      if (distance_to_segment(point, ring[i], ring[i + 1]) <= distance) return false;
    }
  }
  return true;
}

/// By part, the smaller parts that lie on it.
std::vector<std::vector<std::size_t>> parts_on(const PolygonSet& shapes, const std::vector<Part>& parts,
                                               double moved) {
  // A border that comes no nearer to a point than it was moved still has the point on its side.
  const auto lies_on = [&](std::size_t inner, std::size_t outer) {
    const Coordinate middle = *parts[inner].middle;
    return parts[outer].box.contains(middle) && part_holds(shapes, outer, middle) &&
           (moved == 0 ||
            (is_farther_than(moved, shapes, inner, middle) && is_farther_than(moved, shapes, outer, middle)));
  };
  const PartsByPlace places(parts, shapes.box());
  std::vector<std::vector<std::size_t>> below(parts.size());
  base::for_each_range(parts.size(), parts_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t inner = first; inner < last; ++inner) {
      if (!parts[inner].middle) continue;
      for (const std::size_t outer : places.near(*parts[inner].middle)) {
        const bool is_larger = std::pair(parts[outer].area, inner) > std::pair(parts[inner].area, outer);
        if (is_larger && parts[outer].feature != parts[inner].feature && lies_on(inner, outer))
          below[inner].push_back(outer);
      }
    }
  });
  std::vector<std::vector<std::size_t>> on(parts.size());
  for (std::size_t inner = 0; inner < parts.size(); ++inner) {
    for (const std::size_t outer : below[inner]) on[outer].push_back(inner);
  }
  return on;
}

PolygonSet valid_part(const PolygonSet& shapes, std::size_t part) {
  PolygonSet one;
  const IndexRange rings = shapes.rings_of(part);
  for (std::size_t r = rings.first; r < rings.last; ++r) one.add_ring(shapes.ring(r));
  one.end_feature();
  PlainValidity plain;
  return plain.holds(one, 0) ? one : repaired(one, 0).shape;
}

PolygonSet cut(const PolygonSet& shapes, std::size_t outer, const std::vector<std::size_t>& inner) {
  PolygonSet on_top;
  std::vector<std::size_t> all;
  for (const std::size_t part : inner) {
    all.push_back(all.size());
    on_top.append(valid_part(shapes, part), 0);
  }
  return difference(valid_part(shapes, outer), 0, union_of(on_top, all), 0);
}

}  // namespace

SmallerOnTop smaller_on_top(const PolygonSet& shapes, double moved) {
  const std::vector<Part> parts = parts_of(shapes);
  const std::vector<std::vector<std::size_t>> on = parts_on(shapes, parts, moved);
  std::vector<double> whole(shapes.feature_count());
  for (const Part& part : parts) whole[part.feature] += part.area;
  std::map<std::size_t, std::set<std::size_t>> inner_of;
  std::vector<std::size_t> concerned;
  for (std::size_t outer = 0; outer < parts.size(); ++outer) {
    if (on[outer].empty()) continue;
    concerned.push_back(outer);
    std::set<std::size_t>& told = inner_of[parts[outer].feature];
    for (const std::size_t inner : on[outer]) {
      const std::size_t feature = parts[inner].feature;
      if (parts[inner].area > least_part * whole[feature]) told.insert(feature);
    }
  }
  SmallerOnTop result;
  if (concerned.empty()) return result;
  result.shapes.coordinates().reserve(shapes.coordinates().size());
  std::vector<PolygonSet> rest(parts.size());
  base::for_each_index(concerned.size(), [&](std::size_t i) {
    rest[concerned[i]] = cut(shapes, concerned[i], on[concerned[i]]);
  });
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    const auto inner = inner_of.find(f);
    if (inner == inner_of.end()) {
      result.shapes.append(shapes, f);
      continue;
    }
    const IndexRange own = shapes.parts_of(f);
    for (std::size_t p = own.first; p < own.last; ++p) {
      if (!on[p].empty()) {
        result.shapes.append_parts(rest[p], 0);
        continue;
      }
      const IndexRange rings = shapes.rings_of(p);
      for (std::size_t r = rings.first; r < rings.last; ++r) result.shapes.add_ring(shapes.ring(r));
      result.shapes.end_part();
    }
    result.shapes.end_feature();
    result.coverings.push_back(
        {f, {inner->second.begin(), inner->second.end()}, planar_area(result.shapes, f) / whole[f]});
  }
  return result;
}

}  // namespace cakupan::geo
