#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

/// The maps of a project as files, "maps/<id>.<format>" and "maps/<id>.txt", in the order of the project.
struct MapOutputs {
  std::vector<publish::BundleFile> files;     ///< none of maps that are only laid out
  std::vector<publish::FailedOutput> failed;  ///< pages that could not be made; they do not stop the others
  std::vector<publish::OutputNote> notes;
  std::vector<publish::MapReport> reports;
  base::Diagnostics diagnostics;  ///< of names of files, and of the lint
  std::size_t drawn = 0;
  std::size_t unchanged = 0;              ///< taken from the standing bundle
  std::vector<publish::ShardPart> parts;  ///< of a job that is a shard: its maps and atlases
  std::size_t left_out = 0;               ///< neither asked for nor still right in the standing bundle
};

enum class Painting { painted, laid_out_only };

/// What became of a page.
struct PageNews {
  std::string path;  ///< "maps/proximity"
  enum class Fate { drawn, unchanged, failed, left_out } fate = Fate::drawn;
  std::size_t done = 0;  ///< pages, this one among them
  std::size_t total = 0;
};
/// Told of each page as soon as it is done; one call at a time.
using PageTold = std::function<void(const PageNews&)>;

struct DrawOptions {
  Painting painting = Painting::painted;
  /// Maps of participation stand once more as "<id>-what-if", in the same classes. DEFAULT: they do not.
  const model::Findings* what_if = nullptr;
  /// Its maps are taken where they are made of the same and nobody changed them. DEFAULT: all are drawn.
  const publish::StandingBundle* standing = nullptr;
  base::Progress progress;
  PageTold told;
};

/// Draws the maps of the job's project: all, those of Job::shard, or those of Job::only and, of the standing
/// bundle, what is still right. The bytes are the same whether a map is drawn or taken. THROWS:
/// base::Interrupted; base::Error (work) for a shard that names what the project does not draw.
MapOutputs draw_maps(const Job& job, const model::Findings& findings, const DrawOptions& options = {});

}  // namespace cakupan::job
