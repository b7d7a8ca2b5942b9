#include "loader/match/similar_names.hpp"

#include <algorithm>
#include <array>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::match {

namespace {

// A machine word holds one bit per letter; names longer than this are compared by their first letters only.
// The longest of Indonesia has 38 with its kind.
constexpr std::size_t longest = 64;
// Short forms such as "OKU" are like everything.
constexpr std::size_t shortest_alias = 6;
constexpr std::size_t shortest_word_apart = 4;
constexpr std::size_t most_slips = 2;  // in a name of several words, one in each

/// Optimal string alignment distance over bytes from one text to many: a column of the table is two machine
/// words. Source: Hyyrö (2003), A bit-vector algorithm for computing Levenshtein and Damerau edit distances.
class DistanceFrom {
 public:
  explicit DistanceFrom(std::string_view text) : size_(std::min(text.size(), longest)) {
    for (std::size_t i = 0; i < size_; ++i) {
      positions_[static_cast<unsigned char>(text[i])] |= std::uint64_t{1} << i;
    }
  }

  std::size_t to(std::string_view other) const {
    other = other.substr(0, longest);
    if (size_ == 0) return other.size();
    const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
    std::uint64_t up = ~std::uint64_t{0}, down = 0, diagonal = 0, matches_before = 0;
    std::size_t distance = size_;
    for (const char letter : other) {
      const std::uint64_t matches = positions_[static_cast<unsigned char>(letter)];
      const std::uint64_t swapped = ((~diagonal & matches) << 1U) & matches_before;
      diagonal = (((matches & up) + up) ^ up) | matches | down | swapped;
      std::uint64_t right = down | ~(diagonal | up);
      std::uint64_t left = diagonal & up;
      distance += (right & last) != 0 ? 1 : 0;
      distance -= (left & last) != 0 ? 1 : 0;
      right = (right << 1U) | 1U;
      left <<= 1U;
      up = left | ~(diagonal | right);
      down = right & diagonal;
      matches_before = matches;
    }
    return distance;
  }

