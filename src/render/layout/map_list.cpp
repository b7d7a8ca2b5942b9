#include "render/layout/map_list.hpp"

#include <algorithm>
#include <vector>

#include <cakupan/base/text.hpp>

namespace cakupan::render::layout {

namespace {

constexpr double list_gap = 5;
constexpr double least_column = 30;
constexpr double between_entries = 1.4;

std::vector<text::Block> entries_of(const theme::MapList& list, const text::Typesetter& typesetter,
                                    double column) {
  const model::Style& style = typesetter.style();
  std::vector<text::Block> entries;
  for (const theme::MapList::Entry& entry : list.entries) {
    text::Block& block = entries.emplace_back();
    block.add(typesetter.paragraph(entry.heading, {style.sizes.source, scene::Weight::bold, style.colors.ink},
                                   column),
              0, 0);
    block.add(typesetter.paragraph(base::join(entry.items, ", "),
                                   {style.sizes.source, scene::Weight::regular, style.colors.ink}, column),
              0, block.height);
  }
  return entries;
}

/// In this many columns, each filled from the top; nothing where the last is higher than the room.
std::optional<text::Block> in_columns(std::vector<text::Block> entries, std::size_t columns, double pitch,
                                      double height) {
  double total = 0, highest = 0;
  for (const text::Block& entry : entries) {
    total += entry.height + between_entries;
    highest = std::max(highest, entry.height);
  }
  // The lowest height at which all fit.
  for (double limit = std::max(highest, total / static_cast<double>(columns)); limit <= height;
       limit += between_entries) {
    text::Block block;
    std::size_t column = 0;
    double y = 0;
    bool fits = true;
    for (const text::Block& entry : entries) {
      if (y > 0 && y + entry.height > limit) {
        ++column;
        y = 0;
      }
      fits = fits && column < columns;
      block.add(entry, static_cast<double>(column) * pitch, y);
      y += entry.height + between_entries;
    }
    if (fits) return block;
  }
  return std::nullopt;
}

}  // namespace

std::optional<text::Block> map_list(const theme::ThematicMap& map, const text::Typesetter& typesetter,
                                    double width, double height) {
  if (!map.subject.list) return std::nullopt;
  const model::Style& style = typesetter.style();
  text::Block title = typesetter.paragraph(
      map.subject.list->title, {style.sizes.legend_title, scene::Weight::bold, style.colors.ink}, width);
  const double top = title.height + 1;
  std::optional<text::Block> best;
  for (std::size_t columns = 1; columns <= 8; ++columns) {
    const double column =
        (width - list_gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    if (column < least_column) break;
    auto block = in_columns(entries_of(*map.subject.list, typesetter, column), columns, column + list_gap,
                            height - top);
    if (block && (!best || block->height < best->height)) best = std::move(block);
  }
  if (!best) return std::nullopt;
  title.add(*std::move(best), 0, top);
  title.width = width;
  return title;
}

}  // namespace cakupan::render::layout
