#include "job/part_cost.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/project/areas.hpp>

#include "job/map_settings.hpp"

namespace cakupan::job {

namespace {

// Milliseconds of one processor, measured on the embedded example; what counts is how they stand to each
// other. docs/howto/many-maps.md tells how they are measured again.
constexpr double load_base = 750, load_per_corner = 1.9;      // corners are counted in thousands
constexpr double tables_base = 200, tables_per_corner = 1.6;  // CSV, workbook, layer
constexpr double report_base = 100, report_per_corner = 1.5;
constexpr double page_base = 60, page_per_corner = 1.3;  // content, layout, text and SVG
constexpr double png_base = 60, png_per_corner = 1.0, png_per_megapixel = 16;
constexpr double pdf_base = 80, pdf_per_corner = 1.0;
constexpr double inset_share = 0.6;   // of what the map itself takes
constexpr double panels_factor = 3;   // small maps on one page
constexpr double marks_factor = 1.5;  // circles and dots come on top of the regions

// A boundary file that is no file, or whose size says nothing.
constexpr double corners_by_default = 200;

double corners_of(const model::BoundaryInput& boundaries) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(boundaries.path, error);
  constexpr double bytes_of_corner = 16;  // two doubles, as a Shapefile has them
  if (error || bytes == 0) return corners_by_default;
  return static_cast<double>(bytes) / bytes_of_corner / 1000;
}

double megapixels(const model::Page& paper, int dpi) {
  constexpr double mm_per_inch = 25.4;
  return paper.width.value * paper.height.value / mm_per_inch / mm_per_inch * dpi * dpi / 1e6;
}

double factor_of(const model::MapSpec& spec) {
  double factor = 1 + inset_share * static_cast<double>(spec.insets.size());
  if (spec.panels != model::MapSpec::Panels::none) factor *= panels_factor;
  if (spec.kind == model::MapSpec::Kind::symbols || spec.kind == model::MapSpec::Kind::dots)
    factor *= marks_factor;
  return factor;
}

std::int64_t rounded(double milliseconds) { return std::max<std::int64_t>(1, std::llround(milliseconds)); }

}  // namespace

PartCosts::PartCosts(const Job& outline) : job_(outline), corners_(corners_of(outline.project.boundaries)) {
  provinces_ =
      std::max(1.0, static_cast<double>(outline.territory.table.vintages[outline.vintage].parents.size()));
  std::map<std::pair<std::string, std::string>, model::Page> known;
  for (const model::MapSpec& spec : outline.project.maps) {
    const auto [paper, is_new] = known.try_emplace({spec.style, spec.page});
    if (is_new) paper->second = style_of(spec, outline.project.palettes, styles_folder(outline.data)).page;
    papers_.push_back(paper->second);
  }
}

std::int64_t PartCosts::loading() const { return rounded(load_base + load_per_corner * corners_); }

std::int64_t PartCosts::tables() const {
  double cost = tables_base + tables_per_corner * corners_;
  if (job_.project.output.report == model::OutputSettings::Report::written)
    cost += report_base + report_per_corner * corners_;
  return rounded(cost);
}

double PartCosts::painting(const model::Page& paper, double corners) const {
  double cost = page_base + page_per_corner * corners;
  for (const model::ImageFormat format : job_.project.output.formats) {
    if (format == model::ImageFormat::png)
      cost += png_base + png_per_corner * corners +
              png_per_megapixel * megapixels(paper, job_.project.output.dpi);
    if (format == model::ImageFormat::pdf) cost += pdf_base + pdf_per_corner * corners;
  }
  return cost;
}

std::int64_t PartCosts::of(const Page& page) const {
  double corners = corners_ * factor_of(*page.spec);
  if (page.province) corners /= provinces_;
  if (page.spec->kind == model::MapSpec::Kind::tiles) corners = 0;
  return rounded(painting(papers_[page.map], corners));
}

std::int64_t PartCosts::of(const model::AtlasSpec& atlas) const {
  double pages = provinces_;
  if (atlas.of == model::AtlasSpec::Of::areas && !job_.project.areas.empty()) {
    base::Diagnostics told_by_load;
    pages = static_cast<double>(
        loader::project::areas_on(
            loader::project::read_areas(job_.project.areas, told_by_load, job_.project.area_shapes),
            job_.project.area_list)
            .size());
  }
  return rounded(pages * (page_base + pdf_base + (page_per_corner + pdf_per_corner) * corners_ / provinces_));
}

}  // namespace cakupan::job
