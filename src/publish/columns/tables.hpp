#pragma once

#include <string>
#include <vector>

#include "publish/column.hpp"

namespace cakupan::publish::columns {

const TableDeclaration& summary();
/// The measures of the summary, in their order; the name of each is what `measure` says.
const std::vector<Column>& measures();
/// THROWS: base::Error (work) where none has that name.
const Column& measure_named(const std::string& name);

const TableDeclaration& coverage_by_province();
const TableDeclaration& coverage_by_island_group();
const TableDeclaration& coverage_by_kind();
const TableDeclaration& coverage_by_year();
const TableDeclaration& coverage_by_group();
const TableDeclaration& participation_over_time();
const TableDeclaration& participation_states();
const TableDeclaration& what_if();

const TableDeclaration& coverage_by_distance();
const TableDeclaration& near_far();
const TableDeclaration& coverage_by_area();
const TableDeclaration& related_regions();
const TableDeclaration& coverage_curve();
const TableDeclaration& nearest_areas();

const TableDeclaration& proximity();
/// The layer of regions.gpkg: the columns of proximity, and more.
const TableDeclaration& regions();
const TableDeclaration& ledger();
const TableDeclaration& unjoined();

const TableDeclaration& gaps();
const TableDeclaration& gaps_by_province();
const TableDeclaration& gap_ranking();
const TableDeclaration& targets();

const TableDeclaration& neighbors();
const TableDeclaration& islands();
const TableDeclaration& spatial();
const TableDeclaration& local();

const TableDeclaration& claims();
const TableDeclaration& overlays();
const TableDeclaration& overlay_rows();

const TableDeclaration& participants();
const TableDeclaration& provinces_without_participants();
const TableDeclaration& missing_by_area();
/// Of the maps of a run; stands beside its tables, in neither workbook nor JSON.
const TableDeclaration& map_classes();

/// The sheet of definitions.
const TableDeclaration& definitions();

/// Every table of a run but the sheet of definitions, in the order of the document.
std::vector<const TableDeclaration*> all();

}  // namespace cakupan::publish::columns
