#include "job/run_provenance.hpp"

#include <filesystem>

#include <cakupan/base/program.hpp>

namespace cakupan::job {

model::Provenance begun_provenance(const Job& job, const std::string& output) {
  model::Provenance provenance;
  provenance.program = std::string("cakupan ") + base::program_version();
  provenance.sources = base::program_sources();
  provenance.project = std::filesystem::path(job.project.path).filename().string();
  provenance.output = output;
  provenance.date = job.date;
  return provenance;
}

model::Provenance provenance_of_run(const Job& job, const std::string& output) {
  model::Provenance provenance = begun_provenance(job, output);
  const std::string& figures = job.project.source_line.in(job.language);
  const std::string& boundaries = job.territory.source.attribution.in(job.language);
  provenance.source =
      figures.empty() || boundaries.empty() ? figures + boundaries : figures + "; " + boundaries;
  provenance.inputs = job.inputs;
  provenance.made_from = publish::made_from(asked_of(job), job.inputs);
  return provenance;
}

ContentHash begun_hash(const model::Provenance& provenance) {
  ContentHash hash;
  hash.add(provenance.sources);
  hash.add(provenance.project);
  hash.add(provenance.output);
  hash.add(provenance.date);
  for (const model::InputFile& input : provenance.inputs) {
    for (const std::string& text : {input.role, input.path, input.sha256}) hash.add(text);
  }
  return hash;
}

}  // namespace cakupan::job
