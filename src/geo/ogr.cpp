#include "geo/ogr.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/database_address.hpp>

#include "geo/ogr_address.hpp"
#include "geo/ogr_crs.hpp"
#include "geo/ogr_feature_id.hpp"
#include "geo/ogr_guard.hpp"
#include "geo/ogr_messages.hpp"
#include "geo/ogr_reader.hpp"

namespace cakupan::geo {

namespace {

// A part is some milliseconds of work; fewer features than this are read before a second reader has opened
// its files.
constexpr std::size_t part_records = 512;
constexpr GIntBig least_in_parts = 4096;

struct CloseDataset {
  void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct FreeList {
  void operator()(char** list) const { CSLDestroy(list); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;
using CList = std::unique_ptr<char*, FreeList>;

std::string metadata(OGRLayerH layer, const char* item) {
  const char* value = GDALGetMetadataItem(layer, item, "SHAPEFILE");
  return value ? value : "";
}

OGRLayerH layer_of(GDALDatasetH dataset, const std::string& name, const std::string& shown) {
  OGRLayerH found = GDALDatasetGetLayerByName(dataset, name.c_str());
  if (!found) throw gdal_error(fmt::format("no layer '{}'", name), shown);
  return found;
}

Dataset opened(const std::string& path, const std::string& shown, const std::vector<std::string>& drivers) {
  const GdalMessages messages;
  char** options = nullptr;
  char** allowed = nullptr;
  VSIStatBufL status;
  // A GeoPackage in write-ahead mode gets files beside it as soon as it is opened, unless it is called
  // immutable.
  if (base::lower(path).ends_with(".gpkg") && VSIStatL((path + "-wal").c_str(), &status) != 0) {
    options = CSLSetNameValue(options, "IMMUTABLE", "YES");
  }
  // A database's rows come in the order in which they are stored, whoever else reads them.
  if (is_database(path)) {
    options = CSLSetNameValue(options, "LIST_ALL_TABLES", "YES");
    options = CSLSetNameValue(options, "PRELUDE_STATEMENTS",
                              "SET default_transaction_read_only TO on; SET synchronize_seqscans TO off");
  }
  for (const std::string& driver : drivers) allowed = CSLAddString(allowed, driver.c_str());
  const CList owned_options(options), owned_allowed(allowed);
  const std::string to_open = is_database(path) ? connection_of(path) : path;
  Dataset dataset(GDALOpenEx(to_open.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                             allowed, options, nullptr));
  if (!dataset)
    throw gdal_error(is_database(path) ? words_on(path, messages.words()) : messages.words(), shown);
  return dataset;
}

}  // namespace

struct OgrSource::Impl {
  std::string path;
  std::string shown;
  Dataset dataset;

  OGRLayerH layer(const std::string& name) const { return layer_of(dataset.get(), name, shown); }
};

OgrSource::OgrSource(const std::string& path, const std::string& shown,
                     const std::vector<std::string>& drivers)
    : impl_(std::make_unique<Impl>()) {
  register_gdal();
  refuse_other_file_systems(path, shown);
  impl_->path = path;
  impl_->shown = shown;
  wanted_network();
  impl_->dataset = opened(path, shown, drivers);
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
  if (driver().starts_with("GeoJSON") && has_numeric_ids(layer, impl_->path))
    result.fields.push_back({feature_id_field, OgrKind::number});
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

std::optional<Box> OgrSource::extent(const std::string& layer, const std::string& crs_where_none) const {
  OGRLayerH found = impl_->layer(layer);
  return stated_extent(found, to_degrees(found, crs_where_none, impl_->shown).get());
}

std::optional<OgrCrsArea> OgrSource::crs_area(const std::string& layer,
                                              const std::string& crs_where_none) const {
  return area_of_use(impl_->layer(layer), crs_where_none);
}

void OgrSource::read(const OgrReading& reading, const std::function<void(OgrFeature&)>& take) const {
  OGRLayerH layer = impl_->layer(reading.layer);
  const GIntBig count = OGR_L_GetFeatureCount(layer, FALSE);
  const bool in_parts =
      count >= least_in_parts && driver() == "ESRI Shapefile" && !impl_->path.starts_with("/vsi");
  std::size_t number = 0;
  const auto hand_out = [&](OgrFeature& feature) {
    feature.number = ++number;
    take(feature);
  };
  const auto damaged = [&](const std::string& words) {
    return base::Error(
        base::Failure::input,
        fmt::format("{} at feature {}: {}", is_database(impl_->path) ? "cannot be read on" : "is damaged",
                    number + 1, words),
        {impl_->shown, {}, {}}, is_database(impl_->path) ? "" : "copy the file again");
  };
  if (in_parts && base::thread_count() > 1) {
    read_in_parts(reading, static_cast<std::size_t>(count), hand_out, damaged);
    return;
  }
  OgrReader reader(layer, reading, impl_->shown);
  OgrFeature feature;
  while (true) {
    base::check_interrupt();
    switch (reader.next(feature)) {
      case OgrReader::Outcome::end:
        return;
      case OgrReader::Outcome::damaged:
        throw damaged(reader.words());
      case OgrReader::Outcome::feature:
        hand_out(feature);
    }
  }
}

// A Shapefile finds any record at once, so that several readers, each with files of its own open, share the
// work.
void OgrSource::read_in_parts(const OgrReading& reading, std::size_t records, const TakeFeature& take,
                              const std::function<base::Error(const std::string&)>& damaged) const {
  struct Part {
    std::vector<OgrFeature> features;
    std::string damage;
  };
  struct OwnReader {
    Dataset dataset;
    std::unique_ptr<OgrReader> reader;
  };
  std::mutex mutex;
  std::vector<OwnReader> idle;
  const auto borrowed = [&] {
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        OwnReader one = std::move(idle.back());
        idle.pop_back();
        return one;
      }
    }
    OwnReader one{opened(impl_->path, impl_->shown, {driver()}), nullptr};
    one.reader = std::make_unique<OgrReader>(layer_of(one.dataset.get(), reading.layer, impl_->shown),
                                             reading, impl_->shown);
    return one;
  };
  const std::size_t part_count = (records + part_records - 1) / part_records;
  std::vector<Part> parts(part_count);
  base::for_each_in_order(
      part_count,
      [&](std::size_t p) {
        OwnReader own = borrowed();
        own.reader->go_to(p * part_records, std::min(records, (p + 1) * part_records));
        OgrReader::Outcome outcome = OgrReader::Outcome::feature;
        while (outcome == OgrReader::Outcome::feature) {
          OgrFeature& feature = parts[p].features.emplace_back();
          outcome = own.reader->next(feature);
          if (outcome != OgrReader::Outcome::feature) parts[p].features.pop_back();
        }
        if (outcome == OgrReader::Outcome::damaged) parts[p].damage = own.reader->words();
        const std::lock_guard lock(mutex);
        idle.push_back(std::move(own));
      },
      [&](std::size_t p) {
        for (OgrFeature& feature : parts[p].features) take(feature);
        if (!parts[p].damage.empty()) throw damaged(parts[p].damage);
        parts[p] = {};
      });
}

}  // namespace cakupan::geo
