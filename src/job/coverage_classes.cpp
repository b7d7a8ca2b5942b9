#include "job/coverage_classes.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/analysis/group_coverage.hpp>

#include "job/map_settings.hpp"
#include "job/selection.hpp"

namespace cakupan::job {

Coverages coverages_of(const Job& job, const model::Findings& findings) {
  Coverages coverages;
  std::map<std::string, std::vector<const model::MapSpec*>> pools;
  for (std::size_t map = 0; map < job.project.maps.size(); ++map) {
    const model::MapSpec& spec = job.project.maps[map];
    if (spec.theme != model::Theme::coverage) continue;
    Coverage& coverage = coverages[&spec];
    coverage.findings = analysis::findings_in(findings, job.territory.table, job.vintage, spec.period);
    if (!job.shown[map].regions.empty())
      coverage.findings = findings_of(coverage.findings, job, with_whole_provinces(job.shown[map], job));
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

Coverages coverages_in_classes_of(const Coverages& classes, const Job& job, const model::Findings& findings) {
  Coverages coverages;
  for (const auto& [spec, known] : classes) {
    auto& coverage = coverages[spec];
    coverage.findings = analysis::findings_in(findings, job.territory.table, job.vintage, spec->period);
    const auto map = static_cast<std::size_t>(spec - job.project.maps.data());
    if (!job.shown[map].regions.empty())
      coverage.findings = findings_of(coverage.findings, job, with_whole_provinces(job.shown[map], job));
    std::vector<std::optional<double>> shares;
    for (const model::CoverageRow& row : coverage.findings.coverage.by_province) shares.push_back(row.share);
    const std::vector<double>& breaks = known.classes.breaks;
    if (known.classes.scheme == "unclassed" || breaks.size() < 3) {
      coverage.classes = analysis::classify(shares, classes_of(*spec));
      continue;
    }
    analysis::ClassifyOptions same;
    same.scheme = analysis::Scheme::manual;
    same.breaks.assign(breaks.begin() + 1, breaks.end() - 1);
    coverage.classes = analysis::classify(shares, same);
  }
  return coverages;
}

}  // namespace cakupan::job
