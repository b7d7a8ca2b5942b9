#pragma once

#include <string>
#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/publish/manifest.hpp>

#include "cli/reporter.hpp"

namespace cakupan::cli {

/// "185 of 514 regions take part, 36.0 %; with disputed and unnamed at most 49.2 %; 6 provinces have none".
std::string describe_result(const model::Findings& findings, const base::PlaceWords& place);

/// "of 6 claims the lists bear out 3, contradict 1 and leave 2 open: see claims.csv"; empty without claims.
std::string describe_claims(const model::Findings& findings);

/// What the table of additional regions changes: "of 10 additional regions 9 are new, 1 already takes part".
/// REQUIRES: the job has such a table.
std::string describe_additions(const job::Job& job);

/// Tells what failed. THROWS: base::Error (some_outputs) where anything did.
void require_all_made(const std::vector<publish::FailedOutput>& failed, Reporter& reporter);

/// Reads a written bundle back. THROWS: base::Error (work) where it contradicts itself.
void require_agreement(const std::string& folder);

}  // namespace cakupan::cli
