#include <cakupan/publish/database.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/publish/standing.hpp>

#include "geo/ogr_database.hpp"
#include "publish/bundle_tables.hpp"
#include "publish/database_schema.hpp"
#include "publish/database_table.hpp"

namespace cakupan::publish {

namespace {

using geo::quoted_name;
using geo::quoted_text;

const char* type_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::years:
    case ColumnType::measure:  // of many types
      return "text";
    case ColumnType::truth:
      return "boolean";
    case ColumnType::year:
      return "integer";
    case ColumnType::count:
    case ColumnType::integer:
      return "bigint";
    case ColumnType::share:
    case ColumnType::chance:
    case ColumnType::certainty:
    case ColumnType::number:
    case ColumnType::length:
    case ColumnType::area:
      return "double precision";
  }
  return "text";
}

std::string comment_of(const Column& column, base::Language language) {
  const std::string unit = name_of(column.unit).in(language);
  return column.meaning.in(language) + (unit.empty() ? "" : " (" + unit + ")");
}

StandingBundle bundle_in(const std::string& folder) {
  auto bundle = standing_bundle(folder);
  if (!bundle) throw base::Error(base::Failure::work, "holds no bundle to write", {folder, {}, {}});
  return *std::move(bundle);
}

/// Fills the schema of one output.
class SchemaWriter {
 public:
  SchemaWriter(const model::DatabaseOutput& output, const StandingBundle& bundle)
      : output_(output), bundle_(bundle), database_(output.address) {
    // Two runs at once would each take the other's tables for its own.
    database_.execute(
        fmt::format("DO $$ BEGIN PERFORM pg_advisory_xact_lock(hashtext('cakupan'), hashtext({})); END $$",
                    quoted_text(output.schema)));
    standing_ = schema_in(database_, output.schema);
    require_usable(standing_, output);
    if (standing_.exists) return;
    database_.execute("CREATE SCHEMA " + quoted_name(output.schema));
    database_.execute(fmt::format("COMMENT ON SCHEMA {} IS {}", quoted_name(output.schema),
                                  quoted_text("Results of cakupan: " + bundle.manifest.project)));
  }

  void write(const StandingFile& file) {
    std::optional<DatabaseTable> table;
    read_table_of_bundle(bundle_, file,
                         {[&](const BundleTable& described) { begin(table, described); },
                          [&](const std::vector<std::string>& cells) { table->add(cells); }});
    table->finish();
  }

  /// REQUIRES: every table is written.
  void finish() {
    drop_what_is_no_more();
    DatabaseTable manifest(database_,
                           {output_.schema,
                            manifest_table,
                            schema_marker,
                            {{"sha256", "text", "SHA-256 of manifest.json"},
                             {"version", "text", "of the program"},
                             {"project", "text", "its file"},
                             {"tables", "text[]", "made by the run"},
                             {"manifest", "jsonb", "manifest.json"}}},
                           columns_of(manifest_table));
    manifest.add({sha256(bundle_.text), bundle_.version, bundle_.manifest.project,
                  "{" + base::join(written_, ",") + "}", bundle_.text});
    manifest.finish();
    database_.commit();
  }

 private:
  std::string columns_of(const std::string& table) const {
    const auto found = standing_.columns.find(table);
    return found == standing_.columns.end() ? "" : found->second;
  }

  bool is_of_run(const std::string& table) const {
    return standing_.run && std::find(standing_.run->tables.begin(), standing_.run->tables.end(), table) !=
                                standing_.run->tables.end();
  }

  void begin(std::optional<DatabaseTable>& table, const BundleTable& described) {
    if (standing_.columns.contains(described.name) && !is_of_run(described.name)) {
      throw base::Error(
          base::Failure::usage,
          fmt::format("'{}' in the schema '{}' was made by nobody's run", described.name, output_.schema),
          {output_.address, {}, {}}, "rename it, or name another schema in [output]");
    }
    const base::Language language = bundle_.manifest.asked.language;
    std::vector<DatabaseColumn> columns;
    for (const Column& column : described.columns)
      columns.push_back({column.name, type_of(column.type), comment_of(column, language)});
    const bool has_shapes = described.shapes == BundleTable::Shapes::multipolygons;
    table.emplace(database_,
                  DatabaseTable::Described{output_.schema, described.name, described.note.in(language),
                                           std::move(columns), has_shapes ? standing_.postgis : ""},
                  columns_of(described.name));
    written_.push_back(described.name);
  }

  void drop_what_is_no_more() {
    if (!standing_.run) return;
    for (const std::string& table : standing_.run->tables) {
      const bool stays = std::find(written_.begin(), written_.end(), table) != written_.end();
      if (stays || !standing_.columns.contains(table)) continue;
      database_.execute(fmt::format("DROP TABLE {}.{}", quoted_name(output_.schema), quoted_name(table)));
    }
  }

  const model::DatabaseOutput& output_;
  const StandingBundle& bundle_;
  geo::OgrDatabase database_;
  DatabaseSchema standing_;
  std::vector<std::string> written_;
};

}  // namespace

void require_usable(const model::DatabaseOutput& output) {
  require_usable(schema_in(geo::OgrDatabase(output.address), output.schema), output);
}

bool holds_bundle(const model::DatabaseOutput& output, const std::string& folder) {
  const DatabaseSchema schema = schema_in(geo::OgrDatabase(output.address), output.schema);
  if (!schema.run || schema.run->manifest_sha256 != sha256(bundle_in(folder).text)) return false;
  return std::all_of(schema.run->tables.begin(), schema.run->tables.end(),
                     [&](const std::string& table) { return schema.columns.contains(table); });
}

std::size_t write_database(const model::DatabaseOutput& output, const std::string& folder,
                           const base::Progress& progress) {
  const std::string stage = "writing the schema " + output.schema;
  const StandingBundle bundle = bundle_in(folder);
  const std::vector<StandingFile> files = files_of_tables(bundle);
  if (progress) progress(stage, 0, files.size());
  SchemaWriter writer(output, bundle);
  for (std::size_t i = 0; i < files.size(); ++i) {
    writer.write(files[i]);
    if (progress) progress(stage, i + 1, files.size());
  }
  writer.finish();
  return files.size();
}

}  // namespace cakupan::publish
