// What a list tells of names that the gazetteer does not have letter by letter.

#include <algorithm>

#include "loader/article/groups.hpp"
#include "loader/article/places.hpp"

namespace cakupan::loader::article {

namespace {

constexpr std::size_t longest_item = 3;        // words
constexpr std::size_t longest_look_ahead = 3;  // items
constexpr double sure_enough = 0.9;

bool is_closed(std::span<const Token> tokens, std::size_t end, const ArticleLanguage& language) {
  if (end >= tokens.size() || tokens[end].line == Token::Line::first) return true;
  for (const char* mark : {",", ".", ";", ")", "("}) {
    if (tokens[end].is_mark(mark)) return true;
  }
  return phrase_at(tokens, end, language.conjunctions) != 0;
}

/// Past "," and "dan" and list marks; the same position where none of them is.
std::size_t past_separator(std::span<const Token> tokens, std::size_t at, const ArticleLanguage& language) {
  if (at < tokens.size() && (tokens[at].is_mark(",") || tokens[at].is_mark(";"))) ++at;
  if (at < tokens.size()) at += phrase_at(tokens, at, language.conjunctions);
  if (at < tokens.size()) at += tokens[at].item;
  return at;
}

/// The end of the capital words from `at`, up to `until`; numbers are no names.
std::size_t past_capitals(std::span<const Token> tokens, std::size_t at, std::size_t until) {
  std::size_t end = at;
  while (end < until && tokens[end].is_capital() && !tokens[end].is_number() && tokens[end].item == 0 &&
         tokens[end].sentence == tokens[at].sentence) {
    ++end;
  }
  return end;
}

void put_in_order(std::vector<Place>& places, std::vector<Place> more) {
  places.insert(places.end(), more.begin(), more.end());
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.first < b.first; });
}

}  // namespace

std::optional<Place> PlaceFinder::misspelled_name(const Reading& reading, std::size_t first,
                                                  std::size_t name) const {
  if (phrase_at(reading.tokens, name, language_.common) != 0) return std::nullopt;
  for (std::size_t words = longest_item; words > 0; --words) {
    const std::size_t end = place_matcher_.past_name(reading.tokens, name, words);
    if (end == 0) continue;
    Place place = place_matcher_.matched(reading, first, name, end);
    if (place.match.outcome == model::Outcome::fuzzy) return place;
    if (place.match.outcome == model::Outcome::ambiguous && place.match.score > sure_enough) return place;
  }
  return std::nullopt;
}

// "Kabupaten Atlantis": closed on both sides, no known name within, no person behind "Wali Kota".
std::optional<Place> PlaceFinder::unknown_name(const Reading& reading, std::size_t first,
                                               std::size_t name) const {
  const std::span<const Token> tokens = reading.tokens;
  const std::size_t end = past_capitals(tokens, name, tokens.size());
  if (end == name || end - name > longest_item || !is_closed(tokens, end, language_)) return std::nullopt;
  if (first > 0 && language_.titles.contains(tokens[first - 1].folded)) return std::nullopt;
  for (std::size_t at = name; at < end; ++at) {
    if (phrase_at(tokens, at, language_.common) != 0 || known_name(reading, at, at)) return std::nullopt;
  }
  Place place = place_matcher_.matched(reading, first, name, end);
  if (!place.match.region) {
    place.known = Place::Known::no;
    place.match.outcome = model::Outcome::unmatched;
  }
  return place;
}

std::optional<Place> PlaceFinder::item_at(const Reading& reading, std::size_t at, std::size_t until) const {
  const std::span<const Token> tokens = reading.tokens;
  if (at >= until) return std::nullopt;
  const std::size_t name = at + kind_words_.kinds_at(tokens, at);
  const std::size_t end = past_capitals(tokens, name, until);
  if (end == name || end - name > longest_item || !is_closed(tokens, end, language_)) return std::nullopt;
  auto place = misspelled_name(reading, at, name);
  if (place && place->last + 1 == end) return place;
  place = unknown_name(reading, at, name);
  return place && place->last + 1 == end ? place : std::nullopt;
}

