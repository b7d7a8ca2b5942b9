#include "geo/ogr_reader.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <type_traits>
#include <utility>

#include <cpl_string.h>

#include <cakupan/base/number.hpp>
#include <cakupan/geo/earth.hpp>

#include "geo/ogr_feature.hpp"
#include "geo/ogr_messages.hpp"
#include "geo/ogr_shape.hpp"
#include "geo/snap.hpp"

namespace cakupan::geo {

namespace {

struct FreeList {
  void operator()(char** list) const { CSLDestroy(list); }
};

bool is_truth(OGRFieldDefnH field) { return OGR_Fld_GetSubType(field) == OFSTBoolean; }

void take_value(OGRFeatureH feature, int field, OgrValue& value) {
  value.text.clear();
  value.kind = OgrKind::text;
  if (field == OGR_F_GetFieldCount(feature)) {  // behind the last field stands the feature's id
    value = {std::to_string(OGR_F_GetFID(feature)), OgrKind::number};
    return;
  }
  if (!OGR_F_IsFieldSetAndNotNull(feature, field)) return;
  OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature, field);
  value.kind = kind_of(definition);
  if (OGR_Fld_GetType(definition) == OFTInteger && is_truth(definition)) {
    value.text = OGR_F_GetFieldAsInteger(feature, field) != 0 ? "true" : "false";
  } else if (OGR_Fld_GetType(definition) == OFTReal) {
    const double number = OGR_F_GetFieldAsDouble(feature, field);
    value.text = std::isfinite(number) ? base::to_text(number) : "";
  } else {
    value.text = OGR_F_GetFieldAsString(feature, field);
  }
}

// GDAL skips what it is told to ignore while reading.
void ignore_others(OGRLayerH layer, const OgrReading& reading) {
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
  char** names = nullptr;
  for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
    if (std::find(reading.fields.begin(), reading.fields.end(), static_cast<std::size_t>(i)) !=
        reading.fields.end())
      continue;
    names = CSLAddString(names, OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
  }
  if (reading.geometry == OgrGeometry::unwanted) names = CSLAddString(names, "OGR_GEOMETRY");
  const std::unique_ptr<char*, FreeList> owned(names);
  const GdalMessages messages;  // a driver that cannot ignore reads everything, which is only slower
  OGR_L_SetIgnoredFields(layer, const_cast<const char**>(names));
}

void repair(OgrFeature& feature) {
  RepairResult result = repaired(feature.shape, 0);
  feature.outcome = result.outcome;
  feature.repair = std::move(result.repair);
  if (feature.outcome != RepairOutcome::was_valid) feature.shape = std::move(result.shape);
}

}  // namespace

OgrKind kind_of(OGRFieldDefnH field) {
  const OGRFieldType type = OGR_Fld_GetType(field);
  const bool number = type == OFTInteger || type == OFTInteger64 || type == OFTReal;
  return number && !is_truth(field) ? OgrKind::number : OgrKind::text;
}

OgrReader::OgrReader(OGRLayerH layer, const OgrReading& reading, const std::string& shown)
    : layer_(layer), reading_(reading) {
  if (reading.geometry == OgrGeometry::wanted)
    transformation_ = to_degrees(layer, reading.crs_where_none, shown);
  ignore_others(layer, reading);
  OGR_L_ResetReading(layer);
}

void OgrReader::go_to(std::size_t record, std::size_t end) {
  OGR_L_SetNextByIndex(layer_, static_cast<GIntBig>(record));
  end_ = end;
}

OgrReader::Outcome OgrReader::next(OgrFeature& feature) {
  const GdalMessages messages;
  const Feature raw(OGR_L_GetNextFeature(layer_));
  if (messages.failed()) {
    words_ = messages.words();
    return Outcome::damaged;
  }
  if (!raw) return Outcome::end;
  const bool has_end = end_ != static_cast<std::size_t>(-1);
  if (has_end && static_cast<std::size_t>(OGR_F_GetFID(raw.get())) >= end_) return Outcome::end;
  feature = OgrFeature{};
  feature.values.resize(reading_.fields.size());
  for (std::size_t i = 0; i < reading_.fields.size(); ++i) {
    take_value(raw.get(), static_cast<int>(reading_.fields[i]), feature.values[i]);
  }
  if (reading_.geometry == OgrGeometry::unwanted) return Outcome::feature;
  take_shape(raw.get(), transformation_.get(), feature, buffer_);
  if (feature.shape_kind != OgrShape::polygons || feature.bad_coordinate) return Outcome::feature;
  if (reading_.shapes == OgrShapes::repaired && !plain_.holds(feature.shape, 0)) repair(feature);
  if (feature.outcome == RepairOutcome::was_valid && feature.unclosed_rings + feature.collapsed_rings > 0)
    feature.repair.area_before = feature.repair.area_after = area(feature.shape, 0);
  if (reading_.cell > 0) feature.shape = snapped(feature.shape, 0, reading_.cell);
  return Outcome::feature;
}

}  // namespace cakupan::geo
