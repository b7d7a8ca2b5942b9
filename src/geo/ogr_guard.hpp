#pragma once

#include <string>

/// What keeps an input from leading GDAL elsewhere.
namespace cakupan::geo {

/// GDAL reads nothing over HTTP from here on, whatever a file or a path says: not through /vsicurl/ and its
/// kin, and not the CRS that a GeoJSON file names by a link. Databases are not concerned.
void close_network();

/// Of GDAL's own file systems, only that of archives on the disk is needed. THROWS: base::Error (input) for a
/// path of another one, such as /vsicurl_streaming/, which heeds no setting.
void refuse_other_file_systems(const std::string& path, const std::string& shown);

/// Whether GDAL wanted to read over HTTP in this thread since the last time this was asked.
bool wanted_network() noexcept;

/// SQLite, which a GeoPackage is, knows virtual tables that show other files of the machine; only the spatial
/// index is needed. `geopackage` is a GDALDatasetH. THROWS: base::Error (input) where there is any other.
void refuse_virtual_tables(void* geopackage, const std::string& shown);

}  // namespace cakupan::geo
