#include "job/standing_page.hpp"

#include <utility>

namespace cakupan::job {

bool is_of_drawing(const base::Diagnostic& diagnostic, const std::string& path) {
  return diagnostic.place.file == path && diagnostic.topic != "file-name";
}

std::optional<MapOutputs> standing_page(const publish::StandingBundle& bundle, const std::string& path,
                                        const std::string& made_from) {
  MapOutputs outputs;
  for (const publish::StandingFile& file : bundle.files) {
    if (file.made_from != made_from) continue;
    auto bytes = publish::intact_bytes(bundle, file);
    if (!bytes) return std::nullopt;
    outputs.files.push_back({file.path, *std::move(bytes), made_from});
  }
  if (outputs.files.empty()) return std::nullopt;
  for (const publish::OutputNote& note : bundle.manifest.notes) {
    if (note.path == path) outputs.notes.push_back(note);
  }
  for (const publish::MapReport& report : bundle.manifest.maps) {
    if (report.path == path) outputs.reports.push_back(report);
  }
  publish::StandingBundle told{bundle};
  std::erase_if(told.manifest.diagnostics,
                [&](const base::Diagnostic& diagnostic) { return !is_of_drawing(diagnostic, path); });
  outputs.diagnostics = told.diagnostics();
  return outputs;
}

}  // namespace cakupan::job
