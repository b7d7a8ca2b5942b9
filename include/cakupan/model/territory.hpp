#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::model {

/// Whether boundaries are the real ones, or stand in for them.
enum class BoundaryTruth { surveyed, indicative };

/// Where boundaries come from. Travels with them onto every map.
struct BoundarySource {
  std::string path;        ///< as the user named it
  base::Text attribution;  ///< for the source line; empty where unknown (the file's name is printed then)
  std::string license;
  BoundaryTruth truth = BoundaryTruth::surveyed;
  std::string crs;  ///< of the file, "EPSG:4326"

  bool operator==(const BoundarySource&) const = default;
};

/// The regions and their shapes.
struct Territory {
  RegionTable table;
  geo::PolygonSet shapes;  ///< degrees; one feature per region, empty where the boundary file has none
  BoundarySource source;
  std::vector<Grouping> groupings = {};  ///< those that the project asks for
};

}  // namespace cakupan::model
