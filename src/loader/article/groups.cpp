#include "loader/article/groups.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

#include <cakupan/base/number.hpp>

namespace cakupan::loader::article {

namespace {

constexpr std::size_t longest_remark = 8;       // tokens in parentheses
constexpr std::size_t longest_seat = 3;         // words of a town whose region follows in parentheses
constexpr std::size_t longest_row = 14;         // tokens of a line that is an item of a list
constexpr std::size_t longest_item = 40;        // the same behind a list mark
constexpr std::size_t longest_details = 24;     // tokens between two items
constexpr std::size_t most_places_between = 5;  // in such details
constexpr std::size_t longest_noun = 12;        // tokens from the noun of a list to its first item

class Grouper {
 public:
  Grouper(std::span<const Token> tokens, const std::vector<Place>& places, const ArticleLanguage& language,
          const KindWords& kind_words)
      : tokens_(tokens),
        places_(places),
        language_(language),
        kind_words_(kind_words),
        in_unit_above_(inside_places(tokens.size(), places, Place::What::unit_above)) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (at == 0 || tokens[at].line != Token::Line::same) line_begins_.push_back(at);
    }
  }

  std::vector<PlaceGroup> groups() const {
    std::vector<PlaceGroup> groups;
    std::vector<std::size_t> group_of(places_.size(), none);
    std::size_t before = none, row = none;  // the place before, and the first of the latest line
    std::size_t numbered = none;            // the latest that leads a numbered line
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const bool above = places_[i].what == Place::What::unit_above;
      if (before != none && is_remark_on(places_[before], places_[i])) {
        if (above) continue;
        const auto& region = places_[i].match.region;
        if (region && region == places_[before].match.region) group_of[i] = group_of[before];
        put(i, group_of, groups);
        continue;
      }
      join_to_earlier(i, group_of);
      before = i;
      if (above) continue;
      const auto number = line_number(places_[i]);
      if (number && numbered != none && *number == *line_number(places_[numbered]) + 1) {
        if (group_of[i] == none) group_of[i] = group_of[numbered];
        groups[group_of[i]].layout = PlaceGroup::Layout::lines;
      }
      if (number) numbered = i;
      if (row != none && lines_joined(places_[row], places_[i])) {
        group_of[i] = group_of[row];
        groups[group_of[i]].layout = PlaceGroup::Layout::lines;
      }
      put(i, group_of, groups);
      if (row == none || line_of(places_[row].first).begin != line_of(places_[i].first).begin) row = i;
    }
    return groups;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  static void put(std::size_t place, std::vector<std::size_t>& group_of, std::vector<PlaceGroup>& groups) {
    if (group_of[place] == none) {
      group_of[place] = groups.size();
      groups.emplace_back();
    }
    groups[group_of[place]].places.push_back(place);
  }

  // Details between two items may name other places.
  void join_to_earlier(std::size_t place, std::vector<std::size_t>& group_of) const {
    for (std::size_t back = std::min(place, most_places_between); back > 0; --back) {
      const std::size_t earlier = place - back;
      const bool next = back == 1;
      if ((!next && group_of[earlier] == none) || !joined(places_[earlier], places_[place])) continue;
      group_of[place] = group_of[earlier];
      return;
    }
  }

  /// The number of the line that the place leads: "2. Kota Bogor".
  std::optional<std::int64_t> line_number(const Place& place) const {
    const Bounds line = line_of(place.first);
    if (tokens_[line.begin].item == 0 || !leads_line(place, line)) return std::nullopt;
    const std::size_t at = line.begin + (tokens_[line.begin].is_mark("(") ? 1 : 0);
    return tokens_[at].is_number() ? base::parse_integer(tokens_[at].text) : std::nullopt;
  }

  /// "Kabupaten Mamuju Utara (kini Pasangkayu)".
  bool is_remark_on(const Place& a, const Place& b) const {
    return past_remark(tokens_, a.last + 1) > b.last;
  }

  Bounds line_of(std::size_t token) const {
    const auto next = std::ranges::upper_bound(line_begins_, token);
    return {*(next - 1), next == line_begins_.end() ? tokens_.size() : *next};
  }

  bool in_unit_above(std::size_t token) const {
    return token < in_unit_above_.size() && in_unit_above_[token];
  }

