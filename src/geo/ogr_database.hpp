#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// A PostgreSQL database that is written to. All that is done is one transaction, which is taken back where
/// it is not committed.
class OgrDatabase {
 public:
  /// Connects and begins. THROWS: base::Error (usage) for an address that is written wrong; (work) where the
  /// database is not reached or lets nobody in, with its words. None has the password. REQUIRES:
  /// is_database(address).
  explicit OgrDatabase(const std::string& address);
  OgrDatabase(OgrDatabase&&) noexcept;
  ~OgrDatabase();

  /// What a query finds, as text; null is an empty one. REQUIRES: a name for each column, none twice. THROWS:
  /// base::Error (work), with the database's words.
  using Row = std::vector<std::string>;
  std::vector<Row> rows(const std::string& query) const;
  /// THROWS: base::Error (work), with the database's words.
  void execute(const std::string& statement);
  /// Ends the transaction; from here on all is as before or all is new. THROWS: base::Error (work).
  void commit();

  const std::string& address() const { return address_; }

 private:
  struct Impl;
  void require(bool holds, const std::string& words) const;

  std::string address_;
  std::unique_ptr<Impl> impl_;
};

/// A text and a name in a statement, in their quotes. REQUIRES: no zero byte.
std::string quoted_text(const std::string& text);
std::string quoted_name(const std::string& name);

/// A feature of a set, degrees on WGS 84, as PostGIS reads a multipolygon: "SRID=4326;0106…". Empty for an
/// empty one. THROWS: base::Error (work) where GDAL cannot.
std::string multipolygon_text(const PolygonSet& shapes, std::size_t feature);

}  // namespace cakupan::geo
