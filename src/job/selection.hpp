#pragma once

#include <string>
#include <vector>

#include <cakupan/job/job.hpp>

namespace cakupan::job {

/// The columns that the conditions of the maps name.
std::vector<std::string> columns_of_conditions(const model::Project& project);

/// What each of the project's maps shows. `fields`: those of `columns_of_conditions` that were found.
/// THROWS: base::Error (usage) with the map's line for a name, code or column that is not known, and for a
/// selection that leaves nothing.
std::vector<model::ShownRegions> shown_by_maps(const Job& job, const std::vector<model::Grouping>& fields);

/// The findings as a map of some of the regions tells them: its units and provinces are theirs.
model::Findings findings_of(const model::Findings& all, const Job& job, const model::ShownRegions& shown);

/// A selection of provinces: a province of which a region is shown is shown with all of its regions.
model::ShownRegions with_whole_provinces(const model::ShownRegions& shown, const Job& job);

}  // namespace cakupan::job
