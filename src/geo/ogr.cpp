#include "geo/ogr.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_spatialref.h>
#include <ogr_srs_api.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>

#include "geo/ogr_guard.hpp"
#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

struct CloseDataset {
  void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct DestroyFeature {
  void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
struct DestroyGeometry {
  void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
struct ReleaseCrs {
  void operator()(OGRSpatialReferenceH crs) const { OSRRelease(crs); }
};
struct DestroyTransformation {
  void operator()(OGRCoordinateTransformationH transformation) const {
    OCTDestroyCoordinateTransformation(transformation);
  }
};
struct FreeList {
  void operator()(char** list) const { CSLDestroy(list); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using Geometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;
using Crs = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, ReleaseCrs>;
using Transformation =
    std::unique_ptr<std::remove_pointer_t<OGRCoordinateTransformationH>, DestroyTransformation>;
using CList = std::unique_ptr<char*, FreeList>;

bool is_truth(OGRFieldDefnH field) { return OGR_Fld_GetSubType(field) == OFSTBoolean; }

OgrKind kind_of(OGRFieldDefnH field) {
  const OGRFieldType type = OGR_Fld_GetType(field);
  const bool number = type == OFTInteger || type == OFTInteger64 || type == OFTReal;
  return number && !is_truth(field) ? OgrKind::number : OgrKind::text;
}

void take_value(OGRFeatureH feature, int field, OgrValue& value) {
  value.text.clear();
  value.kind = OgrKind::text;
  if (!OGR_F_IsFieldSetAndNotNull(feature, field)) return;
  OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature, field);
  value.kind = kind_of(definition);
  if (OGR_Fld_GetType(definition) == OFTInteger && is_truth(definition)) {
    value.text = OGR_F_GetFieldAsInteger(feature, field) != 0 ? "true" : "false";
  } else if (OGR_Fld_GetType(definition) == OFTReal) {
    const double number = OGR_F_GetFieldAsDouble(feature, field);
    value.text = std::isfinite(number) ? base::to_text(number) : "";
  } else {
    value.text = OGR_F_GetFieldAsString(feature, field);
  }
}

// A CRS that says nothing of the earth counts as none.
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

Crs wgs84() {
  Crs crs(OSRNewSpatialReference(nullptr));
  if (OSRImportFromEPSG(crs.get(), 4326) != OGRERR_NONE) {
    throw base::Error(base::Failure::work, "GDAL does not know EPSG:4326", {},
                      "is PROJ's database (proj-data) installed?");
  }
  OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
  return crs;
}

// Nothing where coordinates are longitude and latitude on WGS 84 already.
Transformation to_degrees(OGRLayerH layer, const std::string& crs_where_none, const std::string& path) {
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
  Transformation transformation(OCTNewCoordinateTransformation(source, target.get()));
  if (!transformation) {
    throw gdal_error(
        fmt::format("its CRS {} cannot be turned into EPSG:4326: {}", name_of(source), messages.words()),
        path);
  }
  return transformation;
}

void take_polygon(OGRGeometryH polygon, OgrFeature& feature, std::vector<Coordinate>& buffer) {
  const int rings = OGR_G_GetGeometryCount(polygon);
  for (int r = 0; r < rings; ++r) {
    OGRGeometryH ring = OGR_G_GetGeometryRef(polygon, r);
    const int points = OGR_G_GetPointCount(ring);
    if (points == 0) continue;
    buffer.resize(static_cast<std::size_t>(points));
    OGR_G_GetPoints(ring, &buffer[0].x, sizeof(Coordinate), &buffer[0].y, sizeof(Coordinate), nullptr, 0);
    const std::size_t before = feature.shape.ring_count();
    feature.shape.add_ring(buffer);
    if (feature.shape.ring_count() == before) {
      ++feature.collapsed_rings;
      if (r == 0) return;  // without its shell, a polygon's holes mean nothing
    } else if (buffer.front() != buffer.back()) {
      ++feature.unclosed_rings;
    }
  }
  feature.shape.end_part();
}

void take_geometry(OGRGeometryH geometry, OgrFeature& feature, std::vector<Coordinate>& buffer) {
  switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPolygon:
    case wkbTriangle:
      take_polygon(geometry, feature, buffer);
      return;
    case wkbMultiPolygon:
    case wkbGeometryCollection:
    case wkbPolyhedralSurface:
    case wkbTIN: {
      const int members = OGR_G_GetGeometryCount(geometry);
      for (int i = 0; i < members; ++i) take_geometry(OGR_G_GetGeometryRef(geometry, i), feature, buffer);
      return;
    }
    case wkbCurvePolygon:
    case wkbMultiSurface: {
      const Geometry straight(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
      if (straight) take_geometry(straight.get(), feature, buffer);
      return;
    }
    default:
      ++feature.other_members;
  }
}

bool on_earth(Coordinate point) {
  constexpr double rounding = 1e-9;  // what a transformation may overshoot the date line or a pole by
  return std::abs(point.x) <= 180 + rounding && std::abs(point.y) <= 90 + rounding;  // false for NaN
}

// Moves the shape to degrees and looks at every coordinate on the way.
void finish_coordinates(OgrFeature& feature, OGRCoordinateTransformationH transformation) {
  std::vector<Coordinate>& points = feature.shape.coordinates();
  std::vector<Coordinate> original;
  if (transformation && !points.empty()) {
    original = points;
    std::vector<double> x(points.size()), y(points.size());
    std::vector<int> succeeded(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      x[i] = points[i].x;
      y[i] = points[i].y;
    }
    const GdalMessages messages;
    OCTTransformEx(transformation, static_cast<int>(points.size()), x.data(), y.data(), nullptr,
                   succeeded.data());
    for (std::size_t i = 0; i < points.size(); ++i)
      points[i] = succeeded[i] ? Coordinate{x[i], y[i]} : Coordinate{HUGE_VAL, HUGE_VAL};
  }
  const auto bad = std::find_if_not(points.begin(), points.end(), on_earth);
  if (bad == points.end()) return;
  feature.bad_coordinate = original.empty() ? *bad : original[static_cast<std::size_t>(bad - points.begin())];
}

void take_shape(OGRFeatureH raw, OGRCoordinateTransformationH transformation, OgrFeature& feature,
                std::vector<Coordinate>& buffer) {
  OGRGeometryH geometry = OGR_F_GetGeometryRef(raw);
  if (geometry) take_geometry(geometry, feature, buffer);
  feature.shape.end_feature();
  finish_coordinates(feature, transformation);
  if (!geometry) {
    feature.shape_kind = OgrShape::missing;
  } else if (!feature.shape.is_empty(0)) {
    feature.shape_kind = OgrShape::polygons;
  } else if (feature.other_members > 0 && !OGR_G_IsEmpty(geometry)) {
    feature.shape_kind = OgrShape::other;
    feature.geometry_type = OGRGeometryTypeToName(wkbFlatten(OGR_G_GetGeometryType(geometry)));
  } else {
    feature.shape_kind = OgrShape::empty;
  }
}

std::string metadata(OGRLayerH layer, const char* item) {
  const char* value = GDALGetMetadataItem(layer, item, "SHAPEFILE");
  return value ? value : "";
}

// GDAL skips what it is told to ignore while reading.
void ignore_others(OGRLayerH layer, const OgrReading& reading) {
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
  char** names = nullptr;
  for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
    if (std::find(reading.fields.begin(), reading.fields.end(), static_cast<std::size_t>(i)) !=
        reading.fields.end())
      continue;
    names = CSLAddString(names, OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
  }
  if (reading.geometry == OgrGeometry::unwanted) names = CSLAddString(names, "OGR_GEOMETRY");
  const CList owned(names);
  const GdalMessages messages;  // a driver that cannot ignore reads everything, which is only slower
  OGR_L_SetIgnoredFields(layer, const_cast<const char**>(names));
}

}  // namespace

struct OgrSource::Impl {
  std::string shown;
  Dataset dataset;

  OGRLayerH layer(const std::string& name) const {
    OGRLayerH found = GDALDatasetGetLayerByName(dataset.get(), name.c_str());
    if (!found) throw gdal_error(fmt::format("no layer '{}'", name), shown);
    return found;
  }
};

OgrSource::OgrSource(const std::string& path, const std::string& shown,
                     const std::vector<std::string>& drivers)
    : impl_(std::make_unique<Impl>()) {
  register_gdal();
  refuse_other_file_systems(path, shown);
  impl_->shown = shown;
  const GdalMessages messages;
  char** options = nullptr;
  char** allowed = nullptr;
  VSIStatBufL status;
  // A GeoPackage in write-ahead mode gets files beside it as soon as it is opened, unless it is called
  // immutable.
  if (base::lower(path).ends_with(".gpkg") && VSIStatL((path + "-wal").c_str(), &status) != 0) {
    options = CSLSetNameValue(options, "IMMUTABLE", "YES");
  }
  for (const std::string& driver : drivers) allowed = CSLAddString(allowed, driver.c_str());
  const CList owned_options(options), owned_allowed(allowed);
  wanted_network();
  impl_->dataset.reset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                  allowed, options, nullptr));
  if (!impl_->dataset) throw gdal_error(messages.words(), shown);
  // GDAL goes on without what it did not get: with another CRS.
  if (wanted_network()) {
    throw base::Error(base::Failure::input, "names its CRS by a link, and nothing is read over the network",
                      {shown, {}, {}}, "write the name of the CRS into the file in place of the link");
  }
  if (driver() == "GPKG") refuse_virtual_tables(impl_->dataset.get(), shown);
}

OgrSource::OgrSource(OgrSource&&) noexcept = default;
OgrSource& OgrSource::operator=(OgrSource&&) noexcept = default;
OgrSource::~OgrSource() = default;

std::string OgrSource::driver() const {
  return GDALGetDriverShortName(GDALGetDatasetDriver(impl_->dataset.get()));
}

std::vector<std::string> OgrSource::files() const {
  const GdalMessages messages;
  const CList list(GDALGetFileList(impl_->dataset.get()));
  std::vector<std::string> files;
  for (char** each = list.get(); each != nullptr && *each != nullptr; ++each) files.emplace_back(*each);
  return files;
}

std::vector<std::string> OgrSource::layer_names() const {
  const GdalMessages messages;
  std::vector<std::string> names;
  const int count = GDALDatasetGetLayerCount(impl_->dataset.get());
  names.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(impl_->dataset.get(), i)));
  }
  return names;
}