/// Whether what stands before `at` begins a list: "yakni", a colon, a list mark.
bool PlaceFinder::opens_item(const Reading& reading, std::size_t at) const {
  const std::span<const Token> tokens = reading.tokens;
  return at > 0 && (tokens[at - 1].is_mark(":") || item_before(tokens, at) != 0 ||
                    phrase_before(tokens, at, language_.introduces) != 0);
}

// Between the known items of a list, before its first and behind its last: "Tanggerang Selatan" is nearly a
// name, "Atlantis" none, and both are items.
void PlaceFinder::add_items(const Reading& reading, std::vector<Place>& places) const {
  const std::span<const Token> tokens = reading.tokens;
  std::vector<Place> found;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t until = i + 1 < places.size() ? places[i + 1].first : tokens.size();
    std::vector<Place> pending;  // sure only where the list goes on behind them
    std::size_t at = past_remark(tokens, places[i].last + 1);
    if (places[i].what == Place::What::unit_above && at < tokens.size() && tokens[at].is_mark(")")) ++at;
    for (std::size_t items = 0; items <= longest_look_ahead; ++items) {
      const std::size_t begin = past_separator(tokens, at, language_);
      if (begin == at) break;
      if (begin >= until) {
        if (i + 1 < places.size() && begin == until)
          found.insert(found.end(), pending.begin(), pending.end());
        break;
      }
      const auto item = item_at(reading, begin, until);
      if (!item) break;
      const bool last = phrase_before(tokens, begin, language_.conjunctions) != 0 ||
                        item_before(tokens, begin) != 0 || item->kind == Place::Kind::stated;
      if (item->known == Place::Known::yes || last) {
        found.insert(found.end(), pending.begin(), pending.end());
        pending.clear();
        found.push_back(*item);
      } else {
        pending.push_back(*item);
      }
      at = past_remark(tokens, item->last + 1);
    }
    const std::size_t before = places[i].first - item_before(tokens, places[i].first);
    const bool listed = before < places[i].first || (before > 0 && tokens[before - 1].is_mark(","));
    if (!listed || before == 0) continue;
    const std::size_t end = tokens[before - 1].is_mark(",") ? before - 1 : before;
    const std::size_t begin_of_gap = i == 0 ? 0 : places[i - 1].last + 1;
    std::size_t begin = end;
    while (begin > begin_of_gap && tokens[begin - 1].is_capital() && !tokens[begin - 1].is_number() &&
           end - begin < longest_item + 1) {
      --begin;
    }
    if (begin == end || !opens_item(reading, begin)) continue;
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const Place& place) { return place.first == begin; });
    if (known) continue;
    if (const auto item = item_at(reading, begin, end)) found.push_back(*item);
  }
  put_in_order(places, std::move(found));
}

// "Kabupaten dan Kota Bogor" are two regions.
void PlaceFinder::add_paired_kinds(const Reading& reading, std::vector<Place>& places) const {
  const std::span<const Token> tokens = reading.tokens;
  std::vector<Place> found;
  for (const Place& place : places) {
    if (place.stated_kind.empty() || !tokens[place.first].is_capital()) continue;
    const std::size_t conjunction = phrase_before(tokens, place.first, language_.conjunctions);
    const std::size_t kind = kind_words_.word_before(tokens, place.first - conjunction);
    if (conjunction == 0 || kind == 0) continue;
    const std::size_t first = place.first - conjunction - kind;
    const std::string other = kind_words_.kind_in(tokens, first, first + kind);
    if (!tokens[first].is_capital() || other.empty() || other == place.stated_kind) continue;
    std::size_t name = place.first;
    name += kind_words_.kinds_at(tokens, name);
    if (name > place.last) continue;
    Place twin = place;
    twin.first = first;
    twin.last = first + kind - 1;
    twin.begin = tokens[first].begin;
    twin.stated_kind = other;
    twin.query.name = slice(reading.text, tokens, first, first + kind) + " " +
                      slice(reading.text, tokens, name, place.last + 1);
    twin.match = matcher_.match(twin.query);
    if (twin.match.region) found.push_back(std::move(twin));
  }
  put_in_order(places, std::move(found));
}

}  // namespace cakupan::loader::article
