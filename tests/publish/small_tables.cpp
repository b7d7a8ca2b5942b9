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
  auto areas = analysis::small_areas();
  areas[1].related_regions = {"11.01", "11.71", "12.02"};
  const std::vector<model::Claim> claims{
      {2, "three of them", 3, "2018", {model::ClaimScope::Kind::cohort, 2018}, "x"},
      {3, "many", 9, "regions", {model::ClaimScope::Kind::regions, {}}, ""}};
  const std::vector<model::Overlay> overlays{
      {"awards", {"Hadiah", "Awards"}, {ledger[3], ledger[2], ledger[5]}}};
  model::AnalysisSettings settings;
  settings.vintage = territory.table.vintages[vintage].name;
  const auto findings =
      analysis::analyze(territory, ledger, analysis::small_cohorts(), areas, settings, claims, overlays);
  return tables(territory, vintage, findings, areas, ledger, {nullptr, overlays});
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