  /// Whether nothing but a list mark, numbers and units above stand before the place in its line.
  bool leads_line(const Place& place, const Bounds& line) const {
    for (std::size_t at = line.begin; at < place.first; ++at) {
      const Token& token = tokens_[at];
      if (token.item != 0) {
        at += token.item - 1;
      } else if (token.is_word() && !token.is_number() && !in_unit_above(at) &&
                 !language_.titles.contains(token.folded) &&
                 phrase_at(tokens_, at, language_.governments) == 0) {
        return false;
      }
    }
    return true;
  }

  /// Lines that may stand between two items: "Kabupaten:", "Jawa Barat:", "|---|".
  bool is_subheading(const Bounds& line) const {
    for (std::size_t at = line.begin; at < line.end; ++at) {
      if (!tokens_[at].is_word() || in_unit_above(at)) continue;
      const std::size_t kinds = kind_words_.kinds_at(tokens_, at);
      if (kinds == 0) return false;
      at += kinds - 1;
    }
    return true;
  }

  bool is_short(const Bounds& line) const {
    return line.end - line.begin <= (tokens_[line.begin].item != 0 ? longest_item : longest_row);
  }

  bool lines_joined(const Place& a, const Place& b) const {
    const Bounds first = line_of(a.first);
    const Bounds second = line_of(b.first);
    if (first.begin == second.begin || !is_short(first) || !is_short(second)) return false;
    if ((tokens_[first.begin].item != 0) != (tokens_[second.begin].item != 0)) return false;
    if (!leads_line(a, first) || !leads_line(b, second)) return false;
    for (std::size_t at = first.end; at < second.begin;) {
      const Bounds between = line_of(at);
      const bool wrapped = tokens_[first.begin].item != 0 && tokens_[at].item == 0 &&
                           tokens_[at].sentence == tokens_[at - 1].sentence;
      if (!wrapped && !is_subheading(between)) return false;
      at = between.end;
    }
    return true;
  }

  // Between two items of a list: separators, conjunctions, item numbers, remarks; nothing but a line break
  // too.
  bool joined(const Place& a, const Place& b) const {
    if (a.sentence != b.sentence) return false;
    bool separated = false;
    const std::size_t end =
        before_titles(std::max(a.last + 1, kind_words_.lead_of(tokens_, b.first)), a.last + 1);
    std::size_t at = past_details(a, end);
    while (at < end) {
      const std::size_t remark = past_remark(tokens_, at);
      const std::size_t conjunction = phrase_at(tokens_, at, language_.conjunctions);
      const std::size_t kinds = kind_words_.kinds_at(tokens_, at);
      if (tokens_[at].item != 0) {
        at += tokens_[at].item;
        separated = true;
      } else if (remark != at) {
        at = remark;
      } else if (separated && seat_ends(at, end)) {
        at = end;  // "Amlapura (Kabupaten Karangasem); Semarapura (Kabupaten Klungkung)"
      } else if (!separated && tokens_[at].is_mark(")")) {
        ++at;
      } else if (kinds != 0 && at + kinds < end && tokens_[at + kinds].is_mark(":")) {
        at += kinds + 1;  // "Kabupaten:" within the list
      } else if (tokens_[at].is_mark(",") || tokens_[at].is_mark(";") || tokens_[at].is_mark("&")) {
        ++at;
        separated = true;
      } else if (conjunction != 0) {
        at += conjunction;
        separated = true;
      } else if (const std::size_t rank = std::max(phrase_at(tokens_, at, language_.ranks),
                                                   phrase_at(tokens_, at, language_.follows));
                 separated && rank != 0) {
        at += rank;
      } else {
        return false;
      }
    }
    return separated || tokens_[b.first].line == Token::Line::first;
  }

  bool is_title(std::size_t at) const {
    return tokens_[at].is_word() && language_.titles.contains(tokens_[at].folded);
  }

  std::size_t before_titles(std::size_t at, std::size_t begin) const {
    while (at > begin && is_title(at - 1)) --at;
    return at;
  }

  /// Whether what stands behind an item tells more of it: "dengan aplikasi X", "dari Jawa Tengah", the name
  /// of an office's holder.
  bool details_at(const Place& item, std::size_t at) const {
    if (phrase_at(tokens_, at, language_.details) != 0) return true;
    const std::size_t located = phrase_at(tokens_, at, language_.located);
    if (located != 0 && in_unit_above(at + located)) return true;
    const std::size_t first = kind_words_.lead_of(tokens_, item.first);
    return tokens_[at].is_capital() && first > 0 && is_title(first - 1);
  }

