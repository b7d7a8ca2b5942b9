#include "job/coverage_classes.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/analysis/group_coverage.hpp>

#include "job/map_settings.hpp"

namespace cakupan::job {

Coverages coverages_of(const Job& job, const model::Findings& findings) {
  Coverages coverages;
  std::map<std::string, std::vector<const model::MapSpec*>> pools;
  for (const model::MapSpec& spec : job.project.maps) {
    if (spec.theme != model::Theme::coverage) continue;
    coverages[&spec].findings =
        analysis::findings_in(findings, job.territory.table, job.vintage, spec.period);
    // A map without a pool is one of its own; no pool of a project is named by a blank and an id.
    pools[spec.pool.empty() ? " " + spec.id : spec.pool].push_back(&spec);
  }
  for (const auto& [name, specs] : pools) {
    std::vector<std::vector<std::optional<double>>> shares;
    for (const model::MapSpec* spec : specs) {
      shares.emplace_back();
      for (const model::CoverageRow& row : coverages[spec].findings.coverage.by_province)
        shares.back().push_back(row.share);
    }
    std::vector<model::Classification> classes =
        analysis::classify_pooled(shares, classes_of(*specs.front()));
    for (std::size_t i = 0; i < specs.size(); ++i) coverages[specs[i]].classes = std::move(classes[i]);
  }
  return coverages;
}

}  // namespace cakupan::job
