#include <cakupan/job/maps.hpp>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <cakupan/analysis/overlays.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/program.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/publish/tables.hpp>
#include <cakupan/render/lint/lint.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/paint/paint.hpp>
#include <cakupan/render/theme/choropleth.hpp>
#include <cakupan/render/theme/map_text.hpp>
#include <cakupan/render/theme/shown_colors.hpp>
#include <cakupan/render/theme/thematic_map.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "job/atlas.hpp"
#include "job/content_hash.hpp"
#include "job/coverage_classes.hpp"
#include "job/map_settings.hpp"
#include "job/page_inputs.hpp"
#include "job/pages.hpp"
#include "job/run_provenance.hpp"
#include "job/selection.hpp"
#include "job/standing_page.hpp"
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
  const model::MapSpec& spec = *page.spec;
  if (spec.kind == model::MapSpec::Kind::symbols) {
    const bool graduated = spec.sizing == model::MapSpec::Sizing::graduated;
    render::theme::make_symbols(content, style, graduated ? &job.values[page.map].classes : nullptr);
  }
  if (spec.kind == model::MapSpec::Kind::dots)
    render::theme::make_dots(
        content, style, spec.dots,
        render::theme::unit_words(spec.value.unit.in(language), job.values[page.map].given_in, language));
  if (page.spec->panels == model::MapSpec::Panels::provinces)
    render::theme::make_province_panels(content, input);
  if (page.spec->kind == model::MapSpec::Kind::tiles)
    render::theme::make_tiles(content, input, job.tiles[page.map]);
  if (page.version == Page::Version::what_if)
    content.words.title = base::message(base::Message::what_if_title, language, {content.words.title});
  return content;
}

model::Provenance provenance_of(const Page& page, const Job& job, const render::theme::ThematicMap& content) {
  model::Provenance provenance = begun_provenance(job, "maps/" + page.id);
  std::vector<std::string> sources = content.words.source_lines;
  if (!content.words.figures_source.empty()) sources.insert(sources.begin(), content.words.figures_source);
  provenance.source = base::join(sources, "; ");
  provenance.inputs = inputs_of_page(job, page);
  return provenance;
}

/// A page before it is drawn: everything that decides its bytes.
struct PlannedPage {
  model::Style style;
  render::theme::ThematicMap content;
  std::string text;  ///< beside the picture
  model::Provenance provenance;
};

PlannedPage planned(const Page& page, const Job& job, const model::Findings& findings,
                    const Coverages& coverages, const std::string& hash_of_shapes) {
  PlannedPage plan;
  plan.style = style_of(*page.spec, job.project.palettes, styles_folder(job.data));
  plan.content = content_of(page, job, findings, coverages, plan.style, job.language);
  plan.text = render::theme::map_text(
      plan.content, content_of(page, job, findings, coverages, plan.style, job.language.other()));
  plan.provenance = provenance_of(page, job, plan.content);
  ContentHash hash = begun_hash(plan.provenance);
  hash.add(hash_of_shapes);
  hash.add(plan.style);
  hash.add(plan.content);
  hash.add(plan.text);
  hash.add(job.project.output.formats);
  hash.add(job.project.output.dpi);
  plan.provenance.made_from = hash.text();
  return plan;
}

void tell_layout(MapOutputs& outputs, const std::string& path, const render::map::LayoutReport& report,
                 const model::Style& style) {
  if (!report.dropped_labels.empty()) {
    outputs.notes.push_back({path, fmt::format("{} labels found no room: {}", report.dropped_labels.size(),
                                               base::join(report.dropped_labels, ", "))});
    outputs.diagnostics.warn(
        "map-labels",
        fmt::format("{} without room on the page, named in manifest.json",
                    base::counted(report.dropped_labels.size(), "name")),
        {path, {}, {}}, "take a larger page, labels_of = \"participants\", or an inset where they crowd");
  }
  if (report.ground == model::Style::Map::Ground::land &&
      style.map.ground == model::Style::Map::Ground::by_rule)
    outputs.notes.push_back({path, "the regions are one piece and lie on land, not in the sea"});
  for (const render::map::LayoutReport::Inset& inset : report.insets) {
    if (!inset.factor)
      outputs.notes.push_back({path, fmt::format("the inset '{}' found no place", inset.title)});
  }
  outputs.reports.push_back({path, report});
}

MapOutputs draw_page(const PlannedPage& plan, const Job& job, Painting painting) {
  MapOutputs outputs;
  const render::theme::MapGeometry geometry{job.territory.shapes, &job.provinces, &job.context};
  render::map::DrawnMap drawn = render::map::draw(plan.content, geometry, plan.style);
  const std::string& path = plan.provenance.output;
  render::lint::check_map(plan.content, geometry, drawn.scene, plan.style, {path, {}, {}},
                          outputs.diagnostics);
  tell_layout(outputs, path, drawn.report, plan.style);
  if (painting == Painting::laid_out_only) return outputs;
  outputs.files.push_back({path + ".txt", plan.text});
  if (!drawn.report.blocks.empty()) outputs.files.push_back(tile_layout_file(path, drawn.report.blocks));
  drawn.scene.provenance = plan.provenance;
  const std::vector<model::ImageFormat>& formats = job.project.output.formats;
  const std::size_t first = outputs.files.size();
  outputs.files.resize(first + formats.size());
  // Where no map is left to draw, the last one's formats still keep the threads busy.
  base::for_each_index(formats.size(), [&](std::size_t i) {
    outputs.files[first + i] = {path + render::paint::ending_of(formats[i]),
                                render::paint::painted(drawn.scene, formats[i], job.project.output.dpi)};
  });
  for (publish::BundleFile& file : outputs.files) file.made_from = plan.provenance.made_from;
  return outputs;
}

