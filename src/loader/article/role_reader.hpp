#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "loader/article/clauses.hpp"
#include "loader/article/figures.hpp"
#include "loader/article/groups.hpp"
#include "loader/article/kind_words.hpp"
#include "loader/article/language.hpp"
#include "loader/article/numbers.hpp"
#include "loader/article/place.hpp"

namespace cakupan::loader::article {

/// Says of one group after the other whether the text makes its places members.
class RoleReader {
 public:
  RoleReader(std::span<const Token> tokens, const std::vector<Place>& places, const ArticleLanguage& language,
             const KindWords& kind_words, const std::vector<StatedCount>& counts)
      : tokens_(tokens),
        places_(places),
        language_(language),
        kind_words_(kind_words),
        counts_(counts),
        years_(stated_years(tokens, language, kind_words)),
        clauses_(tokens, language, kind_words, counts),
        in_unit_above_(inside_places(tokens.size(), places, Place::What::unit_above)),
        begins_place_(tokens.size()),
        words_before_(tokens.size() + 1),
        capitals_before_(tokens.size() + 1) {
    for (const Place& place : places) begins_place_[place.first] = true;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const bool word = tokens[at].is_word();
      words_before_[at + 1] = words_before_[at] + (word ? 1 : 0);
      capitals_before_[at + 1] = capitals_before_[at] + (word && tokens[at].is_capital() ? 1 : 0);
    }
  }

  /// Sets role, size and year of the group at `position`; those before it are read.
  void read(std::vector<PlaceGroup>& groups, std::size_t position) const;

 private:
  // What stands to the left of a place: left_of_place.cpp.
  enum class Left { free, office, place, excluded };

  bool in_venue(const Place& place, const Bounds& bounds) const;
  bool in_dateline(const Place& place, const Bounds& bounds) const;
  bool in_longer_name(const Place& place, const Bounds& bounds) const;
  bool is_title_case(const Bounds& bounds) const;
  Left left_of(const Place& place, const Bounds& bounds) const;
  bool is_subject(const PlaceGroup& group, const Bounds& bounds, Left left) const;
  bool denied_behind(std::size_t last, const Bounds& bounds) const;
  bool stands_for_unit_above(const Bounds& bounds, std::size_t first) const;
  bool is_listed(const PlaceGroup& group, const Bounds& bounds, Left left, ListPosition& list) const;
  bool is_quoted(const Bounds& bounds) const;
  bool in_denied_section(const PlaceGroup& group, const ListPosition& list) const;
  bool in_unit_above(std::size_t token) const;
  bool is_object(const PlaceGroup& group, const Bounds& bounds, ListPosition& list) const;
  bool is_named_besides(const PlaceGroup& group, const Bounds& bounds) const;
  ArticleRole told_role(const ListPosition& list) const;
  std::size_t before_titles(std::size_t at, const Bounds& bounds) const;
  bool is_apposition(const PlaceGroup& group, std::size_t first, const Bounds& bounds) const;
  std::size_t before_marks(std::size_t at, const Bounds& bounds) const;
  bool are_receivers(const PlaceGroup& group, std::size_t first, const Bounds& bounds) const;
  bool is_ranked(const PlaceGroup& group, const Bounds& bounds, std::size_t first) const;
  bool goes_on(const std::vector<PlaceGroup>& groups, std::size_t position, const Bounds& bounds,
               std::size_t first) const;

  std::span<const Token> tokens_;
  const std::vector<Place>& places_;
  const ArticleLanguage& language_;
  const KindWords& kind_words_;
  const std::vector<StatedCount>& counts_;
  std::vector<StatedYear> years_;
  Clauses clauses_;
  // By token.
  std::vector<bool> in_unit_above_, begins_place_;
  std::vector<std::size_t> words_before_, capitals_before_;
};

}  // namespace cakupan::loader::article
