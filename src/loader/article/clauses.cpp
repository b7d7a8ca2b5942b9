#include "loader/article/clauses.hpp"

#include <algorithm>

namespace cakupan::loader::article {

namespace {

constexpr std::size_t longest_reference = 14;  // tokens before a list that refers to an earlier sentence
constexpr std::size_t sentences_of_lead = 4;   // headline and lead
constexpr std::size_t longest_section = 16;    // tokens of a section's heading
constexpr std::size_t longest_heading = 9;     // tokens of a line without a full stop
constexpr std::size_t longest_seat = 3;        // words
constexpr std::size_t longest_label = 8;       // tokens before a colon

/// "Ketujuhnya".
bool is_number_of_them(const Token& token, const ArticleLanguage& language) {
  return std::any_of(language.number_prefixes.begin(), language.number_prefixes.end(),
                     [&](const auto& prefix) {
                       if (!token.folded.starts_with(prefix.front())) return false;
                       const std::string rest = token.folded.substr(prefix.front().size());
                       return std::any_of(language.numbers.begin(), language.numbers.end(),
                                          [&](const auto& number) { return rest.starts_with(number.first); });
                     });
}

}  // namespace

// A sentence is asked about once for each of its places.
const std::vector<std::size_t>& Clauses::hits(const Phrases& phrases) const {
  const auto [known, is_new] = hits_.try_emplace(&phrases);
  if (is_new) {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (phrase_at(tokens_, at, phrases) != 0) known->second.push_back(at);
    }
  }
  return known->second;
}

std::span<const std::size_t> Clauses::hits_in(const Bounds& bounds, const Phrases& phrases) const {
  if (bounds.begin >= bounds.end) return {};
  const std::vector<std::size_t>& all = hits(phrases);
  const auto first = std::ranges::lower_bound(all, bounds.begin);
  return {first, std::lower_bound(first, all.end(), bounds.end)};
}

bool Clauses::has(const Bounds& bounds, const Phrases& phrases) const {
  return !hits_in(bounds, phrases).empty();
}

bool Clauses::has_colon(const Bounds& bounds) const {
  return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(bounds.begin),
                     tokens_.begin() + static_cast<std::ptrdiff_t>(bounds.end),
                     [](const Token& token) { return token.is_mark(":"); });
}

bool Clauses::negated(std::size_t at) const {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    if (tokens_[at - back].sentence != tokens_[at].sentence) return false;
    if (phrase_at(tokens_, at - back, language_.negations) != 0) return true;
  }
  return false;
}

bool Clauses::chosen_in(const Bounds& bounds) const {
  const auto chooses = hits_in(bounds, language_.chooses);
  return std::any_of(chooses.begin(), chooses.end(), [&](std::size_t at) { return !negated(at); });
}

bool Clauses::has_count(const Bounds& bounds) const {
  const auto first = std::ranges::lower_bound(counts_, bounds.begin, {}, &StatedCount::token);
  return first != counts_.end() && first->token < bounds.end;
}

// "berada di Jawa", but not "berada di urutan pertama".
bool Clauses::leads_elsewhere(std::size_t at) const {
  const std::size_t words = phrase_at(tokens_, at, language_.elsewhere);
  return words != 0 && phrase_at(tokens_, at + words, language_.ranks) == 0;
}

bool Clauses::denies(const Bounds& bounds) const {
  if (has(bounds, language_.negations)) return true;
  const auto elsewhere = hits_in(bounds, language_.elsewhere);
  return std::any_of(elsewhere.begin(), elsewhere.end(), [&](std::size_t at) { return leads_elsewhere(at); });
}

// A sentence that tells of members with their number, or of a programme and a number among the first ones.
bool Clauses::find_announcement() const {
  bool programme = false, count = false;
  std::size_t sentences = 0;
  for (std::size_t at = 0; at < tokens_.size(); ++sentences) {
    const Bounds sentence = sentence_of(tokens_, at);
    if (sentences < sentences_of_lead) {
      programme = programme || has(sentence, language_.programmes) || chosen_in(sentence);
      count = count || has_count(sentence);
    }
    const bool told =
        sentences < sentences_of_lead && chosen_in(sentence) && has(sentence, language_.programmes);
    if (told || (programme && count) || (has_count(sentence) && tells_of_members(sentence))) return true;
    at = sentence.end;
  }
  return false;
}

bool Clauses::is_heading(const Bounds& sentence) const {
  const bool ends_line = sentence.end >= tokens_.size() || tokens_[sentence.end].line == Token::Line::first;
  return tokens_[sentence.begin].line == Token::Line::first && ends_line &&
         !tokens_[sentence.end - 1].is_mark(".") && sentence.end - sentence.begin <= longest_section;
}

std::optional<Bounds> Clauses::heading_before(std::size_t token) const {
  const auto next =
      std::ranges::lower_bound(headings_, sentence_of(tokens_, token).begin, {}, &Bounds::begin);
  return next == headings_.begin() ? std::nullopt : std::optional(*(next - 1));
}

