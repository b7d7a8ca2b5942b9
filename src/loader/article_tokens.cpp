#include "loader/article_tokens.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

namespace cakupan::loader {

namespace {

constexpr std::string_view right_quote = "\xe2\x80\x99";
constexpr std::size_t longest_item_number = 3;

std::size_t size_of_code_point(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte >= 0xf0U) return 4;
  if (byte >= 0xe0U) return 3;
  return byte >= 0xc0U ? 2 : 1;
}

bool is_letter_or_digit(std::string_view code_point) { return !base::folded(code_point).empty(); }

bool is_blank(std::string_view code_point) { return base::trimmed(code_point).empty(); }

bool is_apostrophe(std::string_view code_point) { return code_point == "'" || code_point == right_quote; }

bool all_digits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text.substr(at, size_of_code_point(text[at])) : std::string_view();
}

Token word_at(std::string_view text, std::size_t at) {
  Token token;
  token.begin = at;
  while (at < text.size()) {
    const std::string_view letter = code_point_at(text, at);
    const bool inside = is_apostrophe(letter) && at > token.begin &&
                        is_letter_or_digit(code_point_at(text, at + letter.size()));
    if (!inside && !is_letter_or_digit(letter)) break;
    at += letter.size();
  }
  token.end = at;
  token.text = text.substr(token.begin, at - token.begin);
  token.folded = base::squeezed(token.text);
  const std::string first(code_point_at(token.text, 0));
  const bool digit = first.front() >= '0' && first.front() <= '9';
  if (digit || base::lower(first) != first) token.letters = Token::Case::capital;
  return token;
}

std::vector<Token> raw_tokens(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view code_point = code_point_at(text, at);
    if (is_letter_or_digit(code_point)) {
      tokens.push_back(word_at(text, at));
      at = tokens.back().end;
    } else if (code_point == "\n") {
      if (!tokens.empty() && tokens.back().is_break()) {
        tokens.back().kind = Token::Kind::paragraph;
      } else {
        tokens.push_back({Token::Kind::line, at, at + 1, "\n", {}, 0, {}, {}});
      }
      ++at;
    } else {
      if (!is_blank(code_point)) {
        tokens.push_back(
            {Token::Kind::mark, at, at + code_point.size(), std::string(code_point), {}, 0, {}, {}});
      }
      at += code_point.size();
    }
  }
  return tokens;
}

bool is_closing(const Token& token) {
  return token.is_mark("\"") || token.is_mark("\xe2\x80\x9d") || token.is_mark(")") || token.is_mark("'") ||
         token.is_mark(right_quote);
}

bool ends_sentence(const std::vector<Token>& tokens, std::size_t at,
                   const std::vector<std::string>& abbreviations) {
  const Token& token = tokens[at];
  if (!token.is_mark(".") && !token.is_mark("!") && !token.is_mark("?")) return false;
  std::size_t next = at + 1;
  while (next < tokens.size() && is_closing(tokens[next])) ++next;
  if (next >= tokens.size() || tokens[next].is_break()) next = std::min(next, tokens.size());
  if (next < tokens.size() && tokens[next].begin == tokens[next - 1].end && !tokens[next].is_break()) {
    return false;  // "Transnews.co.id", "Kab.Bojonegoro"
  }
  if (at > 0 && tokens[at - 1].is_word() && token.is_mark(".")) {
    const Token& word = tokens[at - 1];
    const bool item = all_digits(word.text) && (at == 1 || tokens[at - 2].is_break());
    const bool initial = word.text.size() == 1 && !all_digits(word.text);
    const bool known =
        std::find(abbreviations.begin(), abbreviations.end(), word.folded) != abbreviations.end();
    if (item || initial || known) return false;
  }
  while (next < tokens.size() && tokens[next].is_break()) ++next;
  return next >= tokens.size() || !tokens[next].is_word() || tokens[next].is_capital();
}

// A line break ends a sentence at the end of a paragraph or of a list by lines.
bool break_ends_sentence(const std::vector<Token>& tokens, std::size_t at, const Phrases& skips) {
  if (!tokens[at].is_break()) return false;
  if (is_bullet(tokens, at + 1)) return false;
  const bool opens_list = at > 0 && (tokens[at - 1].is_mark(":") || tokens[at - 1].is_mark(","));
  if (opens_list) return false;
  if (tokens[at].kind == Token::Kind::paragraph) return true;
  std::size_t line = at;
  while (line > 0 && !tokens[line - 1].is_break()) --line;
  return is_bullet(tokens, line) || phrase_at(tokens, line, skips) != 0;
}

}  // namespace

bool is_dash(const Token& token) {
  return token.is_mark("-") || token.is_mark("\xe2\x80\x93") || token.is_mark("\xe2\x80\x94");
}

bool is_bullet(std::span<const Token> tokens, std::size_t at) {
  if (at >= tokens.size()) return false;
  if (at > 0 && !tokens[at - 1].is_break() && tokens[at].line == Token::Line::same) return false;
  const Token& token = tokens[at];
  if (is_dash(token) || token.is_mark("*") || token.is_mark("\xe2\x80\xa2")) return true;
  return token.is_word() && token.text.size() <= longest_item_number && all_digits(token.text) &&
         at + 1 < tokens.size() && (tokens[at + 1].is_mark(".") || tokens[at + 1].is_mark(")"));
}

std::vector<Token> tokens_of(std::string_view text, const std::vector<std::string>& abbreviations,
                             const Phrases& skips) {
  std::vector<Token> tokens = raw_tokens(text);
  std::size_t sentence = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool closes = at > 0 && tokens[at].kind == Token::Kind::mark && is_closing(tokens[at]) &&
                        tokens[at].begin == tokens[at - 1].end;
    tokens[at].sentence = closes ? tokens[at - 1].sentence : sentence;
    if (ends_sentence(tokens, at, abbreviations) || break_ends_sentence(tokens, at, skips)) ++sentence;
  }
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (tokens[at - 1].is_break()) tokens[at].line = Token::Line::first;
  }
  std::erase_if(tokens, [](const Token& token) { return token.is_break(); });
  return tokens;
}

std::size_t phrase_at(std::span<const Token> tokens, std::size_t at, const Phrases& phrases) {
  for (const std::vector<std::string>& phrase : phrases) {
    if (at + phrase.size() > tokens.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < phrase.size() && same; ++i) {
      same = tokens[at + i].is_word() && tokens[at + i].folded == phrase[i];
    }
    if (same) return phrase.size();
  }
  return 0;
}

std::size_t phrase_before(std::span<const Token> tokens, std::size_t at, const Phrases& phrases) {
  for (const std::vector<std::string>& phrase : phrases) {
    if (phrase.size() <= at && phrase_at(tokens, at - phrase.size(), {phrase}) != 0) return phrase.size();
  }
  return 0;
}

}  // namespace cakupan::loader
