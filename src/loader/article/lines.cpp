#include "loader/article/lines.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <cakupan/base/number.hpp>

namespace cakupan::loader::article {

namespace {

constexpr std::size_t longest_item_number = 3;  // digits
constexpr std::size_t widest_wrapped = 160;     // beyond, lines are paragraphs
constexpr std::size_t shortest_wrapped = 50;    // an item that fills its line

std::optional<int> item_number(const Token& token) {
  if (!token.is_word() || token.text.size() > longest_item_number || !token.is_number()) return std::nullopt;
  const auto value = base::parse_integer(token.text);
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

bool is_list_sign(const Token& token) {
  static const std::vector<std::string> signs = {"*",      "\u2022", "\u00b7", "\u25aa", "\u25cf",
                                                 "\u25e6", "\u2023", "\u2713", "\u25a0", "\u27a2"};
  return is_dash(token) || (token.kind == Token::Kind::mark &&
                            std::find(signs.begin(), signs.end(), token.text) != signs.end());
}

bool closes_item_number(const std::vector<Token>& tokens, std::size_t at) {
  if (at >= tokens.size() || (!tokens[at].is_mark(".") && !tokens[at].is_mark(")"))) return false;
  const bool decimal = at + 1 < tokens.size() && tokens[at + 1].is_number() &&
                       tokens[at + 1].begin == tokens[at].end && tokens[at].is_mark(".");
  return !decimal;
}

bool is_letter(const Token& token) {
  return token.is_word() && token.text.size() == 1 && token.letters == Token::Case::lower;
}

/// How many tokens a list mark at the start of a line takes: "1.", "b)", "(3)", "-"; 0 where there is none.
std::size_t item_mark(const std::vector<Token>& tokens, std::size_t at) {
  if (is_list_sign(tokens[at])) return 1;
  if ((item_number(tokens[at]) || is_letter(tokens[at])) && closes_item_number(tokens, at + 1)) return 2;
  if (tokens[at].is_mark("(") && at + 2 < tokens.size() && tokens[at + 2].is_mark(")") &&
      (item_number(tokens[at + 1]) || is_letter(tokens[at + 1]))) {
    return 3;
  }
  return 0;
}

bool starts_line(const std::vector<Token>& tokens, std::size_t at) {
  return at == 0 || tokens[at - 1].is_break();
}

// "1 Kabupaten X", "2 Kota Y": numbers that count lines one after the other.
void mark_numbered_lines(std::vector<Token>& tokens) {
  std::optional<std::size_t> before;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!starts_line(tokens, at) || tokens[at].is_break()) continue;
    const auto number = item_number(tokens[at]);
    const bool named = at + 1 < tokens.size() && tokens[at + 1].is_capital() && !tokens[at + 1].is_number();
    if (number && named && before && item_number(tokens[*before]).value_or(-1) + 1 == *number) {
      tokens[*before].item = std::max<std::size_t>(tokens[*before].item, 1);
      tokens[at].item = std::max<std::size_t>(tokens[at].item, 1);
    }
    before = number ? std::optional(at) : std::nullopt;
  }
}

// "1) X, 2) Y" and "1. X 2. Y" within a line: only where they count on from 1.
void mark_numbers_in_line(std::vector<Token>& tokens) {
  std::vector<std::size_t> row;
  const auto flush = [&] {
    if (row.size() > 1) {
      for (const std::size_t at : row) tokens[at].item = 2;
    }
    row.clear();
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is_break()) flush();
    const auto number = item_number(tokens[at]);
    const bool inside = at > 0 && tokens[at - 1].is_mark("(");
    if (!number || inside || !closes_item_number(tokens, at + 1)) continue;
    if (at + 2 >= tokens.size() || !tokens[at + 2].is_capital()) continue;
    if (*number == static_cast<int>(row.size()) + 1) row.push_back(at);
  }
  flush();
}

void mark_items(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (starts_line(tokens, at)) tokens[at].item = item_mark(tokens, at);
  }
  mark_numbered_lines(tokens);
  mark_numbers_in_line(tokens);
}

bool is_closing(const Token& token) {
  return token.is_mark("\"") || token.is_mark("\u201d") || token.is_mark(")") || token.is_mark("'") ||
         token.is_mark("\u2019") || token.is_mark("]") || token.is_mark("\u00bb");
}

