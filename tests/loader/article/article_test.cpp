#include <cakupan/loader/article/article.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "loader/indonesia.hpp"
#include "loader/scratch.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::article {
namespace {

using testing::ElementsAreArray;

/// "written | code | outcome | role | year | stated | found" of each region.
std::vector<std::string> lines_of(const std::vector<ArticleRegion>& regions,
                                  const match::Gazetteer& gazetteer) {
  std::vector<std::string> lines;
  const auto number = [](const auto& value) { return value ? std::to_string(*value) : std::string("-"); };
  for (const ArticleRegion& each : regions) {
    const std::string code = each.match.region ? gazetteer.table.regions[*each.match.region].code : "-";
    lines.push_back(each.region_as_written + " | " + code + " | " + model::to_text(each.match.outcome) +
                    " | " + to_text(each.role) + " | " + number(each.year) + " | " +
                    number(each.stated_size) + " | " + number(each.found));
  }
  return lines;
}

std::vector<std::string> read(const std::string& text, const std::string& prefer = {}) {
  return lines_of(read_article(text, "article.txt", match::Matcher(indonesia_index(), {}, {}, prefer)),
                  indonesia());
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Seed {
  std::string file;
  std::vector<std::string> lines;
};

const std::vector<Seed>& seeds() {
  static const std::vector<Seed> all = {
      {"000.txt",
       {"Kabupaten Bangli | 51.06 | exact | member | 2024 | 10 | 10",
        "Kabupaten Bone Bolango | 75.03 | exact | member | 2024 | 10 | 10",
        "Kabupaten Gianyar | 51.04 | exact | member | 2024 | 10 | 10",
        "Kabupaten Pekalongan | 33.26 | exact | member | 2024 | 10 | 10",
        "Kabupaten Purbalingga | 33.03 | exact | member | 2024 | 10 | 10",
        "Kabupaten Serang | 36.04 | exact | member | 2024 | 10 | 10",
        "Kabupaten Tanah Bumbu | 63.10 | exact | member | 2024 | 10 | 10",
        "Kota Banjar | 32.79 | exact | member | 2024 | 10 | 10",
        "Kota Parepare | 73.72 | exact | member | 2024 | 10 | 10",
        "Kota Solok | 13.72 | exact | member | 2024 | 10 | 10"}},
      {"001.txt",
       {"Kabupaten/ Kota Semarang | - | ambiguous | member | 2017 | 25 | 25",
        "Sleman | 34.04 | folded | member | 2017 | 25 | 25",
        "Singkawang | 61.72 | folded | member | 2017 | 25 | 25",
        "Makassar | 73.71 | folded | member | 2017 | 25 | 25",
        "Bogor | - | ambiguous | member | 2017 | 25 | 25",
        "Tomohon | 71.73 | folded | member | 2017 | 25 | 25",
        "Badung | 51.03 | folded | member | 2017 | 25 | 25",
        "Siak | 14.08 | folded | member | 2017 | 25 | 25",
        "Mimika | 94.04 | folded | member | 2017 | 25 | 25",
        "Gresik | 35.25 | folded | member | 2017 | 25 | 25",
        "Jambi | - | ambiguous | member | 2017 | 25 | 25",
        "Sidoarjo | 35.15 | folded | member | 2017 | 25 | 25",
        "Bandung | - | ambiguous | member | 2017 | 25 | 25",
        "Cirebon | - | ambiguous | member | 2017 | 25 | 25",
        "Bekasi | - | ambiguous | member | 2017 | 25 | 25",
        "Purwakarta | 32.14 | folded | member | 2017 | 25 | 25",
        "Sukabumi | - | ambiguous | member | 2017 | 25 | 25",
        "Samarinda | 64.72 | folded | member | 2017 | 25 | 25",
        "Tanggerang Selatan | 36.74 | fuzzy | member | 2017 | 25 | 25",
        "Kutai Kartanegara | 64.02 | folded | member | 2017 | 25 | 25",
        "Kota Tanggerang | 36.71 | fuzzy | member | 2017 | 25 | 25",
        "Banyuasin | 16.07 | folded | member | 2017 | 25 | 25",
        "Pelalawan | 14.05 | folded | member | 2017 | 25 | 25",
        "Bojonegoro | 35.22 | folded | member | 2017 | 25 | 25",
        "Banyuwangi | 35.10 | folded | member | 2017 | 25 | 25"}},
      {"002.txt", {"Bengkulu Utara (BU) | 17.03 | exact | member | 2022 | 50 | 1"}},
      {"003.txt",
       {"Kabupaten Sumbawa Barat | 52.07 | exact | member | 2022 | 50 | 1",
        "Bima | - | ambiguous | context | - | - | -", "Surabaya | 35.78 | folded | context | - | - | -"}},
      {"004.txt",
       {"Tangerang | - | ambiguous | context | - | - | -",
        "Bojonegoro | 35.22 | folded | awarded | 2021 | 1 | 1",
        "Kabupaten Blitar | 35.05 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Kebumen | 33.05 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Kulonprogo | 34.01 | folded | awarded | 2021 | 16 | 16",
        "Kabupaten Mimika | 94.04 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Pasuruan | 35.14 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Siak | 14.08 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Sidoarjo | 35.15 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Tuban | 35.23 | exact | awarded | 2021 | 16 | 16",
        "Kota Banda Aceh | 11.71 | exact | awarded | 2021 | 16 | 16",
        "Kota Bekasi | 32.75 | exact | awarded | 2021 | 16 | 16",
        "Kota Binjai | 12.75 | exact | awarded | 2021 | 16 | 16",
        "Kota Manado | 71.71 | exact | awarded | 2021 | 16 | 16",
        "Kota Makassar | 73.71 | exact | awarded | 2021 | 16 | 16",
        "Kota Medan | 12.71 | exact | awarded | 2021 | 16 | 16",
        "Kota Sukabumi | 32.72 | exact | awarded | 2021 | 16 | 16",
        "Kabupaten Sragen | 33.14 | exact | awarded | 2021 | 16 | 16"}}};
  return all;
}

TEST(Article, FiveArticlesNameTheseRegions) {
  const std::string folder = std::string(CAKUPAN_SHARED) + "/seeds/";
  if (!std::filesystem::exists(folder))
    GTEST_SKIP() << "skipped: FiveArticlesNameTheseRegions needs ../shared; WholeArticlesGiveTheirTables has "
                    "articles of their kinds, 13 to 17";
  for (const Seed& seed : seeds()) {
    EXPECT_THAT(read(bytes_of(folder + seed.file)), ElementsAreArray(seed.lines)) << seed.file;
  }
}

/// The rows of a table of what an article should give, as `lines_of` writes them.
std::vector<std::string> expected_lines(const std::string& path) {
  std::vector<std::string> lines;
  for (const table::TableRow& row : table_at(path).rows) {
    std::string line;
    for (const table::Cell& cell : row.cells)
      line += (line.empty() ? "" : " | ") + (cell.text.empty() ? "-" : cell.text);
    lines.push_back(line);
  }
  return lines;
}

// Written for this test by somebody else than the rules, with the tables: bulletins, lists, letters, in two
// languages.
TEST(Article, WholeArticlesGiveTheirTables) {
  std::vector<std::filesystem::path> articles;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(CAKUPAN_TEST_DATA) + "/articles")) {
    if (entry.path().extension() == ".txt") articles.push_back(entry.path());
  }
  EXPECT_EQ(articles.size(), 17u);
  for (std::filesystem::path article : articles) {
    const std::string text = bytes_of(article);
    const std::string table = article.replace_extension(".csv").string();
    EXPECT_THAT(read(text), ElementsAreArray(expected_lines(table))) << table;
  }
}

