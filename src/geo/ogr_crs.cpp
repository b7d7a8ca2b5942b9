#include "geo/ogr_crs.hpp"

#include <cmath>
#include <string_view>

#include <cpl_conv.h>
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

/// Of a text that a user wrote; nothing where it is not known.
Crs crs_from(const std::string& text) {
  Crs crs(OSRNewSpatialReference(nullptr));
  const GdalMessages messages;
  if (OGRSpatialReference::FromHandle(crs.get())->SetFromUserInput(
          text.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) != OGRERR_NONE)
    return nullptr;
  return crs;
}

/// A .prj names no authority: what it says is looked up.
Crs known_as(OGRSpatialReferenceH crs) {
  if (OSRGetAuthorityCode(crs, nullptr) != nullptr) return Crs(OSRClone(crs));
  const GdalMessages messages;
  int count = 0;
  int* likeness = nullptr;
  OGRSpatialReferenceH* const found = OSRFindMatches(crs, nullptr, &count, &likeness);
  constexpr int sure = 90;  // of a hundred, as GDAL counts
  Crs best(count > 0 && likeness[0] >= sure ? OSRClone(found[0]) : nullptr);
  OSRFreeSRSArray(found);
  CPLFree(likeness);
  return best;
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
    assumed = crs_from(crs_where_none);
    if (!assumed) {
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

std::optional<OgrCrsArea> area_of_use(OGRLayerH layer, const std::string& crs_where_none) {
  OGRSpatialReferenceH source = OGR_L_GetSpatialRef(layer);
  Crs assumed;
  if (!is_stated(source)) {
    if (crs_where_none.empty()) return std::nullopt;
    assumed = crs_from(crs_where_none);
    source = assumed.get();
  }
  const Crs known = source == nullptr ? nullptr : known_as(source);
  if (!known) return std::nullopt;
  const GdalMessages messages;
  double west = 0, south = 0, east = 0, north = 0;
  const char* name = nullptr;
  if (!OSRGetAreaOfUse(known.get(), &west, &south, &east, &north, &name)) return std::nullopt;
  constexpr double unknown = -1000;  // PROJ's word for it
  if (west <= unknown || south <= unknown || east <= unknown || north <= unknown) return std::nullopt;
  if (east < west) east += 360;
  const auto units = OSRIsProjected(known.get()) ? OgrCrsArea::Units::lengths : OgrCrsArea::Units::degrees;
  return OgrCrsArea{name == nullptr ? "" : name, Box(west, south, east, north), units};
}

}  // namespace cakupan::geo
