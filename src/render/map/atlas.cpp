#include <cakupan/render/map/atlas.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/units.hpp>

#include "render/layout/map_list.hpp"
#include "render/map/furniture.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::map {

namespace {

constexpr double gap_above_list = 3;
constexpr double most_of_page = 0.5;

/// In the middle of the foot's margin, at its end.
void add_page_number(scene::Scene& scene, const text::Typesetter& typesetter, const std::string& number) {
  const model::Style& style = typesetter.style();
  const text::Look look{style.sizes.source, scene::Weight::regular, style.colors.muted};
  const double right = scene.width.value - style.margin.value;
  const double foot = scene.height.value - style.margin.value / 2 + 1;
  add_layer(scene, "page-number", {typesetter.line(number, {right, foot}, look, scene::Anchor::end)});
}

}  // namespace

DrawnMap draw_atlas_page(const theme::ThematicMap& map, const theme::MapGeometry& geometry,
                         const model::Style& style, const std::string& number) {
  const text::Typesetter typesetter(style);
  const double height = style.page.height.value, margin = style.margin.value;
  theme::ThematicMap alone = map;
  alone.subject.list.reset();
  if (!map.subject.list) {
    DrawnMap drawn = draw(alone, geometry, style);
    add_page_number(drawn.scene, typesetter, number);
    return drawn;
  }
  auto list = layout::map_list(map, typesetter, style.page.width.value - 2 * margin, height * most_of_page);
  if (!list) {
    throw text::PageTooSmall(base::Failure::usage, "the list of an atlas's page takes more than half of it",
                             {}, "choose a larger size for the atlas");
  }
  model::Style above = style;
  above.page.height.value -= list->height + gap_above_list;
  DrawnMap drawn = draw(alone, geometry, above);
  drawn.scene.height = style.page.height;
  text::Block placed;
  placed.add(*std::move(list), margin, above.page.height.value - margin + gap_above_list);
  add_layer(drawn.scene, "list", std::move(placed.items));
  add_page_number(drawn.scene, typesetter, number);
  return drawn;
}

namespace {

/// Where the lines of the contents stand.
struct ContentsGrid {
  static constexpr std::size_t columns = 2;
  static constexpr double gutter = 12;
  double top, pitch, column_width;
  std::size_t rows;
};

ContentsGrid grid_of(const model::Style& style, double top) {
  ContentsGrid grid{};
  grid.top = top;
  grid.pitch = base::to_millimeters(style.sizes.legend).value * 1.7;
  grid.column_width = (style.page.width.value - 2 * style.margin.value - ContentsGrid::gutter) / 2;
  const double room = style.page.height.value - style.margin.value - top;
  if (room < grid.pitch || grid.column_width < 40) {
    throw text::PageTooSmall(base::Failure::usage, "the page is too small for the contents of an atlas", {},
                             "choose a larger size for the atlas");
  }
  grid.rows = static_cast<std::size_t>(room / grid.pitch);
  return grid;
}

/// Title and heading; returns where the lines may begin.
double add_heading(scene::Scene& scene, const ContentsWords& words, const text::Typesetter& typesetter) {
  const model::Style& style = typesetter.style();
  const double margin = style.margin.value, width = style.page.width.value - 2 * margin;
  text::Block block;
  block.add(
      typesetter.paragraph(words.title, {style.sizes.title, scene::Weight::bold, style.colors.ink}, width),
      margin, margin);
  block.add(typesetter.paragraph(words.heading,
                                 {style.sizes.subtitle, scene::Weight::regular, style.colors.muted}, width),
            margin, block.height + 2);
  const double bottom = block.height + 4;
  add_layer(scene, "title", std::move(block.items));
  return bottom;
}

}  // namespace

std::vector<ContentsPage> contents_pages(const ContentsWords& words, std::span<const ContentsEntry> entries,
                                         const model::Style& style) {
  const text::Typesetter typesetter(style);
  const text::Look look{style.sizes.legend, scene::Weight::regular, style.colors.ink};
  const text::Look quiet{style.sizes.legend, scene::Weight::regular, style.colors.muted};
  std::vector<ContentsPage> pages;
  std::size_t next = 0;
  ContentsGrid grid{};
  while (next < entries.size() || pages.empty()) {
    ContentsPage& page = pages.emplace_back();
    page.scene.width = style.page.width;
    page.scene.height = style.page.height;
    page.scene.background = style.colors.background;
    page.scene.font = style.font;
    page.scene.language = words.language;
    page.scene.title = words.title;
    grid = grid_of(style, add_heading(page.scene, words, typesetter));
    next = std::min(entries.size(), next + grid.rows * ContentsGrid::columns);
  }
  // Of a single page, both columns are as long.
  if (pages.size() == 1) grid.rows = std::max<std::size_t>(1, (entries.size() + 1) / ContentsGrid::columns);
  const std::size_t on_a_page = grid.rows * ContentsGrid::columns;
  constexpr double number_width = 12;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<scene::Item> items;
    for (std::size_t i = p * on_a_page; i < std::min(entries.size(), (p + 1) * on_a_page); ++i) {
      const std::size_t column = (i - p * on_a_page) / grid.rows, row = (i - p * on_a_page) % grid.rows;
      const double left =
          style.margin.value + static_cast<double>(column) * (grid.column_width + ContentsGrid::gutter);
      const double right = left + grid.column_width;
      const double top = grid.top + static_cast<double>(row) * grid.pitch, line = top + 0.7 * grid.pitch;
      items.emplace_back(typesetter.line(entries[i].text, {left, line}, look));
      if (!entries[i].figure.empty()) {
        items.emplace_back(
            typesetter.line(entries[i].figure, {right - number_width, line}, quiet, scene::Anchor::end));
      }
      items.emplace_back(
          typesetter.line(fmt::format("{}", pages.size() + i + 1), {right, line}, look, scene::Anchor::end));
      pages[p].links.emplace_back(geo::Box{left, top, right, top + grid.pitch}, i);
    }
    add_layer(pages[p].scene, "contents", std::move(items));
    add_page_number(
        pages[p].scene, typesetter,
        base::message(base::Message::atlas_page, words.language,
                      {fmt::format("{}", p + 1), fmt::format("{}", pages.size() + entries.size())}));
  }
  return pages;
}

}  // namespace cakupan::render::map
