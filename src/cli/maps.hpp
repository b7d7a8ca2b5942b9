#pragma once

#include <string>
#include <vector>

#include <cakupan/model/findings.hpp>
#include <cakupan/publish/manifest.hpp>
#include <cakupan/render/scene.hpp>

#include "cli/job.hpp"
#include "cli/reporter.hpp"

namespace cakupan::cli {

/// The maps of a project as files, "maps/<id>.<format>". A page that fails does not stop the others.
struct MapOutputs {
  std::vector<publish::BundleFile> files;
  std::vector<publish::FailedOutput> failed;
  std::vector<publish::OutputNote> notes;
  std::vector<publish::MapReport> reports;
  base::Diagnostics diagnostics;  ///< of names of files, and of the lint
};

enum class Painting { painted, laid_out_only };
MapOutputs draw_maps(const Job& job, const model::Findings& findings, Painting painting, Reporter& reporter);

/// Adds the styles of the project's maps, and their fonts, to the inputs.
void add_style_inputs(Job& job);

/// Checks what can be known of the maps before the work begins: styles, palettes, schemes.
/// THROWS: base::Error (usage) with the line of the map in the project file.
void require_known_names(const model::Project& project);

/// The bytes of a scene in a format.
std::string paint(const render::Scene& scene, model::ImageFormat format, int dpi);
std::string extension(model::ImageFormat format);

}  // namespace cakupan::cli
