#include "geo/ogr_messages.hpp"

#include <cstddef>
#include <mutex>
#include <string_view>

#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include "geo/ogr_guard.hpp"

namespace cakupan::geo {

// Settings that GDAL reads from its global configuration; whatever the environment says, runs must be alike.
void register_gdal() {
  static std::once_flag registered;
  std::call_once(registered, [] {
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");   // no .aux.xml beside an input
    CPLSetConfigOption("SHAPE_RESTORE_SHX", "NO");  // no .shx beside an input
    CPLSetConfigOption("SHAPE_ENCODING", "");       // DBF text as it is: the loader judges its encoding
    CPLSetConfigOption("OGR_XLSX_HEADERS", "DISABLE");
    CPLSetConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
    CPLSetConfigOption("OGR_ODS_HEADERS", "DISABLE");
    CPLSetConfigOption("OGR_ODS_FIELD_TYPES", "STRING");
    OSRSetPROJEnableNetwork(FALSE);
    close_network();
    GDALAllRegister();
  });
}

namespace {

// SQLite's reason stands behind the statement that it is about, which can be longer than all that is kept.
const char* reason_in(const char* message) noexcept {
  constexpr std::string_view start = "sqlite3_exec(", end = ") failed: ";
  const std::string_view text(message == nullptr ? "" : message);
  const std::size_t at = text.starts_with(start) ? text.rfind(end) : std::string_view::npos;
  return at == std::string_view::npos ? message : message + at + end.size();
}

}  // namespace

GdalMessages::GdalMessages() { CPLPushErrorHandlerEx(&GdalMessages::take, this); }

GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

void CPL_STDCALL GdalMessages::take(CPLErr severity, CPLErrorNum, const char* message) noexcept {
  auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
  if (severity < CE_Failure || self->failed_) return;
  self->failed_ = true;
  self->words_.keep(reason_in(message));
}

base::Error gdal_error(const std::string& happened, const std::string& path) {
  return {base::Failure::input, happened, {path, {}, {}}};
}

}  // namespace cakupan::geo
