#pragma once

#include <vector>

#include <cakupan/model/participation.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// The facts on Indonesia, read by the simplest means: no cell of these files is quoted.
model::RegionTable indonesia();
/// Participation with the right codes.
model::Ledger true_ledger(const model::RegionTable& table);
std::vector<model::Cohort> declared_cohorts();

}  // namespace cakupan::analysis
