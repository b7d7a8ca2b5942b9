#include "geo/ogr_writer.hpp"

#include <memory>

#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cakupan/base/error.hpp>

#include "geo/ogr.hpp"
#include "geo/ogr_feature.hpp"
#include "geo/ogr_messages.hpp"
#include "geo/ogr_multipolygon.hpp"

namespace cakupan::geo {

namespace {

struct ReleaseCrs {
  void operator()(OGRSpatialReferenceH crs) const { OSRRelease(crs); }
};
using Crs = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, ReleaseCrs>;

void require(bool holds, const std::string& path, const GdalMessages& messages) {
  if (holds) return;
  throw base::Error(base::Failure::work, "the GeoPackage cannot be written: " + messages.words(),
                    {path, {}, {}}, "check the space left on the disk");
}

/// Sets a setting of GDAL for this thread, and takes it back.
class Setting {
 public:
  Setting(const char* key, const char* value) : key_(key) { CPLSetThreadLocalConfigOption(key, value); }
  ~Setting() { CPLSetThreadLocalConfigOption(key_, nullptr); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* key_;
};

/// Closes a data set; what GDAL only writes then can fail then, too.
class Target {
 public:
  explicit Target(GDALDatasetH dataset) : dataset_(dataset) {}
  ~Target() { close(); }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  GDALDatasetH get() const { return dataset_; }
  void close() {
    if (dataset_ != nullptr) GDALClose(dataset_);
    dataset_ = nullptr;
  }

 private:
  GDALDatasetH dataset_;
};

/// Sets one field of a feature.
struct Setter {
  OGRFeatureH feature;
  int field;

  void operator()(std::monostate) const { OGR_F_SetFieldNull(feature, field); }
  void operator()(const std::string& text) const { OGR_F_SetFieldString(feature, field, text.c_str()); }
  void operator()(std::int64_t number) const { OGR_F_SetFieldInteger64(feature, field, number); }
  void operator()(double number) const { OGR_F_SetFieldDouble(feature, field, number); }
  void operator()(bool truth) const { OGR_F_SetFieldInteger(feature, field, truth ? 1 : 0); }
};

OGRFieldType type_of(OgrFieldType type) {
  switch (type) {
    case OgrFieldType::text:
      return OFTString;
    case OgrFieldType::integer:
      return OFTInteger64;
    case OgrFieldType::number:
      return OFTReal;
    case OgrFieldType::truth:
      return OFTInteger;
  }
  return OFTString;
}

bool add_field(OGRLayerH layer, const OgrColumn& column) {
  OGRFieldDefnH definition = OGR_Fld_Create(column.name.c_str(), type_of(column.type));
  if (column.type == OgrFieldType::truth) OGR_Fld_SetSubType(definition, OFSTBoolean);
  const OGRErr created = OGR_L_CreateField(layer, definition, 0);
  OGR_Fld_Destroy(definition);
  return created == OGRERR_NONE;
}

bool add_feature(OGRLayerH layer, const OgrTable& table, std::size_t index) {
  const Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
  for (std::size_t i = 0; i < table.fields.size(); ++i)
    std::visit(Setter{feature.get(), static_cast<int>(i)}, table.rows[index][i]);
  if (!table.shapes.is_empty(index) &&
      OGR_F_SetGeometryDirectly(feature.get(), multipolygon_of(table.shapes, index)) != OGRERR_NONE) {
    return false;
  }
  return OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE;
}

// Of GDAL's domains the one that is kept as it stands, as XML.
constexpr const char* xmp_domain = "xml:XMP";

}  // namespace

std::string xmp_of_geopackage(const std::string& path) {
  register_gdal();
  const GdalMessages messages;
  const Target file(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr));
  if (file.get() == nullptr) return {};
  const char* const* lines = GDALGetMetadata(file.get(), xmp_domain);
  return lines != nullptr && *lines != nullptr ? *lines : "";
}

void write_geopackage(const std::string& path, const OgrTable& table) {
  register_gdal();
  const GdalMessages messages;
  const Setting no_clock("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z");
  GDALDriverH driver = GDALGetDriverByName("GPKG");
  require(driver != nullptr, path, messages);
  Target target(GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  require(target.get() != nullptr, path, messages);
  const Crs crs(OSRNewSpatialReference(nullptr));
  require(OSRImportFromEPSG(crs.get(), 4326) == OGRERR_NONE, path, messages);
  OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
  OGRLayerH layer =
      GDALDatasetCreateLayer(target.get(), table.name.c_str(), crs.get(), wkbMultiPolygon, nullptr);
  require(layer != nullptr, path, messages);
  for (const OgrColumn& column : table.fields) require(add_field(layer, column), path, messages);
  // One transaction: a commit for each feature would take a second for every hundred.
  require(GDALDatasetStartTransaction(target.get(), 0) == OGRERR_NONE, path, messages);
  for (std::size_t i = 0; i < table.rows.size(); ++i) require(add_feature(layer, table, i), path, messages);
  require(GDALDatasetCommitTransaction(target.get()) == OGRERR_NONE, path, messages);
  for (const auto& [key, text] : table.texts) {
    if (!text.empty())
      require(GDALSetMetadataItem(target.get(), key.c_str(), text.c_str(), nullptr) == CE_None, path,
              messages);
  }
  if (!table.xmp.empty()) {
    std::string xmp = table.xmp;
    char* lines[] = {xmp.data(), nullptr};  // NOLINT(*-avoid-c-arrays): what GDAL takes
    require(GDALSetMetadata(target.get(), lines, xmp_domain) == CE_None, path, messages);
  }
  target.close();
  require(!messages.failed(), path, messages);
}

}  // namespace cakupan::geo
