#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <cakupan/base/text.hpp>
#include <cakupan/loader/match/match.hpp>

#include "loader/indonesia.hpp"

namespace cakupan::loader::match {
namespace {

/// A generator whose sequence is the same everywhere (std::uniform_int_distribution's is not).
/// Source: Steele, Lea and Flood (2014), SplitMix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
  }

 private:
  std::uint64_t state_;
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
  std::size_t asked = 0, right = 0, wrong = 0, left_out = 0;
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
    if (!match.region) continue;
    match.region == region ? ++score.right : ++score.wrong;
    if (match.region != region) {
      std::printf("wrong: '%s' for %s\n", text.c_str(), match.note.c_str());
    }
  }
  std::printf("%zu errors: %zu asked, %zu right, %zu wrong, %zu left out as another's name\n", errors,
              score.asked, score.right, score.wrong, score.left_out);
  return score;
}

TEST(SimilarNames, CorruptedNamesAreFoundAndHardlyEverTakenForAnother) {
  const Matcher matcher(indonesia_index(), {});
  const Score one = score_of(matcher, 1, 5000);
  EXPECT_GE(one.right, 4500u);
  const Score two = score_of(matcher, 2, 5000);
  EXPECT_GE(two.right, 3750u);
  EXPECT_LE(one.wrong + two.wrong, 10u);
}

}  // namespace
}  // namespace cakupan::loader::match
