#include "loader/article/places.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::article {

namespace {

constexpr std::size_t longest_name = 6;  // words
constexpr std::size_t shortest_open_alias = 6;

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

std::string initials(const std::string& name) {
  std::string letters;
  for (const std::string& word : folded_words(name)) letters += word.substr(0, 1);
  return letters;
}

}  // namespace

PlaceFinder::PlaceFinder(const match::Matcher& matcher, const ArticleLanguage& language)
    : matcher_(matcher), index_(matcher.index().names()), language_(language) {
  for (const match::Kind& kind : matcher.gazetteer().kinds) {
    kind_words_.push_back(folded_words(kind.name));
    for (const std::string& word : kind.words) kind_words_.push_back(folded_words(word));
  }
  std::stable_sort(kind_words_.begin(), kind_words_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::size_t PlaceFinder::kind_word_at(std::span<const Token> tokens, std::size_t at) const {
  std::size_t count = phrase_at(tokens, at, kind_words_);
  if (count != 0 && at + count < tokens.size() && tokens[at + count].is_mark(".") &&
      at + count + 1 < tokens.size() &&
      (tokens[at + count + 1].is_word() || tokens[at + count + 1].is_mark("/")) &&
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
      if (hyphen && end + 1 < tokens.size() && tokens[end + 1].begin == tokens[end].end &&
          tokens[end + 1].is_word()) {
        end += 2;  // "Una-una": a word repeated keeps its small letter
        continue;
      }
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
  const std::vector<match::Alias>& aliases = matcher_.gazetteer().aliases;
  return std::any_of(aliases.begin(), aliases.end(),
                     [&](const match::Alias& alias) { return alias.name == written; });
}

std::string PlaceFinder::kind_in(std::span<const Token> tokens, std::size_t first, std::size_t end) const {
  std::string words;
  for (std::size_t at = first; at < end; ++at) words += tokens[at].text + " ";
  const std::vector<std::size_t> kinds = index_.plain_reading(base::folded(words)).kinds;
  return kinds.size() == 1 ? matcher_.gazetteer().kinds[kinds.front()].name : std::string();
}

// "(Jawa Barat)" and ", Jawa Barat" behind a name; not a name that is a region's too, which may be the next
// item of a list.
std::string PlaceFinder::parent_behind(const Reading& reading, std::size_t end) const {
  const std::span<const Token> tokens = reading.tokens;
  const bool open = end < tokens.size() && tokens[end].is_mark("(");
  if (!open && (end >= tokens.size() || !tokens[end].is_mark(","))) return {};
  for (std::size_t words = longest_name; words > 0; --words) {
    const std::size_t past = past_name(tokens, end + 1, words);
    if (past == 0 || (open && (past >= tokens.size() || !tokens[past].is_mark(")")))) continue;
    const std::string written = slice(reading.text, tokens, end + 1, past);
    if (tokens[end + 1].is_number() || !index_.parent(written)) continue;
    const bool goes_on = past < tokens.size() && (tokens[past].is_mark(",") || tokens[past].is_mark(";") ||
                                                  phrase_at(tokens, past, language_.conjunctions) != 0);
    if (open || !goes_on || index_.under(base::squeezed(written)).empty()) return written;
  }
  return {};
}

// "Sleman Regency", "Bogor City".
std::size_t PlaceFinder::past_kind_behind(const Reading& reading, std::size_t first, std::size_t end) const {
  const std::size_t kind = phrase_at(reading.tokens, end, language_.kinds_behind);
  if (kind == 0 || reading.tokens[end].sentence != reading.tokens[first].sentence) return end;
  match::MatchQuery query;
  query.name = slice(reading.text, reading.tokens, first, end + kind);
  return matcher_.match(query).region ? end + kind : end;
}

PlaceFinder::Body PlaceFinder::body_before(std::span<const Token> tokens, std::size_t at) const {
  for (const std::size_t words : {std::size_t{2}, std::size_t{1}}) {
    if (at < words) continue;
    std::string phrase;
    for (std::size_t i = at - words; i < at; ++i) phrase += (phrase.empty() ? "" : " ") + tokens[i].folded;
    const auto body = language_.bodies.find(phrase);
    if (body != language_.bodies.end()) return {words, body->second};
  }
  return {};
}

std::size_t PlaceFinder::lead_of(std::span<const Token> tokens, std::size_t first) const {
  std::size_t at = first;
  while (at > 0 && tokens[at - 1].sentence == tokens[first].sentence) {
    std::size_t words = phrase_before(tokens, at, language_.governments);
    if (words == 0) words = body_before(tokens, at).words;
    if (words == 0) break;
    at -= words;
  }
  return at;
}

std::string PlaceFinder::kind_counted(std::span<const Token> tokens, std::size_t at) const {
  return kind_in(tokens, at, at + kinds_at(tokens, at));
}

bool PlaceFinder::may_be(const Place& place, const std::string& kind) const {
  const std::vector<model::Region>& regions = matcher_.gazetteer().table.regions;
  if (place.match.region) return regions[*place.match.region].kind == kind;
  const std::vector<model::RegionIndex>& candidates = place.match.candidates;
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](model::RegionIndex region) { return regions[region].kind == kind; });
}

void PlaceFinder::match_as(Place& place, const std::string& kind) const {
  place.query.kind = kind;
  place.match = matcher_.match(place.query);
}

// "Bupati X" and "Pemkab X" tell the kind as "Kabupaten X" does.
std::string PlaceFinder::kind_before(std::span<const Token> tokens, std::size_t at) const {
  if (at == 0 || !tokens[at - 1].is_word()) return {};
  const auto title = language_.titles.find(tokens[at - 1].folded);
  return title != language_.titles.end() ? title->second : std::string();
}

Place PlaceFinder::matched(const Reading& reading, std::size_t first, std::size_t name,
                           std::size_t end) const {
  const std::span<const Token> tokens = reading.tokens;
  Place place;
  place.first = first;
  place.sentence = tokens[name].sentence;
  if (first == name) end = past_kind_behind(reading, first, end);
  place.last = end - 1;
  const std::size_t kind_behind = first == name ? phrase_before(tokens, end, language_.kinds_behind) : 0;
  place.kind = first < name || kind_behind != 0 ? Place::Kind::stated : Place::Kind::open;
  bool parenthesis = false;
  for (std::size_t at = first; at < name; ++at) parenthesis = parenthesis || tokens[at].is_mark("(");
  const bool plural = name - first > 1 && !tokens[first].is_capital();  // "the cities of X and Y"
  const std::size_t from = parenthesis || plural ? name : first;
  place.begin = tokens[from].begin;
  place.end = tokens[end - 1].end;
  match::MatchQuery& query = place.query;
  query.name = slice(reading.text, tokens, first, end);
  if (place.kind == Place::Kind::open) {
    const std::string body = body_before(tokens, first).kind;
    std::string office = body.empty() ? kind_before(tokens, first) : body;
    if (!body.empty()) {
      place.kind = Place::Kind::stated;
      place.stated_kind = body;
    }
    if (office.empty() && end < tokens.size() && tokens[end].is_capital()) {
      const auto title = language_.titles.find(tokens[end].folded);
      if (title != language_.titles.end()) office = title->second;
    }
    query.kind = office.empty() ? reading.heading : office;
    place.match = matcher_.match(query);
    if (!office.empty() && !place.match.region) {
      query.kind.clear();
      place.match = matcher_.match(query);
    }
  } else {
    place.stated_kind =
        kind_behind != 0 ? kind_in(tokens, end - kind_behind, end) : kind_in(tokens, first, name);
    if (parenthesis) {
      std::string kinds;
      for (std::size_t at = first; at < name && !tokens[at].is_mark("("); ++at)
        kinds += tokens[at].text + " ";
      query.name = kinds + slice(reading.text, tokens, name, end);
    }
    place.match = matcher_.match(query);
  }
  query.parent = parent_behind(reading, end);
  if (!query.parent.empty()) {
    const bool in_parentheses = tokens[end].is_mark("(");
    const model::Match narrowed = matcher_.match(query);
    if (in_parentheses || narrowed.region) {
      place.match = narrowed;
    } else {
      query.parent.clear();
    }
  }
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
    const match::NameReading plain = index_.plain_reading(base::folded(written));
    if (entries.empty() && plain.kinds.empty()) entries = index_.under(plain.bare);
    const bool above =
        first == name && index_.parent(written).has_value() &&
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
      return index_.entries()[entry].level == match::NameLevel::alias;
    });
    // A short form is also a word, a person's name or another body's initials.
    if (alias_only && first == name && squeezed.size() < shortest_open_alias && !is_alias_as_written(written))
      continue;
    return matched(reading, first, name, end);
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
    if (name >= tokens.size()) return std::nullopt;
    if (auto place = misspelled_name(reading, at, name)) return place;
    return tokens[at].is_capital() ? unknown_name(reading, at, name) : std::nullopt;
  }
  return tokens[at].is_capital() ? known_name(reading, at, at) : std::nullopt;
}

