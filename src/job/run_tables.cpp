#include "job/run_tables.hpp"

#include <algorithm>

#include <cakupan/publish/tables.hpp>

namespace cakupan::job {

namespace {

constexpr const char* folder = "tables/";
constexpr const char* ending = ".csv";

}  // namespace

const std::vector<publish::BundleFile>& RunTables::files() {
  if (files_) return *files_;
  publish::TableExtras extras;
  extras.overlays = job_.overlays;
  files_ =
      publish::tables(job_.territory, job_.vintage, analyze(job_).findings, job_.areas, job_.ledger, extras);
  std::erase_if(*files_, [](const publish::BundleFile& file) { return !file.path.ends_with(ending); });
  return *files_;
}

std::optional<loader::table::Table> RunTables::named(const std::string& name,
                                                     base::Diagnostics& diagnostics) {
  const std::string path = folder + name + ending;
  const auto found = std::ranges::find(files(), path, &publish::BundleFile::path);
  if (found == files().end()) return std::nullopt;
  return loader::table::parse_csv(found->bytes, path, diagnostics);
}

std::vector<std::string> RunTables::names() {
  std::vector<std::string> names;
  names.reserve(files().size());
  const std::string front = folder, back = ending;
  for (const publish::BundleFile& file : files())
    names.push_back(file.path.substr(front.size(), file.path.size() - front.size() - back.size()));
  return names;
}

}  // namespace cakupan::job
