#pragma once

#include <vector>

#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "geo/ogr.hpp"

namespace cakupan::geo {

/// Gives a feature the shape of GDAL's, in degrees, and tells what was left out or mended. `buffer` is room
/// to work in.
void take_shape(OGRFeatureH raw, OGRCoordinateTransformationH transformation, OgrFeature& feature,
                std::vector<Coordinate>& buffer);

}  // namespace cakupan::geo
