#pragma once

#include <vector>

#include <cakupan/model/participation.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// The facts on Indonesia beside the checkout, read by the simplest means: no cell of these files is quoted.
bool has_facts();
model::RegionTable indonesia();
/// Participation with the right codes.
model::Ledger true_ledger(const model::RegionTable& table);
std::vector<model::Cohort> declared_cohorts();

}  // namespace cakupan::analysis
