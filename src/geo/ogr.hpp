#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/geo/geometry.hpp>
#include "geo/repair.hpp"

/// The door to GDAL/OGR: this header and its source are all that the project knows of it. Everything is
/// opened read-only, nothing is written beside an input, and GDAL prints nothing: its errors become
/// base::Error with its words.
namespace cakupan::geo {

enum class OgrKind { text, number };

/// An attribute or cell. Numbers are written with a decimal point in their shortest form; booleans are the
/// texts "true" and "false"; null is an empty text.
struct OgrValue {
  std::string text;
  OgrKind kind = OgrKind::text;

  bool operator==(const OgrValue&) const = default;
};

struct OgrField {
  std::string name;
  OgrKind kind = OgrKind::text;

  bool operator==(const OgrField&) const = default;
};

struct OgrLayer {
  std::string name;
  std::vector<OgrField> fields;  ///< ids of GeoJSON's features, numbers too, are the field "id"
  std::string geometry_type;     ///< "Polygon", "Point", "Unknown (any)"; empty for layers without geometry
  std::optional<std::size_t> feature_count;  ///< where the format knows it without reading
  std::string crs;                           ///< "EPSG:4326" or a name; empty where the file states none
  /// Of DBF text, as the .cpg file and the header's language byte say it: "UTF-8", "CP1252"; empty where they
  /// do not.
  std::string cpg_encoding;
  std::string header_encoding;
};

/// Where a coordinate reference system is meant to be used.
struct OgrCrsArea {
  std::string name;  ///< of the area, as PROJ's database has it
  Box degrees;       ///< its east is above 180 where it lies on both sides of the antimeridian
  enum class Units { degrees, lengths } units = Units::degrees;
};

/// What a feature has for a shape.
enum class OgrShape {
  polygons,  ///< one or more polygons with rings
  missing,   ///< null
  empty,     ///< a geometry without coordinates, or of collapsed rings alone
  other      ///< points or lines
};

/// One feature, valid during the call that hands it out.
struct OgrFeature {
  std::size_t number = 0;        ///< 1-based, in the order of the layer
  std::vector<OgrValue> values;  ///< parallel to the fields asked for; DBF text as bytes, not recoded
  OgrShape shape_kind = OgrShape::missing;
  std::string geometry_type;        ///< of shape_kind other: "Point"
  PolygonSet shape;                 ///< one feature, longitude and latitude in degrees on WGS 84
  std::size_t unclosed_rings = 0;   ///< that were closed
  std::size_t collapsed_rings = 0;  ///< with fewer than three corners, left out
  std::size_t other_members = 0;    ///< points and lines of a collection, left out
  /// What was done to a shape that was not valid; of OgrShapes::repaired alone. The areas, before it is
  /// snapped, are known too where rings were closed or left out; otherwise a valid shape has none.
  RepairOutcome outcome = RepairOutcome::was_valid;
  Repair repair;
  /// The first coordinate that is not finite, does not lie on the earth, or cannot be transformed: as the
  /// file has it.
  std::optional<Coordinate> bad_coordinate;
};

enum class OgrGeometry { wanted, unwanted };

/// repaired: valid, or empty where nothing of it remained.
enum class OgrShapes { repaired, as_they_are };

/// What is read of a layer.
struct OgrReading {
  std::string layer;
  std::vector<std::size_t> fields;  ///< positions in OgrLayer::fields
  OgrGeometry geometry = OgrGeometry::wanted;
  std::string crs_where_none;  ///< taken where the layer states none; empty: degrees on WGS 84
  double cell = 0;             ///< degrees; shapes are `snapped` to such a grid. DEFAULT: as they are
  OgrShapes shapes =
      OgrShapes::as_they_are;  ///< before they are snapped, which may make them touch themselves
};

/// An open data set.
class OgrSource {
 public:
  /// Opens a file, a folder, or a database's address by the drivers listed, and no other: whatever a file is
  /// called, it is not taken for a format that leads elsewhere. `shown` is its name in messages. REQUIRES: a
  /// driver. THROWS: base::Error (input) where GDAL cannot, with its words.
  OgrSource(const std::string& path, const std::string& shown, const std::vector<std::string>& drivers);
  OgrSource(OgrSource&&) noexcept;
  OgrSource& operator=(OgrSource&&) noexcept;
  ~OgrSource();

  /// "ESRI Shapefile", "GPKG", "GeoJSON", "TopoJSON", …
  std::string driver() const;
  /// What GDAL has opened, or may open while it reads, as far as these are files: the parts of a Shapefile.
  std::vector<std::string> files() const;
  std::vector<std::string> layer_names() const;
  /// REQUIRES: a layer of that name.
  OgrLayer layer(const std::string& name) const;
  /// In degrees, where the format states it without being read; what it states may not be so.
  /// `crs_where_none` as in OgrReading. REQUIRES: a layer of that name.
  std::optional<Box> extent(const std::string& layer, const std::string& crs_where_none) const;
  /// Of the layer's CRS, or the one that is taken where it states none; nothing where PROJ does not know it.
  /// REQUIRES: a layer of that name.
  std::optional<OgrCrsArea> crs_area(const std::string& layer, const std::string& crs_where_none) const;
  /// Hands out every feature, one at a time, in the order of the layer.
  /// THROWS: base::Error (input) where reading stops early (a truncated file), with GDAL's words; (usage) for
  /// a `crs_where_none` that is not known; whatever `take` throws.
  void read(const OgrReading& reading, const std::function<void(OgrFeature&)>& take) const;

 private:
  struct Impl;
  using TakeFeature = std::function<void(OgrFeature&)>;
  void read_in_parts(const OgrReading& reading, std::size_t records, const TakeFeature& take,
                     const std::function<base::Error(const std::string&)>& damaged) const;

  std::unique_ptr<Impl> impl_;
};

}  // namespace cakupan::geo
