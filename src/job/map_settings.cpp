#include "job/map_settings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/projection.hpp>
#include <cakupan/job/classes.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/color/palette.hpp>

namespace cakupan::job {

namespace {

std::string style_name(const model::MapSpec& spec) { return spec.style.empty() ? "report" : spec.style; }

}  // namespace

analysis::ClassifyOptions classes_of(const model::MapSpec& spec) {
  ClassChoice choice;
  if (!spec.scheme.empty()) choice.scheme = spec.scheme;
  if (spec.classes) choice.classes = *spec.classes;
  choice.breaks = spec.breaks;
  return classify_options_of_map(choice);
}

model::Style style_of(const model::MapSpec& spec, const std::vector<model::Palette>& own,
                      const std::string& styles_folder) {
  model::Style style = loader::project::read_style(style_name(spec), styles_folder);
  if (const auto page = model::page_named(spec.page)) style.page = *page;
  if (spec.min_region_mm2) style.small_regions.limit_mm2 = *spec.min_region_mm2;
  if (spec.text) style.font.text = *spec.text;
  if (spec.companion == model::MapSpec::Companion::histogram)
    style.legend.histogram = model::Style::Legend::Histogram::drawn;
  if (spec.histogram) style.legend.histogram = *spec.histogram;
  style.own_palettes.insert(style.own_palettes.begin(), own.begin(), own.end());
  return style;
}

namespace {

/// Maps of one pool have one way of finding classes: the first one's.
void require_one_way(const model::Project& project, const model::MapSpec& spec) {
  if (spec.pool.empty()) return;
  const auto first = std::find_if(project.maps.begin(), project.maps.end(),
                                  [&](const model::MapSpec& other) { return other.pool == spec.pool; });
  if (first->scheme == spec.scheme && first->classes == spec.classes && first->breaks == spec.breaks) return;
  throw base::Error(base::Failure::usage,
                    fmt::format("the maps '{}' and '{}' of the pool '{}' find classes in different ways",
                                first->id, spec.id, spec.pool),
                    {}, "give all of a pool the same scheme, classes and breaks");
}

void require_overlay(const model::Project& project, const model::MapSpec& spec) {
  if (spec.overlay.empty()) return;
  std::vector<std::string> ids;
  for (const model::OverlayInput& overlay : project.overlays) ids.push_back(overlay.id);
  if (std::find(ids.begin(), ids.end(), spec.overlay) != ids.end()) return;
  throw base::Error(
      base::Failure::usage,
      fmt::format("unknown overlay '{}'{}", spec.overlay, base::did_you_mean(spec.overlay, ids)), {},
      "declare it: [[overlay]] with id and path");
}

}  // namespace

void require_known_names(const model::Project& project, const std::string& styles_folder) {
  const std::vector<model::MapSpec> specs = drawn_specs(project);
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const model::MapSpec& spec = specs[i];
    const base::Place place{project.path, spec.line, (i < project.maps.size() ? "map." : "atlas.") + spec.id};
    try {
      const model::Style style = style_of(spec, project.palettes, styles_folder);
      if (!spec.palette.empty()) render::color::palette_named(spec.palette, style.own_palettes);
      if (!spec.crs.empty()) geo::Projection::named(spec.crs);
      require_one_way(project, spec);
      require_overlay(project, spec);
      const analysis::ClassifyOptions options = classes_of(spec);
      if (!std::is_sorted(options.breaks.begin(), options.breaks.end())) {
        throw base::Error(base::Failure::usage, "breaks must ascend");
      }
    } catch (const base::Error& error) {
      if (!error.place().file.empty()) throw;
      throw base::Error(error.failure(), error.happened(), place, error.remedy());
    }
  }
}

std::vector<std::string> style_files_of(const model::MapSpec& spec, const std::string& styles_folder) {
  return loader::project::files_of_style(style_name(spec), styles_folder);
}

model::MapSpec pages_of_atlas(const model::AtlasSpec& atlas) {
  model::MapSpec spec;
  spec.id = atlas.id;
  spec.theme = model::Theme::state;
  spec.style = atlas.style;
  spec.page = atlas.page;
  spec.line = atlas.line;
  return spec;
}

std::vector<model::MapSpec> drawn_specs(const model::Project& project) {
  std::vector<model::MapSpec> specs = project.maps;
  for (const model::AtlasSpec& atlas : project.atlases) specs.push_back(pages_of_atlas(atlas));
  return specs;
}

}  // namespace cakupan::job
