#include <cakupan/render/theme/themes.hpp>

#include <map>
#include <numeric>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

void make_province_panels(ThematicMap& map, const ThemeInput& input) {
  const auto& parents = input.territory.table.vintages[input.vintage].parents;
  MapSubject& subject = map.subject;
  subject.insets.clear();
  subject.places.clear();
  map.words.place_label.clear();
  subject.neighbor_layer = MapGeometry::Layer::parents;
  subject.neighbors.clear();
  for (std::size_t p = 0; p < parents.size(); ++p) subject.neighbors.push_back({p, {}, {}});
  std::vector<std::size_t> classes;
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t f = 0; f < subject.features.size(); ++f) {
    classes.push_back(subject.features[f].map_class);
    groups[subject.features[f].group].push_back(f);
  }
  for (const auto& [group, features] : groups) {
    if (group >= parents.size()) continue;  // regions of no province
    MapPanel& panel = subject.panels.emplace_back();
    panel.title = model::shortened(input.territory.table, parents[group].name);
    std::vector<std::size_t> regions;
    for (const std::size_t f : features) regions.push_back(subject.features[f].shape);
    panel.figure = figure_of_group(input, regions);
    panel.classes = classes;
    panel.features = features;
    panel.neighbors.resize(parents.size() - 1);
    std::iota(panel.neighbors.begin(), panel.neighbors.begin() + static_cast<std::ptrdiff_t>(group),
              std::size_t{0});
    std::iota(panel.neighbors.begin() + static_cast<std::ptrdiff_t>(group), panel.neighbors.end(), group + 1);
  }
  map.words.legend_notes.push_back(base::message(base::Message::panels_own_scale, input.language));
}

}  // namespace cakupan::render::theme
