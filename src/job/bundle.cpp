#include <cakupan/job/bundle.hpp>

#include <iterator>
#include <string>
#include <utility>

#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/publish/tables.hpp>

#include "job/report.hpp"
#include "job/run_provenance.hpp"

namespace cakupan::job {

namespace {

// The bundle says nothing of the machine: paths below the project's folder are told from there.
std::string without_folder(const std::string& text, const std::string& folder) {
  return folder.empty() ? text : base::replaced(text, folder + "/", "");
}

publish::Manifest manifest_of(const Job& job, const BundleParts& parts) {
  const MapOutputs& maps = parts.maps;
  publish::Manifest manifest;
  manifest.project = without_folder(job.project.path, job.folder);
  manifest.asked = asked_of(job);
  manifest.said = parts.said;
  manifest.inputs = job.inputs;
  manifest.failed = maps.failed;
  manifest.notes = maps.notes;
  manifest.maps = maps.reports;
  if (job.shard) {
    manifest.shard = *job.shard;
    std::erase_if(manifest.shard->parts,
                  [](const publish::ShardPart& part) { return part.path != publish::tables_part; });
    manifest.shard->parts.insert(manifest.shard->parts.end(), maps.parts.begin(), maps.parts.end());
  }
  for (publish::FailedOutput& failed : manifest.failed)
    failed.reason = without_folder(failed.reason, job.folder);
  base::Diagnostics diagnostics = job.diagnostics;
  diagnostics.append(maps.diagnostics);
  for (base::Diagnostic diagnostic : diagnostics.all()) {
    diagnostic.place.file = without_folder(diagnostic.place.file, job.folder);
    diagnostic.message = without_folder(diagnostic.message, job.folder);
    diagnostic.remedy = without_folder(diagnostic.remedy, job.folder);
    manifest.diagnostics.push_back(diagnostic);
  }
  return manifest;
}

std::vector<publish::BundleFile> tables_of(const Job& job, const Results& results) {
  const model::Provenance provenance = provenance_of_run(job, "tables");
  publish::TableExtras extras;
  if (results.what_if) extras.what_if = &*results.what_if;
  extras.overlays = job.overlays;
  extras.provenance = &provenance;
  extras.title = job.project.title.in(job.language);
  extras.language = job.language;
  return publish::tables(job.territory, job.vintage, results.findings, job.areas, job.ledger, extras);
}

}  // namespace

BundleParts make_parts(const Job& job, const Results& results, DrawOptions options) {
  BundleParts parts;
  options.what_if = results.what_if ? &results.what_if->findings : nullptr;
  std::vector<publish::FailedOutput> failed;
  // Of several shards one makes what is made once.
  const bool with_tables = !job.shard || publish::part_of(*job.shard, publish::tables_part) != nullptr;
  base::do_at_once({[&] { parts.maps = draw_maps(job, results.findings, options); },
                    [&] {
                      if (with_tables) parts.tables = tables_of(job, results);
                    },
                    [&] {
                      if (with_tables) parts.report = report_of(job, results.findings, failed);
                    }});
  std::move(failed.begin(), failed.end(), std::back_inserter(parts.maps.failed));
  return parts;
}

std::vector<publish::BundleFile> bundle_of(const Job& job, BundleParts parts) {
  std::vector<publish::BundleFile> files = std::move(parts.tables);
  std::move(parts.maps.files.begin(), parts.maps.files.end(), std::back_inserter(files));
  std::move(parts.report.begin(), parts.report.end(), std::back_inserter(files));
  files.push_back(publish::manifest_file(manifest_of(job, parts), files));
  return files;
}

std::vector<publish::BundleFile> bundle_of(const Job& job, const Results& results, MapOutputs maps) {
  BundleParts parts{std::move(maps), tables_of(job, results), {}, {}};
  parts.report = report_of(job, results.findings, parts.maps.failed);
  return bundle_of(job, std::move(parts));
}

}  // namespace cakupan::job
