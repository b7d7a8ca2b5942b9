#include "loader/project/palette_tables.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cakupan::loader::project {

namespace {

model::Palette read_palette(file::TomlTable& table, const std::string& path) {
  model::Palette palette;
  palette.line = table.line();
  palette.source = path;
  const auto name = table.string("name");
  if (!name || name->empty())
    throw table.error("name", "is missing", "give the palette a name to call it by");
  palette.name = *name;
  const auto kind = table.word("kind", model::palette_kind_names);
  if (!kind) throw table.error("kind", "is missing", "known: sequential, ordinal, diverging, qualitative");
  palette.kind = static_cast<model::PaletteKind>(
      std::find(model::palette_kind_names.begin(), model::palette_kind_names.end(), *kind) -
      model::palette_kind_names.begin());
  const auto colors = table.strings("colors");
  const std::size_t least = palette.kind == model::PaletteKind::qualitative ? 1 : 2;
  if (!colors || colors->size() < least) {
    throw table.error("colors", fmt::format("of the palette '{}' must be {} or more", palette.name, least),
                      "write them like [\"#f7fbff\", \"#08306b\"]");
  }
  for (const std::string& text : *colors) {
    const auto color = model::parse_color(text);
    if (!color)
      throw table.error("colors", fmt::format("'{}' is no color", text), "write it like \"#1a2b3c\"");
    palette.anchors.push_back(*color);
  }
  return palette;
}

}  // namespace

std::vector<model::Palette> read_palettes_of(file::TomlTable& root, const std::string& path) {
  std::vector<model::Palette> palettes;
  for (file::TomlTable& table : root.tables("palette")) {
    model::Palette palette = read_palette(table, path);
    if (std::ranges::find(palettes, palette.name, &model::Palette::name) != palettes.end()) {
      throw table.error("name", fmt::format("'{}' is used twice", palette.name),
                        "give every palette its own name");
    }
    palettes.push_back(std::move(palette));
  }
  return palettes;
}

}  // namespace cakupan::loader::project
