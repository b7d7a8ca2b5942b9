// What a user of the installed library says: load this project, analyze, draw these maps, publish.
#include <iostream>

#include <cakupan/job/bundle.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/job/maps.hpp>
#include <cakupan/publish/bundle.hpp>

int main(int argc, char** argv) {
  using namespace cakupan;
  if (argc != 3) return 2;
  try {
    job::LoadOptions options;
    options.data = argv[1];
    const job::Job job = job::load(options);
    const job::Results results = job::analyze(job);
    job::MapOutputs maps = job::draw_maps(job, results.findings);
    if (!maps.failed.empty()) return 1;
    const auto files = job::bundle_of(job, results, std::move(maps));
    publish::write_bundle(argv[2], files, publish::Overwrite::own_bundles_only);
    std::cout << job.territory.table.regions.size() << " regions, " << files.size() << " files\n";
    return 0;
  } catch (const base::Error& error) {
    std::cerr << error.what() << "\n";
    return base::exit_code(error.failure());
  }
}
