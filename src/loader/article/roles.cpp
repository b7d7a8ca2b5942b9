#include "loader/article/roles.hpp"

#include <algorithm>

#include "loader/article/clauses.hpp"
#include "loader/article/figures.hpp"

namespace cakupan::loader::article {

namespace {

constexpr std::size_t words_to_verb = 4;         // between a subject and its verb
constexpr std::size_t words_to_office_verb = 7;  // a person's name stands between
constexpr std::size_t words_to_programme = 4;    // behind a verb of obtaining
constexpr std::size_t words_in_venue = 3;        // with small letters: "di pelabuhan tua Buleleng"
constexpr std::size_t words_before_item = 3;     // a list mark
constexpr std::size_t smallest_enumeration = 3;
constexpr std::size_t words_denying = 8;      // behind a list
constexpr std::size_t sentences_back = 8;     // that a list may refer to
constexpr std::size_t shortest_initials = 3;  // of a body: "RSUD", "KPU"

class RoleReader {
 public:
  RoleReader(std::span<const Token> tokens, const std::vector<Place>& places, const ArticleLanguage& language,
             const KindWords& kind_words, const std::vector<StatedCount>& counts)
      : tokens_(tokens),
        places_(places),
        language_(language),
        kind_words_(kind_words),
        counts_(counts),
        years_(stated_years(tokens, language, kind_words)),
        clauses_(tokens, language, kind_words, counts) {}

  void read(PlaceGroup& group) const;

 private:
  enum class Left { free, office, place, excluded };

  bool in_venue(const Place& place, const Bounds& bounds) const;
  bool in_dateline(const Place& place, const Bounds& bounds) const;
  bool in_longer_name(const Place& place, const Bounds& bounds) const;
  bool is_title_case(const Bounds& bounds) const;
  Left left_of(const Place& place, const Bounds& bounds) const;
  bool is_subject(const PlaceGroup& group, const Bounds& bounds, Left left) const;
  bool denied_behind(std::size_t last, const Bounds& bounds) const;
  bool stands_for_unit_above(const Bounds& bounds, std::size_t first) const;
  bool is_listed(const PlaceGroup& group, const Bounds& bounds, Left left, const ListPosition& list) const;
  bool is_quoted(const Bounds& bounds) const;
  bool in_denied_section(const PlaceGroup& group, const ListPosition& list) const;
  bool in_unit_above(std::size_t token) const;
  bool is_object(const PlaceGroup& group, const Bounds& bounds, ListPosition& list) const;
  bool is_named_besides(const PlaceGroup& group, const Bounds& bounds) const;
  ArticleRole told_role(const ListPosition& list) const;

