#include "indicative/files.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include <cakupan/base/error.hpp>

namespace cakupan::indicative {
namespace {

struct CloseDataset {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

void add_ring(const OGRLinearRing& ring, geo::PolygonSet& shapes) {
  std::vector<geo::Coordinate> points;
  points.reserve(static_cast<std::size_t>(ring.getNumPoints()));
  for (int i = 0; i < ring.getNumPoints(); ++i) points.push_back({ring.getX(i), ring.getY(i)});
  shapes.add_ring(points);
}

void add_parts(const OGRGeometry& geometry, geo::PolygonSet& shapes) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    for (const OGRLinearRing* ring : geometry.toPolygon()) add_ring(*ring, shapes);
    shapes.end_part();
  } else if (type == wkbMultiPolygon) {
    for (const OGRPolygon* polygon : geometry.toMultiPolygon()) add_parts(*polygon, shapes);
  }
}

[[noreturn]] void cannot(base::Failure failure, const char* work, const std::filesystem::path& path) {
  throw base::Error(failure, fmt::format("cannot {}: {}", work, CPLGetLastErrorMsg()),
                    {.file = path.string(), .row = {}, .field = {}});
}

OGRMultiPolygon to_ogr(const geo::PolygonSet& shapes, std::size_t feature) {
  OGRMultiPolygon result;
  const geo::IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    auto polygon = std::make_unique<OGRPolygon>();
    const geo::IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      auto ring = std::make_unique<OGRLinearRing>();
      for (const geo::Coordinate& point : shapes.ring(r)) ring->addPoint(point.x, point.y);
      polygon->addRingDirectly(ring.release());
    }
    result.addGeometryDirectly(polygon.release());
  }
  return result;
}

void add_features(const Layer& layer, OGRLayer& target, const std::filesystem::path& path) {
  for (std::size_t r = 0; r < layer.rows.size(); ++r) {
    OGRFeature feature(target.GetLayerDefn());
    for (std::size_t f = 0; f < layer.fields.size(); ++f) {
      feature.SetField(static_cast<int>(f), layer.rows[r][f].c_str());
    }
    const OGRMultiPolygon geometry = to_ogr(layer.shapes, r);
    if (feature.SetGeometry(&geometry) != OGRERR_NONE || target.CreateFeature(&feature) != OGRERR_NONE) {
      cannot(base::Failure::work, "write", path);
    }
  }
}

}  // namespace

std::size_t Layer::field(const std::string& name) const {
  const auto found = std::find(fields.begin(), fields.end(), name);
  if (found == fields.end())
    throw base::Error(base::Failure::input, fmt::format("there is no field '{}'", name));
  return static_cast<std::size_t>(found - fields.begin());
}

Layer read_layer(const std::filesystem::path& path) {
  GDALAllRegister();
  const Dataset dataset(static_cast<GDALDataset*>(
      GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)));
  if (dataset == nullptr || dataset->GetLayerCount() != 1) cannot(base::Failure::input, "read", path);
  OGRLayer& source = *dataset->GetLayer(0);
  Layer layer;
  const int count = source.GetLayerDefn()->GetFieldCount();
  for (int i = 0; i < count; ++i)
    layer.fields.emplace_back(source.GetLayerDefn()->GetFieldDefn(i)->GetNameRef());
  for (const auto& feature : source) {
    std::vector<std::string>& row = layer.rows.emplace_back();
    for (int i = 0; i < count; ++i) row.emplace_back(feature->GetFieldAsString(i));
    if (const OGRGeometry* geometry = feature->GetGeometryRef()) add_parts(*geometry, layer.shapes);
    layer.shapes.end_feature();
  }
  return layer;
}

void write_shapefile(const Layer& layer, const std::filesystem::path& path) {
  constexpr auto failure = base::Failure::work;
  GDALAllRegister();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
  if (driver == nullptr) cannot(failure, "find GDAL's Shapefile driver for", path);
  const Dataset dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  OGRSpatialReference frame;
  if (dataset == nullptr || frame.importFromEPSG(4326) != OGRERR_NONE) cannot(failure, "write", path);
  frame.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const char* options[] = {"ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2025-01-01", nullptr};
  OGRLayer* target =
      dataset->CreateLayer(path.stem().c_str(), &frame, wkbPolygon, const_cast<char**>(options));
  if (target == nullptr) cannot(failure, "write", path);
  for (std::size_t f = 0; f < layer.fields.size(); ++f) {
    std::size_t width = 1;
    for (const auto& row : layer.rows) width = std::max(width, row[f].size());
    OGRFieldDefn definition(layer.fields[f].c_str(), OFTString);
    definition.SetWidth(static_cast<int>(width));
    if (target->CreateField(&definition) != OGRERR_NONE) cannot(failure, "write", path);
  }
  add_features(layer, *target, path);
  // Closing returns nothing in this GDAL; what fails while flushing is only in the last error.
  CPLErrorReset();
  dataset->FlushCache();
  if (CPLGetLastErrorType() >= CE_Failure) cannot(failure, "write", path);
}

}  // namespace cakupan::indicative
