#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

/// Polygons with the texts that belong to them: one row per feature. The only place where this tool speaks to
/// GDAL.
struct Layer {
  std::vector<std::string> fields;
  std::vector<std::vector<std::string>> rows;  ///< one text per field
  geo::PolygonSet shapes;                      ///< degrees; one feature per row, empty in a table

  /// THROWS: base::Error (input) where there is no such field.
  std::size_t field(const std::string& name) const;
};

/// A Shapefile or CSV file, all fields as text.
/// THROWS: base::Error (input) where GDAL cannot read it.
Layer read_layer(const std::filesystem::path& path);

/// A Shapefile in EPSG:4326 with text fields in UTF-8. The date in the .dbf is fixed, so that the same layer
/// gives the same bytes. THROWS: base::Error (work) where GDAL cannot write it.
void write_shapefile(const Layer& layer, const std::filesystem::path& path);

}  // namespace cakupan::indicative
