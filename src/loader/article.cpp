#include <cakupan/loader/article.hpp>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "loader/article_language.hpp"
#include "loader/article_places.hpp"
#include "loader/article_roles.hpp"
#include "loader/article_tokens.hpp"
#include "loader/name_index.hpp"
#include "loader/text_file.hpp"

namespace cakupan::loader {

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

std::size_t code_points_before(const std::string& text, std::size_t byte) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte),
                    [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::vector<std::string> abbreviations_of(const Gazetteer& gazetteer, const ArticleLanguage& language) {
  std::vector<std::string> words;
  const auto add = [&](const std::string& word) {
    if (word.ends_with('.')) words.push_back(base::squeezed(word));
  };
  for (const Kind& kind : gazetteer.kinds) std::for_each(kind.words.begin(), kind.words.end(), add);
  std::for_each(gazetteer.parent_words.begin(), gazetteer.parent_words.end(), add);
  for (const auto& [word, meaning] : gazetteer.abbreviations) words.push_back(word);
  for (const std::vector<std::string>& phrase : language.abbreviations) words.push_back(phrase.front());
  return words;
}

/// A mention with what its group says.
struct Mention {
  const Place* place = nullptr;
  const PlaceGroup* group = nullptr;
};

bool tells_more(const Mention& a, const Mention& b) {
  if (a.group->role != b.group->role) return a.group->role == ArticleRole::member;
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
  std::size_t begin = place.first, end = place.last;
  while (begin > 0 && tokens[begin - 1].sentence == place.sentence) --begin;
  while (end + 1 < tokens.size() && tokens[end + 1].sentence == place.sentence) ++end;
  region.sentence =
      on_one_line(std::string_view(text).substr(tokens[begin].begin, tokens[end].end - tokens[begin].begin));
  region.match = place.match;
  region.role = best->group->role;
  region.mentions = mentions.size();
  if (region.role == ArticleRole::context) return region;
  region.stated_size = best->group->stated_size;
  region.year = best->group->year;
  for (const Mention& mention : mentions) {
    if (mention.group->role != ArticleRole::member) continue;
    if (!region.stated_size) region.stated_size = mention.group->stated_size;
    if (!region.year) region.year = mention.group->year;
  }
  return region;
}

void count_found(std::vector<ArticleRegion>& regions) {
  for (ArticleRegion& region : regions) {
    if (!region.stated_size) continue;
    region.found = static_cast<std::size_t>(
        std::count_if(regions.begin(), regions.end(), [&](const ArticleRegion& other) {
          return other.role == ArticleRole::member && other.year == region.year &&
                 other.stated_size == region.stated_size;
        }));
  }
}

}  // namespace

std::vector<ArticleRegion> read_article(const std::string& text, const std::string& path,
                                        const Matcher& matcher) {
  const Gazetteer& gazetteer = matcher.gazetteer();
  if (gazetteer.language.empty()) {
    throw base::Error(base::Failure::usage, "has no language to read articles with",
                      {gazetteer.path, {}, "language"},
                      "name a language file; docs/matching.md tells its format");
  }
  if (!base::is_utf8(text)) {
    throw base::Error(base::Failure::input, "is not UTF-8", {path, {}, {}},
                      "convert it, for example with iconv");
  }
  const ArticleLanguage language = read_article_language(gazetteer.language);
  const NameIndex index(gazetteer);
  const PlaceFinder finder(matcher, index, language);
  const std::vector<Token> tokens = tokens_of(text, abbreviations_of(gazetteer, language), language.skips);
  const std::vector<Place> places = finder.find(text, tokens);
  const std::vector<PlaceGroup> groups = place_groups(tokens, places, language, finder);

  std::map<std::string, std::vector<Mention>> by_region;
  for (const PlaceGroup& group : groups) {
    for (const std::size_t position : group.places) {
      const Place& place = places[position];
      const std::string key = place.match.region
                                  ? gazetteer.table.regions[*place.match.region].code
                                  : "?" + base::squeezed(text.substr(place.begin, place.end - place.begin));
      by_region[key].push_back({&place, &group});
    }
  }
  std::vector<ArticleRegion> regions;
  for (const auto& [key, mentions] : by_region) regions.push_back(region_from(mentions, text, tokens));
  count_found(regions);
  std::sort(regions.begin(), regions.end(),
            [](const ArticleRegion& a, const ArticleRegion& b) { return a.offset < b.offset; });
  return regions;
}

Table article_table(const std::vector<std::string>& paths, const Matcher& matcher) {
  Table table;
  table.path = paths.empty() ? "" : paths.front();
  if (paths.size() > 1) table.columns.emplace_back("article");
  for (const char* name : {"region_as_written", "offset", "sentence", "code", "matched_region", "outcome",
                           "role", "year", "stated_size", "found", "mentions", "candidates"}) {
    table.columns.emplace_back(name);
  }
  const model::RegionTable& known = matcher.gazetteer().table;
  for (const std::string& path : paths) {
    for (const ArticleRegion& each : read_article(read_text_file(path), path, matcher)) {
      std::vector<std::string> candidates;
      for (const model::RegionIndex region : each.match.candidates) {
        candidates.push_back(fmt::format("{} ({})", known.regions[region].name, known.regions[region].code));
      }
      const model::Region* region = each.match.region ? &known.regions[*each.match.region] : nullptr;
      std::vector<std::string> texts;
      if (paths.size() > 1) texts.push_back(path);
      const auto number = [](const auto& value) { return value ? std::to_string(*value) : std::string(); };
      for (std::string& text : std::vector<std::string>{
               each.region_as_written, std::to_string(each.offset), each.sentence, region ? region->code : "",
               region ? region->name : "", model::to_text(each.match.outcome),
               each.role == ArticleRole::member ? "member" : "context", number(each.year),
               number(each.stated_size), number(each.found), std::to_string(each.mentions),
               base::join(candidates, "; ")}) {
        texts.push_back(std::move(text));
      }
      TableRow row;
      row.source_row = table.rows.size() + 1;
      for (std::string& text : texts) row.cells.push_back({std::move(text), CellKind::text});
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace cakupan::loader
