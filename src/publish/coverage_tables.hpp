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

}  // namespace cakupan::publish