 private:
  std::size_t size_;
  std::array<std::uint64_t, 256> positions_{};
};

std::uint64_t letters_of(std::string_view text) {
  std::uint64_t letters = 0;
  for (const char letter : text) letters |= std::uint64_t{1} << (static_cast<unsigned char>(letter) % 64U);
  return letters;
}

std::vector<std::string> words_in(const std::string& folded) {
  std::vector<std::string> words;
  for (const std::string_view word : base::split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

// Cheaper than counting all: the bound is small.
bool has_more_than(double bound, std::uint64_t letters) {
  for (; bound >= 1 && letters != 0; --bound) letters &= letters - 1;
  return letters != 0;
}

}  // namespace

SimilarNames::SimilarNames(const Gazetteer& gazetteer, const NameIndex& index)
    : gazetteer_(gazetteer), index_(index) {
  const std::vector<NameEntry>& entries = index_.entries();
  for (std::size_t entry = 0; entry < entries.size(); ++entry) {
    const std::string& bare = entries[entry].bare;
    if (entries[entry].level == NameLevel::alias && bare.size() < shortest_alias) continue;
    forms_.push_back({entry, bare, restyled(bare), letters_of(bare), false});
    const std::size_t kind = index_.kind_of(entries[entry].region);
    if (kind >= gazetteer_.kinds.size()) continue;
    const std::string full = kind_word_of({entry, {}, {}, 0, true}) + bare;
    forms_.push_back({entry, full, restyled(full), letters_of(full), true});
  }
}

double SimilarNames::limit(std::size_t length) {
  if (length < 4) return 0;
  if (length < 10) return 1;
  return length < 14 ? 2 : 3;
}

// Doubled letters are one letter: "Tanggerang" and "Tangerang" differ in nothing else.
std::string SimilarNames::restyled(const std::string& squeezed) const {
  std::string text = squeezed;
  for (const SpellingRule& rule : gazetteer_.spellings) {
    for (std::size_t at = text.find(rule.from); at != std::string::npos;
         at = text.find(rule.from, at + rule.to.size())) {
      text.replace(at, rule.from.size(), rule.to);
    }
  }
  text.erase(std::unique(text.begin(), text.end()), text.end());
  return text;
}

std::string SimilarNames::kind_word_of(const Form& form) const {
  const model::RegionIndex region = index_.entries()[form.entry].region;
  return base::squeezed(gazetteer_.kinds[index_.kind_of(region)].name);
}

// Blanks lost or put in, and no more than one slip besides. A short word apart is a number or a name's own.
bool SimilarNames::is_joined_like(const Written& written, const std::vector<std::string>& name) const {
  const bool has_short_word = written.words.size() > 1 &&
                              std::any_of(written.words.begin(), written.words.end(),
                                          [](const auto& word) { return word.size() < shortest_word_apart; });
  if (has_short_word) return false;
  const std::string whole = base::join(written.words, ""), other = base::join(name, "");
  const std::string old = restyled(whole), old_other = restyled(other);
  return whole == other || old == old_other || is_slip(whole, other, written.support, Cut::joined) ||
         is_slip(old, old_other, written.support, Cut::joined);
}

// One slip in a word, and no more than two words that have one.
bool SimilarNames::is_like(const Written& written, const Form& form) const {
  std::vector<std::string> name = index_.entries()[form.entry].words;
  if (form.with_kind) name.insert(name.begin(), kind_word_of(form));
  if (written.words.size() != name.size()) return is_joined_like(written, name);
  std::size_t slips = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string& word = written.words[i];
    const std::string old = restyled(word), old_name = restyled(name[i]);
    if (old == old_name) continue;
    const bool kind_word = form.with_kind && i == 0;
    const bool slip =
        kind_word ? is_slip_of_kind_word(word, name[i])
                  : is_slip(word, name[i], written.support) || is_slip(old, old_name, written.support);
    if (!slip) return false;
    ++slips;
  }
  return slips <= most_slips;
}

void SimilarNames::compare(const Written& written, const std::function<bool(model::RegionIndex)>& admits,
                           std::vector<SimilarName>& nearest) const {
  const std::string text = base::join(written.words, "");
  const std::vector<std::size_t>* const kinds = written.kinds;
  const std::string old_style = restyled(text);
  const std::uint64_t letters = letters_of(text);
  const DistanceFrom distance_from(text);
  double nearest_yet = longest;
  for (const Form& form : forms_) {
    const NameEntry& entry = index_.entries()[form.entry];
    if (kinds != nullptr) {
      if (form.with_kind) continue;
      const std::size_t kind = index_.kind_of(entry.region);
      if (!kinds->empty() && std::find(kinds->begin(), kinds->end(), kind) == kinds->end()) continue;
    }
    // What is further behind the nearest than the margin decides nothing.
    const double bound = std::min(limit(entry.bare.size()), nearest_yet) + margin;
    const bool restyled_alike = form.old_style == old_style;
    const std::size_t lengths =
        text.size() > form.text.size() ? text.size() - form.text.size() : form.text.size() - text.size();
    if (!restyled_alike &&
        (static_cast<double>(lengths) > bound || has_more_than(bound, letters & ~form.letters) ||
         has_more_than(bound, form.letters & ~letters))) {
      continue;
    }
    const double distance = restyled_alike ? 0.0 : static_cast<double>(distance_from.to(form.text));
    if (distance > bound || !admits(entry.region)) continue;
    nearest_yet = std::min(nearest_yet, distance);
    const double score =
        std::max(0.0, 1 - distance / static_cast<double>(std::max<std::size_t>(1, entry.bare.size())));
    const SimilarName found{entry.region, distance, score, is_like(written, form)};
    const auto known = std::find_if(nearest.begin(), nearest.end(),
                                    [&](const SimilarName& each) { return each.region == entry.region; });
    if (known == nearest.end()) {
      nearest.push_back(found);
    } else if (distance < known->distance || (distance == known->distance && found.acceptable)) {
      *known = found;
    }
  }
}

std::vector<SimilarName> SimilarNames::find(const std::string& folded, Support support,
                                            const std::function<bool(model::RegionIndex)>& admits) const {
  const NameReading reading = index_.plain_reading(folded);
  std::vector<SimilarName> nearest;
  compare({index_.plain_words(folded), &reading.kinds, support}, admits, nearest);
  // The kind word itself may be misspelled, or run into the name.
  if (reading.kinds.empty()) compare({words_in(folded), nullptr, support}, admits, nearest);
  std::sort(nearest.begin(), nearest.end(), [](const SimilarName& a, const SimilarName& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.region < b.region;
  });
  return nearest;
}

}  // namespace cakupan::loader::match
