#pragma once

#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/job/maps.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::job {

/// Every file of the bundle, complete in memory: tables, maps, and last the manifest that names them all and
/// says nothing of the machine. publish::write_bundle puts them into a folder.
std::vector<publish::BundleFile> bundle_of(const Job& job, const Results& results, MapOutputs maps);

}  // namespace cakupan::job
