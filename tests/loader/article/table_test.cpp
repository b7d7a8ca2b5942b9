#include <cakupan/loader/article/table.hpp>

#include <gmock/gmock.h>

#include "loader/indonesia.hpp"
#include "loader/scratch.hpp"

namespace cakupan::loader::article {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ArticleTable, MembersAreALedgerAndContextIsNot) {
  const Scratch scratch;
  const std::string path = scratch.write(
      "a.txt",
      "Sebanyak 5 daerah terpilih tahun 2018, yakni Sleman, Bogor, Atlantis, dan Depok. Acara di Kudus.");
  base::Diagnostics diagnostics;
  const ArticleTable found = article_table({path}, match::Matcher(indonesia_index(), {}), diagnostics);
  EXPECT_THAT(found.table.columns,
              ElementsAre("region_as_written", "offset", "sentence", "code", "matched_region", "outcome",
                          "role", "year", "stated_size", "found", "mentions", "candidates"));
  EXPECT_EQ(found.table.rows.size(), 5u);
  ASSERT_EQ(found.members.size(), 4u);
  EXPECT_EQ(found.members[1].row.region_as_written, "Bogor");
  EXPECT_EQ(found.members[1].row.year, 2018);
  EXPECT_EQ(found.members[1].row.source_row, 2u);
  EXPECT_EQ(diagnostics.count("ambiguous-region"), 1u);
  EXPECT_EQ(diagnostics.count("unmatched-region"), 1u);
  EXPECT_EQ(diagnostics.count("stated-size"), 1u);
}

TEST(ArticleTable, AnswersForAYearAreUsed) {
  const Scratch scratch;
  const std::string path =
      scratch.write("a.txt", "Pada tahun 2018 terpilih 2 daerah, yakni Bogor dan Depok.");
  const auto outcome = [&](int year) {
    base::Diagnostics diagnostics;
    const match::Matcher matcher(indonesia_index(), {{"BOGOR", year, "32.01", "asked", 2}});
    return article_table({path, path}, matcher, diagnostics).members.front().match.outcome;
  };
  EXPECT_EQ(outcome(2018), model::Outcome::decided);
  EXPECT_EQ(outcome(2019), model::Outcome::ambiguous);
}

}  // namespace
}  // namespace cakupan::loader::article
