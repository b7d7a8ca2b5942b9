#include "loader/article/numbers.hpp"

#include <algorithm>

#include <cakupan/base/number.hpp>

namespace cakupan::loader::article {

namespace {

constexpr int smallest_count = 2;  // "salah satu kabupaten" counts nothing
constexpr int largest_count = 999;
constexpr int first_year = 1990, last_year = 2099;

std::optional<int> digits_of(const Token& token) {
  if (!token.is_word() || !token.is_number() || token.text.size() > 4) return std::nullopt;
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
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const bool hyphen = number.words > 0 && tokens[i].is_mark("-") && tokens[i].begin == tokens[i - 1].end;
    if (hyphen && i + 1 < tokens.size() && language.numbers.contains(tokens[i + 1].folded)) {
      ++number.words;  // "twenty-five"
      continue;
    }
    if (!tokens[i].is_word()) break;
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

// "Smart City 2019", "(2019)", but not "2019 peserta", "2019/2020" or "Rp2019".
bool stands_alone(std::span<const Token> tokens, std::size_t at, const KindWords& kind_words,
                  const ArticleLanguage& language) {
  const std::size_t next = at + 1;
  const bool glued_before = at > 0 && tokens[at - 1].end == tokens[at].begin && !tokens[at - 1].is_mark("(");
  const bool glued_behind = next < tokens.size() && tokens[next].begin == tokens[at].end &&
                            !tokens[next].is_mark(".") && !tokens[next].is_mark(",") &&
                            !tokens[next].is_mark(")") && !tokens[next].is_mark(":") &&
                            !tokens[next].is_mark(";");
  if (glued_before || glued_behind || tokens[at].item != 0) return false;
  return next >= tokens.size() ||
         (kind_words.kinds_at(tokens, next) == 0 && phrase_at(tokens, next, language.counted) == 0);
}

// "Ketujuh", "Ke-20": a number with a prefix that the language has.
Number prefixed_number_at(std::span<const Token> tokens, std::size_t at, const ArticleLanguage& language) {
  for (const std::vector<std::string>& prefix : language.number_prefixes) {
    if (tokens[at].folded == prefix.front() && at + 2 < tokens.size() && tokens[at + 1].is_mark("-")) {
      const Number number = number_at(tokens, at + 2, language);
      if (number.words != 0) return {number.value, number.words + 2};
    }
    if (!tokens[at].folded.starts_with(prefix.front())) continue;
    const auto found = language.numbers.find(tokens[at].folded.substr(prefix.front().size()));
    if (found != language.numbers.end()) return {found->second, 1};
  }
  return {};
}

// "30 (tiga puluh) kabupaten": the number once more.
std::size_t past_repetition(std::span<const Token> tokens, std::size_t at, const ArticleLanguage& language) {
  if (at + 2 >= tokens.size() || !tokens[at].is_mark("(") || !tokens[at + 1].is_word()) return at;
  const std::size_t words = number_at(tokens, at + 1, language).words;
  const std::size_t close = at + 1 + words;
  return words != 0 && close < tokens.size() && tokens[close].is_mark(")") ? close + 1 : at;
}

// "Dari 17 kabupaten/kota di Sumatera Selatan, hanya A dan B": a whole of which some are meant; not "salah
// satu dari 10 daerah di Indonesia".
bool counts_whole(std::span<const Token> tokens, std::size_t at, std::size_t noun,
                  const KindWords& kind_words, const ArticleLanguage& language) {
  const std::size_t words = phrase_before(tokens, at, language.wholes);
  if (words == 0 || phrase_before(tokens, at, language.one_of) != 0) return false;
  if (at > words) {
    const auto one = language.numbers.find(tokens[at - words - 1].folded);
    if (one != language.numbers.end() && one->second == 1) return false;
  }
  const std::size_t behind =
      noun + std::max(kind_words.kinds_at(tokens, noun), phrase_at(tokens, noun, language.counted));
  return phrase_at(tokens, behind, language.located) != 0;
}

// "Bersama 49 daerah lain": fifty.
bool counts_others(std::span<const Token> tokens, std::size_t at, std::size_t noun,
                   const KindWords& kind_words, const ArticleLanguage& language) {
  if (phrase_before(tokens, at, language.together) == 0) return false;
  const std::size_t words =
      std::max(kind_words.kinds_at(tokens, noun), phrase_at(tokens, noun, language.counted));
  return phrase_at(tokens, noun + words, language.others) != 0;
}

}  // namespace

std::vector<StatedCount> stated_counts(std::span<const Token> tokens, const ArticleLanguage& language,
                                       const KindWords& kind_words) {
  std::vector<StatedCount> counts;
  for (std::size_t at = 0; at < tokens.size();) {
    Number number = tokens[at].is_word() ? number_at(tokens, at, language) : Number{};
    if (number.words == 0 && tokens[at].is_word()) {
      number = prefixed_number_at(tokens, at, language);
      // "kedua Kabupaten Banyuwangi": a rank before a name.
      const std::size_t kinds = number.words == 0 ? 0 : kind_words.kinds_at(tokens, at + number.words);
      const std::size_t behind = at + number.words + kinds;
      if (kinds != 0 && tokens[behind - 1].is_capital() && behind < tokens.size() &&
          tokens[behind].is_capital())
        number = {};
    }
    const std::size_t noun = number.words == 0 ? at : past_repetition(tokens, at + number.words, language);
    const bool counted =
        number.words != 0 && noun < tokens.size() && tokens[at].item == 0 &&
        (kind_words.kinds_at(tokens, noun) != 0 || phrase_at(tokens, noun, language.counted) != 0);
    const bool whole = counted && counts_whole(tokens, at, noun, kind_words, language);
    if (counted && !whole && number.value >= smallest_count && number.value <= largest_count) {
      const bool kinds = kind_words.kinds_at(tokens, noun) != 0;
      if (counts_others(tokens, at, noun, kind_words, language)) ++number.value;
      counts.push_back({number.value, at, tokens[at].sentence,
                        kinds ? StatedCount::Of::regions : StatedCount::Of::others,
                        kind_words.kind_counted(tokens, noun)});
    }
    at += std::max<std::size_t>(1, number.words);
  }
  return counts;
}

std::vector<StatedYear> stated_years(std::span<const Token> tokens, const ArticleLanguage& language,
                                     const KindWords& kind_words) {
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
    } else if (stands_alone(tokens, at, kind_words, language)) {
      years.push_back({*year, at, tokens[at].sentence, StatedYear::From::bare});
    }
  }
  return years;
}

}  // namespace cakupan::loader::article
