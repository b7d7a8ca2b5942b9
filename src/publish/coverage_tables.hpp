#pragma once

#include <vector>

#include <cakupan/model/findings.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

// One function for each table on coverage; docs/tables.md defines their columns.

TableData summary_table(const std::vector<model::SummaryRow>& rows);
TableData coverage_by_province_table(const std::vector<model::CoverageRow>& rows);
TableData coverage_by_island_group_table(const std::vector<model::CoverageRow>& rows);
TableData coverage_by_kind_table(const std::vector<model::KindRow>& rows);
TableData coverage_by_year_table(const std::vector<model::YearRow>& rows);
TableData coverage_by_distance_table(const std::vector<model::DistanceRow>& rows);
TableData coverage_by_group_table(const std::vector<model::GroupRow>& rows);
/// `units`: how many there are, in every year.
TableData participation_over_time_table(const std::vector<model::OverTimeRow>& rows, std::size_t units);
TableData participation_states_table(const std::vector<model::StateCountRow>& rows);
/// REQUIRES: the provinces of one territory and vintage.
TableData what_if_table(const model::CoverageFindings& now, const model::CoverageFindings& then);

}  // namespace cakupan::publish
