#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cakupan::loader::article {

/// A list of phrases, each of one or more folded words.
using Phrases = std::vector<std::vector<std::string>>;

/// What a language file says: the words that give region names in prose their meaning.
struct ArticleLanguage {
  Phrases conjunctions, introduces, takes, chooses, signs, one_of, programmes, besides, also, negations,
      located, skips, governments, institutions, counted, year_words, law_words, abbreviations, common,
      kinds_behind, refers, given, number_prefixes, features, obtains, elsewhere, together, others, asides,
      awards, details, ranks, continues, wholes, loose_kinds, areas, totals, earlier, follows;
  std::map<std::string, std::string> titles;  ///< folded phrase -> kind; empty kind: an office of any
  std::map<std::string, std::string> bodies;  ///< "pemkab" -> "kabupaten"
  std::map<std::string, int> numbers;         ///< "sepuluh" -> 10
  std::map<std::string, int> multipliers;     ///< "puluh" -> 10
  std::map<std::string, int> teens;           ///< "belas" -> 10
};

/// The words of all these files together. THROWS: base::Error (input) for a file, (usage) for its keys.
ArticleLanguage read_article_language(const std::vector<std::string>& paths);

}  // namespace cakupan::loader::article
