#include "geo/ogr_guard.hpp"

#include <memory>
#include <regex>
#include <string_view>
#include <type_traits>
#include <utility>

#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>

#include <cakupan/base/error.hpp>

#include "geo/ogr_feature.hpp"
#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

thread_local bool wanted = false;

// GDAL frees what a fetch gives with its own functions.
CPLHTTPResult* fetch_nothing(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*,
                             void*) noexcept {
  wanted = true;
  auto* result = static_cast<CPLHTTPResult*>(VSICalloc(1, sizeof(CPLHTTPResult)));
  if (result == nullptr) return nullptr;
  result->nStatus = 1;
  result->pszErrBuf = VSIStrdup("nothing is read over the network");
  return result;
}

// As SQLite keeps it. The name is matched as a whole, so that nothing in it passes for the module.
bool is_spatial_index(const std::string& definition) {
  static const std::regex index(
      R"re(CREATE VIRTUAL TABLE ("([^"]|"")*"|\[[^\]]*\]|\w+) USING rtree\s*\([^()]*\))re",
      std::regex::icase | std::regex::optimize);
  return std::regex_match(definition, index);
}

class Selection {
 public:
  Selection(GDALDatasetH dataset, const char* statement)
      : dataset_(dataset), layer_(GDALDatasetExecuteSQL(dataset, statement, nullptr, nullptr)) {}
  ~Selection() {
    if (layer_ != nullptr) GDALDatasetReleaseResultSet(dataset_, layer_);
  }
  Selection(const Selection&) = delete;
  Selection& operator=(const Selection&) = delete;
  OGRLayerH layer() const { return layer_; }

 private:
  GDALDatasetH dataset_;
  OGRLayerH layer_;
};

}  // namespace

void close_network() {
  CPLHTTPSetFetchCallback(fetch_nothing, nullptr);
  CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME", "none");
}

void refuse_other_file_systems(const std::string& path, const std::string& shown) {
  constexpr std::string_view archives = "/vsizip/";
  std::string_view rest(path);
  if (rest.starts_with(archives)) rest.remove_prefix(archives.size());
  if (!rest.starts_with("/vsi")) return;
  throw base::Error(base::Failure::input, "is a path that only GDAL knows, and is not read", {shown, {}, {}},
                    "get the file first, and name it");
}

bool wanted_network() noexcept { return std::exchange(wanted, false); }

void refuse_virtual_tables(GDALDatasetH geopackage, const std::string& shown) {
  const GdalMessages messages;
  const Selection virtual_tables(
      geopackage, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'");
  if (virtual_tables.layer() == nullptr) throw gdal_error("cannot be read: " + messages.words(), shown);
  while (const Feature table{OGR_L_GetNextFeature(virtual_tables.layer())}) {
    if (is_spatial_index(OGR_F_GetFieldAsString(table.get(), 1))) continue;
    throw base::Error(base::Failure::input,
                      fmt::format("holds the virtual table '{}', which may lead to other files",
                                  OGR_F_GetFieldAsString(table.get(), 0)),
                      {shown, {}, {}}, "export its layer of boundaries to a new GeoPackage");
  }
  if (messages.failed()) throw gdal_error("cannot be read: " + messages.words(), shown);
}

}  // namespace cakupan::geo
