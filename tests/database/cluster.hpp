#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "database/process.hpp"

namespace cakupan::database {

/// PostgreSQL with PostGIS from the system's packages, on a free port of the loopback, in a folder of its
/// own. It is stopped and its folder removed when this goes out of scope; it stops, too, where the test is
/// killed. A user `planner` with the password "s3cr3t" may create schemas in the database `gis`.
class Cluster {
 public:
  /// THROWS: std::runtime_error with what the programs say.
  Cluster();
  ~Cluster();
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;

  int port() const { return port_; }
  /// Does statements as the owner of the cluster, and gives what they print: rows as "a|b". Fails the test
  /// where one fails.
  std::string sql(const std::string& statements, const std::string& database = "gis") const;
  /// The words of a psql that does so, to be run beside.
  std::vector<std::string> psql(const std::string& statements, const std::string& database = "gis") const;

 private:
  void make() const;
  bool start();
  bool answers() const;

  std::filesystem::path folder_;
  std::unique_ptr<Process> server_;
  int port_ = 0;
};

}  // namespace cakupan::database
