#include <cakupan/job/maps.hpp>

#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <cakupan/analysis/overlays.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/render/lint/lint.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/paint/paint.hpp>
#include <cakupan/render/theme/map_text.hpp>
#include <cakupan/render/theme/thematic_map.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "job/coverage_classes.hpp"
#include "job/map_settings.hpp"
#include "job/pages.hpp"
#include "job/selection.hpp"
#include "job/tile_layout.hpp"

namespace cakupan::job {

namespace {

render::theme::ThematicMap theme_of(const Page& page, const render::theme::ThemeInput& input,
                                    const Coverages& coverages, const Job& job) {
  switch (page.spec->theme) {
    case model::Theme::coverage:
      return render::theme::coverage_map(input, coverages.at(page.spec).classes);
    case model::Theme::participation:
      return page.spec->panels == model::MapSpec::Panels::cohorts ? render::theme::cohort_panels_map(input)
                                                                  : render::theme::participation_map(input);
    case model::Theme::proximity:
      return render::theme::proximity_map(input);
    case model::Theme::state:
      return render::theme::province_map(input, page.province.value());
    case model::Theme::value:
      return page.spec->second
                 ? render::theme::two_values_map(input, job.values[page.map], job.second_values[page.map])
                 : render::theme::value_map(input, job.values[page.map], page.province);
  }
  throw base::Error(base::Failure::work, "a theme without a map");
}

render::theme::ThematicMap content_of(const Page& page, const Job& job, const model::Findings& all,
                                      const Coverages& coverages, const model::Style& style,
                                      base::Language language) {
  const auto coverage = coverages.find(page.spec);
  const model::Findings& of_period = coverage == coverages.end() ? all : coverage->second.findings;
  const model::ShownRegions& shown = job.shown[page.map];
  std::optional<model::Findings> of_shown;
  // Of a map of coverage they are found already.
  if (!shown.regions.empty() && coverage == coverages.end()) of_shown = findings_of(all, job, shown);
  render::theme::ThemeInput input{
      job.territory, job.provinces, job.vintage, of_shown ? *of_shown : of_period, job.areas,
      job.cohorts,   *page.spec,    style,       job.project.source_line,          language,
      shown};
  std::vector<model::RegionIndex> overlay_regions;
  for (const model::Overlay& overlay : job.overlays) {
    if (overlay.id != page.spec->overlay) continue;
    overlay_regions = analysis::regions_on(overlay);
    input.overlay_title = overlay.title.in(language);
    input.overlay_regions = overlay_regions;
  }
  render::theme::ThematicMap content = theme_of(page, input, coverages, job);
  render::theme::add_context_source(content.words, job.context);
  if (page.spec->kind == model::MapSpec::Kind::symbols) render::theme::make_symbols(content, input);
  if (page.spec->kind == model::MapSpec::Kind::tiles)
    render::theme::make_tiles(content, input, job.tiles[page.map]);
  if (page.version == Page::Version::what_if)
    content.words.title = base::message(base::Message::what_if_title, language, {content.words.title});
  return content;
}

MapOutputs draw_page(const Page& page, const Job& job, const model::Findings& findings,
                     const Coverages& coverages, Painting painting) {
  MapOutputs outputs;
  const model::Style style = style_of(*page.spec, job.project.palettes, styles_folder(job.data));
  const render::theme::ThematicMap content = content_of(page, job, findings, coverages, style, job.language);
  const render::theme::MapGeometry geometry{job.territory.shapes, &job.provinces, &job.context};
  const render::map::DrawnMap drawn = render::map::draw(content, geometry, style);
  const std::string path = "maps/" + page.id;
  render::lint::check_map(content, geometry, drawn.scene, style, {path, {}, {}}, outputs.diagnostics);
  if (!drawn.report.dropped_labels.empty()) {
    outputs.notes.push_back(
        {path, fmt::format("{} labels found no room: {}", drawn.report.dropped_labels.size(),
                           base::join(drawn.report.dropped_labels, ", "))});
    outputs.diagnostics.warn(
        "map-labels",
        fmt::format("{} without room on the page, named in manifest.json",
                    base::counted(drawn.report.dropped_labels.size(), "name")),
        {path, {}, {}}, "take a larger page, labels_of = \"participants\", or an inset where they crowd");
  }
  if (drawn.report.ground == model::Style::Map::Ground::land &&
      style.map.ground == model::Style::Map::Ground::by_rule)
    outputs.notes.push_back({path, "the regions are one piece and lie on land, not in the sea"});
  for (const render::map::LayoutReport::Inset& inset : drawn.report.insets) {
    if (!inset.factor)
      outputs.notes.push_back({path, fmt::format("the inset '{}' found no place", inset.title)});
  }
  outputs.reports.push_back({path, drawn.report});
  if (painting == Painting::laid_out_only) return outputs;
  const auto other =
      job.language == base::Language::indonesian ? base::Language::english : base::Language::indonesian;
  outputs.files.push_back(
      {path + ".txt",
       render::theme::map_text(content, content_of(page, job, findings, coverages, style, other))});
  if (!drawn.report.blocks.empty()) outputs.files.push_back(tile_layout_file(path, drawn.report.blocks));
  const std::vector<model::ImageFormat>& formats = job.project.output.formats;
  const std::size_t first = outputs.files.size();
  outputs.files.resize(first + formats.size());
  // Where no map is left to draw, the last one's formats still keep the threads busy.
  base::for_each_index(formats.size(), [&](std::size_t i) {
    outputs.files[first + i] = {path + render::paint::ending_of(formats[i]),
                                render::paint::painted(drawn.scene, formats[i], job.project.output.dpi)};
  });
  return outputs;
}

template <class Value>
void append(std::vector<Value>& all, std::vector<Value>& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

MapOutputs draw_maps(const Job& job, const model::Findings& findings, Painting painting,
                     const base::Progress& progress, const model::Findings* what_if) {
  MapOutputs all;
  const std::vector<Page> pages =
      pages_of(job, all.diagnostics, what_if == nullptr ? AdditionalRegions::none : AdditionalRegions::some);
  const std::string stage = "drawing " + base::counted(pages.size(), "map");
  if (progress) progress(stage, 0, pages.size());
  const Coverages coverages = coverages_of(job, findings);
  const Coverages then = what_if == nullptr ? Coverages{} : coverages_in_classes_of(coverages, job, *what_if);
  std::vector<MapOutputs> drawn(pages.size());
  std::mutex telling;
  std::size_t done = 0;
  base::for_each_index(pages.size(), [&](std::size_t i) {
    try {
      const bool now = pages[i].version == Page::Version::now;
      drawn[i] = draw_page(pages[i], job, now ? findings : *what_if, now ? coverages : then, painting);
    } catch (const base::Error& error) {
      drawn[i].failed.push_back({"maps/" + pages[i].id, error.what()});
    }
    if (!progress) return;
    const std::lock_guard lock(telling);
    progress(stage, ++done, pages.size());
  });
  for (MapOutputs& page : drawn) {
    append(all.files, page.files);
    append(all.failed, page.failed);
    append(all.notes, page.notes);
    append(all.reports, page.reports);
    all.diagnostics.append(page.diagnostics);
  }
  return all;
}

}  // namespace cakupan::job
