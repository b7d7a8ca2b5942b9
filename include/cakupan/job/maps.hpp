#pragma once

#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::job {

/// The maps of a project as files, "maps/<id>.<format>" and "maps/<id>.txt", in the order of the project.
struct MapOutputs {
  std::vector<publish::BundleFile> files;     ///< none of maps that are only laid out
  std::vector<publish::FailedOutput> failed;  ///< pages that could not be made; they do not stop the others
  std::vector<publish::OutputNote> notes;
  std::vector<publish::MapReport> reports;
  base::Diagnostics diagnostics;  ///< of names of files, and of the lint
};

enum class Painting { painted, laid_out_only };

/// Draws every map of the job's project. THROWS: base::Interrupted; base::Error (work) where a library fails.
/// With `what_if`, maps of participation stand once more as "<id>-what-if", in the same classes.
MapOutputs draw_maps(const Job& job, const model::Findings& findings, Painting painting,
                     const base::Progress& progress = {}, const model::Findings* what_if = nullptr);

}  // namespace cakupan::job
