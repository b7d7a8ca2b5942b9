#include "publish/small_tables.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <cakupan/analysis/findings.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::publish {

std::vector<BundleFile> small_tables(std::size_t vintage) {
  const auto territory = analysis::small_territory();
  const auto ledger = analysis::small_ledger();
  const auto areas = analysis::small_areas();
  model::AnalysisSettings settings;
  settings.vintage = territory.table.vintages[vintage].name;
  const auto findings = analysis::analyze(territory, ledger, analysis::small_cohorts(), areas, settings);
  return tables(territory, vintage, findings, areas, ledger);
}

const BundleFile& file_named(const std::vector<BundleFile>& files, const std::string& path) {
  return *std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.path == path; });
}

const BundleFile& table_named(const std::vector<BundleFile>& files, const std::string& name) {
  return file_named(files, "tables/" + name + ".csv");
}

std::string contents_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

}  // namespace cakupan::publish
