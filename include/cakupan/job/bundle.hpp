#pragma once

#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/job/maps.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::job {

/// What a bundle is put together from.
struct BundleParts {
  MapOutputs maps;
  std::vector<publish::BundleFile> tables;
  std::vector<publish::BundleFile> report;  ///< report.html, or none
  std::vector<std::string> said;            ///< the result in sentences, for the manifest
};

/// Draws the maps, makes every table and the report, all at once; `options.what_if` is the results'. A report
/// that fails is among maps.failed. THROWS: as draw_maps.
BundleParts make_parts(const Job& job, const Results& results, DrawOptions options = {});

/// Every file of the bundle, complete in memory: tables, maps, and last the manifest that names them all and
/// says nothing of the machine. publish::write_bundle puts them into a folder.
std::vector<publish::BundleFile> bundle_of(const Job& job, BundleParts parts);
/// The same of maps that are drawn already.
std::vector<publish::BundleFile> bundle_of(const Job& job, const Results& results, MapOutputs maps);

}  // namespace cakupan::job
