#include "geo/ogr_crs.hpp"

#include <cmath>
#include <string_view>

#include <fmt/format.h>
#include <ogr_spatialref.h>

#include <cakupan/base/error.hpp>

#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

struct ReleaseCrs {
  void operator()(OGRSpatialReferenceH crs) const { OSRRelease(crs); }
};
using Crs = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, ReleaseCrs>;

Crs wgs84() {
  Crs crs(OSRNewSpatialReference(nullptr));
  if (OSRImportFromEPSG(crs.get(), 4326) != OGRERR_NONE) {
    throw base::Error(base::Failure::work, "GDAL does not know EPSG:4326", {},
                      "is PROJ's database (proj-data) installed?");
  }
  OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
  return crs;
}

}  // namespace

bool is_stated(OGRSpatialReferenceH crs) {
  if (!crs || OSRIsLocal(crs)) return false;
  const char* name = OSRGetName(crs);
  return !name || !std::string_view(name).starts_with("Undefined");
}

std::string name_of(OGRSpatialReferenceH crs) {
  const char* authority = OSRGetAuthorityName(crs, nullptr);
  const char* code = OSRGetAuthorityCode(crs, nullptr);
  if (authority && code) return fmt::format("{}:{}", authority, code);
  const char* name = OSRGetName(crs);
  return name ? name : "unnamed";
}

OgrTransformation to_degrees(OGRLayerH layer, const std::string& crs_where_none, const std::string& path) {
  const Crs target = wgs84();
  OGRSpatialReferenceH source = OGR_L_GetSpatialRef(layer);
  Crs assumed;
  if (!is_stated(source)) {
    if (crs_where_none.empty()) return nullptr;
    assumed.reset(OSRNewSpatialReference(nullptr));
    const GdalMessages messages;
    if (OGRSpatialReference::FromHandle(assumed.get())
            ->SetFromUserInput(crs_where_none.c_str(),
                               OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) != OGRERR_NONE) {
      throw base::Error(base::Failure::usage, fmt::format("unknown CRS '{}'", crs_where_none),
                        {path, {}, "crs"}, "write it as \"EPSG:4326\"");
    }
    OSRSetAxisMappingStrategy(assumed.get(), OAMS_TRADITIONAL_GIS_ORDER);
    source = assumed.get();
  }
  if (OSRIsSame(source, target.get())) return nullptr;
  const GdalMessages messages;
  OgrTransformation transformation(OCTNewCoordinateTransformation(source, target.get()));
  if (!transformation) {
    throw gdal_error(
        fmt::format("its CRS {} cannot be turned into EPSG:4326: {}", name_of(source), messages.words()),
        path);
  }
  return transformation;
}

std::optional<Box> stated_extent(OGRLayerH layer, OGRCoordinateTransformationH transformation) {
  const GdalMessages messages;
  OGREnvelope stated;
  if (OGR_L_GetExtent(layer, &stated, FALSE) != OGRERR_NONE) return std::nullopt;
  double west = stated.MinX, south = stated.MinY, east = stated.MaxX, north = stated.MaxY;
  const int points_a_side = 21;
  if (transformation && !OCTTransformBounds(transformation, stated.MinX, stated.MinY, stated.MaxX,
                                            stated.MaxY, &west, &south, &east, &north, points_a_side))
    return std::nullopt;
  const bool on_earth = west >= -180 && east <= 180 && south >= -90 && north <= 90;  // false for NaN
  if (!on_earth || !(west < east) || !(south < north)) return std::nullopt;
  return Box(west, south, east, north);
}

}  // namespace cakupan::geo
