#include "loader/boundary/boundary_source.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/database_address.hpp>

#include "geo/ogr_text.hpp"
#include "loader/file/address.hpp"
#include "loader/file/shapefile_parts.hpp"
#include "loader/file/text_file.hpp"

namespace cakupan::loader::boundary {

namespace {

namespace fs = std::filesystem;

const std::string known_formats =
    "give a Shapefile, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML or file geodatabase; another format "
    "becomes one "
    "of these in a GIS, or by: ogr2ogr -f GPKG NEW.gpkg OLD";

// Formats whose files hold all that is read of them: not VRT and its kin, which name other files and servers.
const std::vector<std::string> file_drivers{"ESRI Shapefile", "GPKG",       "GeoJSON",     "GeoJSONSeq",
                                            "TopoJSON",       "FlatGeobuf", "OpenFileGDB", "KML"};

std::string extension_of(const std::string& path) { return base::lower(fs::path(path).extension().string()); }

/// GDAL's words on parts that an archive lacks do not say what to do.
void check_parts_in_zip(const std::string& archive, const std::string& shp,
                        const std::vector<std::string>& files) {
  for (const char* extension : {".shx", ".dbf"}) {
    const std::string part = fs::path(shp).replace_extension(extension).string();
    const bool there = std::any_of(files.begin(), files.end(), [&](const std::string& file) {
      return base::lower(file) == base::lower(part);
    });
    if (!there) throw file::missing_part(archive, part);
  }
}

/// The data set in an archive; with several, the one that has the layer's name.
std::string data_set_in_zip(const std::string& archive, const std::string& layer) {
  static const std::vector<std::string> extensions{".shp", ".gpkg", ".geojson", ".topojson", ".json", ".fgb"};
  const std::vector<std::string> files = geo::files_in_zip(archive);
  std::vector<std::string> found;
  for (const std::string& file : files) {
    if (std::find(extensions.begin(), extensions.end(), extension_of(file)) == extensions.end()) continue;
    if (fs::path(file).filename().string().starts_with('.') || file.starts_with("__MACOSX")) continue;
    found.push_back(file);
  }
  if (const auto named =
          std::find_if(found.begin(), found.end(),
                       [&](const std::string& file) { return fs::path(file).stem() == layer; });
      named != found.end()) {
    found = {*named};
  }
  if (found.size() == 1) {
    if (extension_of(found.front()) == ".shp") check_parts_in_zip(archive, found.front(), files);
    return found.front();
  }
  if (found.empty()) {
    throw base::Error(base::Failure::input, "holds no boundary file", {archive, {}, {}}, known_formats);
  }
  throw base::Error(base::Failure::usage,
                    fmt::format("holds {} boundary files ({})", found.size(), base::join(found, ", ")),
                    {archive, {}, "layer"}, "name one, without folder and extension, with layer = \"…\"");
}

geo::OgrSource open_source(const std::string& path, const std::string& layer, Databases databases) {
  std::string to_open = path;
  const bool database = geo::is_database(path);
  if (file::is_address(path) && !database) {
    throw base::Error(base::Failure::input, "is an address that is not read", {path, {}, {}},
                      "get the file first and name it, or write a database as \"postgresql://…\"");
  }
  if (database && databases == Databases::refused) throw file::no_file(path);
  if (!database) {
    if (!(fs::is_directory(path) && extension_of(path) == ".gdb")) file::check_readable_file(path);
    if (fs::is_regular_file(path) && fs::file_size(path) == 0) {
      throw base::Error(base::Failure::input, "is empty", {path, {}, {}}, known_formats);
    }
    if (extension_of(path) == ".shp") file::check_shapefile(path);
    if (extension_of(path) == ".zip") to_open = geo::path_in_zip(path, data_set_in_zip(path, layer));
  }
  try {
    return {to_open, path, database ? std::vector<std::string>{"PostgreSQL"} : file_drivers};
  } catch (const base::Error& error) {
    const bool unknown = error.happened().find("not recognized as") != std::string::npos;
    throw base::Error(error.failure(),
                      unknown ? "is in no format that can be read" : "cannot be read: " + error.happened(),
                      error.place(), unknown ? known_formats : error.remedy());
  }
}

geo::OgrLayer chosen_layer(const geo::OgrSource& source, const std::string& path, const std::string& wanted) {
  const std::vector<std::string> names = source.layer_names();
  if (!wanted.empty()) {
    if (std::find(names.begin(), names.end(), wanted) != names.end()) return source.layer(wanted);
    throw base::Error(base::Failure::usage,
                      fmt::format("no layer '{}'{}", wanted, base::did_you_mean(wanted, names)),
                      {path, {}, "layer"}, "its layers are: " + base::join(names, ", "));
  }
  std::vector<geo::OgrLayer> spatial;
  for (const std::string& name : names) {
    geo::OgrLayer layer = source.layer(name);
    if (!layer.geometry_type.empty()) spatial.push_back(std::move(layer));
  }
  if (spatial.empty()) {
    throw base::Error(base::Failure::input, names.empty() ? "holds no layers" : "holds no shapes",
                      {path, {}, {}},
                      geo::is_database(path)
                          ? "name a table with shapes that this user may read with layer = \"SCHEMA.TABLE\""
                          : known_formats);
  }
  const auto about_polygons = [](const geo::OgrLayer& layer) {
    return layer.geometry_type.find("Polygon") != std::string::npos;
  };
  const auto first = std::find_if(spatial.begin(), spatial.end(), about_polygons);
  if (spatial.size() == 1) return spatial.front();
  if (std::count_if(spatial.begin(), spatial.end(), about_polygons) == 1) return *first;
  throw base::Error(base::Failure::usage,
                    fmt::format("has {} layers ({})", names.size(), base::join(names, ", ")),
                    {path, {}, "layer"}, "name one with layer = \"…\"");
}

/// Of an archive, the archive; of a folder that is one data set, what is in it.
std::vector<std::string> files_of(const geo::OgrSource& source, const std::string& path) {
  std::vector<std::string> files;
  if (fs::is_regular_file(path)) files.push_back(path);
  if (extension_of(path) == ".zip") return files;
  std::vector<std::string> others = source.files();
  std::sort(others.begin(), others.end());
  std::copy_if(others.begin(), others.end(), std::back_inserter(files),
               [&](const std::string& file) { return file != path && fs::is_regular_file(file); });
  return files;
}

}  // namespace

BoundarySet open_boundary_set(const std::string& path, const std::string& layer, Databases databases) {
  geo::OgrSource source = open_source(path, layer, databases);
  // In an archive the layer's name has chosen the file already.
  const bool chosen_by_file = extension_of(path) == ".zip" && source.layer_names().size() == 1;
  geo::OgrLayer chosen = chosen_layer(source, path, chosen_by_file ? "" : layer);
  std::vector<std::string> files = files_of(source, path);
  return {std::move(source), std::move(chosen), std::move(files)};
}

}  // namespace cakupan::loader::boundary
