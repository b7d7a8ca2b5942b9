#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// participants / units; nothing where units = 0.
std::optional<double> share_of(std::size_t participants, std::size_t units);

/// The 95 % Wilson score interval of a share. Source: Wilson (1927). REQUIRES: 0 <= successes <= trials,
/// trials > 0.
model::Interval wilson(std::size_t successes, std::size_t trials);

/// Coverage of each group; `group[region]` is a position in `names`; `unnamed` participants may be in any of
/// them. Groups without units have no share and
/// no rank. `disputed` counts the units that have disputed rows only. A group's population is nothing where
/// that of one of its units is, and so is its area.
std::vector<model::CoverageRow> coverage(const model::RegionTable& table,
                                         std::span<const model::RegionState> states,
                                         std::span<const model::RegionIndex> units,
                                         std::span<const std::size_t> group,
                                         std::span<const model::Parent> names, std::size_t unnamed = 0);

/// The declared but unnamed of some years; nothing where nothing was declared.
std::optional<int> unnamed_of(std::span<const model::YearRow> years);

/// A row for every province of the vintage, in its order. Regions outside every province come last, in a row
/// without name; where no region has a province, there are no rows. The same holds for island groups, in the
/// order of their first appearance.
std::vector<model::CoverageRow> coverage_by_province(const model::RegionTable& table, std::size_t vintage,
                                                     std::span<const model::RegionState> states,
                                                     std::span<const model::RegionIndex> units,
                                                     std::size_t unnamed = 0);
std::vector<model::CoverageRow> coverage_by_island_group(const model::RegionTable& table,
                                                         std::span<const model::RegionState> states,
                                                         std::span<const model::RegionIndex> units,
                                                         std::size_t unnamed = 0);
/// A row for each kind of region that a province has, in the order of provinces and of the kinds' first
/// appearance.
std::vector<model::KindRow> coverage_by_kind(const model::RegionTable& table, std::size_t vintage,
                                             std::span<const model::RegionState> states,
                                             std::span<const model::RegionIndex> units);
/// Every year that a cohort declares or the ledger names, ascending. Counts are of distinct regions, units or
/// not, with rows that count; the cumulative share is of `units`. Rows without a year are in no year.
std::vector<model::YearRow> coverage_by_year(const model::Ledger& ledger,
                                             std::span<const model::Cohort> cohorts,
                                             std::span<const model::RegionIndex> units,
                                             const model::StateRules& rules = {});

}  // namespace cakupan::analysis