  /// The separator before `end`, past the details of an item; right behind the item where it has none.
  std::size_t past_details(const Place& item, std::size_t end) const {
    const std::size_t begin = item.last + 1;
    if (begin >= end || end - begin > longest_details) return begin;
    std::size_t separator =
        end - std::min(end - begin, std::max(phrase_before(tokens_, end, language_.ranks),
                                             phrase_before(tokens_, end, language_.follows)));
    separator -= std::min(separator - begin, phrase_before(tokens_, separator, language_.conjunctions));
    const auto is_separator = [&](std::size_t at) {
      return tokens_[at].is_mark(",") || tokens_[at].is_mark(";");
    };
    while (separator > begin && is_separator(separator - 1)) --separator;
    if (separator == end || separator == begin || !details_at(item, begin)) return begin;
    for (std::size_t at = begin; at < separator; ++at) {
      if (tokens_[at].is_mark(":") || tokens_[at].is_mark("\"") || tokens_[at].is_mark("\u201c"))
        return begin;
      const std::size_t elsewhere = phrase_at(tokens_, at, language_.elsewhere);
      const bool away = elsewhere != 0 && phrase_at(tokens_, at + elsewhere, language_.ranks) == 0;
      if (away || phrase_at(tokens_, at, language_.negations) != 0) return begin;
    }
    return separator;
  }

  /// Whether a few capital words and an opening parenthesis lead from `at` to `end`.
  bool seat_ends(std::size_t at, std::size_t end) const {
    if (end - at < 2 || end - at > longest_seat + 1 || !tokens_[end - 1].is_mark("(")) return false;
    return std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(end - 1),
                       [](const Token& token) { return token.is_capital(); });
  }

  std::span<const Token> tokens_;
  const std::vector<Place>& places_;
  const ArticleLanguage& language_;
  const KindWords& kind_words_;
  std::vector<bool> in_unit_above_;       // by token
  std::vector<std::size_t> line_begins_;  // ascending
};

/// Bare names one after the other that one kind word would hold for.
struct Run {
  std::string kind;
  std::vector<std::size_t> places;
  Place::Of of = Place::Of::one;
};

std::vector<Run> runs_of(const PlaceGroup& group, const std::vector<Place>& places,
                         const std::string& counted) {
  std::vector<Run> runs{{counted, {}, Place::Of::one}};
  std::multiset<std::string> stated;
  for (const std::size_t position : group.places) {
    const Place& place = places[position];
    if (place.kind == Place::Kind::open) {
      runs.back().places.push_back(position);
      continue;
    }
    runs.push_back({place.stated_kind, {}, place.of});
    stated.insert(place.stated_kind);
  }
  const bool heads = places[group.places.front()].kind == Place::Kind::stated || !counted.empty();
  for (Run& run : runs) {
    const bool repeated = stated.count(run.kind) > 1;
    const bool holds = heads || run.of == Place::Of::several;
    if (!holds || repeated || group.layout == PlaceGroup::Layout::lines) run.kind.clear();
  }
  return runs;
}

// The noun of the number nearest before the list, in its sentence.
std::string counted_kind(std::span<const Token> tokens, const PlaceGroup& group,
                         const std::vector<Place>& places, const std::vector<StatedCount>& counts) {
  const std::size_t first = places[group.places.front()].first;
  const StatedCount* nearest = nullptr;
  for (const StatedCount& count : counts) {
    if (count.token < first && count.sentence == tokens[first].sentence) nearest = &count;
  }
  const bool fits = nearest != nullptr && static_cast<std::size_t>(nearest->value) >= group.places.size();
  return fits && group.places.size() > 1 ? nearest->kind : std::string();
}

