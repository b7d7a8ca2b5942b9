#pragma once

#include <memory>
#include <type_traits>

#include <ogr_api.h>

namespace cakupan::geo {

struct DestroyFeature {
  void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
/// An owned feature of OGR.
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;

}  // namespace cakupan::geo
