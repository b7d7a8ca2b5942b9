#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::job {

/// The tables that a run will write, for maps that show a column of them. They are made when the first is
/// asked for. Borrows the job.
class RunTables {
 public:
  /// REQUIRES: everything of the job that findings depend on has been read, before any table is asked for.
  explicit RunTables(const Job& job) : job_(job) {}

  /// Nothing where no table has that name.
  std::optional<loader::table::Table> named(const std::string& name, base::Diagnostics& diagnostics);
  std::vector<std::string> names();

 private:
  const std::vector<publish::BundleFile>& files();

  const Job& job_;
  std::optional<std::vector<publish::BundleFile>> files_;
};

}  // namespace cakupan::job
