#include "loader/project/map_keys.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "loader/file/toml_take.hpp"

namespace cakupan::loader::project {

geo::Box read_extent(const file::TomlTable& table, const std::vector<double>& numbers) {
  const std::string remedy = "write bbox = [west, south, east, north] in degrees";
  if (numbers.size() != 4) throw table.error("bbox", "has not four numbers", remedy);
  const bool on_earth = numbers[0] >= -180 && numbers[2] <= 180 && numbers[1] >= -90 && numbers[3] <= 90;
  if (!on_earth || numbers[0] >= numbers[2] || numbers[1] >= numbers[3])
    throw table.error("bbox", "is no area on the earth", remedy);
  return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

model::SelectionSpec read_selection(file::TomlTable& table, const model::MapSpec& spec) {
  model::SelectionSpec selection;
  file::take(selection.only, table.strings("only"));
  file::take(selection.except, table.strings("except"));
  file::take(selection.where, table.strings("where"));
  for (const std::string& condition : selection.where) {
    const std::size_t sign = condition.find('=');
    if (sign == std::string::npos || sign == 0 || condition.starts_with("!="))
      throw table.error("where", fmt::format("'{}' is no condition", condition),
                        "write \"column=pattern\" or \"column!=pattern\", with * for any text");
  }
  if (const auto bbox = table.numbers("bbox")) selection.extent = read_extent(table, *bbox);
  file::take(selection.highlight, table.strings("highlight"));
  if (!selection.is_all() && spec.repeat == model::MapSpec::Repeat::per_province)
    throw table.error("for_each", "stands beside a selection of regions", "leave one of the two out");
  return selection;
}

void read_kind(file::TomlTable& table, model::MapSpec& spec) {
  static const std::array<std::string, 3> kinds{"regions", "tiles", "symbols"};
  file::take_word(spec.kind, table, "kind", kinds);
  static const std::array<std::string, 2> cells{"squares", "hexagons"};
  const bool tiles = spec.kind == model::MapSpec::Kind::tiles;
  const bool has_cells = table.has("cells"), has_layout = table.has("layout");
  if ((has_cells || has_layout) && !tiles)
    throw table.error(has_cells ? "cells" : "layout", "is only for kind = \"tiles\"");
  file::take_word(spec.tiles.cells, table, "cells", cells);
  file::take(spec.tiles.layout, table.string("layout"));
  const bool of_provinces =
      spec.theme == model::Theme::coverage ||
      (spec.theme == model::Theme::value && spec.value.of == model::ValueSpec::Of::provinces);
  if (tiles && (of_provinces || spec.repeat == model::MapSpec::Repeat::per_province))
    throw table.error("kind", "'tiles' are of all regions of the country",
                      "leave it out on maps of provinces and on pages of a province");
  const bool words = spec.scheme == "categorical" || !spec.value.categories.empty();
  if (spec.kind == model::MapSpec::Kind::symbols &&
      (spec.theme != model::Theme::value || words || spec.second ||
       spec.repeat == model::MapSpec::Repeat::per_province))
    throw table.error("kind", "'symbols' are of one number of the theme 'value'");
  static const std::array<std::string, 2> panels{"none", "cohorts"};
  file::take_word(spec.panels, table, "panels", panels);
  if (spec.panels != model::MapSpec::Panels::none && spec.theme != model::Theme::participation)
    throw table.error("panels", "are only for the theme 'participation'");
  if (spec.panels != model::MapSpec::Panels::none && tiles)
    throw table.error("panels", "stand beside kind = \"tiles\"", "leave one of the two out");
  if ((tiles || spec.panels != model::MapSpec::Panels::none) && !spec.insets.empty())
    throw table.error("inset", "has no place on a map of tiles or panels", "leave out [[map.inset]]");
  static const std::array<std::string, 4> companions{"none", "ranking", "histogram", "gaps"};
  file::take_word(spec.companion, table, "companion", companions);
  if (spec.companion == model::MapSpec::Companion::gaps && spec.theme != model::Theme::proximity)
    throw table.error("companion", "'gaps' is only for the theme 'proximity'");
}

}  // namespace cakupan::loader::project