struct Case {
  std::string text;
  std::vector<std::string> lines;
};

TEST(Article, RulesOfLanguageMakeMembers) {
  const std::vector<Case> cases = {
      // a list by lines, with provinces beside
      {"Kabupaten dan kota yang terpilih tahun 2021 antara lain:\n1. Kabupaten Samosir (Sumatera Utara)\n2. "
       "Kab. "
       "Toba\n3. Kab. Magelang, Jawa Tengah\n4. Kota Batam\n\nKota Medan hadir.",
       {"Kabupaten Samosir | 12.17 | exact | member | 2021 | - | -",
        "Kab. Toba | 12.12 | folded | member | 2021 | - | -",
        "Kab. Magelang | 33.08 | folded | member | 2021 | - | -",
        "Kota Batam | 21.71 | exact | member | 2021 | - | -",
        "Kota Medan | 12.71 | exact | context | - | - | -"}},
      // subjects, coordinated, over a line break
      {"Kota Banjarbaru dan\nBanjarmasin ditetapkan sebagai kota cerdas. Kabupaten Tanah\nBumbu juga "
       "dipilih.",
       {"Kota Banjarbaru | 63.72 | exact | member | - | - | -",
        "Banjarmasin | 63.71 | folded | member | - | - | -",
        "Kabupaten Tanah Bumbu | 63.10 | folded | member | - | - | -"}},
      // kinds as headings within the list, a number in words
      {"Selain Depok, dua puluh empat daerah lain, yaitu Kota: Cimahi, Tasikmalaya dan Sukabumi; Kabupaten: "
       "Garut, "
       "Kuningan juga menerima penghargaan tahun 2019.",
       {"Depok | 32.76 | folded | awarded | 2019 | 1 | 1",
        "Cimahi | 32.77 | folded | awarded | 2019 | 24 | 5",
        "Tasikmalaya | 32.78 | folded | awarded | 2019 | 24 | 5",
        "Sukabumi | 32.72 | folded | awarded | 2019 | 24 | 5",
        "Garut | 32.05 | folded | awarded | 2019 | 24 | 5",
        "Kuningan | 32.08 | folded | awarded | 2019 | 24 | 5"}},
      // an office acts for its region
      {"Bupati Belitung Sahani Saleh menandatangani nota itu.",
       {"Belitung | 19.02 | folded | member | - | - | -"}},
      {"Pemkot Bogor meraih penghargaan.", {"Bogor | 32.71 | folded | awarded | - | - | -"}},
  };
  for (const Case& each : cases) EXPECT_THAT(read(each.text), ElementsAreArray(each.lines)) << each.text;
}

