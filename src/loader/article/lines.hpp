#pragma once

#include <string>
#include <vector>

#include "loader/article/language.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

/// What a text needs to be cut into sentences.
struct SentenceRules {
  std::vector<std::string> abbreviations;  ///< folded words whose full stop ends no sentence
  Phrases skips;                           ///< a line that begins with one is a sentence of its own
  Phrases open_ends;                       ///< a line that ends with one goes on in the next
};

/// Gives each token the number of its sentence, and marks the items of lists ("1.", "2)", "-", "•", and bare
/// numbers that count the lines of a table). A line break ends a sentence at the end of a paragraph, and
/// where the next line's first word would still have fitted: there somebody broke the line on purpose, as
/// behind a headline. Not where a colon, a comma or an open end shows that it goes on, nor before an item.
void cut_sentences(std::vector<Token>& tokens, const SentenceRules& rules);

}  // namespace cakupan::loader::article
