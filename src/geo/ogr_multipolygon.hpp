#pragma once

#include <cstddef>
#include <string>

#include <ogr_api.h>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// A feature of a set as a multipolygon, which the caller destroys or hands on.
OGRGeometryH multipolygon_of(const PolygonSet& shapes, std::size_t feature);

}  // namespace cakupan::geo
