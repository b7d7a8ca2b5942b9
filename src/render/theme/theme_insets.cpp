#include <algorithm>
#include <set>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

namespace {

/// The codes that the features of an inset have.
std::set<std::string> codes_of(const model::InsetSpec& spec, const ThemeInput& input,
                               MapGeometry::Layer layer) {
  const auto names = [](const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  std::set<std::string> codes;
  for (const model::Region& region : input.territory.table.regions) {
    const std::string& parent = region.vintages[input.vintage].parent.code;
    if (!names(spec.regions, region.code) && !names(spec.parents, parent)) continue;
    codes.insert(layer == MapGeometry::Layer::regions ? region.code : parent);
  }
  return codes;
}

void add_inset(MapSubject& subject, const ThemeInput& input, const model::InsetSpec& spec) {
  MapInset inset{spec.title.in(input.language), {}, spec.extent, spec.factor, spec.width};
  const std::set<std::string> codes = codes_of(spec, input, subject.layer);
  const geo::PolygonSet& shapes = MapGeometry{input.territory.shapes, &input.provinces}.at(subject.layer);
  for (std::size_t f = 0; f < subject.features.size(); ++f) {
    const std::size_t shape = subject.features[f].shape;
    if (shapes.is_empty(shape)) continue;
    if (spec.extent ? spec.extent->contains(shapes.box_of(shape).center())
                    : codes.count(subject.features[f].code) > 0)
      inset.features.push_back(f);
  }
  if (!inset.features.empty()) subject.insets.push_back(std::move(inset));
}

/// What is left out lies around as land: provinces with their names where none is shown in part.
void add_left_out(ThematicMap& map, const ThemeInput& input) {
  const model::RegionTable& table = input.territory.table;
  const auto& parents = table.vintages[input.vintage].parents;
  const std::vector<std::size_t> parent_of = model::parent_positions(table, input.vintage);
  const std::vector<bool> shown = shown_parents(input);
  const bool of_parents = map.subject.layer == MapGeometry::Layer::parents;
  bool whole = true;
  for (std::size_t r = 0; r < parent_of.size(); ++r)
    whole = whole && (input.shown.shows(r) || (parent_of[r] < parents.size() && !shown[parent_of[r]]));
  if (of_parents || whole) {
    for (std::size_t p = 0; p < parents.size(); ++p) {
      if (!shown[p])
        map.subject.neighbors.push_back({p, parents[p].name, model::shortened(table, parents[p].name)});
    }
  } else {
    map.subject.neighbor_layer = MapGeometry::Layer::regions;
    for (std::size_t r = 0; r < parent_of.size(); ++r) {
      if (!input.shown.shows(r)) map.subject.neighbors.push_back({r, {}, {}});
    }
  }
  map.options.extent = input.shown.extent;
  const std::size_t all = of_parents ? parents.size() : table.regions.size();
  const std::string note = base::message(
      of_parents ? base::Message::provinces_shown : base::Message::regions_shown, input.language,
      {count_for_reader(map.subject.features.size(), input.language), count_for_reader(all, input.language)});
  map.words.legend_notes.push_back(note);
  map.words.description += " " + note;
}

}  // namespace

DrawingOptions::FeatureLabels feature_labels(model::LabelRule rule) {
  switch (rule) {
    case model::LabelRule::names:
      return DrawingOptions::FeatureLabels::names;
    case model::LabelRule::values:
      return DrawingOptions::FeatureLabels::values;
    case model::LabelRule::names_and_values:
      return DrawingOptions::FeatureLabels::names_and_values;
    case model::LabelRule::none:
      break;
  }
  return DrawingOptions::FeatureLabels::none;
}

void finish_map(ThematicMap& map, const ThemeInput& input) {
  if (!input.shown.regions.empty()) add_left_out(map, input);
  for (const model::InsetSpec& spec : input.spec.insets) add_inset(map.subject, input, spec);
  if (input.spec.small_regions == model::SmallRegionRule::insets)
    map.options.small_regions = DrawingOptions::SmallRegions::insets;
  if (input.spec.labels) map.options.feature_labels = feature_labels(*input.spec.labels);
  if (input.spec.labels_of == model::MapSpec::LabelsOf::participants &&
      map.subject.layer == MapGeometry::Layer::regions) {
    for (MapFeature& feature : map.subject.features) {
      // Its shape is the region's own.
      if (input.findings.states[feature.shape].kind != model::RegionState::Kind::participant)
        feature.labeling = MapFeature::Labeling::left_out;
    }
  }
}

}  // namespace cakupan::render::theme
