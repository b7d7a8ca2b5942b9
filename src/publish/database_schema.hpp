#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/model/project.hpp>

#include "geo/ogr_database.hpp"

namespace cakupan::publish {

/// The table of a schema that tells of the run it was made by.
inline constexpr const char* manifest_table = "manifest";
/// Its comment, by which a schema of ours is known.
inline constexpr const char* schema_marker =
    "Made by cakupan: every run that is written here replaces the tables that are named here";

/// What stands in a schema.
struct DatabaseSchema {
  bool exists = false;
  bool may_create = false;                     ///< tables in it, or itself where it does not exist
  std::map<std::string, std::string> columns;  ///< of each table and view: "fid integer,code text"
  /// Of one that a run has made.
  struct Run {
    std::string manifest_sha256;
    std::vector<std::string> tables;  ///< that it has made, without the manifest
  };
  std::optional<Run> run;
  std::string postgis;  ///< the schema of its types; empty where it is not there
};

/// THROWS: base::Error (work) where the database refuses.
DatabaseSchema schema_in(const geo::OgrDatabase& database, const std::string& schema);

/// THROWS: base::Error (usage, work) as require_usable in database.hpp.
void require_usable(const DatabaseSchema& schema, const model::DatabaseOutput& output);

}  // namespace cakupan::publish
