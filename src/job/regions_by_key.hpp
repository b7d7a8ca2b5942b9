#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::job {

/// The features of a boundary file, or what they are put together to. Parallel.
struct KeyedShapes {
  geo::PolygonSet shapes;  ///< degrees
  std::vector<std::string> keys;
  std::vector<std::string> names;  ///< empty where there is none

  bool operator==(const KeyedShapes&) const = default;
};

/// What the key is among the fields of the file.
enum class KeyField { code, name, other };

/// Features of one key are one region: their shapes put together, in the order of their first; one without a
/// key is a region of its own. It has the name of its features, or none where theirs differ, which is told:
/// of a code as a warning. `place`: the file and its key field. THROWS: base::Error (input) where features of
/// one name lie far apart: they are several regions, and no row could say which it means.
KeyedShapes regions_by_key(KeyedShapes features, KeyField field, const base::Place& place,
                           base::Diagnostics& diagnostics);

}  // namespace cakupan::job
