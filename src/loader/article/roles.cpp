#include "loader/article/roles.hpp"

#include <algorithm>

#include "loader/article/role_reader.hpp"

namespace cakupan::loader::article {

namespace {

constexpr std::size_t words_to_verb = 4;         // between a subject and its verb
constexpr std::size_t words_to_office_verb = 7;  // a person's name stands between
constexpr std::size_t words_to_programme = 4;    // behind a verb of obtaining
constexpr std::size_t words_before_item = 3;     // a list mark
constexpr std::size_t smallest_enumeration = 3;
constexpr std::size_t words_denying = 8;   // behind a list
constexpr std::size_t sentences_back = 8;  // that a list may refer to

}  // namespace

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
    const std::size_t obtains = phrase_at(tokens_, at, language_.obtains);
    const Bounds behind{at + obtains, std::min(bounds.end, at + obtains + words_to_programme)};
    const Phrases& what = left == Left::office ? language_.awards : language_.programmes;
    if (obtains != 0 && clauses_.has(behind, what)) return true;
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

// "The award went to three cities, A for x and B for y".
bool RoleReader::is_apposition(const PlaceGroup& group, std::size_t first, const Bounds& bounds) const {
  if (first == bounds.begin || !tokens_[first - 1].is_mark(",") || group.places.size() < 2) return false;
  const bool counted = std::any_of(counts_.begin(), counts_.end(), [&](const StatedCount& count) {
    return count.token >= bounds.begin && count.token < first &&
           static_cast<std::size_t>(count.value) >= group.places.size();
  });
  return counted && !clauses_.denies(bounds) && clauses_.tells_of_members({bounds.begin, first});
}

bool RoleReader::is_object(const PlaceGroup& group, const Bounds& bounds, ListPosition& list) const {
  const std::size_t first = list.first;
  const std::size_t marks = before_marks(first, bounds);
  if (const std::size_t verb = phrase_before(tokens_, marks, language_.takes); verb != 0)
    return !clauses_.negated(marks - verb);
  if (const std::size_t verb = phrase_before(tokens_, marks, language_.given); verb != 0) {
    const bool told =
        clauses_.announces() || clauses_.has({bounds.begin, marks - verb}, language_.programmes);
    return told && !clauses_.denies({bounds.begin, marks}) && !denied_behind(group.places.back(), bounds);
  }
  const std::size_t intro = clauses_.before_introduction(first, bounds.begin);
  const bool lines = group.layout == PlaceGroup::Layout::lines && group.places.size() > 1;
  if (intro == first && !lines) return is_apposition(group, first, bounds);
  const Bounds words{bounds.begin, intro};
  if (clauses_.tells_of_members(words)) return true;
  if (denied_behind(group.places.back(), bounds) || clauses_.denies(words)) return false;
  // "Empat kota, yakni A, B, serta enam kabupaten, yakni C, D, menjadi penerima".
  const bool counted = std::any_of(counts_.begin(), counts_.end(), [&](const StatedCount& count) {
    return count.token >= bounds.begin && count.token < first;
  });
  if (counted && clauses_.tells_of_members(bounds)) return true;
  // "Penghargaan diserahkan kepada tiga kepala daerah, yaitu Bupati A".
  if (clauses_.has(words, language_.given) && clauses_.has(words, language_.programmes)) return true;
  // A list that begins its sentence belongs to the one before: "Antara lain, A, B"; so does one behind a
  // colon. What speaks of regions told of before, and what stands in lines, may reach further back.
  const bool colon = clauses_.has_colon({intro, first});
  const bool far = lines || clauses_.is_label(bounds, first) || clauses_.refers_back({bounds.begin, first});
  if (intro > bounds.begin && !far && !colon) return false;
  list.telling = clauses_.telling_before(first, far ? sentences_back : 1);
  return list.telling.has_value();
}

std::size_t RoleReader::before_titles(std::size_t at, const Bounds& bounds) const {
  while (at > bounds.begin && tokens_[at - 1].is_word() && language_.titles.contains(tokens_[at - 1].folded))
    --at;
  return at;
}

// "diberikan kepada:\n1. A": the position before colon and list mark.
std::size_t RoleReader::before_marks(std::size_t at, const Bounds& bounds) const {
  while (at > bounds.begin) {
    const std::size_t item = item_before(tokens_, at);
    if (item == 0 && !tokens_[at - 1].is_mark(":")) break;
    at -= std::min(at - bounds.begin, std::max<std::size_t>(item, 1));
  }
  return at;
}

// "yaitu Bupati A, Bupati B": offices that a list or a verb of giving introduces stand for their regions.
bool RoleReader::are_receivers(const PlaceGroup& group, std::size_t first, const Bounds& bounds) const {
  const std::size_t marks = before_marks(first, bounds);
  if (phrase_before(tokens_, marks, language_.given) != 0) return true;
  return group.places.size() > 1 && clauses_.before_introduction(first, bounds.begin) != first;
}

// "A di urutan pertama, kedua B, dan ketiga C".
bool RoleReader::is_ranked(const PlaceGroup& group, const Bounds& bounds, std::size_t first) const {
  if (group.places.size() < 2 || clauses_.denies(bounds)) return false;
  if (!clauses_.has({first, bounds.end}, language_.ranks)) return false;
  return clauses_.announces() || clauses_.telling_before(first, 2).has_value();
}

// "Kemudian, ada X": behind a sentence that named members.
bool RoleReader::goes_on(const std::vector<PlaceGroup>& groups, std::size_t position, const Bounds& bounds,
                         std::size_t first) const {
  const std::size_t adverb = phrase_at(tokens_, bounds.begin, language_.continues);
  if (adverb == 0 || position == 0 || bounds.begin == 0 || clauses_.denies(bounds)) return false;
  std::size_t behind = bounds.begin + adverb;
  if (behind < first && tokens_[behind].is_mark(",")) ++behind;
  const std::size_t intro = clauses_.before_introduction(first, bounds.begin);
  if (first != behind && intro == first) return false;
  const PlaceGroup& before = groups[position - 1];
  return before.role != ArticleRole::context &&
         places_[before.places.back()].sentence == tokens_[bounds.begin - 1].sentence;
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
                           ListPosition& list) const {
  if (!clauses_.announces() || denied_behind(group.places.back(), bounds)) return false;
  if (clauses_.denies({bounds.begin, list.first})) return false;
  const bool lines = group.layout == PlaceGroup::Layout::lines && group.places.size() > 1;
  const bool label = clauses_.is_label(bounds, list.first);
  if (lines) return true;
  if (left == Left::office && !label) return false;
  if (label && list.heading) return true;
  if (stands_for_unit_above(bounds, list.first)) {
    list.telling = clauses_.telling_before(list.first, 1);
    return true;
  }
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
  const auto told_in = [&](const Bounds& sentence) -> std::optional<ArticleRole> {
    if (clauses_.has(sentence, language_.awards)) return ArticleRole::awarded;
    if (clauses_.tells_of_members(sentence)) return ArticleRole::member;
    return std::nullopt;
  };
  for (const std::optional<Bounds>& sentence : {std::optional(list.own), list.telling, list.heading}) {
    if (!sentence) continue;
    if (const auto role = told_in(*sentence)) return *role;
  }
  for (Bounds before = list.own; before.begin > 0;) {
    before = sentence_of(tokens_, before.begin - 1);
    if (const auto role = told_in(before)) return *role;
  }
  return ArticleRole::member;
}

void RoleReader::read(std::vector<PlaceGroup>& groups, std::size_t position) const {
  PlaceGroup& group = groups[position];
  const Place& first = places_[group.places.front()];
  const Bounds bounds = sentence_of(tokens_, first.first);
  if (clauses_.has(bounds, language_.skips)) return;
  const bool besides = is_named_besides(group, bounds);
  Left left = left_of(first, bounds);
  if (!besides && (left == Left::place || left == Left::excluded)) return;
  std::size_t lead = std::max(kind_words_.lead_of(tokens_, first.first), bounds.begin);
  const std::size_t office = before_titles(lead, bounds);
  if (left == Left::office && office < lead && are_receivers(group, office, bounds)) {
    left = Left::free;
    lead = office;
  }
  ListPosition list{bounds, clauses_.heading_before(first.first), {},
                    lead,   places_[group.places.back()].last,    group.places.size()};
  if (in_denied_section(group, list)) return;
  const bool object = left == Left::free && is_object(group, bounds, list);
  const bool subject = !denied_behind(group.places.back(), bounds) && is_subject(group, bounds, left);
  const bool ranked = left == Left::free && is_ranked(group, bounds, lead);
  const bool listed = besides || object || subject || ranked || is_listed(group, bounds, left, list);
  if (!listed && left == Left::free && goes_on(groups, position, bounds, lead)) {
    const PlaceGroup& before = groups[position - 1];
    group.role = before.role;
    group.stated_size = before.stated_size;
    group.year = before.year;
    return;
  }
  if (!listed) return;
  // A rank is won, not taken part in.
  group.role = ranked && !clauses_.chosen_in(bounds) ? ArticleRole::awarded : told_role(list);
  const ListFigures figures = figures_of(list, tokens_, clauses_, counts_, years_);
  group.stated_size = besides ? static_cast<int>(group.places.size()) : figures.stated_size;
  // "Tahun lalu lomba ini dimenangi A": not the year of the sentences around.
  const bool dated = std::any_of(years_.begin(), years_.end(), [&](const StatedYear& year) {
    return year.token >= bounds.begin && year.token < bounds.end;
  });
  if (dated || !clauses_.has({bounds.begin, list.first}, language_.earlier)) group.year = figures.year;
}

void read_roles(std::span<const Token> tokens, const std::vector<Place>& places,
                const ArticleLanguage& language, const KindWords& kind_words,
                const std::vector<StatedCount>& counts, std::vector<PlaceGroup>& groups) {
  const RoleReader reader(tokens, places, language, kind_words, counts);
  for (std::size_t i = 0; i < groups.size(); ++i) reader.read(groups, i);
}

}  // namespace cakupan::loader::article
