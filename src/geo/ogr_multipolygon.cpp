#include "geo/ogr_multipolygon.hpp"

namespace cakupan::geo {

OGRGeometryH multipolygon_of(const PolygonSet& shapes, std::size_t feature) {
  OGRGeometryH whole = OGR_G_CreateGeometry(wkbMultiPolygon);
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    OGRGeometryH polygon = OGR_G_CreateGeometry(wkbPolygon);
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
      OGRGeometryH line = OGR_G_CreateGeometry(wkbLinearRing);
      for (const Coordinate& at : shapes.ring(ring)) OGR_G_AddPoint_2D(line, at.x, at.y);
      OGR_G_AddGeometryDirectly(polygon, line);
    }
    OGR_G_AddGeometryDirectly(whole, polygon);
  }
  return whole;
}

}  // namespace cakupan::geo
