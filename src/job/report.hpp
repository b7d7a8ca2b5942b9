#pragma once

#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::job {

/// report.html of a job; none where the project wants none, or where it failed, which is told. Its map is
/// that of the project's first map of participation, or of such a one by default; it also takes the colors of
/// the first map of coverage that counts every row, and of the first one of proximity.
std::vector<publish::BundleFile> report_of(const Job& job, const model::Findings& findings,
                                           std::vector<publish::FailedOutput>& failed);

}  // namespace cakupan::job
