#include "loader/article_roles.hpp"

#include <algorithm>
#include <cstdlib>

namespace cakupan::loader {

namespace {

constexpr std::size_t words_to_verb = 4;         // between a subject and its verb
constexpr std::size_t words_to_office_verb = 7;  // a person's name stands between
constexpr std::size_t longest_remark = 8;        // tokens in parentheses

class RoleReader {
 public:
  RoleReader(std::span<const Token> tokens, const std::vector<Place>& places, const ArticleLanguage& language,
             const PlaceFinder& finder)
      : tokens_(tokens),
        places_(places),
        language_(language),
        finder_(finder),
        counts_(stated_counts(tokens, language, finder)),
        years_(stated_years(tokens, language)) {}

  std::vector<PlaceGroup> groups() const;

 private:
  enum class Left { free, office, place, excluded };
  struct Bounds {
    std::size_t begin, end;  // tokens of the group's sentence
  };

  bool joined(const Place& a, const Place& b) const;
  std::size_t past_remark(std::size_t at) const;
  Bounds sentence_of(std::size_t token) const;
  bool has(const Bounds& bounds, const Phrases& phrases) const;
  bool has_count(const Bounds& bounds) const;
  bool negated(std::size_t at) const;
  bool chosen_in(const Bounds& bounds) const;
  bool tells_of_members(const Bounds& bounds) const;
  Left left_of(const Place& place, const Bounds& bounds) const;
  bool in_venue(const Place& place, const Bounds& bounds) const;
  bool in_dateline(const Place& place, const Bounds& bounds) const;
  bool is_subject(const PlaceGroup& group, const Bounds& bounds, Left left) const;
  bool is_object(const PlaceGroup& group, const Bounds& bounds) const;
  std::size_t before_introduction(std::size_t first, std::size_t begin) const;
  bool is_named_besides(const PlaceGroup& group, const Bounds& bounds) const;
  void read(PlaceGroup& group) const;
  std::optional<int> size_for(const PlaceGroup& group) const;
  std::optional<int> year_for(const PlaceGroup& group) const;

