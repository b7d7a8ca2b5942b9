#include <cakupan/job/maps.hpp>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <cakupan/analysis/overlays.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/parallel.hpp>
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
#include "job/class_table.hpp"
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
  model::Provenance provenance = begun_provenance(job, output_of(page));
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

/// A page or an atlas, drawn or not.
struct Item {
  const Page* page;  ///< or else
  const model::AtlasSpec* atlas;
  std::string path;
  MapOutputs outputs = {};
  PageNews::Fate fate = PageNews::Fate::drawn;
  std::vector<publish::MapClassRow> classes = {};
  std::string made_from = {};  ///< empty where it failed
};

/// What the job is to draw, in the order of the project.
std::vector<Item> items_of(const Job& job, const std::vector<Page>& pages) {
  std::vector<Item> items;
  items.reserve(pages.size() + job.project.atlases.size());
  for (const Page& page : pages) items.push_back({&page, nullptr, output_of(page)});
  for (const model::AtlasSpec& atlas : job.project.atlases)
    items.push_back({nullptr, &atlas, output_of(atlas)});
  if (!job.shard) return items;
  std::set<std::string> wanted;
  for (const publish::ShardPart& part : job.shard->parts) wanted.insert(part.path);
  wanted.erase(publish::tables_part);
  std::erase_if(items, [&](const Item& item) { return wanted.erase(item.path) == 0; });
  if (wanted.empty()) return items;
  throw base::Error(base::Failure::work,
                    fmt::format("the plan has '{}', which the project does not draw", *wanted.begin()),
                    {job.project.path, {}, {}}, "make the plan anew, from the project as it is");
}

/// What all pages have in common.
struct Background {
  const Job& job;
  const model::Findings& findings;
  const DrawOptions& options;
  Coverages coverages, then;  ///< then: with the additional regions
  std::string shapes;         ///< their hash: the same for every page
};

void draw_page_of(Item& item, const Background& all) {
  const bool now = item.page->version == Page::Version::now;
  const PlannedPage plan = planned(*item.page, all.job, now ? all.findings : *all.options.what_if,
                                   now ? all.coverages : all.then, all.shapes);
  item.outputs = taken_or_drawn(*item.page, all.job, all.options, plan, item.fate);
  if (!item.outputs.files.empty()) item.classes = classes_on(item.page->id, plan);
}

/// A failure is of the item alone.
void draw(Item& item, const Background& all) {
  try {
    if (item.page != nullptr) {
      draw_page_of(item, all);
    } else {
      item.outputs = draw_atlas(*item.atlas, all.job, all.findings, all.options, all.shapes, item.fate);
    }
    if (!item.outputs.files.empty()) item.made_from = item.outputs.files.front().made_from;
  } catch (const base::Error& error) {
    item.outputs.failed.push_back({item.path, error.what()});
    item.fate = PageNews::Fate::failed;
  } catch (const std::bad_alloc&) {
    item.outputs.failed.push_back({item.path, "out of memory; make its page or its dpi smaller"});
    item.fate = PageNews::Fate::failed;
  }
}

/// All items, in their order.
void gather(MapOutputs& all, std::vector<Item>& items) {
  for (Item& item : items) {
    append(all.files, item.outputs.files);
    append(all.failed, item.outputs.failed);
    append(all.notes, item.outputs.notes);
    append(all.reports, item.outputs.reports);
    all.diagnostics.append(item.outputs.diagnostics);
  }
  const auto with = [&](PageNews::Fate fate) {
    return static_cast<std::size_t>(
        std::count_if(items.begin(), items.end(), [&](const Item& item) { return item.fate == fate; }));
  };
  all.drawn = with(PageNews::Fate::drawn);
  all.unchanged = with(PageNews::Fate::unchanged);
  all.left_out = with(PageNews::Fate::left_out);
}

/// How much of the table of classes each has, so that the tables of several shards can be put together.
/// REQUIRES: parts and items are in one order.
void tell_parts(MapOutputs& all, const std::vector<Item>& items, const publish::Shard& shard) {
  const std::size_t header = publish::map_classes_file({}).bytes.size();
  auto part = shard.parts.begin();
  for (const Item& item : items) {
    part = std::find_if(part, shard.parts.end(),
                        [&](const publish::ShardPart& one) { return one.path == item.path; });
    all.parts.push_back({item.path, part->position, item.made_from,
                         publish::map_classes_file(item.classes).bytes.size() - header});
  }
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
  std::vector<Item> items = items_of(job, pages);
  if (options.progress) options.progress("drawing " + base::counted(items.size(), "map"), 0, items.size());
  Background background{job, findings, options, coverages_of(job, findings), {}, hash_of_shapes(job)};
  if (options.what_if != nullptr)
    background.then = coverages_in_classes_of(background.coverages, job, *options.what_if);
  std::mutex telling;
  std::size_t done = 0;
  base::for_each_index(items.size(), [&](std::size_t i) {
    draw(items[i], background);
    const std::lock_guard lock(telling);
    ++done;
    if (options.told) options.told({items[i].path, items[i].fate, done, items.size()});
  });
  gather(all, items);
  if (job.shard) tell_parts(all, items, *job.shard);
  std::vector<publish::MapClassRow> classes;
  for (Item& item : items) append(classes, item.classes);
  if (options.painting == Painting::painted)
    all.files.push_back(with_its_hash(publish::map_classes_file(classes)));
  return all;
}

}  // namespace cakupan::job