OgrLayer OgrSource::layer(const std::string& name) const {
  const GdalMessages messages;
  OGRLayerH layer = impl_->layer(name);
  OgrLayer result;
  result.name = name;
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
  for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
    OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
    result.fields.push_back({OGR_Fld_GetNameRef(field), kind_of(field)});
  }
  const OGRwkbGeometryType type = OGR_L_GetGeomType(layer);
  if (type != wkbNone) result.geometry_type = OGRGeometryTypeToName(wkbFlatten(type));
  const GIntBig count = OGR_L_GetFeatureCount(layer, FALSE);
  if (count >= 0) result.feature_count = static_cast<std::size_t>(count);
  OGRSpatialReferenceH crs = OGR_L_GetSpatialRef(layer);
  if (is_stated(crs)) result.crs = name_of(crs);
  result.cpg_encoding = metadata(layer, "ENCODING_FROM_CPG");
  result.header_encoding = metadata(layer, "ENCODING_FROM_LDID");
  return result;
}

void OgrSource::read(const OgrReading& reading, const std::function<void(OgrFeature&)>& take) const {
  OGRLayerH layer = impl_->layer(reading.layer);
  const Transformation transformation = reading.geometry == OgrGeometry::wanted
                                            ? to_degrees(layer, reading.crs_where_none, impl_->shown)
                                            : nullptr;
  ignore_others(layer, reading);
  OGR_L_ResetReading(layer);
  std::vector<Coordinate> buffer;
  OgrFeature feature;
  for (std::size_t number = 1;; ++number) {
    base::check_interrupt();
    const GdalMessages messages;
    const Feature raw(OGR_L_GetNextFeature(layer));
    if (messages.failed()) {
      throw base::Error(base::Failure::input,
                        fmt::format("is damaged at feature {}: {}", number, messages.words()),
                        {impl_->shown, {}, {}}, "copy the file again");
    }
    if (!raw) return;
    feature = OgrFeature{};
    feature.number = number;
    feature.values.resize(reading.fields.size());
    for (std::size_t i = 0; i < reading.fields.size(); ++i) {
      take_value(raw.get(), static_cast<int>(reading.fields[i]), feature.values[i]);
    }
    if (reading.geometry == OgrGeometry::wanted) take_shape(raw.get(), transformation.get(), feature, buffer);
    take(feature);
  }
}

}  // namespace cakupan::geo
