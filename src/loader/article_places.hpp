#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/loader/match.hpp>
#include <cakupan/model/participation.hpp>

#include "loader/article_language.hpp"
#include "loader/article_tokens.hpp"
#include "loader/name_index.hpp"

namespace cakupan::loader {

/// A place in an article that names a region, or, for `Known::no`, looks as if it did.
struct Place {
  std::size_t first = 0, last = 0;  ///< tokens; a kind word before the name included
  std::size_t begin = 0, end = 0;   ///< bytes of what is reported
  std::size_t sentence = 0;
  model::Match match;
  enum class Known { yes, no } known = Known::yes;
  enum class Kind { open, stated } kind = Kind::open;
  enum class What { region, unit_above } what = What::region;
};

/// Finds every place of an article that names a region or a unit above.
class PlaceFinder {
 public:
  /// All must outlive this.
  PlaceFinder(const Matcher& matcher, const NameIndex& index, const ArticleLanguage& language);

  std::vector<Place> find(const std::string& text, std::span<const Token> tokens) const;

  /// How many tokens from `at` are kind words: "Kabupaten/ Kota", "Kab."; 0 for none.
  std::size_t kinds_at(std::span<const Token> tokens, std::size_t at) const;

 private:
  struct Reading {
    std::span<const Token> tokens;
    const std::string& text;
    std::string heading;  // the kind of "Kota:" earlier in the sentence
  };
  std::size_t kind_word_at(std::span<const Token> tokens, std::size_t at) const;
  std::size_t past_name(std::span<const Token> tokens, std::size_t at, std::size_t words) const;
  std::optional<Place> place_at(const Reading& reading, std::size_t at) const;
  std::optional<Place> known_name(const Reading& reading, std::size_t first, std::size_t name) const;
  std::optional<Place> misspelled_name(const Reading& reading, std::size_t first, std::size_t name) const;
  Place matched(const Reading& reading, std::size_t first, std::size_t name, std::size_t end) const;
  bool is_alias_as_written(const std::string& written) const;
  std::string kind_before(std::span<const Token> tokens, std::size_t at) const;
  void read_short_form(const Reading& reading, Place& place, std::vector<Place>& short_forms) const;
  void add_misspelled_items(const Reading& reading, std::vector<Place>& places) const;

  const Matcher& matcher_;
  const NameIndex& index_;
  const ArticleLanguage& language_;
  Phrases kind_words_;
};

}  // namespace cakupan::loader
