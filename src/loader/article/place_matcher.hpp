#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <cakupan/loader/match/match.hpp>

#include "loader/article/kind_words.hpp"
#include "loader/article/language.hpp"
#include "loader/article/place.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

constexpr std::size_t longest_name = 6;  ///< words

/// How far an article has been read.
struct Reading {
  std::span<const Token> tokens;
  const std::string& text;  ///< that the tokens were cut from
  std::string heading;      ///< the kind of "Kota:" earlier in the sentence
  int as_of = 0;            ///< the latest year that the text states
};

/// Matches a name of an article with all that stands around it: kind words before and behind, offices, the
/// heading above, the unit above behind it.
class PlaceMatcher {
 public:
  /// All must outlive this.
  PlaceMatcher(const match::Matcher& matcher, const KindWords& kind_words, const ArticleLanguage& language);

  /// The place of the name from the token `name` to before `end`, whose kind words begin at `first`.
  Place matched(const Reading& reading, std::size_t first, std::size_t name, std::size_t end) const;
  /// What may stand between the capital words of a name: "Pangkajene dan Kepulauan".
  enum class Joints { none, conjunctions };
  /// The end of `words` capital words from `at`; 0 where there are not so many.
  std::size_t past_name(std::span<const Token> tokens, std::size_t at, std::size_t words,
                        Joints joints = Joints::none) const;
  /// Where a short form stands behind the place in parentheses, takes it in and adds it to the others.
  void read_short_form(const Reading& reading, Place& place, std::vector<Place>& short_forms) const;

  /// Whether the place can be a region of this kind.
  bool may_be(const Place& place, const std::string& kind) const;
  /// Matches the place anew as one of this kind.
  void match_as(Place& place, const std::string& kind) const;

 private:
  std::string parent_behind(const Reading& reading, std::size_t end) const;
  std::size_t past_kind_behind(const Reading& reading, std::size_t first, std::size_t end) const;

  const match::Matcher& matcher_;
  const match::NameIndex& names_;
  const KindWords& kind_words_;
  const ArticleLanguage& language_;
};

}  // namespace cakupan::loader::article
