#include "loader/article/place_matcher.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

#include "loader/match/name_index.hpp"

namespace cakupan::loader::article {

namespace {

std::string initials(const std::string& name) {
  std::string letters;
  for (const std::string& word : folded_words(name)) letters += word.substr(0, 1);
  return letters;
}

}  // namespace

PlaceMatcher::PlaceMatcher(const match::Matcher& matcher, const KindWords& kind_words,
                           const ArticleLanguage& language)
    : matcher_(matcher), names_(matcher.index().names()), kind_words_(kind_words), language_(language) {}

// The end of `words` capital words from `at`, or 0. Between them: nothing, a hyphen, or the point of an
// abbreviation.
std::size_t PlaceMatcher::past_name(std::span<const Token> tokens, std::size_t at, std::size_t words,
                                    Joints joints) const {
  std::size_t end = at;
  for (std::size_t word = 0; word < words; ++word) {
    if (word > 0 && joints == Joints::conjunctions && end < tokens.size() && !tokens[end].is_capital())
      end += phrase_at(tokens, end, language_.conjunctions);
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

// "(Jawa Barat)" and ", Jawa Barat" behind a name; not a name that is a region's too, which may be the next
// item of a list.
std::string PlaceMatcher::parent_behind(const Reading& reading, std::size_t end) const {
  const std::span<const Token> tokens = reading.tokens;
  const bool open = end < tokens.size() && tokens[end].is_mark("(");
  if (!open && (end >= tokens.size() || !tokens[end].is_mark(","))) return {};
  for (std::size_t words = longest_name; words > 0; --words) {
    const std::size_t past = past_name(tokens, end + 1, words);
    if (past == 0 || (open && (past >= tokens.size() || !tokens[past].is_mark(")")))) continue;
    std::string written = slice(reading.text, tokens, end + 1, past);
    if (tokens[end + 1].is_number() || !names_.parent(written)) continue;
    const bool goes_on = past < tokens.size() && (tokens[past].is_mark(",") || tokens[past].is_mark(";") ||
                                                  phrase_at(tokens, past, language_.conjunctions) != 0);
    if (open || !goes_on || names_.under(base::squeezed(written)).empty()) return written;
  }
  return {};
}

// "Sleman Regency", "Bogor City".
std::size_t PlaceMatcher::past_kind_behind(const Reading& reading, std::size_t first, std::size_t end) const {
  const std::size_t kind = phrase_at(reading.tokens, end, language_.kinds_behind);
  if (kind == 0 || reading.tokens[end].sentence != reading.tokens[first].sentence) return end;
  match::MatchQuery query;
  query.name = slice(reading.text, reading.tokens, first, end + kind);
  query.as_of = reading.as_of;
  return matcher_.match(query).region ? end + kind : end;
}

Place PlaceMatcher::matched(const Reading& reading, std::size_t first, std::size_t name,
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
  if (plural) place.of = Place::Of::several;
  const std::size_t from = parenthesis || plural ? name : first;
  place.begin = tokens[from].begin;
  place.end = tokens[end - 1].end;
  match::MatchQuery& query = place.query;
  query.as_of = reading.as_of;
  query.name = slice(reading.text, tokens, first, end);
  if (place.kind == Place::Kind::open) {
    const std::string body = kind_words_.body_before(tokens, first).kind;
    std::string office = body.empty() && first > 0 ? kind_words_.title_at(tokens, first - 1) : body;
    if (!body.empty()) {
      place.kind = Place::Kind::stated;
      place.stated_kind = body;
    }
    if (office.empty() && end < tokens.size() && tokens[end].is_capital())
      office = kind_words_.title_at(tokens, end);
    query.kind = office.empty() ? reading.heading : office;
    place.match = matcher_.match(query);
    if (!office.empty() && !place.match.region) {
      query.kind.clear();
      place.match = matcher_.match(query);
    }
  } else {
    place.stated_kind = kind_behind != 0 ? kind_words_.kind_in(tokens, end - kind_behind, end)
                                         : kind_words_.kind_in(tokens, first, name);
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

// "Bengkulu Utara (BU)": from here on BU means it.
void PlaceMatcher::read_short_form(const Reading& reading, Place& place,
                                   std::vector<Place>& short_forms) const {
  const std::span<const Token> tokens = reading.tokens;
  if (!place.match.region || place.last + 3 >= tokens.size() || !tokens[place.last + 1].is_mark("(") ||
      !tokens[place.last + 3].is_mark(")") || !tokens[place.last + 2].is_upper()) {
    return;
  }
  const std::string bare =
      names_.plain_reading(base::folded(matcher_.gazetteer().table.regions[*place.match.region].name)).bare;
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

bool PlaceMatcher::may_be(const Place& place, const std::string& kind) const {
  const std::vector<model::Region>& regions = matcher_.gazetteer().table.regions;
  if (place.match.region) return regions[*place.match.region].kind == kind;
  const std::vector<model::RegionIndex>& candidates = place.match.candidates;
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](model::RegionIndex region) { return regions[region].kind == kind; });
}

void PlaceMatcher::match_as(Place& place, const std::string& kind) const {
  place.query.kind = kind;
  place.match = matcher_.match(place.query);
}

}  // namespace cakupan::loader::article
