#pragma once

#include <cstddef>
#include <vector>

#include "indicative/country.hpp"

namespace cakupan::indicative {

/// A district on an island that several regions share.
struct Tenant {
  std::size_t district = 0;
  double target = 0;  ///< square kilometers of that island
};

/// Whose an island is: whole one region's, or shared by tenants whose targets add up to it.
struct Island {
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  std::size_t owner = nobody;
  std::vector<Tenant> tenants;
};

/// One for each of the country's islands. An island of one region's districts is whole that region's, a small
/// one that of the largest district on it, and one without a district goes with the nearest. Elsewhere each
/// district has a target: its part of what the region's official area leaves beside its whole islands, fitted
/// to the areas of the islands that are shared.
std::vector<Island> settled_islands(const Country& country);

}  // namespace cakupan::indicative
