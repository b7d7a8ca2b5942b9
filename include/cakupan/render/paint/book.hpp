#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <cakupan/model/provenance.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::paint {

/// A page of a PDF of several.
struct BookPage {
  scene::Scene scene;
  std::string bookmark;  ///< empty = none
  /// below: under the last bookmark that stands on top
  enum class Level { top, below } level = Level::top;
  std::vector<std::pair<geo::Box, std::size_t>> links = {};  ///< mm on the page; to pages, from 0
};

/// The document; its own words come from it, not from its pages.
struct Book {
  std::string title;
  std::string description;
  std::vector<std::string> keywords;
  std::optional<model::Provenance> provenance;
  std::vector<BookPage> pages;
};

/// A PDF with a page for each of a book's, bookmarks and links. REQUIRES: at least one page; links lead to
/// pages of the book. THROWS: base::Error (work) where the drawing library fails.
std::string to_pdf(const Book& book);

}  // namespace cakupan::render::paint
