#pragma once

#include <vector>

#include <cakupan/analysis/region_states.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

/// Six regions on the equator, five of them squares of one degree: Alfa, Beta, Gama and Delta side by side
/// from 100° E, Epsilon (administrative) from 106° E; Zeta has no shape and no population. Gama was in
/// province 11 in 2018.
model::Territory small_territory();

/// Alfa was selected twice, Gama once, Beta is disputed; one name is ambiguous and one unknown.
model::Ledger small_ledger();
std::vector<model::Cohort> small_cohorts();

/// "Pusat", a point in the middle of Beta, and "Timur", a polygon from 104.5° to 106.5° E.
std::vector<model::PriorityArea> small_areas();

/// The territory, what the ledger says of each region, and all regions as units.
struct SmallCountry {
  model::Territory territory = small_territory();
  std::vector<model::RegionState> states = region_states(territory.table, small_ledger());
  std::vector<model::RegionIndex> units = units_of(territory.table, model::UnitRule::all);
};

}  // namespace cakupan::analysis
