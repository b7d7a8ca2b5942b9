#pragma once

#include <cstddef>
#include <vector>

#include "indicative/weighted_sites.hpp"

namespace cakupan::indicative {

/// Sites that lead from a piece of a region, given by the sites in it, over its neighbors' land to the
/// nearest other site of that region: nearly all regions hang together where they share an island, but the
/// diagram knows nothing of that. Empty where the region has no other site.
std::vector<Site> corridor(const std::vector<Site>& sites, const std::vector<std::size_t>& piece);

}  // namespace cakupan::indicative
