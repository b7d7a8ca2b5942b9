#pragma once

#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "geo/ogr.hpp"

namespace cakupan::geo {

/// A layer of multipolygons to be written. Empty cells become null.
struct OgrTable {
  std::string name;
  std::vector<OgrField> fields;
  std::vector<std::vector<std::string>> rows;  ///< one per feature; a cell for each field
  PolygonSet shapes;                           ///< degrees on WGS 84; an empty feature has no geometry
};

/// Writes a GeoPackage. The same bytes for the same table: it carries no clock.
/// REQUIRES: nothing at `path`; cells of number fields read as numbers.
/// THROWS: base::Error (work) where GDAL cannot, with its words.
void write_geopackage(const std::string& path, const OgrTable& table);

}  // namespace cakupan::geo
