#pragma once

#include <optional>
#include <string>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/geometry.hpp>

#include "geo/ogr.hpp"

namespace cakupan::loader::boundary {

/// What to do with a longitude from 180 to 540 or the same in the west: write another. Empty for others.
std::string shifted_longitude(double longitude);

/// A warning where shapes lie more than a degree outside of where their CRS is used: then it is hardly
/// theirs. `held`: the shapes' box, in degrees. Nothing where either is not known.
void warn_of_far_place(const geo::Box& held, const std::optional<geo::OgrCrsArea>& area,
                       const std::string& crs, const std::string& path, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::boundary
