#include <algorithm>
#include <map>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

using base::Message;

namespace {

/// Blocks in the order of the provinces, cells by what they show: by their number from the highest, else by
/// class in the legend's order.
bool comes_before(const MapFeature& a, const MapFeature& b) {
  if (a.group != b.group) return a.group < b.group;
  if (a.rank_by.has_value() != b.rank_by.has_value()) return a.rank_by.has_value();
  if (a.rank_by && *a.rank_by != *b.rank_by) return *a.rank_by > *b.rank_by;
  if (a.map_class != b.map_class) return a.map_class < b.map_class;
  return a.code < b.code;
}

}  // namespace

void make_tiles(ThematicMap& map, const ThemeInput& input,
                const std::map<std::string, geo::Coordinate>& corners) {
  map.options.kind = DrawingOptions::Kind::tiles;
  if (input.spec.tiles.cells == model::TileSpec::Cells::hexagons)
    map.options.cells = DrawingOptions::Cells::hexagons;
  MapSubject& subject = map.subject;
  subject.neighbors.clear();
  subject.insets.clear();
  subject.places.clear();
  map.words.place_label.clear();
  std::stable_sort(subject.features.begin(), subject.features.end(), comes_before);
  const auto& parents = input.territory.table.vintages[input.vintage].parents;
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (const MapFeature& feature : subject.features) groups[feature.group].push_back(feature.shape);
  for (const auto& [group, regions] : groups) {
    MapBlock& block = subject.blocks.emplace_back();
    block.group = group;
    block.figure = figure_of_group(input, regions);
    if (group == parents.size()) continue;  // regions of no province
    block.code = parents[group].code;
    block.name = model::shortened(input.territory.table, parents[group].name);
    if (const auto corner = corners.find(block.code); corner != corners.end()) block.corner = corner->second;
  }
  // Nothing lies around a cell that could make it be seen: what stands back is as dark as other land.
  for (MapClass& one : map.legend.classes) {
    if (one.standing == MapClass::Standing::apart && !one.hatch) one.fill = input.style.colors.context;
  }
  map.words.legend_notes.push_back(base::message(Message::tiles_note, input.language));
  // No boundary is drawn.
  std::vector<std::string>& sources = map.words.source_lines;
  sources.resize(map.words.figures_source.empty() ? 0 : 1);
}

}  // namespace cakupan::render::theme
