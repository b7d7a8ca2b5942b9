#pragma once

#include <span>

#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

/// The whole analysis of a run. Checks that the provinces' totals equal the nation's.
/// THROWS: base::Error (usage) for a vintage that the table has not; (work) should a sum ever differ.
model::Findings analyze(const model::Territory& territory, const model::Ledger& ledger,
                        std::span<const model::Cohort> cohorts, std::span<const model::PriorityArea> areas,
                        const model::AnalysisSettings& settings, std::span<const model::Claim> claims = {},
                        std::span<const model::Overlay> overlays = {});

}  // namespace cakupan::analysis
