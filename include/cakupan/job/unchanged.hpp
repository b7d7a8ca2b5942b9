#pragma once

#include <optional>
#include <string>

#include <cakupan/job/job.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

/// The folder that a run writes to where nobody names another. THROWS: as load, for the project file alone.
std::string output_folder(const LoadOptions& options);

/// The database that it writes to beside; nothing where the project names none. THROWS: the same.
std::optional<model::DatabaseOutput> output_database(const LoadOptions& options);

/// The bundle in a folder, where a run of these options would write the same: it was made by this program, of
/// the same inputs, was asked for the same, failed nowhere, and nobody changed it. Only hashes are looked at,
/// nothing is read or drawn. Nothing where it is otherwise, or cannot be told, as of a database.
/// THROWS: as load, for the project file alone.
std::optional<publish::StandingBundle> unchanged_bundle(const LoadOptions& options,
                                                        const std::string& folder);

}  // namespace cakupan::job
