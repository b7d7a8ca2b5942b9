#pragma once

#include <cstddef>
#include <string>

#include <cakupan/base/diagnostics.hpp>

#include "geo/ogr.hpp"

namespace cakupan::loader::file {

/// Turns a data set's text into UTF-8 and notices where the bytes contradict the encoding that is declared:
/// text declared UTF-8 that is not, text declared otherwise that plainly is UTF-8, a .cpg file and a DBF
/// header that differ. Contradictions are counted and told once, at the end.
class TextDecoder {
 public:
  /// `chosen` overrides what the file declares; empty = as the file says. Formats without a declaration are
  /// UTF-8 by their standards; DBF without one is UTF-8 where its bytes are, else ISO-8859-1. THROWS:
  /// base::Error (usage) where `chosen` is unknown.
  TextDecoder(const std::string& path, const std::string& driver, const geo::OgrLayer& layer,
              const std::string& chosen);

  std::string decoded(const std::string& bytes, std::size_t row, const std::string& field);
  /// Warns of what was noticed.
  void report(base::Diagnostics& diagnostics) const;

 private:
  struct Count {
    std::size_t values = 0;
    std::size_t row = 0;  // of the first
    std::string field;
    std::string text;
  };
  static void add(Count& count, std::size_t row, const std::string& field, const std::string& text);

  std::string path_;
  std::string chosen_;
  std::string declared_;  // empty = by the bytes
  std::string cpg_;
  std::string header_;
  bool any_accent_ = false;
  Count not_as_declared_;  // read as ISO-8859-1
  Count utf8_after_all_;   // read as UTF-8
};

}  // namespace cakupan::loader::file
