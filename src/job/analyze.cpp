#include <cakupan/analysis/findings.hpp>
#include <cakupan/job/job.hpp>

namespace cakupan::job {

namespace {

/// The analysis once more, the additional regions among the participants.
std::optional<publish::WhatIf> with_additions(const Job& job) {
  if (job.project.what_if.empty()) return std::nullopt;
  publish::WhatIf what_if;
  what_if.ledger = job.ledger;
  what_if.ledger.insert(what_if.ledger.end(), job.additions.begin(), job.additions.end());
  what_if.findings = analysis::analyze(job.territory, what_if.ledger, job.cohorts, job.areas,
                                       job.project.analysis, job.claims, job.overlays);
  return what_if;
}

}  // namespace

Results analyze(const Job& job) {
  return {analysis::analyze(job.territory, job.ledger, job.cohorts, job.areas, job.project.analysis,
                            job.claims, job.overlays),
          with_additions(job)};
}

}  // namespace cakupan::job
