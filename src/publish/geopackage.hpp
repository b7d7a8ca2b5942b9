#pragma once

#include <cakupan/model/territory.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/tables.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// tables/regions.gpkg: the layer "regions" with a feature for every region and its row of the table.
/// Years, counts and ranks are 64-bit integers, truths are booleans, other numbers are reals; what is unknown
/// is null. Its metadata tell the provenance. REQUIRES: a row for each region, in their order. THROWS:
/// base::Error (work) where it cannot be written.
BundleFile geopackage_file(const model::Territory& territory, const TableData& rows,
                           const TableExtras& extras = {});

}  // namespace cakupan::publish
