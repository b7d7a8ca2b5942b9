#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

enum class OgrFieldType {
  text,
  integer,  ///< 64 bit
  number,   ///< 64-bit floating point
  truth     ///< a boolean
};

struct OgrColumn {
  std::string name;
  OgrFieldType type = OgrFieldType::text;
};

/// Nothing becomes null.
using OgrCell = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

/// A layer of multipolygons to be written.
struct OgrTable {
  std::string name;
  std::vector<OgrColumn> fields;
  std::vector<std::vector<OgrCell>> rows;  ///< one per feature; for each field nothing or what its type says
  PolygonSet shapes;                       ///< degrees on WGS 84; an empty feature has no geometry
  std::vector<std::pair<std::string, std::string>> texts =
      {};                ///< metadata of the file; empty ones are left out
  std::string xmp = {};  ///< the same as XMP; empty = none
};

/// Writes a GeoPackage. The same bytes for the same table: it carries no clock.
/// REQUIRES: nothing at `path`.
/// THROWS: base::Error (work) where GDAL cannot, with its words.
void write_geopackage(const std::string& path, const OgrTable& table);

/// The XMP that such a file carries; empty where it has none, or is no file that GDAL can open.
std::string xmp_of_geopackage(const std::string& path);

}  // namespace cakupan::geo