// "Bengkulu Utara (BU)": from here on BU means it.
void PlaceFinder::read_short_form(const Reading& reading, Place& place,
                                  std::vector<Place>& short_forms) const {
  const std::span<const Token> tokens = reading.tokens;
  if (!place.match.region || place.last + 3 >= tokens.size() || !tokens[place.last + 1].is_mark("(") ||
      !tokens[place.last + 3].is_mark(")") || !tokens[place.last + 2].is_upper()) {
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

std::vector<Place> PlaceFinder::known_places(Reading& reading) const {
  const std::span<const Token> tokens = reading.tokens;
  std::vector<Place> places, short_forms;
  for (std::size_t at = 0; at < tokens.size();) {
    std::optional<Place> place;
    const std::size_t kinds = kinds_at(tokens, at);
    const bool new_sentence = at > 0 && tokens[at].sentence != tokens[at - 1].sentence;
    if (new_sentence && !is_short_line(tokens, at)) reading.heading.clear();
    const bool own_line = tokens[at].line == Token::Line::first && at + kinds < tokens.size() &&
                          tokens[at + kinds].line == Token::Line::first;
    if (kinds != 0 && at + kinds < tokens.size() && (own_line || tokens[at + kinds].is_mark(":"))) {
      const std::vector<std::size_t> stated =
          index_.plain_reading(base::folded(slice(reading.text, tokens, at, at + kinds))).kinds;
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
    at = place->last + 1;
    const bool feature =
        place->kind == Place::Kind::open && phrase_before(tokens, place->first, language_.features) != 0;
    const bool label = place->kind == Place::Kind::open && at < tokens.size() && tokens[at].is_mark(":") &&
                       index_.parent(slice(reading.text, tokens, place->first, at)).has_value();
    if (label) place->what = Place::What::unit_above;  // "Gorontalo: Pohuwato"
    if (feature || is_numbered(tokens, at)) continue;  // "Danau Toba" is not Toba, "Bengkulu-1" not Bengkulu
    read_short_form(reading, *place, short_forms);
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
  Reading reading{tokens, text, {}};
  std::vector<Place> places = known_places(reading);
  add_paired_kinds(reading, places);
  reading.heading.clear();
  add_items(reading, places);
  return places;
}

}  // namespace cakupan::loader::article
