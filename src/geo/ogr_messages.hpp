#pragma once

#include <string>

#include <cpl_error.h>

#include <cakupan/base/error.hpp>

#include "geo/callback_words.hpp"

/// What the sources behind GDAL's door share.
namespace cakupan::geo {

/// Registers GDAL's drivers and settings; to be called before anything else, any number of times.
void register_gdal();

/// While it lives, GDAL's messages of this thread land here instead of on stderr.
class GdalMessages {
 public:
  GdalMessages();
  ~GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;

  bool failed() const { return failed_; }
  /// The first failure's words on one line.
  std::string words() const { return words_.text(); }

 private:
  static void CPL_STDCALL take(CPLErr severity, CPLErrorNum number, const char* message) noexcept;

  bool failed_ = false;
  CallbackWords words_;
};

/// An input error about a file.
base::Error gdal_error(const std::string& happened, const std::string& path);

}  // namespace cakupan::geo
