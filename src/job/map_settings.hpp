#pragma once

#include <string>
#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/model/palette.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/style.hpp>

namespace cakupan::job {

/// How a map of a project finds its classes. DEFAULT: five quantiles.
/// THROWS: base::Error (usage) for what cannot be followed.
analysis::ClassifyOptions classes_of(const model::MapSpec& spec);

/// The style that a map names, with what the map itself says of it. DEFAULT: report.
/// `own`: palettes of the project. THROWS: base::Error (usage) for an unknown style.
model::Style style_of(const model::MapSpec& spec, const std::vector<model::Palette>& own,
                      const std::string& styles_folder);

/// The files that `style_of` opens. THROWS: as it does.
std::vector<std::string> style_files_of(const model::MapSpec& spec, const std::string& styles_folder);

/// Checks what can be known of the maps before the work begins: styles, palettes, schemes.
/// THROWS: base::Error (usage) with the line of the map in the project file.
void require_known_names(const model::Project& project, const std::string& styles_folder);

/// The settings of an atlas's pages, as of a map.
model::MapSpec pages_of_atlas(const model::AtlasSpec& atlas);

/// The settings of all that a project draws: its maps, then the pages of its atlases.
std::vector<model::MapSpec> drawn_specs(const model::Project& project);

}  // namespace cakupan::job