TEST(Article, AwardsAreToldFromSelections) {
  EXPECT_THAT(read("Kabupaten Sleman terpilih mengikuti Gerakan Menuju Smart City 2021. Pada tahun yang sama "
                   "Kota Surabaya meraih penghargaan Smart City Award 2021."),
              ElementsAreArray({"Kabupaten Sleman | 34.04 | exact | member | 2021 | - | -",
                                "Kota Surabaya | 35.78 | exact | awarded | 2021 | - | -"}));
  // the same region and year in both
  EXPECT_THAT(
      read("Kabupaten Sleman terpilih mengikuti gerakan kota cerdas tahun 2019. Kabupaten Sleman meraih "
           "penghargaan tahun 2019."),
      ElementsAreArray({"Kabupaten Sleman | 34.04 | exact | member | 2019 | - | -",
                        "Kabupaten Sleman | 34.04 | exact | awarded | 2019 | - | -"}));
  EXPECT_THAT(read("Three cities won the Green City Award 2020: Makassar, Palu, and Ambon."),
              testing::Each(testing::HasSubstr("| awarded | 2020 |")));
}

TEST(Article, WhatIsOnlyThereIsContext) {
  for (const std::string text :
       {"Acara digelar di Hotel Santika, Kota Bekasi.", "Kabupaten Sleman belum terpilih tahun ini.",
        "Wali Kota Bandung hadir pada pemilihan 25 kota cerdas.", "Polresta Banyumas menerima penghargaan.",
        "Jawa Timur memiliki 38 kabupaten/kota, di antaranya Kota Malang dan Kabupaten Jember.",
        "Baca juga: Wali Kota Surabaya Raih Penghargaan Smart City", "Bupati Garut terpilih dilantik.",
        "Depok (Antara) - Sebanyak 25 daerah terpilih.", "Rombongan berangkat ke Kabupaten Kudus.",
        "Sebanyak 10 kota terpilih, kecuali Kota Madiun."}) {
    for (const std::string& line : read(text)) EXPECT_THAT(line, testing::HasSubstr("| context |")) << text;
    EXPECT_FALSE(read(text).empty()) << text;
  }
}

TEST(Article, PlainWordsAndUnitsAboveAreNoRegions) {
  EXPECT_TRUE(
      read("Kota cerdas di Kabupaten/Kota se-Indonesia. Provinsi Jawa Barat dan Bali ikut serta.").empty());
  EXPECT_TRUE(read("Kota Cerdas Indonesia dan Kota Tua ramai.").empty());
}

TEST(Article, PreferenceSettlesBareNames) {
  EXPECT_EQ(read("Sebanyak 2 kota terpilih, yakni Bandung dan Jambi.", "kota").front(),
            "Bandung | 32.73 | folded | member | - | 2 | 2");
}

TEST(Article, TheKindAtTheHeadOfAListHoldsForBareNames) {
  const auto codes = [](const std::string& text) {
    std::string all;
    for (const ArticleRegion& each : read_article(text, "t", match::Matcher(indonesia_index(), {})))
      all += (each.match.region ? indonesia().table.regions[*each.match.region].code : "?") + " ";
    return all;
  };
  EXPECT_EQ(codes("Terpilih 3 daerah, yakni Kota Bandung, Bogor, dan Depok."), "32.73 32.71 32.76 ");
  EXPECT_EQ(codes("Terpilih Kabupaten Bandung, Bogor, dan Kota Bekasi, Sukabumi."),
            "32.04 32.01 32.75 32.72 ");
  EXPECT_EQ(codes("Tiga kota, yakni Bandung, Bogor, dan Cirebon, terpilih."), "32.73 32.71 32.74 ");
  EXPECT_EQ(codes("Kabupaten dan Kota Bogor terpilih."), "32.01 32.71 ");
  // a name that only a kabupaten bears, a repeated kind word, and both kinds leave it open
  EXPECT_EQ(codes("Terpilih Kota Bandung, Sleman, dan Bogor."), "32.73 34.04 ? ");
  EXPECT_EQ(codes("Terpilih Kota Depok, Bogor, dan Kota Bandung."), "32.76 ? 32.73 ");
  EXPECT_EQ(codes("Terpilih Kabupaten/Kota Bandung, Bogor."), "? ? ");
}

