#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader::project {

/// Reads priority areas; `files` is told which were opened. From a table with columns area, lon, lat, list
/// (several split by ';'), related_regions, source_note: a row with lon and lat is a point, a row without
/// both but with related_regions is a union of regions. A row whose column `shape` names a feature of
/// `shapes`, a boundary file, is that polygon. From a boundary file: each feature is a polygon with its name;
/// a field `list`, if there is one, names its lists. THROWS: base::Error (input) for coordinates that are no
/// numbers or out of range, for areas without name or place, and for shapes that are not there, with the row.
std::vector<model::PriorityArea> read_areas(const std::string& path, base::Diagnostics& diagnostics,
                                            const std::string& shapes = "",
                                            std::vector<std::string>* files = nullptr);

/// Gives the areas that are unions of regions their polygon and point. Related codes that are no
/// region are warnings.
/// THROWS: base::Error (input) where an area has not one region with a shape.
void resolve_areas(std::vector<model::PriorityArea>& areas, const model::Territory& territory,
                   base::Diagnostics& diagnostics);

/// Those on a list, in file order; all where `list` is empty.
/// THROWS: base::Error (usage) with the near miss where no area is on that list.
std::vector<model::PriorityArea> areas_on(const std::vector<model::PriorityArea>& areas,
                                          const std::string& list);

}  // namespace cakupan::loader::project