std::vector<Bounds> Clauses::find_headings() const {
  std::vector<Bounds> headings;
  for (std::size_t at = 0; at < tokens_.size();) {
    const Bounds sentence = sentence_of(tokens_, at);
    if (is_heading(sentence)) headings.push_back(sentence);
    at = sentence.end;
  }
  return headings;
}

bool Clauses::in_denied_section(std::size_t token) const {
  const Bounds own = sentence_of(tokens_, token);
  const auto aside = [&](const Bounds& bounds) { return denies(bounds) || has(bounds, language_.asides); };
  // "Catatan:" and its items may be one sentence.
  if (is_label(own, own.end) &&
      has({own.begin, std::min(own.end, own.begin + longest_label)}, language_.asides))
    return true;
  for (Bounds sentence = own; sentence.begin > 0;) {
    sentence = sentence_of(tokens_, sentence.begin - 1);
    const bool heads = is_heading(sentence) || tokens_[sentence.end - 1].is_mark(":");
    if (!heads) return false;
    if (aside(sentence)) return true;
  }
  return false;
}

bool Clauses::tells_of_members(const Bounds& bounds) const {
  return chosen_in(bounds) || (has(bounds, language_.obtains) && has(bounds, language_.awards)) ||
         (has_count(bounds) && (has(bounds, language_.programmes) || has(bounds, language_.obtains)));
}

bool Clauses::refers_back(const Bounds& bounds) const {
  if (bounds.end - bounds.begin > longest_reference) return false;
  if (has(bounds, language_.refers)) return true;
  for (std::size_t at = bounds.begin; at < bounds.end; ++at) {
    if (is_number_of_them(tokens_[at], language_)) return true;
  }
  for (const StatedCount& count : counts_) {
    if (count.token < bounds.begin || count.token >= bounds.end) continue;
    const bool told = std::any_of(counts_.begin(), counts_.end(), [&](const StatedCount& earlier) {
      return earlier.token < bounds.begin && earlier.sentence != count.sentence &&
             earlier.value == count.value && tells_of_members(sentence_of(tokens_, earlier.token));
    });
    if (told) return true;
  }
  return false;
}

// A heading, a label with its list, an item: lines among which a list may stand.
bool Clauses::is_list_line(const Bounds& sentence) const {
  if (tokens_[sentence.begin].line == Token::Line::same) return false;
  const bool stops = tokens_[sentence.end - 1].is_mark(".");
  return is_label(sentence, sentence.end) || (!stops && sentence.end - sentence.begin <= longest_heading);
}

bool Clauses::is_label(const Bounds& sentence, std::size_t until) const {
  if (tokens_[sentence.begin].line == Token::Line::same) return false;
  const std::size_t end = std::min(until, sentence.begin + longest_label);
  for (std::size_t at = sentence.begin; at < end; ++at) {
    if (tokens_[at].is_mark(":")) return true;
  }
  return false;
}

std::optional<Bounds> Clauses::telling_before(std::size_t token, std::size_t reach) const {
  Bounds sentence = sentence_of(tokens_, token);
  while (reach > 0 && sentence.begin > 0) {
    sentence = sentence_of(tokens_, sentence.begin - 1);
    if (has(sentence, language_.skips)) continue;
    if (tells_of_members(sentence)) return sentence;
    if (is_list_line(sentence)) continue;
    --reach;
    // "Sebagian di antaranya sebagai berikut." leads further back.
    if (reach == 0 && refers_back(sentence)) reach = 1;
  }
  return std::nullopt;
}

// The position before the capital words that end at `end`: a town whose region follows in parentheses.
std::size_t Clauses::before_seat(std::size_t end) const {
  std::size_t at = end;
  while (at > 0 && end - at < longest_seat && tokens_[at - 1].is_capital()) --at;
  return at;
}

std::size_t Clauses::before_introduction(std::size_t first, std::size_t begin) const {
  std::size_t at = first;
  while (at > begin) {
    const std::size_t phrase = phrase_before(tokens_, at, language_.introduces);
    const std::size_t item = item_before(tokens_, at);
    const bool comma = tokens_[at - 1].is_mark(",");
    if (phrase != 0 && phrase <= at - begin) {
      at -= phrase;
    } else if (tokens_[at - 1].is_mark(":")) {
      --at;
      std::size_t kind = at;
      while (kind > begin && kind_words_.kinds_at(tokens_, kind - 1) == at - (kind - 1)) --kind;
      at = kind;
    } else if (comma && (at < first || phrase_before(tokens_, at - 1, language_.introduces) != 0)) {
      --at;
    } else if (item != 0 && item <= at - begin) {
      at -= item;
    } else if (at == first && tokens_[at - 1].is_mark("(") && before_seat(at - 1) > begin) {
      at = before_seat(at - 1);  // "Amlapura (Kabupaten Karangasem)"
    } else {
      break;
    }
  }
  return at;
}

}  // namespace cakupan::loader::article
