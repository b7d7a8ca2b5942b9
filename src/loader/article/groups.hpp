#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <cakupan/loader/article/article.hpp>

#include "loader/article/language.hpp"
#include "loader/article/numbers.hpp"
#include "loader/article/place_matcher.hpp"

namespace cakupan::loader::article {

/// Places that a text names in one breath: "A, B dan C", lines of a list or table, or one alone.
struct PlaceGroup {
  std::vector<std::size_t> places;                                  ///< positions, ascending
  enum class Layout { sentence, lines } layout = Layout::sentence;  ///< lines: one place leads each
  ArticleRole role = ArticleRole::context;  ///< other than context: its places are listed
  std::optional<int> stated_size;
  std::optional<int> year;
};

/// By token, whether it stands in the name of a place. `what`: of such places alone. DEFAULT: of any.
std::vector<bool> inside_places(std::size_t tokens, const std::vector<Place>& places,
                                std::optional<Place::What> what = {});

/// Tokens from `begin` to before `end`.
struct Bounds {
  std::size_t begin = 0, end = 0;
};
Bounds sentence_of(std::span<const Token> tokens, std::size_t token);

/// Past "(Jawa Barat)"; the same position where no short remark begins.
std::size_t past_remark(std::span<const Token> tokens, std::size_t at);

/// Puts every place that is no unit above into one group, in order.
std::vector<PlaceGroup> group_places(std::span<const Token> tokens, const std::vector<Place>& places,
                                     const ArticleLanguage& language, const KindWords& kind_words);

/// A kind word at the head of a list holds for the bare names behind it, up to the next: "Kota Bandung, Bogor
/// dan Depok"; so does the noun that a list was counted with: "tiga kota, yakni Bandung, Bogor, Depok". Only
/// where every name it would hold for has a region of that kind, and where the list does not repeat the word
/// before other names (there a bare name may be of any kind). Ambiguous places are matched anew. A noun that
/// is not said of regions of any kind ("kabupaten", but not `loose_kinds`) holds for all names of a list that
/// has only bare ones, which may contradict it.
void settle_kinds(std::span<const Token> tokens, const std::vector<PlaceGroup>& groups,
                  const std::vector<StatedCount>& counts, const ArticleLanguage& language,
                  const KindWords& kind_words, const PlaceMatcher& matcher, std::vector<Place>& places);

}  // namespace cakupan::loader::article
