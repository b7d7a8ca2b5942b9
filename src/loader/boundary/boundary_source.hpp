#pragma once

#include <string>
#include <vector>

#include <cakupan/loader/boundary/boundaries.hpp>

#include "geo/ogr.hpp"

namespace cakupan::loader::boundary {

/// A boundary data set and the layer to read.
struct BoundarySet {
  geo::OgrSource source;
  geo::OgrLayer layer;
  std::vector<std::string> files;  ///< that were opened, the named one first; none of a database
};

/// Opens what a user names as boundaries: a file, a .zip with one data set in it, a file geodatabase, or a
/// database ("postgresql://…", "PG:dbname=…"). Without a layer name, the data set must have one layer of
/// polygons. THROWS: base::Error (input): missing, a directory, empty, truncated, a format nobody knows.
/// (usage): a layer that is not there, or several to choose from. Formats that lead to other files or servers
/// are of those that nobody knows. (input): a database where it is refused.
BoundarySet open_boundary_set(const std::string& path, const std::string& layer,
                              Databases databases = Databases::refused);

}  // namespace cakupan::loader::boundary
