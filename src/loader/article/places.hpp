#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/loader/match/match.hpp>

#include "loader/article/kind_words.hpp"
#include "loader/article/language.hpp"
#include "loader/article/place.hpp"
#include "loader/article/place_matcher.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

/// Finds every place of an article that names a region or a unit above.
class PlaceFinder {
 public:
  /// All must outlive this.
  PlaceFinder(const match::Matcher& matcher, const KindWords& kind_words, const PlaceMatcher& place_matcher,
              const ArticleLanguage& language);

  /// In order, none inside another. `text` is what the tokens were cut from.
  std::vector<Place> find(const std::string& text, std::span<const Token> tokens) const;

 private:
  std::vector<Place> known_places(Reading& reading) const;
  std::optional<Place> place_at(const Reading& reading, std::size_t at) const;
  std::optional<Place> known_name(const Reading& reading, std::size_t first, std::size_t name) const;
  bool is_alias_as_written(const std::string& written) const;

  // What a list tells: items.cpp.
  std::optional<Place> misspelled_name(const Reading& reading, std::size_t first, std::size_t name) const;
  std::optional<Place> unknown_name(const Reading& reading, std::size_t first, std::size_t name) const;
  std::optional<Place> item_at(const Reading& reading, std::size_t at, std::size_t until) const;
  bool opens_item(const Reading& reading, std::size_t at) const;
  void add_items(const Reading& reading, std::vector<Place>& places) const;
  void add_paired_kinds(const Reading& reading, std::vector<Place>& places) const;

  const match::Matcher& matcher_;
  const match::NameIndex& names_;
  const KindWords& kind_words_;
  const PlaceMatcher& place_matcher_;
  const ArticleLanguage& language_;
};

}  // namespace cakupan::loader::article
