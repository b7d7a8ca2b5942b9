#include <cakupan/base/wording.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

using testing::IsEmpty;

std::string indonesian(const std::string& english) { return said(english, Language::indonesian); }

std::vector<Wording> all_wordings() {
  std::vector<Wording> all;
  for (const auto list : wordings()) all.insert(all.end(), list.begin(), list.end());
  return all;
}

/// The holes of an English sentence, each as it stands there.
std::vector<std::string> holes_of(std::string_view text) {
  std::vector<std::string> holes;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
    holes.emplace_back(text.substr(at, text.find('}', at) + 1 - at));
  return holes;
}

/// Which arguments a translation names, by their position.
std::set<std::size_t> arguments_of(std::string_view text) {
  std::set<std::size_t> named;
  std::size_t next = 0;
  for (const std::string& hole : holes_of(text)) {
    if (hole[1] >= '0' && hole[1] <= '9') next = static_cast<std::size_t>(hole[1] - '0');
    named.insert(next++);
  }
  return named;
}

/// With the numbers 101, 102, … in its holes; as `signs` has it, also of a translation.
std::string filled(std::string_view text) {
  std::string result;
  std::size_t next = 0, from = 0;
  for (std::size_t at = 0; (at = text.find('{', from)) != std::string_view::npos;) {
    result += text.substr(from, at - from);
    if (text[at + 1] >= '0' && text[at + 1] <= '9') next = static_cast<std::size_t>(text[at + 1] - '0');
    const std::size_t end = text.find('}', at);
    if (text[end - 1] != '!') result += std::to_string(101 + next);
    ++next;
    from = end + 1;
  }
  return result + std::string(text.substr(from));
}

TEST(Wording, HasTheSamePlaceholdersInBothLanguages) {
  for (const Wording& wording : all_wordings()) {
    std::set<std::size_t> wanted;
    for (std::size_t i = 0; i < holes_of(wording.english).size(); ++i) wanted.insert(i);
    EXPECT_EQ(arguments_of(wording.indonesian), wanted) << wording.english << "\n" << wording.indonesian;
    for (const std::string& hole : holes_of(wording.english))
      EXPECT_TRUE(hole == "{}" || hole == "{#}") << wording.english;
  }
}

TEST(Wording, HasAsManyClausesInBothLanguages) {
  const auto clauses = [](std::string_view text) {
    std::size_t count = 1;
    for (std::size_t at = text.find("; "); at != std::string_view::npos; at = text.find("; ", at + 1))
      ++count;
    return count;
  };
  for (const Wording& wording : all_wordings())
    EXPECT_EQ(clauses(wording.english), clauses(wording.indonesian)) << wording.english;
}

TEST(Wording, IsSortedWithinItsRoomAndStandsOnce) {
  std::set<std::string_view> seen;
  for (const auto list : wordings()) {
    EXPECT_TRUE(std::ranges::is_sorted(list, {}, &Wording::english))
        << std::ranges::is_sorted_until(list, {}, &Wording::english)->english;
    for (const Wording& wording : list) EXPECT_TRUE(seen.insert(wording.english).second) << wording.english;
  }
}

// A sentence that another, more general one would swallow would be said wrong.
TEST(Wording, IsFoundByWhatIsSaid) {
  std::vector<std::string> swallowed;
  for (const Wording& wording : all_wordings()) {
    if (indonesian(filled(wording.english)) != filled(wording.indonesian))
      swallowed.push_back(std::string(wording.english) + " -> " + indonesian(filled(wording.english)));
  }
  EXPECT_THAT(swallowed, IsEmpty());
}

TEST(Wording, StaysAsItIsInEnglishAndWhereItIsNotKnown) {
  EXPECT_EQ(said("does not exist", Language::english), "does not exist");
  EXPECT_EQ(indonesian("Kota Surabaya"), "Kota Surabaya");
  EXPECT_EQ(indonesian(""), "");
}

TEST(Wording, KeepsTheBlanksAroundIt) { EXPECT_EQ(indonesian("  does not exist\n"), "  tidak ada\n"); }

TEST(Wording, TurnsEachClauseByItself) {
  EXPECT_EQ(indonesian("unknown command 'rnu'; did you mean 'run'?"),
            "perintah 'rnu' tidak dikenal; maksud Anda 'run'?");
  EXPECT_EQ(indonesian("nobody knows this; does not exist; nor that"),
            "nobody knows this; tidak ada; nor that");
}

TEST(Wording, TurnsWhatStandsBehindAPlace) {
  EXPECT_EQ(indonesian("list.csv: does not exist"), "list.csv: tidak ada");
  EXPECT_EQ(indonesian("list.csv, line 3: is not UTF-8"), "list.csv, baris 3: bukan UTF-8");
}

TEST(Wording, WritesNumbersWithADecimalComma) {
  EXPECT_EQ(indonesian("185 of 514 regions take part, 36.0 %"), "185 dari 514 daerah ikut serta, 36,0 %");
}

TEST(Wording, LeavesWhatTheUserWroteAlone) {
  EXPECT_EQ(indonesian("no layer 'row'"), "tidak ada lapisan 'row'");
  EXPECT_EQ(indonesian("unknown palette 'the work failed'; see `cakupan palettes`"),
            "palet 'the work failed' tidak dikenal; lihat `cakupan palettes`");
}

TEST(Wording, GoesThroughLongListsInTimeThatGrowsWithThem) {
  std::string list = "regions without a shape (4000): Kota 0 (11.71)";
  for (int i = 1; i < 4'000; ++i) list += "; Kota " + std::to_string(i) + " (11.71)";
  EXPECT_THAT(indonesian(list),
              testing::StartsWith("daerah tanpa bentuk (4000): Kota 0 (11.71); Kota 1 (11.71); "));
}

TEST(Wording, TellsErrorsAndFindingsWithTheirPlace) {
  const Error error(Failure::input, "'x' is no year", {"t.csv", 4, "year"},
                    "write a year with four digits, or leave the cell empty");
  EXPECT_EQ(
      said(error, Language::indonesian),
      "t.csv, baris 4, bidang 'year': 'x' bukan tahun; tulis tahun dengan empat angka, atau biarkan sel "
      "itu kosong");
  EXPECT_EQ(said(error, Language::english), error.what());
  const Diagnostic finding{Severity::warning, "x", "is empty", {"-", 2, {}}, "copy the file again"};
  EXPECT_EQ(said(finding, Language::indonesian), "masukan standar, baris 2: kosong; salin berkas itu lagi");
  EXPECT_EQ(said(finding, Language::english), describe(finding));
}

TEST(Wording, LeavesAFileAloneThatIsNamedLikeASentence) {
  const Error error(Failure::input, "does not exist", {"out of memory", {}, {}});
  EXPECT_EQ(said(error, Language::indonesian), "out of memory: tidak ada");
}

}  // namespace
}  // namespace cakupan::base
