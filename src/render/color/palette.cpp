#include <cakupan/render/color/palette.hpp>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "render/color/color_space.hpp"
#include "render/color/color_vision.hpp"
#include "render/color/palette_data.hpp"

namespace cakupan::render::color {

namespace {

// A class must not be taken for bare paper or for the sea: a little more than what tells two classes apart.
constexpr double visible = 1.05;

std::vector<model::Color> parsed(const std::string& anchors) {
  std::vector<model::Color> result;
  for (std::size_t i = 0; i + 6 <= anchors.size(); i += 6) {
    result.push_back(model::parse_color("#" + anchors.substr(i, 6)).value());
  }
  return result;
}

std::vector<Palette> all_palettes() {
  std::vector<Palette> result;
  for (const PaletteEntry& entry : palette_entries()) {
    result.push_back({entry.name, entry.kind, entry.source, parsed(entry.anchors), 0});
  }
  return result;
}

// 0 is the first anchor, 1 the last.
Lab at(const std::vector<Lab>& anchors, double position) {
  const double scaled = position * static_cast<double>(anchors.size() - 1);
  const auto before = std::min(static_cast<std::size_t>(scaled), anchors.size() - 2);
  return between(anchors[before], anchors[before + 1], scaled - static_cast<double>(before));
}

// Where a sequential palette begins to be seen on its grounds.
double visible_from(const std::vector<Lab>& anchors, const Grounds& grounds) {
  const auto is_hidden = [&](model::Color color) {
    if (distinctness(color, grounds.page) < visible || distinctness(color, grounds.sea) < visible)
      return true;
    if (!grounds.before) return false;
    const double lighter = std::abs(to_lab(color).l - to_lab(*grounds.before).l);
    return distinctness(color, *grounds.before) < visible || lighter < visible * least_lightness_difference;
  };
  double position = 0;
  while (position < 0.5 && is_hidden(to_color(at(anchors, position)))) position += 1.0 / 256;
  return position;
}

}  // namespace

const std::vector<Palette>& palettes() {
  static const std::vector<Palette> all = all_palettes();
  return all;
}

const Palette& palette_named(const std::string& name, std::span<const Palette> own) {
  if (const auto mine = std::ranges::find(own, name, &Palette::name); mine != own.end()) return *mine;
  const auto found = std::ranges::find(palettes(), name, &Palette::name);
  if (found != palettes().end()) return *found;
  std::vector<std::string> names;
  for (const Palette& palette : own) names.push_back(palette.name);
  for (const Palette& palette : palettes()) names.push_back(palette.name);
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown palette '{}'{}", name, base::did_you_mean(name, names)), {},
                    "see `cakupan palettes`");
}

std::vector<model::Color> colors(const Palette& palette, std::size_t count, const Grounds& grounds) {
  if (palette.kind == PaletteKind::qualitative) {
    if (count > palette.anchors.size()) {
      throw base::Error(base::Failure::usage,
                        fmt::format("palette '{}' has {} colors, {} are needed", palette.name,
                                    palette.anchors.size(), count),
                        {}, "take fewer categories or a palette with more colors (see `cakupan palettes`)");
    }
    return {palette.anchors.begin(), palette.anchors.begin() + static_cast<std::ptrdiff_t>(count)};
  }
  std::vector<Lab> anchors;
  for (const model::Color anchor : palette.anchors) anchors.push_back(to_lab(anchor));
  const double start = palette.kind == PaletteKind::sequential ? visible_from(anchors, grounds) : 0;
  std::vector<model::Color> result;
  for (std::size_t i = 0; i < count; ++i) {
    const double share = count == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(count - 1);
    result.push_back(to_color(at(anchors, start + share * (1 - start))));
  }
  return result;
}

}  // namespace cakupan::render::color
