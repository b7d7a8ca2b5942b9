#include "loader/match/headings.hpp"

#include <gmock/gmock.h>

#include "loader/indonesia.hpp"

namespace cakupan::loader::match {
namespace {

std::vector<std::string> codes_of(const std::vector<std::string>& names) {
  std::vector<MatchQuery> rows(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) rows[i].name = names[i];
  const std::vector<std::string> headings = apply_headings(rows, indonesia_index());
  const Matcher matcher(indonesia_index(), {});
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Match match = matcher.match(rows[i]);
    codes.push_back(!headings[i].empty() ? "heading"
                    : match.region       ? indonesia().table.regions[*match.region].code
                                         : model::to_text(match.outcome));
  }
  return codes;
}

TEST(Headings, AKindHoldsForTheRowsBelow) {
  EXPECT_THAT(
      codes_of({"Bogor", "Kota:", "Bogor", "Kabupaten Bogor", "Sleman", "KABUPATEN", "Bogor"}),
      testing::ElementsAre("ambiguous", "heading", "32.71", "32.01", "unmatched", "heading", "32.01"));
}

TEST(Headings, UnitsAboveAndIslandGroupsHoldUntilTheNext) {
  EXPECT_THAT(codes_of({"Provinsi Jawa Barat", "Banjar", "Kalimantan Selatan:", "Banjar", "Jawa:", "Banjar"}),
              testing::ElementsAre("heading", "32.79", "heading", "63.03", "heading", "32.79"));
  EXPECT_THAT(codes_of({"Bali", "Jambi"}), testing::ElementsAre("unmatched", "ambiguous"));
}

}  // namespace
}  // namespace cakupan::loader::match
