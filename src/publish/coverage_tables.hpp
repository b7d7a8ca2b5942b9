#pragma once

#include <vector>

#include <cakupan/model/findings.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

// One function for each table on coverage; docs/tables.md defines their columns.

BundleFile summary_table(const std::vector<model::SummaryRow>& rows);
BundleFile coverage_by_province_table(const std::vector<model::CoverageRow>& rows);
BundleFile coverage_by_island_group_table(const std::vector<model::CoverageRow>& rows);
BundleFile coverage_by_kind_table(const std::vector<model::KindRow>& rows);
BundleFile coverage_by_year_table(const std::vector<model::YearRow>& rows);
BundleFile coverage_by_distance_table(const std::vector<model::DistanceRow>& rows);

}  // namespace cakupan::publish
