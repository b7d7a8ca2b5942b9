#include "loader/article_numbers.hpp"

#include <algorithm>

#include <cakupan/base/number.hpp>

namespace cakupan::loader {

namespace {

constexpr int smallest_count = 2;  // "salah satu kabupaten" counts nothing
constexpr int largest_count = 999;
constexpr int first_year = 1990, last_year = 2099;

bool all_digits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> digits_of(const Token& token) {
  if (!token.is_word() || !all_digits(token.text) || token.text.size() > 4) return std::nullopt;
  const auto value = base::parse_integer(token.text);
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

struct Number {
  int value = 0;
  std::size_t words = 0;
};

/// "dua puluh lima": units times multipliers, added up.
Number number_at(std::span<const Token> tokens, std::size_t at, const ArticleLanguage& language) {
  if (const auto digits = digits_of(tokens[at])) return {*digits, 1};
  Number number;
  int units = 0;
  for (std::size_t i = at; i < tokens.size() && tokens[i].is_word(); ++i) {
    const std::string& word = tokens[i].folded;
    if (const auto unit = language.numbers.find(word); unit != language.numbers.end()) {
      units += unit->second;
    } else if (const auto times = language.multipliers.find(word);
               times != language.multipliers.end() && units > 0) {
      number.value += units * times->second;
      units = 0;
    } else if (const auto teen = language.teens.find(word); teen != language.teens.end() && units > 0) {
      units += teen->second;
    } else {
      break;
    }
    ++number.words;
  }
  number.value += units;
  return number;
}

std::optional<int> year_in(const Token& token) {
  const auto value = digits_of(token);
  return value && token.text.size() == 4 && *value >= first_year && *value <= last_year ? value
                                                                                        : std::nullopt;
}

// "14 Desember 2021", "21/04/2022", "21-04-2022".
bool ends_date(std::span<const Token> tokens, std::size_t at) {
  if (at < 2) return false;
  const Token& before = tokens[at - 1];
  if (before.is_capital() && !digits_of(before)) {
    const auto day = digits_of(tokens[at - 2]);
    return day && *day >= 1 && *day <= 31;
  }
  return at >= 4 && (before.is_mark("/") || before.is_mark("-")) && digits_of(tokens[at - 2]) &&
         tokens[at - 3].text == before.text && digits_of(tokens[at - 4]);
}

}  // namespace

std::vector<StatedCount> stated_counts(std::span<const Token> tokens, const ArticleLanguage& language,
                                       const PlaceFinder& places) {
  std::vector<StatedCount> counts;
  for (std::size_t at = 0; at < tokens.size();) {
    const Number number = tokens[at].is_word() ? number_at(tokens, at, language) : Number{};
    const std::size_t noun = at + number.words;
    const bool counted =
        number.words != 0 && noun < tokens.size() && !is_bullet(tokens, at) &&
        (places.kinds_at(tokens, noun) != 0 || phrase_at(tokens, noun, language.counted) != 0);
    if (counted && number.value >= smallest_count && number.value <= largest_count) {
      counts.push_back({number.value, at, tokens[at].sentence});
    }
    at += std::max<std::size_t>(1, number.words);
  }
  return counts;
}

std::vector<StatedYear> stated_years(std::span<const Token> tokens, const ArticleLanguage& language) {
  std::vector<StatedYear> years;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto year = year_in(tokens[at]);
    if (!year) continue;
    bool law = false;
    for (std::size_t back = at; back > 0 && at - back < 5 && !law; --back) {
      law = phrase_at(tokens, back - 1, language.law_words) != 0 &&
            tokens[back - 1].sentence == tokens[at].sentence;
    }
    if (law) continue;
    if (phrase_before(tokens, at, language.year_words) != 0) {
      years.push_back({*year, at, tokens[at].sentence, StatedYear::From::words});
    } else if (ends_date(tokens, at)) {
      years.push_back({*year, at, tokens[at].sentence, StatedYear::From::date});
    }
  }
  return years;
}

}  // namespace cakupan::loader