/// What a map says, for a table; in the order of its features.
std::vector<publish::MapClassRow> classes_on(const std::string& id, const PlannedPage& plan) {
  const render::theme::ThematicMap& content = plan.content;
  // On small multiples of all regions, each has as many classes as there are panels.
  if (!content.subject.panels.empty() && content.subject.panels.front().features.empty()) return {};
  const auto colors = render::theme::shown_colors(content, plan.style);
  std::vector<publish::MapClassRow> rows;
  rows.reserve(content.subject.features.size());
  for (std::size_t f = 0; f < content.subject.features.size(); ++f) {
    const render::theme::MapFeature& feature = content.subject.features[f];
    rows.push_back({id, feature.code, feature.name, feature.value,
                    content.legend.classes[feature.map_class].label,
                    colors[f] ? model::to_text(*colors[f]) : ""});
  }
  return rows;
}

publish::BundleFile classes_file(const std::vector<publish::MapClassRow>& rows) {
  publish::BundleFile file = publish::map_classes_file(rows);
  ContentHash hash;
  hash.add(base::program_sources());
  hash.add(file.bytes);
  file.made_from = hash.text();
  return file;
}

template <class Value>
void append(std::vector<Value>& all, std::vector<Value>& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

MapOutputs taken_or_drawn(const Page& page, const Job& job, const DrawOptions& options,
                          const PlannedPage& plan, PageNews::Fate& fate) {
  if (options.standing != nullptr) {
    if (auto standing = standing_page(*options.standing, plan.provenance.output, plan.provenance.made_from)) {
      fate = PageNews::Fate::unchanged;
      return *std::move(standing);
    }
  }
  if (is_asked_for(job, page)) return draw_page(plan, job, options.painting);
  fate = PageNews::Fate::left_out;
  return {};
}

/// All pages, in their order.
void gather(MapOutputs& all, std::vector<MapOutputs>& made, const std::vector<PageNews::Fate>& fates) {
  for (MapOutputs& page : made) {
    append(all.files, page.files);
    append(all.failed, page.failed);
    append(all.notes, page.notes);
    append(all.reports, page.reports);
    all.diagnostics.append(page.diagnostics);
  }
  const auto with = [&](PageNews::Fate fate) {
    return static_cast<std::size_t>(std::count(fates.begin(), fates.end(), fate));
  };
  all.drawn = with(PageNews::Fate::drawn);
  all.unchanged = with(PageNews::Fate::unchanged);
  all.left_out = with(PageNews::Fate::left_out);
}

/// The shapes are the same for every page.
std::string hash_of_shapes(const Job& job) {
  ContentHash hash;
  hash.add(job.territory.shapes);
  hash.add(job.provinces);
  hash.add(job.context);
  return hash.text();
}

}  // namespace

MapOutputs draw_maps(const Job& job, const model::Findings& findings, const DrawOptions& options) {
  MapOutputs all;
  const std::vector<Page> pages = pages_of(
      job, all.diagnostics, options.what_if == nullptr ? AdditionalRegions::none : AdditionalRegions::some);
  const std::size_t total = pages.size() + job.project.atlases.size();
  if (options.progress) options.progress("drawing " + base::counted(total, "map"), 0, total);
  const Coverages coverages = coverages_of(job, findings);
  const Coverages then =
      options.what_if == nullptr ? Coverages{} : coverages_in_classes_of(coverages, job, *options.what_if);
  const std::string shapes = hash_of_shapes(job);
  const std::vector<model::AtlasSpec>& atlases = job.project.atlases;
  std::vector<MapOutputs> made(pages.size() + atlases.size());
  std::vector<PageNews::Fate> fates(made.size(), PageNews::Fate::drawn);
  std::vector<std::vector<publish::MapClassRow>> classes(pages.size());
  std::mutex telling;
  std::size_t done = 0;
  base::for_each_index(made.size(), [&](std::size_t i) {
    const bool is_page = i < pages.size();
    const std::string path = is_page ? "maps/" + pages[i].id : "atlas/" + atlases[i - pages.size()].id;
    try {
      if (is_page) {
        const bool now = pages[i].version == Page::Version::now;
        const PlannedPage plan =
            planned(pages[i], job, now ? findings : *options.what_if, now ? coverages : then, shapes);
        made[i] = taken_or_drawn(pages[i], job, options, plan, fates[i]);
        if (!made[i].files.empty()) classes[i] = classes_on(pages[i].id, plan);
      } else {
        made[i] = draw_atlas(atlases[i - pages.size()], job, findings, options, shapes, fates[i]);
      }
    } catch (const base::Error& error) {
      made[i].failed.push_back({path, error.what()});
      fates[i] = PageNews::Fate::failed;
    } catch (const std::bad_alloc&) {
      made[i].failed.push_back({path, "out of memory; make its page or its dpi smaller"});
      fates[i] = PageNews::Fate::failed;
    }
    const std::lock_guard lock(telling);
    ++done;
    if (options.told) options.told({path, fates[i], done, made.size()});
  });
  gather(all, made, fates);
  std::vector<publish::MapClassRow> all_classes;
  for (std::vector<publish::MapClassRow>& rows : classes) append(all_classes, rows);
  if (options.painting == Painting::painted) all.files.push_back(classes_file(all_classes));
  return all;
}

}  // namespace cakupan::job
