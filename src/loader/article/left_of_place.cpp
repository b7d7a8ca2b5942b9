// What the words before a place make of it: a venue, a dateline, part of a longer name, an office.

#include <algorithm>

#include "loader/article/role_reader.hpp"

namespace cakupan::loader::article {

namespace {

constexpr std::size_t words_in_venue = 3;     // with small letters: "di pelabuhan tua Buleleng"
constexpr std::size_t shortest_initials = 3;  // of a body: "RSUD", "KPU"

}  // namespace

bool RoleReader::in_unit_above(std::size_t token) const {
  return token < in_unit_above_.size() && in_unit_above_[token];
}

// "di Hotel X, Tangerang": the part before the comma says where; it is a name, with few small letters.
bool RoleReader::in_venue(const Place& place, const Bounds& bounds) const {
  if (place.first == bounds.begin || !tokens_[place.first - 1].is_mark(",")) return false;
  std::size_t small = 0;
  for (std::size_t at = place.first - 1; at-- > bounds.begin && !tokens_[at].is_mark(",");) {
    if (tokens_[at].is_number()) return false;
    // "Di tingkat kota, Kota X" is no place.
    if (phrase_at(tokens_, at, language_.located) != 0) return phrase_at(tokens_, at, language_.details) == 0;
    small += tokens_[at].is_word() && !tokens_[at].is_capital() ? 1 : 0;
    if (small > words_in_venue) return false;
  }
  return false;
}

// "Jakarta, Kompas – ", "BOGOR (Antara) - ", "TEMPO.CO, Bandung - ": up to a dash among the first words.
bool RoleReader::in_dateline(const Place& place, const Bounds& bounds) const {
  constexpr std::size_t longest_dateline = 10;
  std::size_t line = place.first;
  while (line > bounds.begin && tokens_[line].line == Token::Line::same) {
    --line;
    if (place.first - line > longest_dateline) return false;
  }
  for (std::size_t at = line; at < place.first; ++at) {
    const bool glued = at > line && tokens_[at - 1].is_mark(".");  // "Liputan6.com"
    if (is_dash(tokens_[at]) || (tokens_[at].is_word() && !tokens_[at].is_capital() && !glued)) return false;
  }
  for (std::size_t at = place.last + 1; at < bounds.end && at <= place.last + longest_dateline; ++at) {
    if (is_dash(tokens_[at]))
      return tokens_[at].begin != tokens_[at - 1].end || tokens_[at].begin + 1 != tokens_[at].end;
    if (tokens_[at].is_word() && !tokens_[at].is_capital() && !tokens_[at - 1].is_mark(".")) return false;
  }
  // "Kab. Bojonegoro, Bhirawa" on a line of its own.
  if (place.first != line || place.last + 3 > bounds.end) return false;
  const bool ends_line =
      place.last + 3 >= tokens_.size() || tokens_[place.last + 3].line == Token::Line::first;
  return ends_line && tokens_[place.last + 1].is_mark(",") && tokens_[place.last + 2].is_capital() &&
         tokens_[place.last + 2].line == Token::Line::same;
}

bool RoleReader::is_title_case(const Bounds& bounds) const {
  const std::size_t words = words_before_[bounds.end] - words_before_[bounds.begin];
  const std::size_t capitals = capitals_before_[bounds.end] - capitals_before_[bounds.begin];
  return 10 * capitals >= 6 * words;
}

// "Bima Arya", "Malang Raya", "Yogyakarta International Airport": a bare name that a capital word goes on.
bool RoleReader::in_longer_name(const Place& place, const Bounds& bounds) const {
  const std::size_t next = place.last + 1;
  if (place.kind == Place::Kind::stated || next >= bounds.end || !tokens_[next].is_capital()) return false;
  if (tokens_[next].is_number() || tokens_[next].line == Token::Line::first) return false;
  if (kind_words_.kinds_at(tokens_, next) != 0 || is_title_case(bounds)) return false;
  return !begins_place_[next];
}

RoleReader::Left RoleReader::left_of(const Place& place, const Bounds& bounds) const {
  if (in_dateline(place, bounds) || in_venue(place, bounds)) return Left::place;
  std::size_t at = place.first;
  // "Pemerintah Kabupaten X" speaks for itself.
  while (at > bounds.begin && phrase_before(tokens_, at, language_.governments) != 0) {
    at -= phrase_before(tokens_, at, language_.governments);
    if (at > bounds.begin && tokens_[at - 1].is_word() && language_.titles.contains(tokens_[at - 1].folded))
      return Left::office;
  }
  const bool government = at != place.first;
  const std::size_t next = place.last + 1;
  if (next < bounds.end && tokens_[next].is_capital() && language_.titles.contains(tokens_[next].folded))
    return Left::office;
  const bool has_word =
      at > bounds.begin && tokens_[at - 1].is_word() && tokens_[at].line == Token::Line::same;
  if (has_word && language_.titles.contains(tokens_[at - 1].folded)) return Left::office;
  if (!government && in_longer_name(place, bounds)) return Left::place;
  if (!has_word) return Left::free;
  const Token& before = tokens_[at - 1];
  if (in_unit_above(at - 1)) return Left::free;
  if (phrase_before(tokens_, at, language_.negations) != 0) return Left::excluded;
  if (phrase_before(tokens_, at, language_.located) != 0) return Left::place;
  if (phrase_before(tokens_, at, language_.institutions) != 0) return Left::place;
  const bool function_word = phrase_before(tokens_, at, language_.introduces) != 0 ||
                             phrase_before(tokens_, at, language_.takes) != 0 ||
                             phrase_before(tokens_, at, language_.given) != 0 ||
                             phrase_before(tokens_, at, language_.besides) != 0 ||
                             phrase_before(tokens_, at, language_.chooses) != 0 ||
                             phrase_before(tokens_, at, language_.conjunctions) != 0;
  if (function_word || !before.is_capital() || before.is_number()) return Left::free;
  const bool initials =
      before.is_upper() && before.text.size() >= shortest_initials && !tokens_[place.last].is_upper();
  if (initials) return Left::place;
  return at - 1 == bounds.begin ? Left::free : Left::place;  // part of a longer proper name
}

}  // namespace cakupan::loader::article
