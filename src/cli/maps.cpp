#include "cli/maps.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/analysis/group_coverage.hpp>
#include <cakupan/analysis/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/style_file.hpp>
#include <cakupan/publish/file_names.hpp>
#include <cakupan/render/lint.hpp>
#include <cakupan/render/map_text.hpp>
#include <cakupan/render/paint.hpp>
#include <cakupan/render/palette.hpp>
#include <cakupan/render/thematic_map.hpp>
#include <cakupan/render/themes.hpp>

#include "cli/data_folder.hpp"
#include "cli/values.hpp"

namespace cakupan::cli {

namespace {

constexpr const char* default_style = "report";
constexpr const char* default_scheme = "quantile";
constexpr int default_classes = 5;

/// One page of the batch.
struct Page {
  const model::MapSpec* spec;
  std::string id;
  std::optional<std::size_t> province;
};

std::vector<Page> pages_of(const Job& job, base::Diagnostics& diagnostics) {
  std::vector<Page> pages;
  const auto& provinces = job.territory.table.vintages[job.vintage].parents;
  for (const model::MapSpec& spec : job.project.maps) {
    if (spec.repeat == model::MapSpec::Repeat::once) {
      pages.push_back({&spec, spec.id, std::nullopt});
      continue;
    }
    for (std::size_t i = 0; i < provinces.size(); ++i) {
      pages.push_back({&spec, base::replaced(spec.id, "{code}", provinces[i].code), i});
    }
  }
  std::vector<std::string> ids;
  for (const Page& page : pages) ids.push_back(page.id);
  const std::vector<std::string> names = publish::file_names(ids, "maps", diagnostics);
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i].id = names[i];
  return pages;
}

analysis::ClassifyOptions classes_of(const model::MapSpec& spec) {
  return for_a_map(classify_options(spec.scheme.empty() ? default_scheme : spec.scheme,
                                    spec.classes.value_or(default_classes), spec.breaks));
}

model::Style style_of(const model::MapSpec& spec, const std::vector<model::Palette>& own) {
  model::Style style =
      loader::read_style(spec.style.empty() ? default_style : spec.style, data_folder() + "/styles");
  if (const auto page = model::page_named(spec.page)) style.page = *page;
  if (spec.min_region_mm2) style.small_regions.limit_mm2 = *spec.min_region_mm2;
  if (spec.text) style.font.text = *spec.text;
  if (spec.histogram) style.legend.histogram = *spec.histogram;
  style.own_palettes.insert(style.own_palettes.begin(), own.begin(), own.end());
  return style;
}

/// What a map of coverage shows: the findings of its period, and the classes of the provinces' shares.
struct Coverage {
  model::Findings findings;
  model::Classification classes;
};
using Coverages = std::map<const model::MapSpec*, Coverage>;

Coverages coverages_of(const Job& job, const model::Findings& findings) {
  Coverages coverages;
  std::map<std::string, std::vector<const model::MapSpec*>> pools;
  for (const model::MapSpec& spec : job.project.maps) {
    if (spec.theme != model::Theme::coverage) continue;
    coverages[&spec].findings =
        analysis::findings_in(findings, job.territory.table, job.vintage, spec.period);
    // A map without a pool is one of its own; no pool of a project is named by a blank and an id.
    pools[spec.pool.empty() ? " " + spec.id : spec.pool].push_back(&spec);
  }
  for (const auto& [name, specs] : pools) {
    std::vector<std::vector<std::optional<double>>> shares;
    for (const model::MapSpec* spec : specs) {
      shares.emplace_back();
      for (const model::CoverageRow& row : coverages[spec].findings.by_province)
        shares.back().push_back(row.share);
    }
    std::vector<model::Classification> classes =
        analysis::classify_pooled(shares, classes_of(*specs.front()));
    for (std::size_t i = 0; i < specs.size(); ++i) coverages[specs[i]].classes = std::move(classes[i]);
  }
  return coverages;
}

render::ThematicMap content_of(const Page& page, const Job& job, const model::Findings& all,
                               const Coverages& coverages, const model::Style& style,
                               base::Language language) {
  const auto coverage = coverages.find(page.spec);
  const model::Findings& findings = coverage == coverages.end() ? all : coverage->second.findings;
  const render::ThemeInput input{
      job.territory, job.provinces,           job.vintage, findings, job.areas, job.cohorts, *page.spec,
      style,         job.project.source_line, language};
  switch (page.spec->theme) {
    case model::Theme::coverage:
      return render::coverage_map(input, coverages.at(page.spec).classes);
    case model::Theme::participation:
      return render::participation_map(input);
    case model::Theme::proximity:
      return render::proximity_map(input);
    case model::Theme::state:
      return render::province_map(input, page.province.value());
  }
  throw base::Error(base::Failure::work, "a theme without a map");
}

MapOutputs draw_page(const Page& page, const Job& job, const model::Findings& findings,
                     const Coverages& coverages, Painting painting) {
  MapOutputs outputs;
  const model::Style style = style_of(*page.spec, job.project.palettes);
  const render::ThematicMap content = content_of(page, job, findings, coverages, style, job.language);
  const render::DrawnMap drawn = render::draw(content, style);
  const std::string path = "maps/" + page.id;
  render::lint(content, drawn.scene, style, {path, {}, {}}, outputs.diagnostics);
  if (!drawn.report.dropped_labels.empty()) {
    outputs.notes.push_back(
        {path, fmt::format("{} labels found no room: {}", drawn.report.dropped_labels.size(),
                           base::join(drawn.report.dropped_labels, ", "))});
  }
  for (const render::LayoutReport::Inset& inset : drawn.report.insets) {
    if (!inset.factor)
      outputs.notes.push_back({path, fmt::format("the inset '{}' found no place", inset.title)});
  }
  outputs.reports.push_back({path, drawn.report});
  if (painting == Painting::laid_out_only) return outputs;
  const auto other =
      job.language == base::Language::indonesian ? base::Language::english : base::Language::indonesian;
  const std::array texts{content, content_of(page, job, findings, coverages, style, other)};
  outputs.files.push_back({path + ".txt", render::map_text(texts)});
  for (const model::ImageFormat format : job.project.output.formats) {
    outputs.files.push_back({path + extension(format), paint(drawn.scene, format, job.project.output.dpi)});
  }
  return outputs;
}

template <class Value>
void append(std::vector<Value>& all, std::vector<Value>& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

MapOutputs draw_maps(const Job& job, const model::Findings& findings, Painting painting, Reporter& reporter) {
  MapOutputs all;
  const std::vector<Page> pages = pages_of(job, all.diagnostics);
  reporter.stage(fmt::format("drawing {} maps", pages.size()));
  const Coverages coverages = coverages_of(job, findings);
  std::vector<MapOutputs> drawn(pages.size());
  analysis::for_each_index(pages.size(), [&](std::size_t i) {
    try {
      drawn[i] = draw_page(pages[i], job, findings, coverages, painting);
    } catch (const base::Error& error) {
      drawn[i].failed.push_back({"maps/" + pages[i].id, error.what()});
    }
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

}  // namespace

void require_known_names(const model::Project& project) {
  for (const model::MapSpec& spec : project.maps) {
    const base::Place place{project.path, spec.line, "map." + spec.id};
    try {
      const model::Style style = style_of(spec, project.palettes);
      if (!spec.palette.empty()) render::palette_named(spec.palette, style.own_palettes);
      require_one_way(project, spec);
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

void add_style_inputs(Job& job) {
  const std::vector<std::string> folders{job.folder, data_folder()};
  for (const model::MapSpec& spec : job.project.maps) {
    const std::string name = spec.style.empty() ? default_style : spec.style;
    const std::string styles = data_folder() + "/styles";
    publish::add_inputs(job.inputs, "style", loader::files_of_style(name, styles), folders);
    const model::Style style = style_of(spec, {});
    publish::add_inputs(job.inputs, "font", {style.font.regular_file, style.font.bold_file}, folders);
  }
}

std::string paint(const render::Scene& scene, model::ImageFormat format, int dpi) {
  switch (format) {
    case model::ImageFormat::svg:
      return render::to_svg(scene);
    case model::ImageFormat::png:
      return render::to_png(scene, dpi);
    case model::ImageFormat::pdf:
      return render::to_pdf(scene);
  }
  throw base::Error(base::Failure::work, "a format without a painter");
}

std::string extension(model::ImageFormat format) {
  switch (format) {
    case model::ImageFormat::svg:
      return ".svg";
    case model::ImageFormat::png:
      return ".png";
    case model::ImageFormat::pdf:
      return ".pdf";
  }
  return {};
}

}  // namespace cakupan::cli
