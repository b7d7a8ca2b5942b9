#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <cakupan/base/split_mix.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/match/match.hpp>

#include "loader/indonesia.hpp"
#include "loader/match/match_all.hpp"

namespace cakupan::loader::match {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : numbers_(seed) {}
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(numbers_.next() % limit); }

 private:
  base::SplitMix64 numbers_;
};

/// One typing error: a letter lost, doubled, changed, put in or changed places with the next; a lost blank;
/// or what optical recognition makes of o and l.
std::string with_error(std::string text, Dice& dice) {
  const char letter = static_cast<char>('a' + dice.below(26));
  const std::size_t at = dice.below(text.size());
  switch (dice.below(7)) {
    case 0:
      text.erase(at, 1);
      break;
    case 1:
      text.insert(at, 1, text[at]);
      break;
    case 2:
      text[at] = letter;
      break;
    case 3:
      text.insert(at, 1, letter);
      break;
    case 4:
      if (at + 1 < text.size()) std::swap(text[at], text[at + 1]);
      break;
    case 5:
      if (const auto blank = text.find(' ', at); blank != std::string::npos) text.erase(blank, 1);
      break;
    default:
      if (const auto found = text.find_first_of("ol", at); found != std::string::npos) {
        text[found] = text[found] == 'o' ? '0' : '1';
      }
  }
  return text;
}

struct Score {
  std::size_t asked = 0, right = 0, wrong = 0, suggested = 0, left_out = 0;
};

/// Corrupts official names and asks for them. Results that fold to a name or alias of a region are left out.
Score score_of(const Matcher& matcher, std::size_t errors, std::size_t count) {
  Dice dice(20170522 + errors);
  Score score;
  while (score.asked < count) {
    const model::RegionIndex region = dice.below(indonesia().table.regions.size());
    const auto& entries = indonesia().table.regions[region].vintages;
    std::string text = entries[dice.below(entries.size())].name;
    for (std::size_t i = 0; i < errors; ++i) text = with_error(text, dice);
    MatchQuery query;
    query.name = text;
    const model::Match match = matcher.match(query);
    const bool another = match.region != region &&
                         (match.outcome == model::Outcome::exact || match.outcome == model::Outcome::folded ||
                          match.outcome == model::Outcome::alias);
    if (another) {
      ++score.left_out;
      continue;
    }
    ++score.asked;
    const auto& candidates = match.candidates;
    const bool among = std::find(candidates.begin(), candidates.end(), region) != candidates.end();
    score.suggested += !match.region && among ? 1 : 0;
    if (!match.region) continue;
    match.region == region ? ++score.right : ++score.wrong;
    if (match.region != region) {
      std::printf("wrong: '%s' for %s\n", text.c_str(), match.note.c_str());
    }
  }
  std::printf("%zu errors: %zu asked, %zu right, %zu suggested, %zu wrong, %zu left out as another's name\n",
              errors, score.asked, score.right, score.suggested, score.wrong, score.left_out);
  return score;
}

// What is no sure slip is at least shown to a person.
TEST(SimilarNames, CorruptedNamesAreFoundOrSuggestedAndNeverTakenForAnother) {
  const Matcher matcher(indonesia_index(), {});
  const Score one = score_of(matcher, 1, 5000);
  EXPECT_GE(one.right, 4000u);
  EXPECT_GE(one.right + one.suggested, 4900u);
  const Score two = score_of(matcher, 2, 5000);
  EXPECT_GE(two.right, 2700u);
  EXPECT_GE(two.right + two.suggested, 4600u);
  EXPECT_EQ(one.wrong + two.wrong, 0u);
}

/// What the matcher makes of names, each perhaps with a unit above.
std::vector<model::Match> matched(const std::vector<std::pair<std::string, std::string>>& names) {
  std::vector<MatchQuery> queries(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    queries[i].name = names[i].first;
    queries[i].parent = names[i].second;
  }
  return match_all(Matcher(indonesia_index(), {}), queries, nothing_known());
}

bool is_guess(const model::Match& match) {
  return match.outcome == model::Outcome::fuzzy ||
         (match.outcome == model::Outcome::ambiguous && match.method == "edit-distance");
}

/// The names of districts, most of which are no names of regions, with their provinces.
std::vector<std::pair<std::string, std::string>> districts() {
  const table::Table table = table_at(CAKUPAN_SOURCE "/geodata/districts.csv");
  std::vector<std::pair<std::string, std::string>> names;
  for (const table::TableRow& row : table.rows) {
    const auto region =
        model::find_region(indonesia().table, row.cells[table.column("regency_code")].text).value();
    names.emplace_back(row.cells[table.column("name")].text,
                       indonesia().table.regions[region].vintages.front().parent.name);
  }
  EXPECT_EQ(names.size(), 7285u);
  return names;
}

TEST(SimilarNames, NamesFromOutsideAreUnmatched) {
  std::set<std::string> once;
  for (const auto& [name, province] : districts()) once.insert(name);
  for (const std::string kind : {"", "Kab. "}) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const std::string& name : once) names.emplace_back(kind + name, "");
    std::size_t outside = 0, guessed = 0;
    for (const model::Match& match : matched(names)) {
      const bool known = !is_guess(match) && (match.method != "name" || !match.candidates.empty()) &&
                         (match.region || match.outcome == model::Outcome::ambiguous);
      outside += known ? 0 : 1;
      guessed += is_guess(match) ? 1 : 0;
    }
    std::printf("%zu names from outside with '%s': %zu taken for a region, %.3f %% unmatched\n", outside,
                kind.c_str(), guessed,
                100 - 100 * static_cast<double>(guessed) / static_cast<double>(outside));
    EXPECT_GE(outside, 6700u);
    EXPECT_LE(1000 * guessed, outside) << kind;
  }
}

TEST(SimilarNames, ADistrictIsNotTakenForARegionOfItsProvince) {
  const std::vector<model::Match> matches = matched(districts());
  const auto guessed = static_cast<std::size_t>(std::count_if(matches.begin(), matches.end(), is_guess));
  std::printf("%zu districts with their province: %zu taken for a region\n", matches.size(), guessed);
  EXPECT_LE(1000 * guessed, matches.size());
}

}  // namespace
}  // namespace cakupan::loader::match