TEST(Article, UnknownItemsOfAMemberListAreUnmatched) {
  EXPECT_THAT(read("Sebanyak 4 daerah terpilih, yakni Sleman, Atlantis, Kabupaten Lemuria, dan Depok."),
              ElementsAreArray({"Sleman | 34.04 | folded | member | - | 4 | 4",
                                "Atlantis | - | unmatched | member | - | 4 | 4",
                                "Kabupaten Lemuria | - | unmatched | member | - | 4 | 4",
                                "Depok | 32.76 | folded | member | - | 4 | 4"}));
  EXPECT_TRUE(read("Kabupaten Lemuria ramai.").empty());
}

TEST(Article, LinesEndSentencesWhereTheyWereBrokenOnPurpose) {
  // a headline without a blank line; Windows line ends and no-break spaces
  EXPECT_THAT(read("Dua Kota Terpilih Smart City 2021\r\nKota\u00a0Medan menjadi tuan rumah acara yang "
                   "panjang sekali itu.\r\n"),
              ElementsAreArray({"Kota Medan | 12.71 | exact | context | - | - | -"}));
  // a wrapped line goes on
  EXPECT_THAT(read("Pada 2019 ditetapkan sebagai peserta program smart city itu Kabupaten Tanah\n"
                   "Bumbu dan Kota Batu."),
              testing::Contains(testing::HasSubstr("63.10")));
}

TEST(Article, OneRowPerRegionAndYear) {
  EXPECT_THAT(
      read("Pada tahun 2017 terpilih 2 kota, yakni Depok dan Batu. Pada tahun 2019 terpilih 3 daerah, "
           "yakni Depok, Sleman dan Bantul."),
      ElementsAreArray({"Depok | 32.76 | folded | member | 2017 | 2 | 2",
                        "Batu | 35.79 | folded | member | 2017 | 2 | 2",
                        "Depok | 32.76 | folded | member | 2019 | 3 | 3",
                        "Sleman | 34.04 | folded | member | 2019 | 3 | 3",
                        "Bantul | 34.02 | folded | member | 2019 | 3 | 3"}));
}

TEST(Article, OffsetsCountCodePointsAndSentencesAreOneLine) {
  const auto regions =
      read_article("“Énak.”\n\nKini Kota\nBogor terpilih.", "t", match::Matcher(indonesia_index(), {}));
  ASSERT_EQ(regions.size(), 1u);
  EXPECT_EQ(regions[0].offset, 14u);
  EXPECT_EQ(regions[0].line, 3u);
  EXPECT_EQ(regions[0].sentence, "Kini Kota Bogor terpilih.");
  EXPECT_EQ(regions[0].region_as_written, "Kota Bogor");
}

TEST(Article, AnotherLanguageIsAnotherFile) {
  const Scratch scratch;
  match::Gazetteer country = small_country();
  EXPECT_THROW(read_article("x", "t", match::Matcher(match::GazetteerIndex(country), {})), base::Error);
  country.languages = {scratch.write("language.toml",
                                     "language = 1\nconjunctions = [\"and\"]\nintroduces = [\"namely\"]\n"
                                     "chooses = [\"chosen\"]\nlocated = [\"in\"]\ncounted = [\"places\"]\n"
                                     "year_words = [\"in\"]\n[numbers]\ntwo = 2\n")};
  const match::Matcher matcher(match::GazetteerIndex(country), {});
  EXPECT_THAT(
      lines_of(read_article("In 2020 two places were chosen, namely Quillhaven and Shire of Mount Fennel. "
                            "They met in Quillport.",
                            "t", matcher),
               country),
      ElementsAreArray({"Quillhaven | 2-03 | folded | member | 2020 | 2 | 2",
                        "Shire of Mount Fennel | 1-03 | exact | member | 2020 | 2 | 2"}));
  EXPECT_THROW(read_article("\xff", "t", matcher), base::Error);
}

}  // namespace
}  // namespace cakupan::loader::article
