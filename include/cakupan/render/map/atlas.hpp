#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::map {

/// A page of an atlas: as `draw`, but with the map's list always below it, and its number at the foot.
/// THROWS: as `draw`; base::Error (usage) where the list takes more than half of the page.
DrawnMap draw_atlas_page(const theme::ThematicMap& map, const theme::MapGeometry& geometry,
                         const model::Style& style, const std::string& number);

/// A line of the contents: what a page is about, and a figure of it.
struct ContentsEntry {
  std::string text;
  std::string figure;  ///< "29/35"; may be empty
};

struct ContentsWords {
  std::string title;    ///< of the atlas
  std::string heading;  ///< "Contents"
  base::Language language = base::Language::english;
};

/// A page of the contents, and where on it a reader goes to which entry's page.
struct ContentsPage {
  scene::Scene scene;
  std::vector<std::pair<geo::Box, std::size_t>> links;  ///< mm; into the entries
};

/// The contents in two columns, on as many pages as they need. The page of an entry is the number of these
/// pages and its place in the list together. THROWS: base::Error (usage) where the page is too small.
std::vector<ContentsPage> contents_pages(const ContentsWords& words, std::span<const ContentsEntry> entries,
                                         const model::Style& style);

}  // namespace cakupan::render::map
