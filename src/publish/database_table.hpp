#pragma once

#include <string>
#include <vector>

#include "geo/ogr_database.hpp"

namespace cakupan::publish {

struct DatabaseColumn {
  std::string name;
  std::string type;          ///< as PostgreSQL calls it: "double precision"
  std::string comment = {};  ///< empty = none
};

/// A table of a database while it is filled.
class DatabaseTable {
 public:
  struct Described {
    std::string schema, name, comment;
    std::vector<DatabaseColumn> columns;  ///< behind `fid`, which counts the rows from 1
    /// The schema of PostGIS where a column `geom` of multipolygons stands behind them; empty = none does.
    std::string postgis = {};
  };

  /// Makes room: a table that has these columns is emptied, another one is dropped and made anew. `standing`
  /// are the columns of a table of that name as DatabaseSchema has them, empty where there is none. THROWS:
  /// base::Error (work) where the database refuses, as all of these.
  DatabaseTable(geo::OgrDatabase& database, Described described, const std::string& standing);

  /// REQUIRES: a cell for each column, one more for a shape; empty ones are null.
  void add(const std::vector<std::string>& cells);
  /// Ends the filling.
  void finish();

 private:
  void create();
  void send();

  geo::OgrDatabase& database_;
  Described described_;
  std::string table_;  // in quotes, with its schema
  std::string rows_;   // of the statement that is sent next
  std::size_t count_ = 0;
};

}  // namespace cakupan::publish
