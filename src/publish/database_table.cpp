#include "publish/database_table.hpp"

#include <utility>

#include <fmt/format.h>

namespace cakupan::publish {

namespace {

using geo::quoted_name;
using geo::quoted_text;

// A statement of this size takes far longer to do than to send.
constexpr std::size_t statement_bytes = 1 << 18;

constexpr const char* count_column = "fid";
constexpr const char* shape_column = "geom";

/// As DatabaseSchema::columns has it.
std::string signature_of(const DatabaseTable::Described& table) {
  std::string text = fmt::format("{} integer", count_column);
  for (const DatabaseColumn& column : table.columns) text += fmt::format(",{} {}", column.name, column.type);
  return table.postgis.empty() ? text : fmt::format("{},{} geometry", text, shape_column);
}

}  // namespace

DatabaseTable::DatabaseTable(geo::OgrDatabase& database, Described described, const std::string& standing)
    : database_(database),
      described_(std::move(described)),
      table_(quoted_name(described_.schema) + "." + quoted_name(described_.name)) {
  if (standing == signature_of(described_)) {
    database_.execute("DELETE FROM " + table_);
  } else {
    if (!standing.empty()) database_.execute("DROP TABLE " + table_);
    create();
  }
  std::string comments = fmt::format("COMMENT ON TABLE {} IS {}", table_, quoted_text(described_.comment));
  for (const DatabaseColumn& column : described_.columns) {
    if (column.comment.empty()) continue;
    comments += fmt::format("; COMMENT ON COLUMN {}.{} IS {}", table_, quoted_name(column.name),
                            quoted_text(column.comment));
  }
  database_.execute(comments);
}

void DatabaseTable::create() {
  std::string columns = fmt::format("{} integer PRIMARY KEY", count_column);
  for (const DatabaseColumn& column : described_.columns)
    columns += fmt::format(", {} {}", quoted_name(column.name), column.type);
  if (!described_.postgis.empty()) {
    columns +=
        fmt::format(", {} {}.geometry(MultiPolygon, 4326)", shape_column, quoted_name(described_.postgis));
  }
  database_.execute(fmt::format("CREATE TABLE {} ({})", table_, columns));
  if (!described_.postgis.empty())
    database_.execute(fmt::format("CREATE INDEX ON {} USING gist ({})", table_, shape_column));
}

void DatabaseTable::add(const std::vector<std::string>& cells) {
  rows_ += fmt::format("{}({}", rows_.empty() ? "" : ",\n", ++count_);
  for (const std::string& cell : cells) rows_ += "," + (cell.empty() ? "NULL" : quoted_text(cell));
  rows_ += ')';
  if (rows_.size() >= statement_bytes) send();
}

void DatabaseTable::send() {
  if (rows_.empty()) return;
  database_.execute("INSERT INTO " + table_ + " VALUES " + rows_);
  rows_.clear();
}

void DatabaseTable::finish() { send(); }

}  // namespace cakupan::publish
