#pragma once

#include <string>

#include <ogr_api.h>

namespace cakupan::geo {

/// The name under which the ids of GeoJSON's features are a field.
inline constexpr const char* feature_id_field = "id";

/// Whether the features of a GeoJSON layer have numbers as ids of their own, which GDAL keeps as their
/// numbers alone. Ids that are no numbers are a field of GDAL's already. Numbers 0, 1, ... behind a first
/// shape of more than some hundred thousand characters are not told from none. The layer begins anew.
bool has_numeric_ids(OGRLayerH layer, const std::string& path);

}  // namespace cakupan::geo
