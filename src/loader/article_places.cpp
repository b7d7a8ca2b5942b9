#include "loader/article_places.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

namespace cakupan::loader {

namespace {

constexpr std::size_t longest_name = 6;        // words
constexpr std::size_t longest_misspelled = 3;  // words
constexpr std::size_t shortest_open_alias = 6;

std::string slice(const std::string& text, std::span<const Token> tokens, std::size_t first,
                  std::size_t end) {
  return text.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  const std::string folded = base::folded(text);
  for (const std::string_view word : base::split(folded, ' ')) words.emplace_back(word);
  return words;
}

bool is_upper(const std::string& text) {
  return base::lower(text) != text &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string initials(const std::string& name) {
  std::string letters;
  for (const std::string& word : words_of(name)) letters += word.substr(0, 1);
  return letters;
}

}  // namespace

PlaceFinder::PlaceFinder(const Matcher& matcher, const NameIndex& index, const ArticleLanguage& language)
    : matcher_(matcher), index_(index), language_(language) {
  for (const Kind& kind : matcher.gazetteer().kinds) {
    kind_words_.push_back(words_of(kind.name));
    for (const std::string& word : kind.words) kind_words_.push_back(words_of(word));
  }
  std::stable_sort(kind_words_.begin(), kind_words_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::size_t PlaceFinder::kind_word_at(std::span<const Token> tokens, std::size_t at) const {
  std::size_t count = phrase_at(tokens, at, kind_words_);
  if (count != 0 && at + count < tokens.size() && tokens[at + count].is_mark(".") &&
      at + count + 1 < tokens.size() && tokens[at + count + 1].is_word() &&
      tokens[at + count].sentence == tokens[at + count + 1].sentence) {
    ++count;
  }
  return count;
}

std::size_t PlaceFinder::kinds_at(std::span<const Token> tokens, std::size_t at) const {
  std::size_t end = at + kind_word_at(tokens, at);
  while (end != at && end + 1 < tokens.size()) {
    std::size_t joint = tokens[end].is_mark("/") || tokens[end].is_mark("-")
                            ? 1
                            : phrase_at(tokens, end, language_.conjunctions);
    const std::size_t next = joint == 0 ? 0 : kind_word_at(tokens, end + joint);
    // "kota dan Kota Bogor": the second kind word belongs to its name.
    const bool own =
        !tokens[end].is_mark("/") && tokens[end].is_word() && next != 0 && tokens[end + joint].is_capital();
    // "kabupaten kota" without a stroke is both as well.
    if (next == 0 && joint == 0 && tokens[end].is_word() && !tokens[end].is_capital()) {
      joint = 0;
      const std::size_t close = kind_word_at(tokens, end);
      if (close != 0) {
        end += close;
        continue;
      }
    }
    if (next == 0 || own) break;
    end += joint + next;
  }
  return end - at;
}

// The end of `words` capital words from `at`, or 0. Between them: nothing, a hyphen, or the point of an
// abbreviation.
std::size_t PlaceFinder::past_name(std::span<const Token> tokens, std::size_t at, std::size_t words) const {
  std::size_t end = at;
  for (std::size_t word = 0; word < words; ++word) {
    if (word > 0 && end < tokens.size() && tokens[end].kind == Token::Kind::mark) {
      const bool hyphen = tokens[end].is_mark("-") && tokens[end].begin == tokens[end - 1].end;
      const bool point =
          tokens[end].is_mark(".") && matcher_.gazetteer().abbreviations.contains(tokens[end - 1].folded);
      if (!hyphen && !point) return 0;
      ++end;
    }
    if (end >= tokens.size() || !tokens[end].is_capital()) return 0;
    if (tokens[end].sentence != tokens[at].sentence) return 0;
    ++end;
  }
  return end;
}

bool PlaceFinder::is_alias_as_written(const std::string& written) const {
  const std::vector<Alias>& aliases = matcher_.gazetteer().aliases;
  return std::any_of(aliases.begin(), aliases.end(),
                     [&](const Alias& alias) { return alias.name == written; });
}

// "Bupati X" and "Pemkab X" tell the kind as "Kabupaten X" does.
std::string PlaceFinder::kind_before(std::span<const Token> tokens, std::size_t at) const {
  if (at == 0 || !tokens[at - 1].is_word()) return {};
  for (const auto* words : {&language_.titles, &language_.bodies}) {
    const auto found = words->find(tokens[at - 1].folded);
    if (found != words->end()) return found->second;
  }
  return {};
}

Place PlaceFinder::matched(const Reading& reading, std::size_t first, std::size_t name,
                           std::size_t end) const {
  Place place;
  place.first = first;
  place.last = end - 1;
  place.sentence = reading.tokens[name].sentence;
  place.kind = first < name ? Place::Kind::stated : Place::Kind::open;
  bool parenthesis = false;
  for (std::size_t at = first; at < name; ++at) parenthesis = parenthesis || reading.tokens[at].is_mark("(");
  const std::size_t from = parenthesis ? name : first;
  place.begin = reading.tokens[from].begin;
  place.end = reading.tokens[end - 1].end;
  MatchQuery query;
  query.name = slice(reading.text, reading.tokens, first, end);
  if (place.kind == Place::Kind::open) {
    const std::string office = kind_before(reading.tokens, first);
    query.kind = office.empty() ? reading.heading : office;
    place.match = matcher_.match(query);
    if (!office.empty() && !place.match.region) {
      query.kind.clear();
      place.match = matcher_.match(query);
    }
    return place;
  }
  if (parenthesis) {
    std::string kinds;
    for (std::size_t at = first; at < name && !reading.tokens[at].is_mark("("); ++at)
      kinds += reading.tokens[at].text + " ";
    query.name = kinds + slice(reading.text, reading.tokens, name, end);
  }
  place.match = matcher_.match(query);
  return place;
}

// The longest known name from `name`, its kind words beginning at `first`.
std::optional<Place> PlaceFinder::known_name(const Reading& reading, std::size_t first,
                                             std::size_t name) const {
  const std::span<const Token> tokens = reading.tokens;
  for (std::size_t words = longest_name; words > 0; --words) {
    const std::size_t end = past_name(tokens, name, words);
    if (end == 0) continue;
    const std::string written = slice(reading.text, tokens, name, end);
    const std::string squeezed = base::squeezed(written);
    std::vector<std::size_t> entries = index_.under(squeezed);
    const NameReading plain = index_.plain_reading(base::folded(written));
    if (entries.empty() && plain.kinds.empty()) entries = index_.under(plain.bare);
    const bool above =
        first == name && index_.parent(written).has_value() &&
        !std::all_of(squeezed.begin(), squeezed.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (entries.empty() && !above) continue;
    if (above && entries.empty()) {
      Place place = {name, end - 1, tokens[name].begin,     tokens[end - 1].end, tokens[name].sentence, {},
                     {},   {},      Place::What::unit_above};
      return place;
    }
    const bool alias_only = std::all_of(entries.begin(), entries.end(), [&](std::size_t entry) {
      return index_.entries()[entry].level == NameLevel::alias;
    });
    // A short form is also a word, a person's name or another body's initials.
    if (alias_only && first == name && squeezed.size() < shortest_open_alias && !is_alias_as_written(written))
      continue;
    return matched(reading, first, name, end);
  }
  return std::nullopt;
}

std::optional<Place> PlaceFinder::misspelled_name(const Reading& reading, std::size_t first,
                                                  std::size_t name) const {
  if (phrase_at(reading.tokens, name, language_.common) != 0) return std::nullopt;
  for (std::size_t words = longest_misspelled; words > 0; --words) {
    const std::size_t end = past_name(reading.tokens, name, words);
    if (end == 0) continue;
    Place place = matched(reading, first, name, end);
    if (place.match.outcome == model::Outcome::fuzzy) return place;
    if (place.match.outcome == model::Outcome::ambiguous && place.match.score > 0.9) return place;
  }
  return std::nullopt;
}

std::optional<Place> PlaceFinder::place_at(const Reading& reading, std::size_t at) const {
  const std::span<const Token> tokens = reading.tokens;
  std::size_t name = at + kinds_at(tokens, at);
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
    return name < tokens.size() ? misspelled_name(reading, at, name) : std::nullopt;
  }
  return tokens[at].is_capital() ? known_name(reading, at, at) : std::nullopt;
}

// "Bengkulu Utara (BU)": from here on BU means it.
void PlaceFinder::read_short_form(const Reading& reading, Place& place,
                                  std::vector<Place>& short_forms) const {
  const std::span<const Token> tokens = reading.tokens;
  if (!place.match.region || place.last + 3 >= tokens.size() || !tokens[place.last + 1].is_mark("(") ||
      !tokens[place.last + 3].is_mark(")") || !is_upper(tokens[place.last + 2].text)) {
    return;
  }
  const std::string bare =
      index_.plain_reading(base::folded(matcher_.gazetteer().table.regions[*place.match.region].name)).bare;
  std::size_t from = place.last;
  while (from > place.first &&
         base::squeezed(slice(reading.text, tokens, from, place.last + 1)).size() < bare.size())
    --from;
  const std::string letters = initials(slice(reading.text, tokens, from, place.last + 1));
  if (letters.size() < 2 || letters != tokens[place.last + 2].folded) return;
  Place form = place;
  form.first = form.last = place.last + 2;
  form.match.outcome = model::Outcome::alias;
  form.match.method = "short-form";
  short_forms.push_back(form);
  place.last += 3;
  place.end = tokens[place.last].end;
}

// In a list whose other items are regions, an item that is nearly a name is one: "Tanggerang Selatan".
void PlaceFinder::add_misspelled_items(const Reading& reading, std::vector<Place>& places) const {
  const std::span<const Token> tokens = reading.tokens;
  std::vector<Place> found;
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::size_t at = places[i].last + 1;
    if (at >= tokens.size() || !tokens[at].is_mark(",")) continue;
    ++at;
    if (at < tokens.size()) at += phrase_at(tokens, at, language_.conjunctions);
    for (; at < tokens.size() && tokens[at].is_capital();) {
      if (i + 1 < places.size() && at >= places[i + 1].first) break;
      std::size_t end = at;
      while (end < tokens.size() && tokens[end].is_capital() && tokens[end].sentence == tokens[at].sentence)
        ++end;
      const bool closed = end < tokens.size() && (tokens[end].is_mark(",") || tokens[end].is_mark(".") ||
                                                  phrase_at(tokens, end, language_.conjunctions) != 0);
      if (!closed || end - at > longest_misspelled) break;
      auto place = misspelled_name(reading, at, at);
      if (!place || place->last + 1 != end) break;
      found.push_back(*place);
      if (!tokens[end].is_mark(",")) break;
      at = end + 1;
    }
  }
  places.insert(places.end(), found.begin(), found.end());
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.first < b.first; });
}

std::vector<Place> PlaceFinder::find(const std::string& text, std::span<const Token> tokens) const {
  Reading reading{tokens, text, {}};
  std::vector<Place> places, short_forms;
  for (std::size_t at = 0; at < tokens.size();) {
    std::optional<Place> place;
    const std::size_t kinds = kinds_at(tokens, at);
    if (at > 0 && tokens[at].sentence != tokens[at - 1].sentence) reading.heading.clear();
    if (kinds != 0 && at + kinds < tokens.size() && tokens[at + kinds].is_mark(":")) {
      const std::vector<std::size_t> stated =
          index_.plain_reading(base::folded(slice(text, tokens, at, at + kinds))).kinds;
      reading.heading = stated.size() == 1 ? matcher_.gazetteer().kinds[stated.front()].name : "";
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
    read_short_form(reading, *place, short_forms);
    places.push_back(*place);
    at = place->last + 1;
  }
  add_misspelled_items(reading, places);
  return places;
}

}  // namespace cakupan::loader
