#pragma once

#include <map>

#include <cakupan/job/job.hpp>
#include <cakupan/model/classification.hpp>
#include <cakupan/model/findings.hpp>

namespace cakupan::job {

/// What a map of coverage shows: the findings of its period, and the classes of the provinces' shares.
struct Coverage {
  model::Findings findings;
  model::Classification classes;
};
/// By the settings of their map, which the job's project owns.
using Coverages = std::map<const model::MapSpec*, Coverage>;

/// Those of every coverage map of the project; maps of one pool share their breaks.
Coverages coverages_of(const Job& job, const model::Findings& findings);

/// The same of other findings in the same classes.
Coverages coverages_in_classes_of(const Coverages& classes, const Job& job, const model::Findings& findings);

}  // namespace cakupan::job
