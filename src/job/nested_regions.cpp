#include "job/nested_regions.hpp"

#include <algorithm>
#include <cstddef>
#include <numbers>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/nesting.hpp>
#include <cakupan/loader/boundary/nested.hpp>

namespace cakupan::job {

namespace {

/// What goes, and on which side of the others it lay.
struct LeftOut {
  std::vector<bool> region;
  std::vector<std::string> covered, without_row;
};

std::string called(const KeyedShapes& regions, std::size_t r) {
  return regions.names[r].empty() ? regions.keys[r] : regions.names[r];
}

LeftOut other_levels(const KeyedShapes& regions, const std::vector<geo::Covering>& coverings,
                     const std::vector<bool>& has_row) {
  LeftOut result{std::vector<bool>(regions.keys.size()), {}, {}};
  const auto leave_out = [&](std::size_t r, std::vector<std::string>& told) {
    if (result.region[r]) return;
    result.region[r] = true;
    told.push_back(called(regions, r));
  };
  for (const geo::Covering& covering : coverings) {
    if (!loader::boundary::is_covered(covering)) continue;
    const bool inner_has =
        std::any_of(covering.inner.begin(), covering.inner.end(), [&](std::size_t r) { return has_row[r]; });
    if (!has_row[covering.outer] || inner_has) {
      leave_out(covering.outer, result.covered);
      continue;
    }
    for (const std::size_t r : covering.inner) leave_out(r, result.without_row);
  }
  return result;
}

void warn(const std::vector<std::string>& names, const std::string& why, const base::Place& place,
          base::Diagnostics& diagnostics) {
  if (names.empty()) return;
  diagnostics.warn("covered-regions",
                   fmt::format("{} {}, left out: {}", base::counted(names.size(), "region"), why,
                               base::first_names(names)),
                   place, "where the layer holds several levels, give a file of one");
}

KeyedShapes without(const KeyedShapes& regions, const std::vector<bool>& left_out) {
  KeyedShapes rest;
  rest.shapes.coordinates().reserve(regions.shapes.coordinates().size());
  for (std::size_t r = 0; r < regions.keys.size(); ++r) {
    if (left_out[r]) continue;
    rest.shapes.append(regions.shapes, r);
    rest.keys.push_back(regions.keys[r]);
    rest.names.push_back(regions.names[r]);
  }
  return rest;
}

}  // namespace

KeyedShapes smaller_regions_on_top(KeyedShapes regions, const std::vector<bool>& has_row, double grid,
                                   const base::Place& place, base::Diagnostics& diagnostics) {
  const double moved = grid * std::numbers::sqrt2 / 2;
  geo::SmallerOnTop found = geo::smaller_on_top(regions.shapes, moved);
  if (found.coverings.empty()) return regions;
  const LeftOut left_out = other_levels(regions, found.coverings, has_row);
  if (!left_out.covered.empty() || !left_out.without_row.empty()) {
    warn(left_out.covered, "covered by smaller ones", place, diagnostics);
    warn(left_out.without_row, "without a row that cover one with a row", place, diagnostics);
    regions = without(regions, left_out.region);
    found = geo::smaller_on_top(regions.shapes, moved);
  }
  if (found.coverings.empty()) return regions;
  std::vector<std::string> names;
  for (std::size_t r = 0; r < regions.keys.size(); ++r) names.push_back(called(regions, r));
  loader::boundary::tell_nested(found.coverings, names, place, diagnostics);
  regions.shapes = std::move(found.shapes);
  return regions;
}

}  // namespace cakupan::job
