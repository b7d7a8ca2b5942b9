#include "cli/result_words.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/publish/cross_check.hpp>

namespace cakupan::cli {

namespace {

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

const model::CoverageRow* nation_of(const model::Findings& findings) {
  for (const model::GroupRow& row : findings.coverage.by_group) {
    if (row.grouping == "nation" && !row.period.year) return &row.coverage;
  }
  return nullptr;
}

/// "disputed and unnamed", of what there is.
std::string doubtful(const model::CoverageRow& nation, const model::Findings& findings) {
  const bool unnamed = findings.gaps.unnamed.value_or(0) > 0;
  if (nation.disputed > 0) return unnamed ? "disputed and unnamed" : "disputed";
  return unnamed ? "unnamed" : "";
}

}  // namespace

std::string describe_result(const model::Findings& findings, const base::PlaceWords& place) {
  const model::CoverageRow* nation = nation_of(findings);
  if (nation == nullptr || !nation->share) return "no " + place.region.english + " can take part";
  std::string words =
      fmt::format("{} of {} {} take part, {}", nation->participants, nation->units,
                  (nation->units == 1 ? place.region : place.regions).english, percent(*nation->share));
  if (const std::string more = doubtful(*nation, findings); !more.empty())
    words += fmt::format("; with {} at most {}", more, percent(*nation->share_high));
  const auto none = std::count_if(findings.coverage.by_province.begin(), findings.coverage.by_province.end(),
                                  [](const auto& row) { return row.units > 0 && row.participants == 0; });
  if (none > 0)
    words += fmt::format("; {} {} none", none,
                         none == 1 ? place.province.english + " has" : place.provinces.english + " have");
  return words;
}

std::string describe_claims(const model::Findings& findings) {
  if (findings.claims.empty()) return {};
  const auto that = [&](model::ClaimRow::Verdict verdict) {
    return std::count_if(findings.claims.begin(), findings.claims.end(),
                         [&](const model::ClaimRow& row) { return row.verdict == verdict; });
  };
  const auto agreeing = that(model::ClaimRow::Verdict::agrees);
  const auto contradicted = that(model::ClaimRow::Verdict::contradicts);
  return fmt::format("of {} the lists bear out {}, contradict {} and leave {} open: see claims.csv",
                     base::counted(findings.claims.size(), "claim"), agreeing, contradicted,
                     that(model::ClaimRow::Verdict::open));
}

std::string describe_additions(const job::Job& job) {
  const auto& rules = job.project.analysis.states;
  const auto states = analysis::region_states(job.territory.table, job.ledger, rules);
  std::set<model::RegionIndex> fresh, known, uncounted;
  std::size_t lost = 0;
  for (const model::LedgerEntry& entry : job.additions) {
    if (!model::asks_for_region(entry.match)) continue;
    if (!entry.match.region) {
      ++lost;
    } else if (!rules.counts(entry.row.status)) {
      uncounted.insert(*entry.match.region);
    } else {
      (analysis::takes_part(states[*entry.match.region]) ? known : fresh).insert(*entry.match.region);
    }
  }
  for (const auto& counted : {fresh, known}) {
    for (const model::RegionIndex region : counted) uncounted.erase(region);
  }
  const auto are = [](std::size_t count) { return count == 1 ? "is" : "are"; };
  std::string words = fmt::format(
      "of {} {} {} new, {} already {} part", base::counted(fresh.size() + known.size(), "additional region"),
      fresh.size(), are(fresh.size()), known.size(), known.size() == 1 ? "takes" : "take");
  if (!uncounted.empty()) words += fmt::format("; {} of a status that does not count", uncounted.size());
  if (lost > 0) words += fmt::format("; {} found no region", base::counted(lost, "row"));
  return words;
}

void require_all_made(const std::vector<publish::FailedOutput>& failed, Reporter& reporter) {
  if (failed.empty()) return;
  for (const publish::FailedOutput& output : failed) reporter.error(output.path + ": " + output.reason);
  throw base::Error(base::Failure::some_outputs,
                    fmt::format("{} of the outputs failed, the others are written", failed.size()), {},
                    "see the list above; manifest.json has those of the folder");
}

void require_agreement(const std::string& folder) {
  const auto said = publish::first_disagreement(folder);
  if (!said) return;
  throw base::Error(
      base::Failure::work, "the bundle contradicts itself: " + *said, {folder, {}, {}},
      "do not use it: this is an error of the program; report it with the project and its inputs");
}

}  // namespace cakupan::cli
