#pragma once

namespace cakupan::base {

/// While it lives, this thread writes and reads numbers with a decimal point, whatever the locale: for
/// libraries that print or parse them by it (libxlsxwriter, Cairo's links). Ends in the order of its making.
/// THROWS: `Error` (work) where the system has no locale "C".
class PlainLocale {
 public:
  PlainLocale();
  ~PlainLocale();
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;

 private:
  // A system's handles, which its header alone can name.
  void* plain_;
  void* before_;
};

}  // namespace cakupan::base
