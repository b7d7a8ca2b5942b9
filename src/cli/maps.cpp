#include "cli/maps.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/analysis/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/style_file.hpp>
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

std::string with_code(std::string id, const std::string& code) {
  const std::string mark = "{code}";
  for (std::size_t at = id.find(mark); at != std::string::npos; at = id.find(mark))
    id.replace(at, mark.size(), code);
  return id;
}

std::vector<Page> pages_of(const Job& job) {
  std::vector<Page> pages;
  const auto& provinces = job.territory.table.vintages[job.vintage].parents;
  for (const model::MapSpec& spec : job.project.maps) {
    if (spec.repeat == model::MapSpec::Repeat::once) {
      pages.push_back({&spec, spec.id, std::nullopt});
      continue;
    }
    for (std::size_t i = 0; i < provinces.size(); ++i) {
      pages.push_back({&spec, with_code(spec.id, provinces[i].code), i});
    }
  }
  return pages;
}

analysis::ClassifyOptions classes_of(const model::MapSpec& spec) {
  return for_a_map(classify_options(spec.scheme.empty() ? default_scheme : spec.scheme,
                                    spec.classes.value_or(default_classes), spec.breaks));
}

model::Style style_of(const model::MapSpec& spec) {
  model::Style style =
      loader::read_style(spec.style.empty() ? default_style : spec.style, data_folder() + "/styles");
  if (const auto page = model::page_named(spec.page)) style.page = *page;
  if (spec.min_region_mm2) style.small_regions.limit_mm2 = *spec.min_region_mm2;
  return style;
}

render::ThematicMap content_of(const Page& page, const Job& job, const model::Findings& findings,
                               const model::Style& style) {
  const render::ThemeInput input{
      job.territory, job.provinces,           job.vintage, findings, job.areas, job.cohorts, *page.spec,
      style,         job.project.source_line, job.language};
  switch (page.spec->theme) {
    case model::Theme::coverage: {
      std::vector<std::optional<double>> shares;
      for (const model::CoverageRow& row : findings.by_province) shares.push_back(row.share);
      return render::coverage_map(input, analysis::classify(shares, classes_of(*page.spec)));
    }
    case model::Theme::participation:
      return render::participation_map(input);
    case model::Theme::proximity:
      return render::proximity_map(input);
    case model::Theme::state:
      return render::province_map(input, page.province.value());
  }
  throw base::Error(base::Failure::work, "a theme without a map");
}

MapOutputs draw_page(const Page& page, const Job& job, const model::Findings& findings, Painting painting) {
  MapOutputs outputs;
  const model::Style style = style_of(*page.spec);
  const render::DrawnMap drawn = render::draw(content_of(page, job, findings, style), style);
  const std::string path = "maps/" + page.id;
  if (!drawn.report.dropped_labels.empty()) {
    outputs.notes.push_back(
        {path, fmt::format("{} labels found no room: {}", drawn.report.dropped_labels.size(),
                           base::join(drawn.report.dropped_labels, ", "))});
  }
  for (const render::LayoutReport::Inset& inset : drawn.report.insets) {
    if (!inset.factor) outputs.notes.push_back({path, fmt::format("the inset '{}' found no place", inset.title)});
  }
  outputs.reports.push_back({path, drawn.report});
  if (painting == Painting::laid_out_only) return outputs;
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
  const std::vector<Page> pages = pages_of(job);
  reporter.stage(fmt::format("drawing {} maps", pages.size()));
  std::vector<MapOutputs> drawn(pages.size());
  analysis::for_each_index(pages.size(), [&](std::size_t i) {
    try {
      drawn[i] = draw_page(pages[i], job, findings, painting);
    } catch (const base::Error& error) {
      drawn[i].failed.push_back({"maps/" + pages[i].id, error.what()});
    }
  });
  MapOutputs all;
  for (MapOutputs& page : drawn) {
    append(all.files, page.files);
    append(all.failed, page.failed);
    append(all.notes, page.notes);
    append(all.reports, page.reports);
  }
  return all;
}

void require_known_names(const model::Project& project) {
  for (const model::MapSpec& spec : project.maps) {
    const base::Place place{project.path, spec.line, "map." + spec.id};
    try {
      if (!spec.palette.empty()) render::palette_named(spec.palette);
      style_of(spec);
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
