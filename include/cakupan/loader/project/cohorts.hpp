#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::project {

/// Reads declared cohort sizes: columns year, declared_size, list_complete (yes/no), chosen_near_areas
/// (yes/no; empty = no), note. In year order. THROWS: base::Error (input) with the row.
std::vector<model::Cohort> read_cohorts(const std::string& path, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::project