// "kabupaten terinovatif tahun 2021, yaitu A, B": the noun nearest before an introduced list.
std::string noun_kind(std::span<const Token> tokens, const PlaceGroup& group,
                      const std::vector<Place>& places, const ArticleLanguage& language,
                      const KindWords& kind_words) {
  const std::size_t first = places[group.places.front()].first;
  const bool introduced =
      first > 0 && (tokens[first - 1].is_mark(":") || phrase_before(tokens, first, language.introduces) != 0);
  if (!introduced || group.places.size() < 2) return {};
  for (std::size_t back = 1; back <= std::min(first, longest_noun); ++back) {
    const std::size_t at = first - back;
    if (tokens[at].sentence != tokens[first].sentence) break;
    const std::size_t words = kind_words.kinds_at(tokens, at);
    if (words == 0) continue;
    // "kabupaten/kota" is read from its first word.
    const bool begins = at == 0 || (!tokens[at - 1].is_mark("/") && kind_words.word_before(tokens, at) == 0);
    if (!begins) continue;
    return tokens[at + words].is_capital() ? std::string() : kind_words.kind_in(tokens, at, at + words);
  }
  return {};
}

bool is_loose(const std::string& kind, const ArticleLanguage& language) {
  return std::any_of(language.loose_kinds.begin(), language.loose_kinds.end(),
                     [&](const std::vector<std::string>& word) { return word.front() == kind; });
}

// Every bare name of the list is of the kind that its noun tells, or contradicts it.
void hold_to_noun(std::span<const Token> tokens, const PlaceGroup& group, const std::string& counted,
                  const ArticleLanguage& language, const KindWords& kind_words, const PlaceMatcher& matcher,
                  std::vector<Place>& places) {
  const std::string kind = counted.empty() ? noun_kind(tokens, group, places, language, kind_words) : counted;
  if (kind.empty() || is_loose(kind, language)) return;
  const bool bare = std::all_of(group.places.begin(), group.places.end(), [&](std::size_t position) {
    return places[position].kind == Place::Kind::open;
  });
  if (!bare) return;
  for (const std::size_t position : group.places) {
    if (places[position].known == Place::Known::yes) matcher.match_as(places[position], kind);
  }
}

}  // namespace

std::vector<bool> inside_places(std::size_t tokens, const std::vector<Place>& places,
                                std::optional<Place::What> what) {
  std::vector<bool> inside(tokens);
  for (const Place& place : places) {
    if (what && place.what != what) continue;
    for (std::size_t at = place.first; at <= place.last && at < tokens; ++at) inside[at] = true;
  }
  return inside;
}

Bounds sentence_of(std::span<const Token> tokens, std::size_t token) {
  const auto sentence = tokens[token].sentence;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& each) { return each.sentence < sentence; });
  const auto last =
      std::partition_point(first, tokens.end(), [&](const Token& each) { return each.sentence == sentence; });
  return {static_cast<std::size_t>(first - tokens.begin()), static_cast<std::size_t>(last - tokens.begin())};
}

std::size_t past_remark(std::span<const Token> tokens, std::size_t at) {
  if (at >= tokens.size() || !tokens[at].is_mark("(")) return at;
  for (std::size_t close = at; close < tokens.size() && close <= at + longest_remark; ++close) {
    if (tokens[close].is_mark(")")) return close + 1;
  }
  return at;
}

std::vector<PlaceGroup> group_places(std::span<const Token> tokens, const std::vector<Place>& places,
                                     const ArticleLanguage& language, const KindWords& kind_words) {
  return Grouper(tokens, places, language, kind_words).groups();
}

void settle_kinds(std::span<const Token> tokens, const std::vector<PlaceGroup>& groups,
                  const std::vector<StatedCount>& counts, const ArticleLanguage& language,
                  const KindWords& kind_words, const PlaceMatcher& matcher, std::vector<Place>& places) {
  for (const PlaceGroup& group : groups) {
    const std::string counted = counted_kind(tokens, group, places, counts);
    hold_to_noun(tokens, group, counted, language, kind_words, matcher, places);
    for (const Run& run : runs_of(group, places, counted)) {
      if (run.kind.empty()) continue;
      const bool holds = std::all_of(run.places.begin(), run.places.end(), [&](std::size_t position) {
        return places[position].known == Place::Known::no || matcher.may_be(places[position], run.kind);
      });
      if (!holds) continue;
      for (const std::size_t position : run.places) {
        if (places[position].match.outcome == model::Outcome::ambiguous)
          matcher.match_as(places[position], run.kind);
      }
    }
  }
}

}  // namespace cakupan::loader::article
