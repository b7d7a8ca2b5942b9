#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cakupan/geo/geometry.hpp>

#include "geo/ogr.hpp"

/// What the sources behind GDAL's door know of coordinate reference systems.
namespace cakupan::geo {

struct DestroyTransformation {
  void operator()(OGRCoordinateTransformationH transformation) const {
    OCTDestroyCoordinateTransformation(transformation);
  }
};
using OgrTransformation =
    std::unique_ptr<std::remove_pointer_t<OGRCoordinateTransformationH>, DestroyTransformation>;

/// A CRS that says nothing of the earth counts as none.
bool is_stated(OGRSpatialReferenceH crs);
/// "EPSG:4326" or a name.
std::string name_of(OGRSpatialReferenceH crs);

/// From a layer's CRS, or the one that is taken where it states none, to longitude and latitude on WGS 84;
/// nothing where its coordinates are that already. THROWS: base::Error (usage) for an unknown
/// `crs_where_none`; (input) where GDAL cannot.
OgrTransformation to_degrees(OGRLayerH layer, const std::string& crs_where_none, const std::string& path);

/// What a layer says of its extent without being read, in degrees; nothing where it does not, or where that
/// is no place on the earth.
std::optional<Box> stated_extent(OGRLayerH layer, OGRCoordinateTransformationH transformation);

/// See OgrSource::crs_area.
std::optional<OgrCrsArea> area_of_use(OGRLayerH layer, const std::string& crs_where_none);

}  // namespace cakupan::geo
