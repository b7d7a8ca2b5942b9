#include "loader/article/tokens.hpp"

#include <algorithm>
#include <array>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::article {

namespace {

constexpr std::string_view right_quote = "\u2019";

std::size_t size_of_code_point(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte >= 0xf0U) return 4;
  if (byte >= 0xe0U) return 3;
  return byte >= 0xc0U ? 2 : 1;
}

bool is_letter_or_digit(std::string_view code_point) { return !base::folded(code_point).empty(); }

bool is_blank(std::string_view code_point) { return base::trimmed(code_point).empty(); }

bool is_apostrophe(std::string_view code_point) { return code_point == "'" || code_point == right_quote; }

// Soft hyphen, joiners and spaces of no width, byte order mark.
bool has_no_width(std::string_view code_point) {
  static const std::array<std::string_view, 6> signs = {"\u00ad", "\u200b", "\u200c",
                                                        "\u200d", "\u2060", "\ufeff"};
  return std::find(signs.begin(), signs.end(), code_point) != signs.end();
}

bool is_wide_blank(std::string_view code_point) {
  static const std::array<std::string_view, 5> signs = {"\u00a0", "\u202f", "\u205f", "\u3000", "\t"};
  const bool of_general_punctuation = code_point.size() == 3 && code_point.substr(0, 2) == "\xe2\x80" &&
                                      static_cast<unsigned char>(code_point[2]) <= 0x8aU;
  return of_general_punctuation || std::find(signs.begin(), signs.end(), code_point) != signs.end();
}

std::string_view code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text.substr(at, size_of_code_point(text[at])) : std::string_view();
}

/// "s" and no more letters: "Pekanbaru's".
bool is_possessive(std::string_view text, std::size_t at) {
  return code_point_at(text, at) == "s" && !is_letter_or_digit(code_point_at(text, at + 1));
}

Token word_at(std::string_view text, std::size_t at) {
  Token token;
  token.begin = at;
  while (at < text.size()) {
    const std::string_view letter = code_point_at(text, at);
    const bool inside = is_apostrophe(letter) && at > token.begin &&
                        is_letter_or_digit(code_point_at(text, at + letter.size()));
    if (inside && is_possessive(text, at + letter.size())) break;
    if (!inside && !is_letter_or_digit(letter) && !has_no_width(letter)) break;
    at += letter.size();
    ++token.points;
  }
  token.end = at;
  token.text = text.substr(token.begin, at - token.begin);
  token.folded = base::squeezed(token.text);
  const std::string first(code_point_at(token.text, 0));
  const bool digit = first.front() >= '0' && first.front() <= '9';
  if (digit || base::lower(first) != first) token.letters = Token::Case::capital;
  return token;
}

}  // namespace

bool Token::is_number() const {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool Token::is_upper() const {
  return is_capital() && !is_number() &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = base::folded(text);
  for (const std::string_view word : base::split(folded, ' ')) words.emplace_back(word);
  return words;
}

std::string with_plain_blanks(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view code_point = code_point_at(text, at);
    const bool windows_end = code_point == "\r" && code_point_at(text, at + 1) == "\n";
    const bool line_end = code_point == "\r" || code_point == "\u2028" || code_point == "\u2029";
    if (is_wide_blank(code_point) || windows_end) {
      plain += ' ';
    } else if (line_end) {
      plain += '\n';
    } else {
      plain += code_point;
    }
    at += code_point.size();
  }
  return plain;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view code_point = code_point_at(text, at);
    if (is_letter_or_digit(code_point)) {
      tokens.push_back(word_at(text, at));
      at = tokens.back().end;
      continue;
    }
    Token token;
    token.begin = at;
    token.end = at + code_point.size();
    token.text = code_point;
    token.points = 1;
    at = token.end;
    if (code_point == "\n") {
      if (!tokens.empty() && tokens.back().is_break()) {
        tokens.back().kind = Token::Kind::paragraph;
        continue;
      }
      token.kind = Token::Kind::line;
    } else if (is_blank(code_point) || has_no_width(code_point)) {
      continue;
    } else {
      token.kind = Token::Kind::mark;
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

std::string slice(const std::string& text, std::span<const Token> tokens, std::size_t first,
                  std::size_t end) {
  return text.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin);
}

void drop_breaks(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (tokens[at - 1].is_break()) tokens[at].line = Token::Line::first;
  }
  if (!tokens.empty()) tokens.front().line = Token::Line::first;
  std::erase_if(tokens, [](const Token& token) { return token.is_break(); });
}

bool is_dash(const Token& token) {
  return token.is_mark("-") || token.is_mark("\u2013") || token.is_mark("\u2014");
}

std::size_t item_before(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    if (tokens[at - back].item == back) return back;
  }
  return 0;
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

}  // namespace cakupan::loader::article
