#pragma once

#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>

namespace cakupan::job {

/// The columns of the gazetteer or the boundary file that the maps of a project show.
std::vector<std::string> columns_of_maps(const model::Project& project);

/// Gives the job the values of every map of its project, and the second ones. `fields`: those of
/// `columns_of_maps` that were found. REQUIRES: the job knows what its maps show. What a table lacks, repeats
/// or misspells is told in the job's diagnostics, what it opens is added to the job's inputs. THROWS:
/// base::Error (usage) with the map's line for a column that is nowhere; (input) where a table cannot be
/// read, none of its rows finds a region, or no value is a number.
void read_map_values(Job& job, const loader::match::GazetteerIndex& index,
                     const std::vector<model::Grouping>& fields);

}  // namespace cakupan::job
