#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader {

/// One feature's attributes, as text. Codes are never numbers here.
struct FeatureAttributes {
  std::size_t feature_number = 0;  ///< 1-based, in the file
  std::string code;
  std::string name;
  std::string parent_code;
  std::string parent;
};

/// A boundary file, read: features without a usable geometry are dropped with a diagnostic; the rest are valid.
struct BoundaryFile {
  geo::PolygonSet shapes;                  ///< degrees, parallel to `features`
  std::vector<FeatureAttributes> features; ///< in file order; features of one key are not merged here
  model::BoundarySource source;
  std::string code_field;                  ///< as used; empty where there is none
  std::string name_field;
  std::string parent_field;
};

/// Reads boundaries from anything GDAL reads. Repairs what is invalid; every repair and drop is a diagnostic that names
/// file, feature, region and the area before and after.
/// Field names come from the input, else from the sidecar (same path, extension .toml), else by rule.
/// THROWS: base::Error (input): missing, a directory that is no data set, empty, truncated, no CRS, coordinates that
/// are not finite or out of range, no features. (usage): a named layer or field that is not there, with the near miss.
BoundaryFile read_boundaries(const model::BoundaryInput& input, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader
