#pragma once

#include <string>

#include <cakupan/base/error.hpp>

namespace cakupan::loader::file {

/// Looks at the parts of a Shapefile before GDAL does, whose words on damage do not say what to do.
/// THROWS: base::Error (input): .shx or .dbf is missing, a part is no such file, or is shorter than its
/// header says. Source of the layouts: ESRI Shapefile Technical Description (1998); dBASE III table header.
void check_shapefile(const std::string& shp_path);

/// The same for a .dbf alone.
void check_dbf(const std::string& path);

/// A part of the Shapefile, or of the archive with one, is not there.
base::Error missing_part(const std::string& path, const std::string& part);

}  // namespace cakupan::loader::file
