#include "publish/geopackage.hpp"

#include <filesystem>

#include <cakupan/base/error.hpp>
#include <cakupan/model/xmp.hpp>

#include "geo/ogr_writer.hpp"
#include "publish/scratch.hpp"

namespace cakupan::publish {

namespace {

geo::OgrFieldType field_type_of(const Column& column) {
  switch (column.type) {
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::years:
    case ColumnType::measure:  // of many types
      return geo::OgrFieldType::text;
    case ColumnType::truth:
      return geo::OgrFieldType::truth;
    case ColumnType::year:
    case ColumnType::count:
    case ColumnType::integer:
      return geo::OgrFieldType::integer;
    case ColumnType::share:
    case ColumnType::chance:
    case ColumnType::certainty:
    case ColumnType::number:
    case ColumnType::length:
    case ColumnType::area:
      return geo::OgrFieldType::number;
  }
  return geo::OgrFieldType::text;
}

geo::OgrCell cell_of(const Value& value, const Column& column) {
  if (value.is_nothing()) return {};
  switch (field_type_of(column)) {
    case geo::OgrFieldType::truth:
      return std::get<bool>(value.content());
    case geo::OgrFieldType::integer:
      return std::get<std::int64_t>(value.content());
    case geo::OgrFieldType::number:
      return number_of(value, column);
    case geo::OgrFieldType::text:
      break;
  }
  return text_of(value, column);
}

}  // namespace

BundleFile geopackage_file(const model::Territory& territory, const TableData& rows,
                           const TableExtras& extras) {
  geo::OgrTable layer;
  layer.name = "regions";
  for (const Column& column : rows.columns()) layer.fields.push_back({column.name, field_type_of(column)});
  for (const std::vector<Value>& row : rows.rows()) {
    std::vector<geo::OgrCell>& cells = layer.rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(cell_of(row[i], rows.columns()[i]));
  }
  layer.shapes = territory.shapes;
  if (extras.provenance != nullptr) {
    layer.texts = {{"TITLE", extras.title},
                   {"SOURCE", extras.provenance->source},
                   {"SOFTWARE", extras.provenance->program}};
    layer.xmp = model::xmp_of(*extras.provenance, extras.title);
  }
  const ScratchFolder scratch(std::filesystem::temp_directory_path());
  const std::string path = (scratch.path() / "regions.gpkg").string();
  geo::write_geopackage(path, layer);
  auto bytes = bytes_of_file(path);
  if (!bytes || bytes->empty())
    throw base::Error(base::Failure::work, "the GeoPackage cannot be read back", {path, {}, {}});
  return {"tables/regions.gpkg", *std::move(bytes)};
}

}  // namespace cakupan::publish
