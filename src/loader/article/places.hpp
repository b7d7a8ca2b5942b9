#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/loader/match/match.hpp>
#include <cakupan/model/participation.hpp>

#include "loader/article/language.hpp"
#include "loader/article/tokens.hpp"
#include "loader/match/name_index.hpp"

namespace cakupan::loader::article {

/// A place in an article that names a region, or, for `Known::no`, stands as an item among such places but
/// is no name that the gazetteer has.
struct Place {
  std::size_t first = 0, last = 0;  ///< tokens; a kind word before the name included
  std::size_t begin = 0, end = 0;   ///< bytes of what is reported
  std::size_t sentence = 0;
  match::MatchQuery query;  ///< what the matcher was asked
  model::Match match;
  enum class Known { yes, no } known = Known::yes;
  enum class Kind { open, stated } kind = Kind::open;
  std::string stated_kind = {};  ///< the one kind that words before or behind the name state; may be empty
  enum class What { region, unit_above } what = What::region;
};

/// Finds every place of an article that names a region or a unit above.
class PlaceFinder {
 public:
  /// Both must outlive this.
  PlaceFinder(const match::Matcher& matcher, const ArticleLanguage& language);

  /// In order, none inside another. `text` is what the tokens were cut from.
  std::vector<Place> find(const std::string& text, std::span<const Token> tokens) const;

  /// The position before the words of government that lead to a name at `first`: "Pemkab X", "Pemerintah Kota
  /// Y".
  std::size_t lead_of(std::span<const Token> tokens, std::size_t first) const;

  /// The one kind that the kind words from `at` state; empty for none and for several.
  std::string kind_counted(std::span<const Token> tokens, std::size_t at) const;

  /// Whether the place can be a region of this kind.
  bool may_be(const Place& place, const std::string& kind) const;
  /// Matches the place anew as one of this kind.
  void match_as(Place& place, const std::string& kind) const;

  /// How many tokens from `at` are kind words: "Kabupaten/ Kota", "Kab."; 0 for none.
  std::size_t kinds_at(std::span<const Token> tokens, std::size_t at) const;

 private:
  struct Reading {
    std::span<const Token> tokens;
    const std::string& text;
    std::string heading;  // the kind of "Kota:" earlier in the sentence
  };
  std::vector<Place> known_places(Reading& reading) const;
  std::size_t kind_word_at(std::span<const Token> tokens, std::size_t at) const;
  std::size_t past_name(std::span<const Token> tokens, std::size_t at, std::size_t words) const;
  std::optional<Place> place_at(const Reading& reading, std::size_t at) const;
  std::optional<Place> known_name(const Reading& reading, std::size_t first, std::size_t name) const;
  std::optional<Place> misspelled_name(const Reading& reading, std::size_t first, std::size_t name) const;
  Place matched(const Reading& reading, std::size_t first, std::size_t name, std::size_t end) const;
  bool is_alias_as_written(const std::string& written) const;
  struct Body {
    std::size_t words = 0;
    std::string kind = {};
  };
  /// "Pemkab", "regents of": words that state the kind of the name at `at` and belong to it.
  Body body_before(std::span<const Token> tokens, std::size_t at) const;
  std::string kind_before(std::span<const Token> tokens, std::size_t at) const;
  void read_short_form(const Reading& reading, Place& place, std::vector<Place>& short_forms) const;
  std::optional<Place> unknown_name(const Reading& reading, std::size_t first, std::size_t name) const;
  std::string kind_in(std::span<const Token> tokens, std::size_t first, std::size_t end) const;
  std::string parent_behind(const Reading& reading, std::size_t end) const;
  std::size_t past_kind_behind(const Reading& reading, std::size_t first, std::size_t end) const;
  std::optional<Place> item_at(const Reading& reading, std::size_t at, std::size_t until) const;
  bool opens_item(const Reading& reading, std::size_t at) const;
  void add_items(const Reading& reading, std::vector<Place>& places) const;
  void add_paired_kinds(const Reading& reading, std::vector<Place>& places) const;

  const match::Matcher& matcher_;
  const match::NameIndex& index_;
  const ArticleLanguage& language_;
  Phrases kind_words_;
};

}  // namespace cakupan::loader::article
