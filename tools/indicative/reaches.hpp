#pragma once

#include <vector>

#include "indicative/clip.hpp"
#include "indicative/weighted_sites.hpp"

namespace cakupan::indicative {

/// The area that each site has of some land (its rings as from `oriented_rings`), square kilometers: to about
/// one percent, which is enough to set the reaches by.
std::vector<double> site_areas(const std::vector<Ring>& land, const std::vector<Site>& sites);

/// Sets the reaches so that every region has the sum of its sites' targets, and the sites theirs as far as
/// that allows. REQUIRES: one target above 0 per site; together they are the area of the land.
void fit_reaches(const std::vector<Ring>& land, const std::vector<double>& targets, std::vector<Site>& sites);

/// Moves the reaches of the districts so that every region has its area again. REQUIRES: the sites that have
/// a target come first, and corridors follow.
void fit_regions(const std::vector<Ring>& land, const std::vector<double>& targets, std::vector<Site>& sites);

}  // namespace cakupan::indicative
