#include "loader/similar_names.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

#include <cakupan/base/text.hpp>

namespace cakupan::loader {

namespace {

// Names longer than this are compared by their first letters only; the longest of Indonesia has 35 with its
// kind.
constexpr std::size_t longest = 63;
// Short forms such as "OKU" are like everything.
constexpr std::size_t shortest_alias = 6;

/// Optimal string alignment distance over bytes, given up beyond `limit`. Source: Damerau (1964), restricted
/// form. The table lives on the stack: this is the inner loop of a search over all names.
std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t limit) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return limit + 1;
  std::array<std::size_t, longest + 1> rows[3];
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto& last = rows[(i - 1) % 3];
    const auto& before_last = rows[(i + 1) % 3];
    auto& current = rows[i % 3];
    current[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
      least = std::min(least, current[j]);
    }
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

std::uint64_t letters_of(std::string_view text) {
  std::uint64_t letters = 0;
  for (const char letter : text) letters |= std::uint64_t{1} << (static_cast<unsigned char>(letter) % 64U);
  return letters;
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
    const std::string full = base::squeezed(gazetteer_.kinds[kind].name) + bare;
    forms_.push_back({entry, full, restyled(full), letters_of(full), true});
  }
}

double SimilarNames::limit(std::size_t length) {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
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

void SimilarNames::compare(const std::string& text, const std::vector<std::size_t>* kinds,
                           const std::function<bool(model::RegionIndex)>& admits,
                           std::vector<SimilarName>& nearest) const {
  const std::string old_style = restyled(text);
  const std::uint64_t letters = letters_of(text);
  for (const Form& form : forms_) {
    const NameEntry& entry = index_.entries()[form.entry];
    if (kinds != nullptr) {
      if (form.with_kind) continue;
      const std::size_t kind = index_.kind_of(entry.region);
      if (!kinds->empty() && std::find(kinds->begin(), kinds->end(), kind) == kinds->end()) continue;
    }
    const auto bound = static_cast<std::size_t>(limit(entry.bare.size()) + margin);
    const auto missing = static_cast<std::size_t>(std::popcount(letters & ~form.letters));
    const auto surplus = static_cast<std::size_t>(std::popcount(form.letters & ~letters));
    if (std::max(missing, surplus) > bound && form.old_style != old_style) continue;
    const std::size_t errors = bounded_distance(text, form.text, bound);
    const double distance = form.old_style == old_style ? 0.5 : static_cast<double>(errors);
    if (distance > static_cast<double>(bound) || !admits(entry.region)) continue;
    const double score =
        std::max(0.0, 1 - distance / static_cast<double>(std::max<std::size_t>(1, entry.bare.size())));
    const auto known = std::find_if(nearest.begin(), nearest.end(),
                                    [&](const SimilarName& each) { return each.region == entry.region; });
    if (known == nearest.end()) {
      nearest.push_back({entry.region, distance, score});
    } else if (distance < known->distance) {
      *known = {entry.region, distance, score};
    }
  }
}

std::vector<SimilarName> SimilarNames::find(const std::string& folded,
                                            const std::function<bool(model::RegionIndex)>& admits) const {
  const NameReading reading = index_.plain_reading(folded);
  std::string whole = folded;
  std::erase(whole, ' ');
  std::vector<SimilarName> nearest;
  compare(reading.bare, &reading.kinds, admits, nearest);
  // The kind word itself may be misspelled, or run into the name.
  if (reading.kinds.empty()) compare(whole, nullptr, admits, nearest);
  std::sort(nearest.begin(), nearest.end(), [](const SimilarName& a, const SimilarName& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.region < b.region;
  });
  return nearest;
}

}  // namespace cakupan::loader
