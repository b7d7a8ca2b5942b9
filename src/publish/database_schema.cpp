#include "publish/database_schema.hpp"

#include <fmt/format.h>
#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::publish {

namespace {

using geo::quoted_name;
using geo::quoted_text;

// How a geometry's type is called depends on where PostGIS stands.
constexpr const char* columns_query = R"sql(
SELECT c.relname::text AS name, coalesce(obj_description(c.oid, 'pg_class'), '') AS comment,
  coalesce(string_agg(a.attname || ' ' ||
    CASE WHEN t.typname = 'geometry' THEN 'geometry' ELSE format_type(a.atttypid, a.atttypmod) END,
    ',' ORDER BY a.attnum), '') AS columns
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE n.nspname = {} AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
GROUP BY c.oid, c.relname ORDER BY 1)sql";

/// The first cell that a query finds; empty where it finds nothing.
std::string first_of(const geo::OgrDatabase& database, const std::string& query) {
  const auto rows = database.rows(query);
  return rows.empty() ? "" : rows.front().at(0);
}

DatabaseSchema::Run run_in(const geo::OgrDatabase& database, const std::string& schema) {
  DatabaseSchema::Run run;
  const auto rows =
      database.rows(fmt::format("SELECT sha256, array_to_string(tables, ' ') AS tables FROM {}.{} LIMIT 1",
                                quoted_name(schema), quoted_name(manifest_table)));
  if (rows.empty()) return run;
  run.manifest_sha256 = rows.front().at(0);
  for (const std::string_view table : base::split(rows.front().at(1), ' ')) run.tables.emplace_back(table);
  return run;
}

}  // namespace

DatabaseSchema schema_in(const geo::OgrDatabase& database, const std::string& schema) {
  DatabaseSchema found;
  const std::string name = quoted_text(schema);
  found.postgis =
      first_of(database,
               "SELECT n.nspname::text FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON "
               "n.oid = e.extnamespace WHERE e.extname = 'postgis'");
  found.exists =
      !database.rows("SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname = " + name).empty();
  const std::string right = found.exists ? "has_schema_privilege(" + name + ", 'CREATE')"
                                         : "has_database_privilege(current_database(), 'CREATE')";
  found.may_create = first_of(database, "SELECT CASE WHEN " + right + " THEN 'yes' ELSE 'no' END") == "yes";
  bool is_ours = false;
  for (const geo::OgrDatabase::Row& row : database.rows(fmt::format(fmt::runtime(columns_query), name))) {
    found.columns[row.at(0)] = row.at(2);
    is_ours = is_ours || (row.at(0) == manifest_table && row.at(1) == schema_marker);
  }
  if (is_ours) found.run = run_in(database, schema);
  return found;
}

void require_usable(const DatabaseSchema& schema, const model::DatabaseOutput& output) {
  const base::Place place{output.address, {}, {}};
  if (schema.postgis.empty()) {
    throw base::Error(base::Failure::usage, "the database has no PostGIS", place,
                      "as its owner: CREATE EXTENSION postgis");
  }
  if (!schema.run && !schema.columns.empty()) {
    std::vector<std::string> names;
    for (const auto& [name, columns] : schema.columns) names.push_back(name);
    throw base::Error(
        base::Failure::usage,
        fmt::format("the schema '{}' holds something else ({})", output.schema, base::first_names(names)),
        place, "name another with schema = \"…\" in [output]");
  }
  if (schema.may_create) return;
  throw base::Error(
      base::Failure::work,
      fmt::format("the user may not create {}", schema.exists ? "tables in the schema '" + output.schema + "'"
                                                              : "the schema '" + output.schema + "'"),
      place,
      schema.exists ? "as its owner: GRANT CREATE, USAGE ON SCHEMA"
                    : "as the database's owner: GRANT CREATE ON DATABASE, or create the schema");
}

}  // namespace cakupan::publish
