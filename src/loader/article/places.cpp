#include "loader/article/places.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

#include "loader/article/numbers.hpp"
#include "loader/match/name_index.hpp"

namespace cakupan::loader::article {

namespace {

constexpr std::size_t shortest_open_alias = 6;
constexpr int today = 9999;  // what a text without a year speaks of

/// A line of a list: only a few words.
bool is_short_line(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t longest_line = 8;
  if (tokens[at].line == Token::Line::same) return false;
  for (std::size_t end = at + 1; end <= at + longest_line; ++end) {
    if (end >= tokens.size() || tokens[end].line == Token::Line::first) return true;
  }
  return false;
}

/// "-1" right behind a name.
bool is_numbered(std::span<const Token> tokens, std::size_t end) {
  return end + 1 < tokens.size() && is_dash(tokens[end]) && tokens[end].begin == tokens[end - 1].end &&
         tokens[end + 1].is_number() && tokens[end + 1].begin == tokens[end].end;
}

}  // namespace

PlaceFinder::PlaceFinder(const match::Matcher& matcher, const KindWords& kind_words,
                         const PlaceMatcher& place_matcher, const ArticleLanguage& language)
    : matcher_(matcher),
      names_(matcher.index().names()),
      kind_words_(kind_words),
      place_matcher_(place_matcher),
      language_(language) {}

bool PlaceFinder::is_alias_as_written(const std::string& written) const {
  const std::vector<match::Alias>& aliases = matcher_.gazetteer().aliases;
  return std::any_of(aliases.begin(), aliases.end(),
                     [&](const match::Alias& alias) { return alias.name == written; });
}

// The longest known name from `name`, its kind words beginning at `first`.
std::optional<Place> PlaceFinder::known_name(const Reading& reading, std::size_t first,
                                             std::size_t name) const {
  const std::span<const Token> tokens = reading.tokens;
  for (std::size_t words = longest_name; words > 1; --words) {
    const std::size_t joined =
        place_matcher_.past_name(tokens, name, words, PlaceMatcher::Joints::conjunctions);
    if (joined == 0 || joined == place_matcher_.past_name(tokens, name, words)) continue;
    if (!names_.under(base::squeezed(slice(reading.text, tokens, name, joined))).empty())
      return place_matcher_.matched(reading, first, name, joined);
  }
  for (std::size_t words = longest_name; words > 0; --words) {
    const std::size_t end = place_matcher_.past_name(tokens, name, words);
    if (end == 0) continue;
    const std::string written = slice(reading.text, tokens, name, end);
    const std::string squeezed = base::squeezed(written);
    std::vector<std::size_t> entries = names_.under(squeezed);
    const match::NameReading plain = names_.plain_reading(base::folded(written));
    if (entries.empty() && plain.kinds.empty()) entries = names_.under(plain.bare);
    const bool above =
        first == name && names_.parent(written).has_value() &&
        !std::all_of(squeezed.begin(), squeezed.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (entries.empty() && !above) continue;
    if (above && entries.empty()) {
      Place place;
      place.first = name;
      place.last = end - 1;
      place.begin = tokens[name].begin;
      place.end = tokens[end - 1].end;
      place.sentence = tokens[name].sentence;
      place.what = Place::What::unit_above;
      return place;
    }
    const bool alias_only = std::all_of(entries.begin(), entries.end(), [&](std::size_t entry) {
      return names_.entries()[entry].level == match::NameLevel::alias;
    });
    // A short form is also a word, a person's name or another body's initials.
    if (alias_only && first == name && squeezed.size() < shortest_open_alias && !is_alias_as_written(written))
      continue;
    return place_matcher_.matched(reading, first, name, end);
  }
  return std::nullopt;
}

std::optional<Place> PlaceFinder::place_at(const Reading& reading, std::size_t at) const {
  const std::span<const Token> tokens = reading.tokens;
  std::size_t name = at + kind_words_.kinds_at(tokens, at);
  if (name > at) {
    if (name < tokens.size() && tokens[name].is_mark("(")) {
      std::size_t close = name;
      while (close < tokens.size() && close < name + 4 && !tokens[close].is_mark(")")) ++close;
      if (close < tokens.size() && tokens[close].is_mark(")")) name = close + 1;
    }
    if (auto place = known_name(reading, at, name)) return place;
    if (auto place = known_name(reading, at, at)) {
      if (place->last > at) return place;  // "Kota Baru" is a name as a whole
    }
    if (name >= tokens.size()) return std::nullopt;
    if (auto place = misspelled_name(reading, at, name)) return place;
    return tokens[at].is_capital() ? unknown_name(reading, at, name) : std::nullopt;
  }
  return tokens[at].is_capital() ? known_name(reading, at, at) : std::nullopt;
}

std::vector<Place> PlaceFinder::known_places(Reading& reading) const {
  const std::span<const Token> tokens = reading.tokens;
  std::vector<Place> places, short_forms;
  for (std::size_t at = 0; at < tokens.size();) {
    std::optional<Place> place;
    const std::size_t kinds = kind_words_.kinds_at(tokens, at);
    const bool new_sentence = at > 0 && tokens[at].sentence != tokens[at - 1].sentence;
    if (new_sentence && !is_short_line(tokens, at)) reading.heading.clear();
    const bool own_line = tokens[at].line == Token::Line::first && at + kinds < tokens.size() &&
                          tokens[at + kinds].line == Token::Line::first;
    if (kinds != 0 && at + kinds < tokens.size() && (own_line || tokens[at + kinds].is_mark(":"))) {
      reading.heading = kind_words_.kind_in(tokens, at, at + kinds);
    }
    for (const Place& form : short_forms) {
      const std::size_t name = at + kinds;
      if (name >= tokens.size() || tokens[name].text != tokens[form.first].text) continue;
      place = form;
      place->first = at;
      place->last = name;
      place->begin = tokens[at].begin;
      place->end = tokens[name].end;
      place->sentence = tokens[name].sentence;
      place->kind = kinds != 0 ? Place::Kind::stated : Place::Kind::open;
    }
    if (!place && tokens[at].is_word()) place = place_at(reading, at);
    if (!place) {
      at += std::max<std::size_t>(1, kinds);
      continue;
    }
    at = place->last + 1;
    const bool feature =
        place->kind == Place::Kind::open && phrase_before(tokens, place->first, language_.features) != 0;
    const bool label = place->kind == Place::Kind::open && at < tokens.size() && tokens[at].is_mark(":") &&
                       names_.parent(slice(reading.text, tokens, place->first, at)).has_value();
    if (label) place->what = Place::What::unit_above;  // "Gorontalo: Pohuwato"
    if (feature || is_numbered(tokens, at)) continue;  // "Danau Toba" is not Toba, "Bengkulu-1" not Bengkulu
    place_matcher_.read_short_form(reading, *place, short_forms);
    places.push_back(*place);
    at = place->last + 1;
    // "Kabupaten Kerinci, Jambi": the unit above, though a region is called so too.
    if (place->query.parent.empty() || !tokens[at].is_mark(",")) continue;
    Place above;
    above.first = at + 1;
    above.last = at + folded_words(place->query.parent).size();
    above.begin = tokens[above.first].begin;
    above.end = tokens[above.last].end;
    above.sentence = place->sentence;
    above.what = Place::What::unit_above;
    places.push_back(above);
    at = above.last + 1;
  }
  return places;
}

std::vector<Place> PlaceFinder::find(const std::string& text, std::span<const Token> tokens) const {
  Reading reading{tokens, text, {}, today};
  const std::vector<StatedYear> years = stated_years(tokens, language_, kind_words_);
  const auto latest = std::max_element(years.begin(), years.end(),
                                       [](const auto& a, const auto& b) { return a.year < b.year; });
  if (latest != years.end()) reading.as_of = latest->year;
  std::vector<Place> places = known_places(reading);
  add_paired_kinds(reading, places);
  reading.heading.clear();
  add_items(reading, places);
  return places;
}

}  // namespace cakupan::loader::article
