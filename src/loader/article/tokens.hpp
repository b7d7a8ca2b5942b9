#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "loader/article/language.hpp"

namespace cakupan::loader::article {

/// A word, a mark or a line break of an article.
struct Token {
  enum class Kind { word, mark, line, paragraph } kind = Kind::word;
  std::size_t begin = 0, end = 0;  ///< bytes
  std::string text;
  std::string folded;      ///< of words
  std::size_t points = 0;  ///< code points
  std::size_t sentence = 0;
  std::size_t item = 0;  ///< where a list mark begins: how many tokens it takes ("1." 2, "-" 1)
  enum class Case { lower, capital } letters = Case::lower;  ///< digits count as capital
  enum class Line { same, first } line = Line::same;         ///< first: a line break is right before it

  bool is_word() const { return kind == Kind::word; }
  bool is_capital() const { return is_word() && letters == Case::capital; }
  bool is_number() const;
  /// Without small letters of ASCII.
  bool is_upper() const;
  bool is_mark(std::string_view mark) const { return kind == Kind::mark && text == mark; }
  bool is_break() const { return kind == Kind::line || kind == Kind::paragraph; }
};

/// The words of a text as names are compared.
std::vector<std::string> folded_words(std::string_view text);

/// The text with every blank of Unicode as a plain one and every kind of line end as "\n": as many code
/// points as before, so that offsets stay.
std::string with_plain_blanks(std::string_view text);

/// Cuts a text into words, marks and line breaks. Soft hyphens and other signs of no width stay within words.
/// REQUIRES: a text as `with_plain_blanks` gives it.
std::vector<Token> tokens_of(std::string_view text);

/// The text from the token `first` to before the token `end`.
std::string slice(const std::string& text, std::span<const Token> tokens, std::size_t first, std::size_t end);

/// Leaves the breaks to the token behind them (`line`).
void drop_breaks(std::vector<Token>& tokens);

/// How many tokens from `at` the longest of these phrases takes; 0 where none begins there.
std::size_t phrase_at(std::span<const Token> tokens, std::size_t at, const Phrases& phrases);
/// How many tokens before `at` the longest of these phrases takes; 0 where none ends there.
std::size_t phrase_before(std::span<const Token> tokens, std::size_t at, const Phrases& phrases);

/// How many tokens before `at` a list mark takes; 0 where none ends there.
std::size_t item_before(std::span<const Token> tokens, std::size_t at);

bool is_dash(const Token& token);

}  // namespace cakupan::loader::article
