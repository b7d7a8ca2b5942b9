#pragma once

#include <cstddef>
#include <string>

#include <cakupan/base/progress.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::publish {

/// A bundle in a PostgreSQL database with PostGIS: a schema of its own, in it every CSV file of tables/ as a
/// table
/// ("what_if/gaps.csv" is what_if_gaps), the layer of regions.gpkg as `regions`, and the manifest. Columns
/// have the types that the definitions say and their meanings as comments; an empty cell is null; `fid`
/// counts the rows.

/// What can be refused before a long job begins. Changes nothing. THROWS: base::Error (usage) where the
/// schema holds something and was not made so, or the database lacks PostGIS; (work) where it is not reached,
/// or the user may not write.
void require_usable(const model::DatabaseOutput& output);

/// Whether the schema holds the bundle that stands in a folder. THROWS: base::Error (work) where it cannot be
/// told.
bool holds_bundle(const model::DatabaseOutput& output, const std::string& folder);

/// Writes the bundle that stands in a folder, all or nothing: in one transaction, until whose end the schema
/// is as it was for everybody. Tables whose columns stay are filled anew, so that views on them and rights
/// stay; tables of an earlier run that are no more go; whatever else the schema holds is not touched, nor is
/// any other schema. How many tables. THROWS: as require_usable; (work) where a file of the bundle is not
/// what the manifest says, or the database refuses.
std::size_t write_database(const model::DatabaseOutput& output, const std::string& folder,
                           const base::Progress& progress = {});

}  // namespace cakupan::publish
