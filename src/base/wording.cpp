#include <cakupan/base/wording.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/wording_lists.hpp"

namespace cakupan::base {

namespace {

constexpr std::string_view clause_mark = "; ";
constexpr std::string_view place_mark = ": ";

// A wording has three at most; lists of thousands are gone through a few at a time.
constexpr std::size_t most_clauses = 4;

using Filled = std::vector<std::string_view>;

/// The English of a wording, ready to be found in what is said.
struct Pattern {
  std::vector<std::string_view> pieces;  ///< around the holes
  std::vector<bool> numeric;             ///< of each hole
  std::size_t letters = 0;               ///< the more, the less by chance
  std::string_view indonesian;
};

Pattern pattern_of(const Wording& wording) {
  Pattern pattern{{}, {}, 0, wording.indonesian};
  std::size_t from = 0;
  for (std::size_t at = 0; (at = wording.english.find('{', from)) != std::string_view::npos;) {
    pattern.pieces.push_back(wording.english.substr(from, at - from));
    pattern.numeric.push_back(wording.english[at + 1] == '#');
    from = wording.english.find('}', at) + 1;
  }
  pattern.pieces.push_back(wording.english.substr(from));
  for (const std::string_view piece : pattern.pieces) pattern.letters += piece.size();
  return pattern;
}

/// The surest first.
const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = [] {
    std::vector<Pattern> found;
    for (const std::span<const Wording> list : wordings()) {
      for (const Wording& wording : list) found.push_back(pattern_of(wording));
    }
    std::ranges::stable_sort(found, [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
    return found;
  }();
  return all;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.-") == std::string_view::npos;
}

bool are_fitting(const Filled& filled, const Pattern& pattern) {
  for (std::size_t i = 0; i < filled.size(); ++i) {
    if (pattern.numeric[i] && !is_number(filled[i])) return false;
  }
  return true;
}

/// What was filled in, each as short as it can be, where the text is of the pattern.
std::optional<Filled> filled_in(const Pattern& pattern, std::string_view text) {
  const std::string_view first = pattern.pieces.front(), last = pattern.pieces.back();
  if (!text.starts_with(first)) return std::nullopt;
  if (pattern.pieces.size() == 1) return text == first ? std::optional(Filled{}) : std::nullopt;
  if (text.size() < first.size() + last.size() || !text.ends_with(last)) return std::nullopt;
  Filled filled;
  const std::string_view inner = text.substr(first.size(), text.size() - first.size() - last.size());
  std::size_t from = 0;
  for (std::size_t i = 1; i + 1 < pattern.pieces.size(); ++i) {
    const std::size_t at = inner.find(pattern.pieces[i], from);
    if (at == std::string_view::npos) return std::nullopt;
    filled.push_back(inner.substr(from, at - from));
    from = at + pattern.pieces[i].size();
  }
  filled.push_back(inner.substr(from));
  return are_fitting(filled, pattern) ? std::optional(std::move(filled)) : std::nullopt;
}

std::string with_comma(std::string_view number) {
  std::string result(number);
  for (std::size_t i = 1; i + 1 < result.size(); ++i) {
    const auto is_digit = [&](std::size_t at) {
      return std::isdigit(static_cast<unsigned char>(result[at])) != 0;
    };
    if (result[i] == '.' && is_digit(i - 1) && is_digit(i + 1)) result[i] = ',';
  }
  return result;
}

std::string sentence(std::string_view text);

std::string put_into(std::string_view indonesian, const Filled& filled) {
  std::string result;
  std::size_t next = 0, from = 0;
  for (std::size_t open = 0; (open = indonesian.find('{', from)) != std::string_view::npos;) {
    result += indonesian.substr(from, open - from);
    std::size_t at = open + 1;
    if (std::isdigit(static_cast<unsigned char>(indonesian[at])) != 0)
      next = static_cast<std::size_t>(indonesian[at++] - '0');
    const std::string_view argument = filled.at(next++);
    switch (indonesian[at]) {
      case '~':
        result += sentence(argument);
        break;
      case ',':
        result += with_comma(argument);
        break;
      case '!':
        break;
      default:
        result += argument;
    }
    from = indonesian.find('}', at) + 1;
  }
  return result += indonesian.substr(from);
}

/// How many clauses what is filled in may be: several may as well be others of the program's.
enum class Clauses { one, several };

std::optional<std::string> known(std::string_view text, Clauses clauses) {
  for (const Pattern& pattern : patterns()) {
    const auto filled = filled_in(pattern, text);
    if (!filled) continue;
    const bool joined = std::ranges::any_of(*filled, [](std::string_view argument) {
      return argument.find(clause_mark) != std::string_view::npos;
    });
    if (joined && clauses == Clauses::one) continue;
    return put_into(pattern.indonesian, *filled);
  }
  return std::nullopt;
}

/// "<place>: <sentence>" where the sentence is known.
std::optional<std::string> known_behind_place(std::string_view text, Clauses clauses) {
  for (std::size_t at = text.find(place_mark); at != std::string_view::npos;
       at = text.find(place_mark, at + 1)) {
    const auto rest = known(text.substr(at + place_mark.size()), clauses);
    if (!rest) continue;
    const std::string_view place = text.substr(0, at);
    return known(place, Clauses::one).value_or(std::string(place)) + std::string(place_mark) + *rest;
  }
  return std::nullopt;
}

/// Where each of the first clauses ends, the longest beginning first.
std::vector<std::size_t> ends_of_clauses(std::string_view text) {
  std::vector<std::size_t> ends;
  std::size_t end = 0;
  while (ends.size() < most_clauses && end != std::string_view::npos) {
    end = text.find(clause_mark, end == 0 ? 0 : end + clause_mark.size());
    ends.push_back(std::min(end, text.size()));
  }
  std::ranges::reverse(ends);
  return ends;
}

struct Begun {
  std::size_t size = 0;  ///< of the English
  std::string said;
};

/// The longest known beginning of a few clauses, or the first clause as it is. A clause more is tried where
/// what is filled in may hold the mark itself.
Begun beginning_of(std::string_view text) {
  const std::vector<std::size_t> ends = ends_of_clauses(text);
  for (const Clauses clauses : {Clauses::one, Clauses::several}) {
    for (const std::size_t end : ends) {
      const std::string_view begin = text.substr(0, end);
      if (auto found = known(begin, clauses)) return {end, *std::move(found)};
      if (auto found = known_behind_place(begin, clauses)) return {end, *std::move(found)};
    }
  }
  return {ends.back(), std::string(text.substr(0, ends.back()))};
}

std::string sentence(std::string_view text) {
  std::string result;
  while (true) {
    const Begun begun = beginning_of(text);
    result += begun.said;
    if (begun.size == text.size()) return result;
    result += clause_mark;
    text.remove_prefix(begun.size + clause_mark.size());
  }
}

std::string said_of(const Place& place, std::string_view happened, std::string_view remedy,
                    Language language) {
  std::string where = describe(place);
  if (place.row || !place.field.empty() || place.file == "-") where = said(where, language);
  const std::string mark(happened.ends_with('?') ? " " : clause_mark);
  return (where.empty() ? "" : where + std::string(place_mark)) + said(happened, language) +
         (remedy.empty() ? "" : mark + said(remedy, language));
}

}  // namespace

std::span<const std::span<const Wording>> wordings() {
  static const std::array all{wordings_of_analysis_and_render(),
                              wordings_of_base_and_geo(),
                              wordings_of_boundaries(),
                              wordings_of_cli(),
                              wordings_of_help(),
                              wordings_of_job(),
                              wordings_of_libraries(),
                              wordings_of_matching(),
                              wordings_of_options(),
                              wordings_of_projects(),
                              wordings_of_publish(),
                              wordings_of_tables()};
  return all;
}

std::string said(std::string_view english, Language language) {
  constexpr std::string_view blanks = " \n";
  const std::size_t begin = english.find_first_not_of(blanks);
  if (language == Language::english || begin == std::string_view::npos) return std::string(english);
  const std::size_t end = english.find_last_not_of(blanks) + 1;
  return std::string(english.substr(0, begin)) + sentence(english.substr(begin, end - begin)) +
         std::string(english.substr(end));
}

std::string said(const Error& error, Language language) {
  if (language == Language::english) return error.what();
  return said_of(error.place(), error.happened(), error.remedy(), language);
}

std::string said(const Diagnostic& diagnostic, Language language) {
  if (language == Language::english) return describe(diagnostic);
  return said_of(diagnostic.place, diagnostic.message, diagnostic.remedy, language);
}

}  // namespace cakupan::base