  std::span<const Token> tokens_;
  const std::vector<Place>& places_;
  const ArticleLanguage& language_;
  const KindWords& kind_words_;
  const std::vector<StatedCount>& counts_;
  std::vector<StatedYear> years_;
  Clauses clauses_;
};

bool RoleReader::in_unit_above(std::size_t token) const {
  return std::any_of(places_.begin(), places_.end(), [&](const Place& place) {
    return place.what == Place::What::unit_above && place.first <= token && token <= place.last;
  });
}

// "di Hotel X, Tangerang": the part before the comma says where; it is a name, with few small letters.
bool RoleReader::in_venue(const Place& place, const Bounds& bounds) const {
  if (place.first == bounds.begin || !tokens_[place.first - 1].is_mark(",")) return false;
  std::size_t small = 0;
  for (std::size_t at = place.first - 1; at-- > bounds.begin && !tokens_[at].is_mark(",");) {
    if (tokens_[at].is_number()) return false;
    if (phrase_at(tokens_, at, language_.located) != 0) return true;
    small += tokens_[at].is_word() && !tokens_[at].is_capital() ? 1 : 0;
    if (small > words_in_venue) return false;
  }
  return false;
}

// "Jakarta, Kompas – ", "BOGOR (Antara) - ", "TEMPO.CO, Bandung - ": up to a dash among the first words.
bool RoleReader::in_dateline(const Place& place, const Bounds& bounds) const {
  constexpr std::size_t longest_dateline = 10;
  std::size_t line = place.first;
  while (line > bounds.begin && tokens_[line].line == Token::Line::same) --line;
  if (place.first - line > longest_dateline) return false;
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
  std::size_t words = 0, capitals = 0;
  for (std::size_t at = bounds.begin; at < bounds.end; ++at) {
    if (!tokens_[at].is_word()) continue;
    ++words;
    capitals += tokens_[at].is_capital() ? 1 : 0;
  }
  return 10 * capitals >= 6 * words;
}

// "Bima Arya", "Malang Raya", "Yogyakarta International Airport": a bare name that a capital word goes on.
bool RoleReader::in_longer_name(const Place& place, const Bounds& bounds) const {
  const std::size_t next = place.last + 1;
  if (place.kind == Place::Kind::stated || next >= bounds.end || !tokens_[next].is_capital()) return false;
  if (tokens_[next].is_number() || tokens_[next].line == Token::Line::first) return false;
  if (kind_words_.kinds_at(tokens_, next) != 0 || is_title_case(bounds)) return false;
  return std::none_of(places_.begin(), places_.end(),
                      [&](const Place& other) { return other.first == next; });
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

// A verb of choosing soon behind the group, in the same clause.
bool RoleReader::is_subject(const PlaceGroup& group, const Bounds& bounds, Left left) const {
  const Phrases& verbs = left == Left::office ? language_.signs : language_.chooses;
  const std::size_t reach = left == Left::office ? words_to_office_verb : words_to_verb;
  std::size_t at = places_[group.places.back()].last + 1;
  for (std::size_t word = 0; word <= reach; ++word) {
    at = past_remark(tokens_, at);
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
    if (left == Left::free && phrase_at(tokens_, at, language_.one_of) != 0)
      return clauses_.tells_of_members({at, bounds.end});
    const std::size_t obtains = left == Left::office ? 0 : phrase_at(tokens_, at, language_.obtains);
    const Bounds behind{at + obtains, std::min(bounds.end, at + obtains + words_to_programme)};
    if (obtains != 0 && clauses_.has(behind, language_.programmes)) return true;
    if (left != Left::office && kind_words_.kinds_at(tokens_, at) != 0) return false;
    ++at;
  }
  return false;
}

// "Kabupaten Asmat, yang semula diusulkan, dikeluarkan dari daftar".
bool RoleReader::denied_behind(std::size_t last, const Bounds& bounds) const {
  const std::size_t behind = places_[last].last + 1;
  const std::size_t next = last + 1 < places_.size() ? places_[last + 1].first : tokens_.size();
  return clauses_.denies({behind, std::min({bounds.end, next, behind + words_denying})});
}

bool RoleReader::is_object(const PlaceGroup& group, const Bounds& bounds, ListPosition& list) const {
  const std::size_t first = list.first;
  if (const std::size_t verb = phrase_before(tokens_, first, language_.takes); verb != 0)
    return !clauses_.negated(first - verb);
  if (const std::size_t verb = phrase_before(tokens_, first, language_.given); verb != 0) {
    const bool told =
        clauses_.announces() || clauses_.has({bounds.begin, first - verb}, language_.programmes);
    return told && !clauses_.denies({bounds.begin, first});
  }
  const std::size_t intro = clauses_.before_introduction(first, bounds.begin);
  const bool lines = group.layout == PlaceGroup::Layout::lines && group.places.size() > 1;
  if (intro == first && !lines) return false;
  const Bounds words{bounds.begin, intro};
  if (clauses_.tells_of_members(words)) return true;
  if (denied_behind(group.places.back(), bounds) || clauses_.denies(words)) return false;
  // "Empat kota, yakni A, B, serta enam kabupaten, yakni C, D, menjadi penerima".
  const bool counted = std::any_of(counts_.begin(), counts_.end(), [&](const StatedCount& count) {
    return count.token >= bounds.begin && count.token < first;
  });
  if (counted && clauses_.tells_of_members(bounds)) return true;
  // A list that begins its sentence belongs to the one before: "Antara lain, A, B"; so does one behind a
  // colon. What speaks of regions told of before, and what stands in lines, may reach further back.
  const bool colon = clauses_.has_colon({intro, first});
  const bool far = lines || clauses_.is_label(bounds, first) || clauses_.refers_back({bounds.begin, first});
  if (intro > bounds.begin && !far && !colon) return false;
  list.telling = clauses_.telling_before(first, far ? sentences_back : 1);
  return list.telling.has_value();
}

// "Dari Sulawesi Selatan ada Kabupaten Pinrang, dari Sulawesi Barat Kabupaten Majene".
bool RoleReader::stands_for_unit_above(const Bounds& bounds, std::size_t first) const {
  std::size_t at = first;
  while (at > bounds.begin) {
    const std::size_t words = std::max({phrase_before(tokens_, at, language_.introduces),
                                        phrase_before(tokens_, at, language_.given),
                                        phrase_before(tokens_, at, language_.obtains)});
    if (words == 0) break;
    at -= words;
  }
  return std::any_of(places_.begin(), places_.end(), [&](const Place& above) {
    return above.what == Place::What::unit_above && above.last + 1 == at && above.first >= bounds.begin;
  });
}

// A list under "Daftar cadangan" or "Catatan".
bool RoleReader::in_denied_section(const PlaceGroup& group, const ListPosition& list) const {
  const bool lines = group.layout == PlaceGroup::Layout::lines && group.places.size() > 1;
  const bool leads = tokens_[list.own.begin].line == Token::Line::first &&
                     (clauses_.is_label(list.own, list.first) || tokens_[list.own.begin].item != 0 ||
                      list.first <= list.own.begin + words_before_item);
  return (lines || leads) && clauses_.in_denied_section(list.own.begin);
}

// In an article that announces a selection: lines and labels that are lists, and, where it states a number of
// regions, three or more in one breath. Unless something denies it, leads elsewhere or says where.
bool RoleReader::is_listed(const PlaceGroup& group, const Bounds& bounds, Left left,
                           const ListPosition& list) const {
  if (!clauses_.announces() || denied_behind(group.places.back(), bounds)) return false;
  if (clauses_.denies({bounds.begin, list.first})) return false;
  const bool lines = group.layout == PlaceGroup::Layout::lines && group.places.size() > 1;
  const bool label = clauses_.is_label(bounds, list.first);
  if (lines) return true;
  if (left == Left::office && !label) return false;
  if (label && list.heading) return true;
  if (stands_for_unit_above(bounds, list.first)) return true;
  const bool prior =
      !counts_.empty() && group.places.size() >= smallest_enumeration && !clauses_.denies(bounds);
  return prior && !is_quoted(bounds);
}

// What a person says of other regions is no list of members.
bool RoleReader::is_quoted(const Bounds& bounds) const {
  return tokens_[bounds.begin].is_mark("\"") || tokens_[bounds.begin].is_mark("\u201c");
}

bool RoleReader::is_named_besides(const PlaceGroup& group, const Bounds& bounds) const {
  const Place& first = places_[group.places.front()];
  if (phrase_before(tokens_, first.first, language_.besides) == 0) return false;
  const Bounds behind{places_[group.places.back()].last + 1, bounds.end};
  const bool given = clauses_.has(behind, language_.given) && clauses_.has(behind, language_.programmes);
  return (given || clauses_.chosen_in(behind)) && clauses_.has(behind, language_.also);
}

// An award where the nearest sentence that tells of either speaks of one: the list's own, the one that it
// refers to, the heading, those before.
ArticleRole RoleReader::told_role(const ListPosition& list) const {
  std::vector<Bounds> sentences{list.own};
  for (const std::optional<Bounds>& other : {list.telling, list.heading}) {
    if (other) sentences.push_back(*other);
  }
  for (Bounds before = list.own; before.begin > 0;) {
    before = sentence_of(tokens_, before.begin - 1);
    sentences.push_back(before);
  }
  for (const Bounds& sentence : sentences) {
    if (clauses_.has(sentence, language_.awards)) return ArticleRole::awarded;
    if (clauses_.tells_of_members(sentence)) return ArticleRole::member;
  }
  return ArticleRole::member;
}

void RoleReader::read(PlaceGroup& group) const {
  const Place& first = places_[group.places.front()];
  const Bounds bounds = sentence_of(tokens_, first.first);
  if (clauses_.has(bounds, language_.skips)) return;
  const bool besides = is_named_besides(group, bounds);
  const Left left = left_of(first, bounds);
  if (!besides && (left == Left::place || left == Left::excluded)) return;
  const std::size_t lead = kind_words_.lead_of(tokens_, first.first);
  ListPosition list{bounds,
                    clauses_.heading_before(first.first),
                    {},
                    std::max(lead, bounds.begin),
                    places_[group.places.back()].last,
                    group.places.size()};
  if (in_denied_section(group, list)) return;
  const bool object = left == Left::free && is_object(group, bounds, list);
  const bool subject = !denied_behind(group.places.back(), bounds) && is_subject(group, bounds, left);
  if (!besides && !object && !subject && !is_listed(group, bounds, left, list)) return;
  group.role = told_role(list);
  const ListFigures figures = figures_of(list, tokens_, clauses_, counts_, years_);
  group.stated_size = besides ? static_cast<int>(group.places.size()) : figures.stated_size;
  group.year = figures.year;
}

}  // namespace

void read_roles(std::span<const Token> tokens, const std::vector<Place>& places,
                const ArticleLanguage& language, const KindWords& kind_words,
                const std::vector<StatedCount>& counts, std::vector<PlaceGroup>& groups) {
  const RoleReader reader(tokens, places, language, kind_words, counts);
  for (PlaceGroup& group : groups) reader.read(group);
}

}  // namespace cakupan::loader::article
