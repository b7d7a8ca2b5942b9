#include "loader/project/map_keys.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <cakupan/model/selection_text.hpp>

#include "loader/file/toml_take.hpp"

namespace cakupan::loader::project {

geo::Box read_extent(const file::TomlTable& table, const std::vector<double>& numbers) {
  const std::string remedy = "write bbox = [west, south, east, north] in degrees";
  if (numbers.size() != 4) throw table.error("bbox", "has not four numbers", remedy);
  const auto extent = model::extent_from(numbers);
  if (!extent) throw table.error("bbox", "is no area on the earth", remedy);
  return *extent;
}

model::SelectionSpec read_selection(file::TomlTable& table, const model::MapSpec& spec) {
  model::SelectionSpec selection;
  file::take(selection.only, table.strings("only"));
  file::take(selection.except, table.strings("except"));
  file::take(selection.where, table.strings("where"));
  for (const std::string& condition : selection.where) {
    if (!model::is_condition(condition))
      throw table.error("where", fmt::format("'{}' is no condition", condition), model::condition_remedy);
  }
  if (const auto bbox = table.numbers("bbox")) selection.extent = read_extent(table, *bbox);
  file::take(selection.highlight, table.strings("highlight"));
  if (!selection.is_all() && spec.repeat == model::MapSpec::Repeat::per_province)
    throw table.error("for_each", "stands beside a selection of regions", "leave one of the two out");
  return selection;
}

namespace {

void read_dots(file::TomlTable& table, model::MapSpec& spec) {
  for (const char* key : {"one_dot", "seed"}) {
    if (table.has(key) && spec.kind != model::MapSpec::Kind::dots)
      throw table.error(key, "is only for kind = \"dots\"");
  }
  spec.dots.one = table.number("one_dot", {1e-12, 1e15});
  constexpr double most_seed = 9007199254740992.0;  // what every reader of numbers holds
  if (const auto seed = table.integer("seed", {0, most_seed}))
    spec.dots.seed = static_cast<std::uint64_t>(*seed);
}

void read_lines_and_rings(file::TomlTable& table, model::MapSpec& spec) {
  static const std::array<std::string, 2> lines{"none", "nearest"};
  for (const char* key : {"lines", "rings_km"}) {
    if (table.has(key) && spec.theme != model::Theme::proximity)
      throw table.error(key, "is only for the theme 'proximity'");
  }
  file::take_word(spec.lines, table, "lines", lines);
  const auto rings = table.numbers("rings_km");
  if (!rings) return;
  for (const double ring : *rings) {
    const bool ascends = spec.rings.empty() || ring > spec.rings.back().value;
    if (!(ring >= 0.1 && ring <= 20'000) || !ascends || rings->size() > 10)
      throw table.error("rings_km", "are not up to ten distances from 0.1 to 20000 that ascend");
    spec.rings.push_back(base::Kilometers{ring});
  }
}

void read_panels(file::TomlTable& table, model::MapSpec& spec) {
  using Panels = model::MapSpec::Panels;
  static const std::array<std::string, 3> panels{"none", "cohorts", "provinces"};
  file::take_word(spec.panels, table, "panels", panels);
  if (spec.panels == Panels::none) return;
  const bool of_participation = spec.theme == model::Theme::participation;
  if (spec.panels == Panels::cohorts && !of_participation)
    throw table.error("panels", "'cohorts' are only for the theme 'participation'");
  const bool of_regions = of_participation || (spec.theme == model::Theme::value && !spec.second &&
                                               spec.value.of == model::ValueSpec::Of::regions);
  if (!of_regions || spec.repeat == model::MapSpec::Repeat::per_province)
    throw table.error("panels",
                      "'provinces' are for one map of the theme 'participation' or of one value of regions");
  if (spec.kind != model::MapSpec::Kind::regions)
    throw table.error("panels", "stand beside 'kind'", "leave one of the two out");
}

}  // namespace

void read_kind(file::TomlTable& table, model::MapSpec& spec) {
  static const std::array<std::string, 4> kinds{"regions", "tiles", "symbols", "dots"};
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
  const bool symbols = spec.kind == model::MapSpec::Kind::symbols;
  const bool dots = spec.kind == model::MapSpec::Kind::dots;
  if ((symbols || dots) && (spec.theme != model::Theme::value || words || spec.second ||
                            spec.repeat == model::MapSpec::Repeat::per_province))
    throw table.error("kind", "'symbols' and 'dots' are of one number of the theme 'value'");
  static const std::array<std::string, 2> sizings{"proportional", "graduated"};
  if (table.has("sizing") && !symbols) throw table.error("sizing", "is only for kind = \"symbols\"");
  file::take_word(spec.sizing, table, "sizing", sizings);
  read_dots(table, spec);
  read_panels(table, spec);
  if ((tiles || spec.panels != model::MapSpec::Panels::none) && !spec.insets.empty())
    throw table.error("inset", "has no place on a map of tiles or panels", "leave out [[map.inset]]");
  read_lines_and_rings(table, spec);
  static const std::array<std::string, 4> companions{"none", "ranking", "histogram", "gaps"};
  file::take_word(spec.companion, table, "companion", companions);
  if (spec.companion == model::MapSpec::Companion::gaps && spec.theme != model::Theme::proximity)
    throw table.error("companion", "'gaps' is only for the theme 'proximity'");
}

}  // namespace cakupan::loader::project
