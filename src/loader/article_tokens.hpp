#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "loader/article_language.hpp"

namespace cakupan::loader {

/// A word, a mark or a line break of an article.
struct Token {
  enum class Kind { word, mark, line, paragraph } kind = Kind::word;
  std::size_t begin = 0, end = 0;  ///< bytes
  std::string text;
  std::string folded;  ///< of words
  std::size_t sentence = 0;
  enum class Case { lower, capital } letters = Case::lower;  ///< digits count as capital
  enum class Line { same, first } line = Line::same;         ///< first: a line break is right before it

  bool is_word() const { return kind == Kind::word; }
  bool is_capital() const { return is_word() && letters == Case::capital; }
  bool is_mark(std::string_view mark) const { return kind == Kind::mark && text == mark; }
  bool is_break() const { return kind == Kind::line || kind == Kind::paragraph; }
};

/// Cuts a text into words and marks, and these into sentences; line breaks are left to the next token.
/// `abbreviations`: folded words whose full stop ends no sentence. A paragraph ends a sentence, unless a
/// colon opens a list or the next line is an item ("1.", "-"). So does the end of a line that begins with one
/// of `skips`.
std::vector<Token> tokens_of(std::string_view text, const std::vector<std::string>& abbreviations,
                             const Phrases& skips);

/// How many tokens from `at` the longest of these phrases takes; 0 where none begins there.
std::size_t phrase_at(std::span<const Token> tokens, std::size_t at, const Phrases& phrases);
/// How many tokens before `at` the longest of these phrases takes; 0 where none ends there.
std::size_t phrase_before(std::span<const Token> tokens, std::size_t at, const Phrases& phrases);

/// Whether the token begins an item of a list by lines: "1.", "2)", "-", "•" at the start of a line.
bool is_bullet(std::span<const Token> tokens, std::size_t at);

bool is_dash(const Token& token);

}  // namespace cakupan::loader
