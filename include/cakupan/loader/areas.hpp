#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/area.hpp>

namespace cakupan::loader {

/// Reads priority areas from a table with columns area, lon, lat, list (several split by ';'), related_regions,
/// source_note.
/// THROWS: base::Error (input) for coordinates that are no numbers or out of range, with the row.
std::vector<model::PriorityArea> read_areas(const std::string& path, base::Diagnostics& diagnostics);

/// Those on a list, in file order; all where `list` is empty.
/// THROWS: base::Error (usage) with the near miss where no area is on that list.
std::vector<model::PriorityArea> areas_on(const std::vector<model::PriorityArea>& areas, const std::string& list);

}  // namespace cakupan::loader
