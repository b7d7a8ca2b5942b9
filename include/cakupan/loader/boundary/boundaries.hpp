#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader::boundary {

/// One feature's attributes, trimmed, as text.
struct FeatureAttributes {
  std::size_t feature_number = 0;  ///< 1-based, in the file
  std::string code;
  table::CellKind code_kind = table::CellKind::text;  ///< a number 11.1 may have been the code 11.10
  std::string name;
  std::string parent_code;
  std::string parent;
  std::string key;                       ///< of BoundaryReading::key_field; empty where none was asked for
  std::vector<std::string> groups = {};  ///< of BoundaryInfo::group_fields
  std::vector<table::CellKind> group_kinds = {};  ///< parallel to the groups

  bool operator==(const FeatureAttributes&) const = default;
};

/// What is known of a boundary file beside its features.
struct BoundaryInfo {
  model::BoundarySource source;
  std::string code_field;  ///< as used; empty where there is none
  std::string name_field;
  std::string parent_field;
  std::string parent_code_field;
  std::string code_system;  ///< as declared by the input, else by the sidecar; empty where neither does
  std::vector<std::string> fields;        ///< all that there are
  std::vector<std::string> group_fields;  ///< those wanted that there are, by their names in the wish
  std::string context;                    ///< the file of `read_context` that the sidecar names; empty = none
  std::vector<std::string> files;         ///< that were opened: the named one, its parts, the sidecar
  double grid = 0;                        ///< degrees: what the shapes are snapped to; 0: as they are
};

/// A boundary file, read: features without a usable geometry are dropped with a diagnostic; the rest are
/// valid.
struct BoundaryFile : BoundaryInfo {
  geo::PolygonSet shapes;                   ///< degrees, parallel to `features`
  std::vector<FeatureAttributes> features;  ///< in file order; features of one key are not merged here
};

/// Whether shapes are made valid. Drawing can do without; set operations and distances cannot.
enum class ShapeCheck { repair, as_is };

/// Whether a key field must be there.
enum class KeyRule { required, if_there };

/// Whether features must say who they are: regions must, land and water that are only drawn need not.
enum class Naming { required, if_there };

/// Whether the input may be a database: where the user has named it, on the command line or as a project's
/// boundaries. A path that stands in any other file must not lead to one.
enum class Databases { refused, read };

struct BoundaryReading {
  ShapeCheck check = ShapeCheck::repair;
  std::string key_field;  ///< a further field wanted as FeatureAttributes::key; DEFAULT: none
  KeyRule key_rule = KeyRule::required;
  Naming naming = Naming::required;
  Databases databases = Databases::refused;
  std::vector<std::string> group_fields = {};  ///< wanted as FeatureAttributes::groups
  /// How finely shapes are wanted, in degrees: asked once, before the first feature, with the extent in
  /// degrees and the number of features that the file states, which may not be so. Shapes come `geo::snapped`
  /// to that grid; 0: as they are. DEFAULT, and where the file states neither: as they are.
  std::function<double(const geo::Box& extent, std::size_t features)> cell = {};
};

/// Takes one feature; the shape is a set of one feature, in degrees. Both may be moved from.
using TakeBoundary = std::function<void(FeatureAttributes&, geo::PolygonSet&)>;

/// Reads boundaries in one of the formats of docs/inputs.md, also inside a .zip, one feature at a time.
/// Repairs what is invalid; every repair and drop is a diagnostic that names file, feature, region and the
/// area before and after. Field names come from the input, else from the sidecar (same path, extension
/// .toml), else by rule, with a note. DBF text whose bytes contradict the declared encoding is a warning.
/// THROWS: base::Error (input): missing, a directory that is no data set, a database
/// that is refused, empty, truncated, no CRS,
/// coordinates that are not finite or out of range, no features, no usable shape. (usage): a named layer or
/// field that is not there, with the near miss; a sidecar with unknown keys. Whatever `take` throws.
BoundaryInfo stream_boundaries(const model::BoundaryInput& input, const BoundaryReading& reading,
                               base::Diagnostics& diagnostics, const TakeBoundary& take);

/// The same, whole: for up to some thousands of features.
BoundaryFile read_boundaries(const model::BoundaryInput& input, base::Diagnostics& diagnostics,
                             Databases databases = Databases::refused,
                             const std::vector<std::string>& group_fields = {});

}  // namespace cakupan::loader::boundary
