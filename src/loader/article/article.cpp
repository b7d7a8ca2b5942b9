#include <cakupan/loader/article/article.hpp>

#include <algorithm>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "loader/article/clauses.hpp"
#include "loader/article/groups.hpp"
#include "loader/article/language.hpp"
#include "loader/article/lines.hpp"
#include "loader/article/mentions.hpp"
#include "loader/article/places.hpp"
#include "loader/article/roles.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

namespace {

/// White space as single blanks, none at the ends.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : base::trimmed(text)) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

std::size_t line_at(const std::string& text, std::size_t byte) {
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
}

std::size_t code_points_before(const std::string& text, std::size_t byte) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte),
                    [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::vector<std::string> abbreviations_of(const match::Gazetteer& gazetteer,
                                          const ArticleLanguage& language) {
  std::vector<std::string> words;
  const auto add = [&](const std::string& word) {
    if (word.ends_with('.')) words.push_back(base::squeezed(word));
  };
  for (const match::Kind& kind : gazetteer.kinds) std::for_each(kind.words.begin(), kind.words.end(), add);
  std::for_each(gazetteer.parent_words.begin(), gazetteer.parent_words.end(), add);
  for (const auto& [word, meaning] : gazetteer.abbreviations) words.push_back(word);
  for (const std::vector<std::string>& phrase : language.abbreviations) words.push_back(phrase.front());
  return words;
}

Phrases open_ends_of(const match::Gazetteer& gazetteer, const ArticleLanguage& language) {
  Phrases phrases;
  for (const Phrases* list : {&language.conjunctions, &language.introduces, &language.located,
                              &language.negations, &language.takes, &language.besides}) {
    phrases.insert(phrases.end(), list->begin(), list->end());
  }
  for (const match::Kind& kind : gazetteer.kinds) {
    for (const std::string& word : kind.words) phrases.push_back(folded_words(word));
  }
  return phrases;
}

bool tells_more(const Mention& a, const Mention& b) {
  if (a.group->role != b.group->role) return a.group->role < b.group->role;
  if (a.group->role == ArticleRole::context) return false;
  if (a.group->places.size() != b.group->places.size())
    return a.group->places.size() > b.group->places.size();
  const auto is_short = [](const Mention& mention) { return mention.place->match.method == "short-form"; };
  if (is_short(a) != is_short(b)) return is_short(b);
  return a.group->stated_size.has_value() && !b.group->stated_size.has_value();
}

/// One region's mentions become one line; what the best does not say is taken from the others.
ArticleRegion region_from(const std::vector<Mention>& mentions, const std::string& text,
                          std::span<const Token> tokens) {
  const Mention* best = &mentions.front();
  for (const Mention& mention : mentions) {
    if (tells_more(mention, *best)) best = &mention;
  }
  ArticleRegion region;
  const Place& place = *best->place;
  region.region_as_written = on_one_line(std::string_view(text).substr(place.begin, place.end - place.begin));
  region.offset = code_points_before(text, place.begin);
  region.line = line_at(text, place.begin);
  std::size_t begin = place.first, end = place.last;
  while (begin > 0 && tokens[begin - 1].sentence == place.sentence) --begin;
  while (end + 1 < tokens.size() && tokens[end + 1].sentence == place.sentence) ++end;
  region.sentence =
      on_one_line(std::string_view(text).substr(tokens[begin].begin, tokens[end].end - tokens[begin].begin));
  region.match = place.match;
  for (const Mention& mention : mentions) {
    if (!region.match.region) region.match = mention.place->match;
  }
  region.role = best->group->role;
  region.mentions = mentions.size();
  if (region.role == ArticleRole::context) return region;
  region.stated_size = best->group->stated_size;
  region.year = best->group->year;
  for (const Mention& mention : mentions) {
    if (mention.group->role != region.role) continue;
    if (!region.stated_size) region.stated_size = mention.group->stated_size;
    if (!region.year) region.year = mention.group->year;
  }
  return region;
}

// An answer may be for one year only, which is known once the group is read.
void settle_by_decisions(const match::Matcher& matcher, const std::string& text,
                         const std::vector<PlaceGroup>& groups, std::vector<Place>& places) {
  for (const PlaceGroup& group : groups) {
    for (const std::size_t position : group.places) {
      Place& place = places[position];
      match::MatchQuery query;
      query.name = text.substr(place.begin, place.end - place.begin);
      query.year = group.year;
      model::Match match = matcher.match(query);
      if (match.method == "decision") place.match = std::move(match);
    }
  }
}

void count_found(std::vector<ArticleRegion>& regions) {
  for (ArticleRegion& region : regions) {
    if (!region.stated_size) continue;
    region.found = static_cast<std::size_t>(
        std::count_if(regions.begin(), regions.end(), [&](const ArticleRegion& other) {
          return other.role == region.role && other.year == region.year &&
                 other.stated_size == region.stated_size;
        }));
  }
}

/// An article cut into words, with what reads them. Never moved: its parts refer to each other.
struct Prepared {
  Prepared(const std::string& as_read, const std::string& path, const match::Matcher& matcher)
      : language(language_of(as_read, path, matcher)),
        kind_words(matcher.index(), language),
        place_matcher(matcher, kind_words, language),
        text(with_plain_blanks(as_read)),
        tokens(tokens_of(text)) {
    cut_sentences(tokens, {abbreviations_of(matcher.gazetteer(), language), language.skips,
                           open_ends_of(matcher.gazetteer(), language)});
    drop_breaks(tokens);
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  static ArticleLanguage language_of(const std::string& as_read, const std::string& path,
                                     const match::Matcher& matcher) {
    const match::Gazetteer& gazetteer = matcher.gazetteer();
    if (gazetteer.languages.empty()) {
      throw base::Error(base::Failure::usage, "has no language to read articles with",
                        {gazetteer.path, {}, "languages"},
                        "name a language file; docs/matching.md tells its format");
    }
    if (!base::is_utf8(as_read)) {
      throw base::Error(base::Failure::input, "is not UTF-8", {path, {}, {}},
                        "convert it, for example with iconv");
    }
    return read_article_language(gazetteer.languages);
  }

  ArticleLanguage language;
  KindWords kind_words;
  PlaceMatcher place_matcher;
  std::string text;
  std::vector<Token> tokens;
};

std::vector<StatedCount> counts_outside(const std::vector<Place>& places, const Prepared& read) {
  std::vector<StatedCount> counts = stated_counts(read.tokens, read.language, read.kind_words);
  // "Kabupaten Lima Puluh Kota" counts nothing.
  const std::vector<bool> inside = inside_places(read.tokens.size(), places);
  std::erase_if(counts, [&](const StatedCount& count) { return inside[count.token]; });
  return counts;
}

std::string sentence_text(const Prepared& read, const Bounds& bounds) {
  return on_one_line(std::string_view(read.text).substr(
      read.tokens[bounds.begin].begin, read.tokens[bounds.end - 1].end - read.tokens[bounds.begin].begin));
}

/// What a number in a sentence counts. A year counts for the number before it: "25 kabupaten/kota di tahun
/// 2017, 50 kabupaten kota tahun 2018"; with one number in the sentence, any of its years but those of dates.
std::string scope_of(const StatedCount& count, const std::vector<StatedCount>& counts,
                     const std::vector<StatedYear>& years, const Bounds& bounds, const Clauses& clauses,
                     const ArticleLanguage& language) {
  const auto next = std::find_if(counts.begin(), counts.end(),
                                 [&](const StatedCount& other) { return other.token > count.token; });
  const std::size_t end = next == counts.end() ? bounds.end : std::min(bounds.end, next->token);
  const bool alone = std::count_if(counts.begin(), counts.end(), [&](const StatedCount& other) {
                       return other.sentence == count.sentence;
                     }) == 1;
  for (const StatedYear& year : years) {
    if (year.from == StatedYear::From::date || year.token < bounds.begin || year.token >= bounds.end)
      continue;
    if (alone || (year.token > count.token && year.token < end)) return std::to_string(year.year);
  }
  if (clauses.has(bounds, language.areas)) return "areas";
  return clauses.has(bounds, language.totals) ? "regions" : "";
}

}  // namespace

std::string to_text(ArticleRole role) {
  if (role == ArticleRole::context) return "context";
  return role == ArticleRole::member ? "member" : "awarded";
}

std::vector<ArticleRegion> read_article(const std::string& as_read, const std::string& path,
                                        const match::Matcher& matcher) {
  const Prepared read(as_read, path, matcher);
  const auto& [language, kind_words, place_matcher, text, tokens] = read;
  const match::Gazetteer& gazetteer = matcher.gazetteer();
  std::vector<Place> places = PlaceFinder(matcher, kind_words, place_matcher, language).find(text, tokens);
  std::vector<PlaceGroup> groups = group_places(tokens, places, language, kind_words);
  const std::vector<StatedCount> counts = counts_outside(places, read);
  settle_kinds(tokens, groups, counts, language, kind_words, place_matcher, places);
  read_roles(tokens, places, language, kind_words, counts, groups);
  settle_by_decisions(matcher, text, groups, places);

  std::vector<ArticleRegion> regions;
  for (const std::vector<Mention>& mentions : mentions_by_region(places, groups, text, gazetteer))
    regions.push_back(region_from(mentions, text, tokens));
  count_found(regions);
  std::sort(regions.begin(), regions.end(),
            [](const ArticleRegion& a, const ArticleRegion& b) { return a.offset < b.offset; });
  return regions;
}

std::vector<ArticleClaim> read_claims(const std::string& as_read, const std::string& path,
                                      const match::Matcher& matcher) {
  const Prepared read(as_read, path, matcher);
  const std::vector<Place> places =
      PlaceFinder(matcher, read.kind_words, read.place_matcher, read.language).find(read.text, read.tokens);
  const std::vector<StatedCount> counts = counts_outside(places, read);
  const std::vector<StatedYear> years = stated_years(read.tokens, read.language, read.kind_words);
  const Clauses clauses(read.tokens, read.language, read.kind_words, counts);
  std::vector<ArticleClaim> claims;
  std::size_t sentence_before = 0;
  for (const StatedCount& count : counts) {
    const Bounds bounds = sentence_of(read.tokens, count.token);
    const bool goes_on =
        !claims.empty() && (count.sentence == sentence_before || count.sentence == sentence_before + 1);
    const bool told =
        goes_on || clauses.tells_of_members(bounds) || clauses.has(bounds, read.language.programmes);
    const Token& begin = read.tokens[bounds.begin];
    const bool quoted = begin.is_mark("\"") || begin.is_mark("\u201c");
    if (!told || quoted || clauses.has(bounds, read.language.awards)) continue;
    ArticleClaim claim{sentence_text(read, bounds), count.value,
                       scope_of(count, counts, years, bounds, clauses, read.language)};
    // "… di sekitar 10 kawasan wisata. Total ada 70 kabupaten/kota".
    if (count.sentence > 0 && bounds.begin > 0 && (claim.scope.empty() || claim.scope == "regions") &&
        clauses.has(sentence_of(read.tokens, bounds.begin - 1), read.language.areas)) {
      claim.scope = "areas";
    }
    sentence_before = count.sentence;
    const bool known = std::any_of(claims.begin(), claims.end(), [&](const ArticleClaim& other) {
      return other.figure == claim.figure && other.scope == claim.scope;
    });
    if (!known) claims.push_back(std::move(claim));
  }
  std::erase_if(claims, [&](const ArticleClaim& claim) {
    return claim.scope.empty() && std::any_of(claims.begin(), claims.end(), [&](const ArticleClaim& other) {
             return other.figure == claim.figure && !other.scope.empty();
           });
  });
  return claims;
}

}  // namespace cakupan::loader::article
