#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <ogr_api.h>

#include "geo/ogr.hpp"
#include "geo/ogr_crs.hpp"
#include "geo/plain_validity.hpp"

namespace cakupan::geo {

/// Whether a field's values are numbers. Booleans are not.
OgrKind kind_of(OGRFieldDefnH field);

/// Reads the features of a layer, one after the other.
class OgrReader {
 public:
  /// `layer` is borrowed, and begins anew. THROWS: as `to_degrees`.
  OgrReader(OGRLayerH layer, const OgrReading& reading, const std::string& shown);

  /// Goes to a record, and ends before another. REQUIRES: a layer whose features are numbered by their
  /// records.
  void go_to(std::size_t record, std::size_t end);

  enum class Outcome { feature, end, damaged };
  /// Reads the next one but for its number. Of a damaged one, `words` says what GDAL says.
  Outcome next(OgrFeature& feature);
  const std::string& words() const { return words_; }

 private:
  OGRLayerH layer_;
  const OgrReading& reading_;
  OgrTransformation transformation_;
  std::size_t end_ = static_cast<std::size_t>(-1);
  std::vector<Coordinate> buffer_;
  PlainValidity plain_;
  std::string words_;
};

}  // namespace cakupan::geo