bool stop_ends_sentence(const std::vector<Token>& tokens, std::size_t at,
                        const std::vector<std::string>& abbreviations) {
  const Token& token = tokens[at];
  if (!token.is_mark(".") && !token.is_mark("!") && !token.is_mark("?")) return false;
  std::size_t next = at + 1;
  while (next < tokens.size() && is_closing(tokens[next])) ++next;
  if (next < tokens.size() && tokens[next].begin == tokens[next - 1].end && !tokens[next].is_break()) {
    return false;  // "Transnews.co.id", "Kab.Bojonegoro"
  }
  if (at > 0 && tokens[at - 1].is_word() && token.is_mark(".")) {
    const Token& word = tokens[at - 1];
    const bool initial = word.text.size() == 1 && !word.is_number();
    const bool known =
        std::find(abbreviations.begin(), abbreviations.end(), word.folded) != abbreviations.end();
    if (word.item != 0 || initial || known) return false;
  }
  while (next < tokens.size() && tokens[next].is_break()) ++next;
  return next >= tokens.size() || !tokens[next].is_word() || tokens[next].is_capital();
}

class Lines {
 public:
  Lines(const std::vector<Token>& tokens, const SentenceRules& rules) : tokens_(tokens), rules_(rules) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= tokens.size(); ++at) {
      if (at < tokens.size() && !tokens[at].is_break()) continue;
      widest_ = std::max(widest_, width(begin, at));
      if (begin < at && tokens[begin].item != 0) widest_item_ = std::max(widest_item_, width(begin, at));
      begin = at + 1;
    }
  }

  bool break_ends_sentence(std::size_t at) const {
    if (!tokens_[at].is_break()) return false;
    if (at == 0 || at + 1 >= tokens_.size()) return true;
    const Token& next = tokens_[at + 1];
    const Token& last = tokens_[at - 1];
    if (next.item != 0 || last.is_mark(":") || last.is_mark(",")) return false;
    if (tokens_[at].kind == Token::Kind::paragraph) return true;
    std::size_t line = at;
    while (line > 0 && !tokens_[line - 1].is_break()) --line;
    if (phrase_at(tokens_, line, rules_.skips) != 0 || phrase_at(tokens_, at + 1, rules_.skips) != 0)
      return true;
    const std::span<const Token> before(tokens_.data(), at);
    if (phrase_before(before, at, rules_.open_ends) != 0) return false;
    if (next.is_word() && !next.is_capital()) return false;
    if (tokens_[line].item != 0) return !goes_on(line, at);
    return widest_ > widest_wrapped || width(line, at) + 1 + next.points <= widest_;
  }

 private:
  /// Whether an item is wrapped: its next line stands further in, or its next word found no room.
  bool goes_on(std::size_t line, std::size_t at) const {
    const std::size_t before = line == 0 ? 0 : tokens_[line - 1].end;
    const bool further_in = tokens_[at + 1].begin - tokens_[at].end > tokens_[line].begin - before;
    const bool full = widest_item_ >= shortest_wrapped && widest_ <= widest_wrapped &&
                      width(line, at) + 1 + tokens_[at + 1].points > widest_item_;
    return further_in || full;
  }

  /// In code points, blanks within counted as one.
  std::size_t width(std::size_t begin, std::size_t end) const {
    std::size_t points = 0;
    for (std::size_t at = begin; at < end; ++at) {
      const bool apart = at > begin && tokens_[at].begin != tokens_[at - 1].end;
      points += tokens_[at].points + (apart ? 1 : 0);
    }
    return points;
  }

  const std::vector<Token>& tokens_;
  const SentenceRules& rules_;
  std::size_t widest_ = 0;
  std::size_t widest_item_ = 0;
};

}  // namespace

void cut_sentences(std::vector<Token>& tokens, const SentenceRules& rules) {
  mark_items(tokens);
  const Lines lines(tokens, rules);
  std::size_t sentence = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool closes = at > 0 && tokens[at].kind == Token::Kind::mark && is_closing(tokens[at]) &&
                        tokens[at].begin == tokens[at - 1].end;
    tokens[at].sentence = closes ? tokens[at - 1].sentence : sentence;
    if (stop_ends_sentence(tokens, at, rules.abbreviations) || lines.break_ends_sentence(at)) ++sentence;
  }
}

}  // namespace cakupan::loader::article
