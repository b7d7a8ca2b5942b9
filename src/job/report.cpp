#include "job/report.hpp"

#include <algorithm>

#include <cakupan/base/error.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/model/xmp.hpp>
#include <cakupan/publish/report/report.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "job/coverage_classes.hpp"
#include "job/map_settings.hpp"
#include "job/run_provenance.hpp"

namespace cakupan::job {

namespace {

const model::MapSpec* first_of(const Job& job, model::Theme theme) {
  const auto found =
      std::find_if(job.project.maps.begin(), job.project.maps.end(), [&](const model::MapSpec& spec) {
        return spec.theme == theme && !spec.period.year && spec.selection.is_all();
      });
  return found == job.project.maps.end() ? nullptr : &*found;
}

template <class Theme>
publish::report::ThemeTexts in_both(const Job& job, const model::Findings& findings,
                                    const model::MapSpec& spec, const Theme& theme) {
  const model::Style style = style_of(spec, job.project.palettes, styles_folder(job.data));
  const auto in = [&](base::Language::Code code) {
    return theme(render::theme::ThemeInput{job.territory, job.provinces, job.vintage, findings, job.areas,
                                           job.cohorts, spec, style, job.project.source_line,
                                           job.language.as(code)});
  };
  return {in(base::Language::indonesian), in(base::Language::english)};
}

// More are drawn as a texture where most are too small to be seen.
constexpr std::size_t most_regions = 5000;

/// The regions without furniture: the page has room for all of it beside the map, and insets are where a
/// reader zooms to. Areas are in it, without figures, which would be in one language.
render::scene::Scene drawing_of(const Job& job, const publish::report::Maps& maps, model::Style style) {
  render::theme::ThematicMap map = maps.participation.in(job.language);
  map.subject.insets.clear();
  map.options.feature_labels = render::theme::DrawingOptions::FeatureLabels::none;
  map.options.small_regions = render::theme::DrawingOptions::SmallRegions::dots;
  if (maps.proximity) map.subject.places = maps.proximity->in(job.language).subject.places;
  for (render::theme::MapPlace& place : map.subject.places) place.figure.clear();
  style.page = *model::page_named("a4-landscape");
  if (map.subject.features.size() <= most_regions) style.small_regions.limit_mm2 = 0;
  style.map.graticule = model::Style::Map::Graticule::none;
  return render::map::draw(map, {job.territory.shapes, &job.provinces, &job.context}, style).scene;
}

publish::report::Maps maps_of(const Job& job, const model::Findings& findings) {
  publish::report::Maps maps;
  model::MapSpec by_default;
  by_default.theme = model::Theme::participation;
  const model::MapSpec* participation = first_of(job, model::Theme::participation);
  const model::MapSpec& spec = participation == nullptr ? by_default : *participation;
  maps.participation = in_both(job, findings, spec, render::theme::participation_map);
  if (const model::MapSpec* coverage = first_of(job, model::Theme::coverage)) {
    const Coverages coverages = coverages_of(job, findings);
    maps.coverage = in_both(job, findings, *coverage, [&](const render::theme::ThemeInput& input) {
      return render::theme::coverage_map(input, coverages.at(coverage).classes);
    });
  }
  const model::MapSpec* proximity = first_of(job, model::Theme::proximity);
  if (proximity != nullptr && !job.areas.empty())
    maps.proximity = in_both(job, findings, *proximity, render::theme::proximity_map);
  const model::Style style = style_of(spec, job.project.palettes, styles_folder(job.data));
  maps.small_region_mm2 = style.small_regions.limit_mm2;
  maps.dot_mm = style.small_regions.dot.value;
  maps.drawing = drawing_of(job, maps, style);
  return maps;
}

}  // namespace

std::vector<publish::BundleFile> report_of(const Job& job, const model::Findings& findings,
                                           std::vector<publish::FailedOutput>& failed) {
  if (job.project.output.report == model::OutputSettings::Report::left_out) return {};
  // Of a file of provinces alone: its warning tells that there is no report.
  if (job.territory.shapes.coordinates().empty()) return {};
  try {
    return {publish::report::report_file(
        {job.project, job.territory, job.vintage, findings, job.areas, job.cohorts, job.ledger, job.inputs,
         job.context.attribution, maps_of(job, findings), job.language,
         model::xmp_of(provenance_of_run(job, "report.html"), job.project.title.in(job.language))})};
  } catch (const base::Error& error) {
    failed.push_back({"report.html", error.what()});
    return {};
  }
}

}  // namespace cakupan::job
