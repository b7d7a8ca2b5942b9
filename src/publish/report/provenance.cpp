#include <algorithm>
#include <filesystem>
#include <set>

#include <cakupan/base/text.hpp>

#include "publish/report/region_facts.hpp"

namespace cakupan::publish::report {

namespace {

void set_text(Data& data, const std::string& name, const base::Text& text) {
  if (!text.indonesian.empty() || !text.english.empty()) data.set(name, both(text));
}

Data areas_data(const Content& content) {
  Data list{Data::type::list};
  std::set<std::string> told;
  for (const model::PriorityArea& area : content.areas) {
    if (area.source.empty() || !told.insert(area.source).second) continue;
    Data source;
    source.set("source", source_data(area.source));
    list << source;
  }
  return list;
}

Data inputs_data(const Content& content) {
  Data list{Data::type::list};
  for (const ManifestInput& input : content.inputs) {
    Data row;
    row.set("role", input.role);
    row.set("path", input.path);
    row.set("sha256", input.sha256);
    list << row;
  }
  return list;
}

}  // namespace

void add_provenance(Data& page, const Content& content) {
  const model::BoundarySource& boundaries = content.territory.source;
  Data sources;
  set_text(sources, "participation", content.project.source_line);
  set_text(sources, "boundaries", boundaries.attribution);
  if (!boundaries.license.empty()) sources.set("license", boundaries.license);
  sources.set("is_indicative", flag(boundaries.truth == model::BoundaryTruth::indicative));
  set_text(sources, "context", content.context_source);
  const Data areas = areas_data(content);
  if (!areas.is_empty_list()) {
    sources.set("has_areas", flag(true));
    sources.set("areas", areas);
  }
  page.set("sources", sources);

  const std::string file = std::filesystem::path(content.project.path).filename().string();
  Data again;
  again.set("command", "cakupan run " + file);
  again.set("version", CAKUPAN_VERSION);
  again.set("inputs", inputs_data(content));
  page.set("again", again);
  if (!content.xmp.empty()) page.set("xmp", content.xmp);

  const model::AnalysisSettings& settings = content.project.analysis;
  page.set("vintage", content.territory.table.vintages[content.vintage].name);
  page.set("has_autonomous_units", flag(settings.units == model::UnitRule::autonomous));
  page.set("limit", both(number_text(settings.gap_limit.value)));
}

}  // namespace cakupan::publish::report