  std::span<const Token> tokens_;
  const std::vector<Place>& places_;
  const ArticleLanguage& language_;
  const PlaceFinder& finder_;
  std::vector<StatedCount> counts_;
  std::vector<StatedYear> years_;
};

// Past "(Jawa Barat)"; the same position where no short remark begins.
std::size_t RoleReader::past_remark(std::size_t at) const {
  if (at >= tokens_.size() || !tokens_[at].is_mark("(")) return at;
  for (std::size_t close = at; close < tokens_.size() && close <= at + longest_remark; ++close) {
    if (tokens_[close].is_mark(")")) return close + 1;
  }
  return at;
}

// Between two items of a list: separators, conjunctions, item numbers, remarks; nothing but a line break too.
bool RoleReader::joined(const Place& a, const Place& b) const {
  if (a.sentence != b.sentence) return false;
  std::size_t at = a.last + 1;
  bool separated = false;
  while (at < b.first) {
    const std::size_t remark = past_remark(at);
    const std::size_t conjunction = phrase_at(tokens_, at, language_.conjunctions);
    if (remark != at) {
      at = remark;
    } else if (is_bullet(tokens_, at)) {
      at += tokens_[at].is_word() ? 2 : 1;
      separated = true;
    } else if (const std::size_t kinds = finder_.kinds_at(tokens_, at);
               kinds != 0 && tokens_[at + kinds].is_mark(":")) {
      at += kinds + 1;  // "Kabupaten:" within the list
    } else if (tokens_[at].is_mark(",") || tokens_[at].is_mark(";") || tokens_[at].is_mark("&")) {
      ++at;
      separated = true;
    } else if (conjunction != 0) {
      at += conjunction;
      separated = true;
    } else {
      return false;
    }
  }
  return separated || tokens_[b.first].line == Token::Line::first;
}

RoleReader::Bounds RoleReader::sentence_of(std::size_t token) const {
  Bounds bounds{token, token + 1};
  while (bounds.begin > 0 && tokens_[bounds.begin - 1].sentence == tokens_[token].sentence) --bounds.begin;
  while (bounds.end < tokens_.size() && tokens_[bounds.end].sentence == tokens_[token].sentence) ++bounds.end;
  return bounds;
}

bool RoleReader::has(const Bounds& bounds, const Phrases& phrases) const {
  for (std::size_t at = bounds.begin; at < bounds.end; ++at) {
    if (phrase_at(tokens_, at, phrases) != 0) return true;
  }
  return false;
}

bool RoleReader::has_count(const Bounds& bounds) const {
  return std::any_of(counts_.begin(), counts_.end(), [&](const StatedCount& count) {
    return count.token >= bounds.begin && count.token < bounds.end;
  });
}

bool RoleReader::negated(std::size_t at) const {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    if (tokens_[at - back].sentence != tokens_[at].sentence) return false;
    if (phrase_at(tokens_, at - back, language_.negations) != 0) return true;
  }
  return false;
}

bool RoleReader::chosen_in(const Bounds& bounds) const {
  for (std::size_t at = bounds.begin; at < bounds.end; ++at) {
    if (phrase_at(tokens_, at, language_.chooses) != 0 && !negated(at)) return true;
  }
  return false;
}

bool RoleReader::tells_of_members(const Bounds& bounds) const {
  return chosen_in(bounds) || (has_count(bounds) && has(bounds, language_.programmes));
}

// "di Hotel X, Tangerang": the part before the comma says where.
bool RoleReader::in_venue(const Place& place, const Bounds& bounds) const {
  if (place.first == bounds.begin || !tokens_[place.first - 1].is_mark(",")) return false;
  for (std::size_t at = place.first - 1; at-- > bounds.begin && !tokens_[at].is_mark(",");) {
    if (phrase_at(tokens_, at, language_.located) != 0) return true;
  }
  return false;
}

// "Jakarta, Kompas – ", "BOGOR (Antara) - ", "Bandung - ": up to a dash among the first words.
bool RoleReader::in_dateline(const Place& place, const Bounds& bounds) const {
  const bool leads = place.first == bounds.begin || tokens_[place.first].line == Token::Line::first;
  if (!leads) return false;
  constexpr std::size_t longest_dateline = 10;
  for (std::size_t at = place.last + 1; at < bounds.end && at <= place.last + longest_dateline; ++at) {
    if (is_dash(tokens_[at]))
      return tokens_[at].begin != tokens_[at - 1].end || tokens_[at].begin + 1 != tokens_[at].end;
    if (tokens_[at].is_word() && !tokens_[at].is_capital() && !tokens_[at - 1].is_mark(".")) return false;
  }
  // "Kab. Bojonegoro, Bhirawa" on a line of its own.
  const bool own_line = place.last + 3 < bounds.end && tokens_[place.last + 1].is_mark(",") &&
                        tokens_[place.last + 3].line == Token::Line::first &&
                        tokens_[place.last + 2].is_capital();
  return own_line;
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
  if (at == bounds.begin || !tokens_[at - 1].is_word()) return Left::free;
  if (tokens_[at].line == Token::Line::first) return Left::free;
  const Token& before = tokens_[at - 1];
  if (phrase_before(tokens_, at, language_.negations) != 0) return Left::excluded;
  if (language_.titles.contains(before.folded)) return Left::office;
  if (phrase_before(tokens_, at, language_.located) != 0) return Left::place;
  if (phrase_before(tokens_, at, language_.institutions) != 0) return Left::place;
  const bool function_word = phrase_before(tokens_, at, language_.introduces) != 0 ||
                             phrase_before(tokens_, at, language_.takes) != 0 ||
                             phrase_before(tokens_, at, language_.besides) != 0 ||
                             phrase_before(tokens_, at, language_.chooses) != 0 ||
                             phrase_before(tokens_, at, language_.conjunctions) != 0;
  if (function_word || !before.is_capital()) return Left::free;
  return at - 1 == bounds.begin ? Left::free : Left::place;  // part of a longer proper name
}

// A verb of choosing soon behind the group, in the same clause.
bool RoleReader::is_subject(const PlaceGroup& group, const Bounds& bounds, Left left) const {
  const Phrases& verbs = left == Left::office ? language_.signs : language_.chooses;
  const std::size_t reach = left == Left::office ? words_to_office_verb : words_to_verb;
  std::size_t at = places_[group.places.back()].last + 1;
  for (std::size_t word = 0; word <= reach; ++word) {
    at = past_remark(at);
    // "Kota Bogor, Jawa Barat, terpilih" and "Bupati X, Nama, menerima": an apposition between commas.
    if (at < bounds.end && tokens_[at].is_mark(",")) {
      std::size_t close = at + 1;
      while (close < bounds.end && close <= at + 5 && tokens_[close].is_capital()) ++close;
      if (close == at + 1 || close >= bounds.end || !tokens_[close].is_mark(",")) return false;
      at = close + 1;
    }
    if (at >= bounds.end || !tokens_[at].is_word()) return false;
    if (phrase_at(tokens_, at, language_.negations) != 0) return false;
    if (phrase_at(tokens_, at, verbs) != 0) return true;
    if (left == Left::free && phrase_at(tokens_, at, language_.one_of) != 0) {
      const Bounds behind{at, bounds.end};
      return tells_of_members(behind);
    }
    if (left != Left::office && finder_.kinds_at(tokens_, at) != 0) return false;
    ++at;
  }
  return false;
}

// The position before "yakni", ":" and kind words that announce the group; the group's own where nothing
// does.
std::size_t RoleReader::before_introduction(std::size_t first, std::size_t begin) const {
  std::size_t at = first;
  while (at > begin) {
    const std::size_t phrase = phrase_before(tokens_, at, language_.introduces);
    if (phrase != 0) {
      at -= phrase;
    } else if (tokens_[at - 1].is_mark(":")) {
      --at;
      std::size_t kind = at;
      while (kind > begin && finder_.kinds_at(tokens_, kind - 1) == at - (kind - 1)) --kind;
      at = kind;
    } else if ((at < first && tokens_[at - 1].is_mark(","))) {
      --at;
    } else if (at == first && tokens_[at - 1].is_mark(",") &&
               phrase_before(tokens_, at - 1, language_.introduces) != 0) {
      --at;
    } else if (is_bullet(tokens_, at - 1)) {
      --at;
    } else if (at >= begin + 2 && is_bullet(tokens_, at - 2)) {
      at -= 2;
    } else {
      break;
    }
  }
  return at;
}

bool RoleReader::is_object(const PlaceGroup& group, const Bounds& bounds) const {
  const std::size_t first = places_[group.places.front()].first;
  if (phrase_before(tokens_, first, language_.takes) != 0) {
    return !negated(first - phrase_before(tokens_, first, language_.takes));
  }
  const std::size_t intro = before_introduction(first, bounds.begin);
  if (intro == first) return false;
  // A list that begins its sentence belongs to the one before: "Antara lain, A, B".
  if (intro == bounds.begin) return intro > 0 && tells_of_members(sentence_of(intro - 1));
  return tells_of_members({bounds.begin, intro});
}

bool RoleReader::is_named_besides(const PlaceGroup& group, const Bounds& bounds) const {
  const Place& first = places_[group.places.front()];
  if (phrase_before(tokens_, first.first, language_.besides) == 0) return false;
  const Bounds behind{places_[group.places.back()].last + 1, bounds.end};
  return chosen_in(behind) && has(behind, language_.also);
}

// The number nearest to the group in its sentence; where the list begins its sentence, the last of the one
// before.
std::optional<int> RoleReader::size_for(const PlaceGroup& group) const {
  const std::size_t first = places_[group.places.front()].first;
  const std::size_t last = places_[group.places.back()].last;
  Bounds bounds = sentence_of(first);
  if (before_introduction(first, bounds.begin) == bounds.begin && bounds.begin > 0 && first != bounds.begin) {
    bounds.begin = sentence_of(bounds.begin - 1).begin;
  }
  const StatedCount* nearest = nullptr;
  const auto distance = [&](const StatedCount& count) {
    return count.token < first ? first - count.token : count.token - last;
  };
  for (const StatedCount& count : counts_) {
    if (count.token < bounds.begin || count.token >= bounds.end) continue;
    if (static_cast<std::size_t>(count.value) < group.places.size()) continue;
    if (nearest == nullptr || distance(count) < distance(*nearest)) nearest = &count;
  }
  return nearest == nullptr ? std::nullopt : std::optional(nearest->value);
}

// A year of the same sentence, words before dates; else of a sentence with the same number; else the only one
// that was named before; else the article's only one.
std::optional<int> RoleReader::year_for(const PlaceGroup& group) const {
  const Place& place = places_[group.places.front()];
  const StatedYear* nearest = nullptr;
  for (const StatedYear& year : years_) {
    if (year.sentence != place.sentence) continue;
    const auto rank = [&](const StatedYear& each) {
      return std::pair(each.from, std::labs(static_cast<long>(each.token) - static_cast<long>(place.first)));
    };
    if (nearest == nullptr || rank(year) < rank(*nearest)) nearest = &year;
  }
  if (nearest != nullptr) return nearest->year;
  for (const StatedCount& count : counts_) {
    if (count.value != group.stated_size) continue;
    for (const StatedYear& year : years_) {
      if (year.sentence == count.sentence && year.from == StatedYear::From::words) return year.year;
    }
  }
  auto end = std::find_if(years_.begin(), years_.end(),
                          [&](const StatedYear& year) { return year.token > place.first; });
  if (end == years_.begin()) end = years_.end();
  const bool one = end != years_.begin() && std::all_of(years_.begin(), end, [&](const StatedYear& year) {
                     return year.year == years_.front().year;
                   });
  return one ? std::optional(years_.front().year) : std::nullopt;
}

void RoleReader::read(PlaceGroup& group) const {
  const Place& first = places_[group.places.front()];
  const Bounds bounds = sentence_of(first.first);
  if (has(bounds, language_.skips)) return;
  const bool besides = is_named_besides(group, bounds);
  const Left left = left_of(first, bounds);
  if (!besides && (left == Left::place || left == Left::excluded)) return;
  const bool object = left == Left::free && is_object(group, bounds);
  if (!besides && !object && !is_subject(group, bounds, left)) return;
  group.role = ArticleRole::member;
  group.stated_size = besides ? static_cast<int>(group.places.size()) : size_for(group);
  group.year = year_for(group);
}

std::vector<PlaceGroup> RoleReader::groups() const {
  std::vector<PlaceGroup> groups;
  std::size_t before = places_.size();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const bool continues = before < places_.size() && joined(places_[before], places_[i]);
    before = i;
    if (places_[i].what == Place::What::unit_above) continue;
    if (continues && !groups.empty()) {
      groups.back().places.push_back(i);
    } else {
      groups.push_back({{i}, ArticleRole::context, {}, {}});
    }
  }
  for (PlaceGroup& group : groups) read(group);
  return groups;
}

}  // namespace

std::vector<PlaceGroup> place_groups(std::span<const Token> tokens, const std::vector<Place>& places,
                                     const ArticleLanguage& language, const PlaceFinder& finder) {
  return RoleReader(tokens, places, language, finder).groups();
}

}  // namespace cakupan::loader
