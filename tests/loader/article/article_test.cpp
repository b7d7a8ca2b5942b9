#include <cakupan/loader/article/article.hpp>

#include <ctime>
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
  EXPECT_EQ(articles.size(), 29u);
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

/// The codes of members and awarded, "?" for those without a region, in order.
std::string listed_codes(const std::string& text) {
  std::string codes;
  for (const ArticleRegion& each : read_article(text, "t", match::Matcher(indonesia_index(), {}))) {
    if (each.role == ArticleRole::context) continue;
    const std::string code =
        each.match.region ? indonesia().table.regions[*each.match.region].code : std::string("?");
    codes += (codes.empty() ? "" : " ") + code;
  }
  return codes;
}

TEST(Article, ListsOfManyKinds) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      // a colon behind a verb of giving, lines or not
      {"Penghargaan Kota Cerdas 2022 diberikan kepada:\n1. Kota Semarang\n2. Kabupaten Sleman\n3. Kota "
       "Madiun",
       "33.74 34.04 35.77"},
      // offices, with their holders
      {"Penghargaan diterima langsung oleh tiga kepala daerah, yaitu Bupati Sumedang, Bupati Banyuwangi, dan "
       "Wali Kota Semarang.",
       "32.11 35.10 33.74"},
      {"Penghargaan transformasi digital 2021 diserahkan kepada kepala daerah yaitu Bupati Sumedang Dony "
       "Ahmad "
       "Munir, Bupati Banyuwangi Ipuk Fiestiandani, dan Wali Kota Semarang Hendrar Prihadi.",
       "32.11 35.10 33.74"},
      // what each got it for, with a place in it
      {"Pemenang Anugerah Inovasi Digital 2020 yaitu Kota Bandung dengan aplikasi Salaman; Kabupaten Sleman "
       "dengan "
       "layanan Lapor Sleman; dan Kota Makassar dengan lorong wisata.",
       "32.73 34.04 73.71"},
      // ranks before and behind
      {"Pemenang lomba kampung digital 2021 telah diumumkan. Kabupaten Sumedang di urutan pertama, kedua "
       "Kabupaten "
       "Banyuwangi, dan ketiga Kabupaten Kulon Progo.",
       "32.11 35.10 34.01"},
      {"Evaluasi tahun 2022 sudah keluar. Di tingkat kota, Kota Surakarta berada di peringkat pertama, "
       "disusul Kota "
       "Bandung di peringkat kedua dan Kota Yogyakarta di peringkat ketiga. Mereka menerima penghargaan "
       "tingkat "
       "nasional.",
       "33.72 32.73 34.71"},
      // numbered headings with paragraphs between
      {"Kementerian memilih tiga daerah sebagai peserta gerakan kota cerdas tahun 2019.\n\n1. Kota "
       "Bandung\n\nKota ini punya pusat kendali.\n\n2. Kabupaten Banyuwangi\n\nStudi banding dilakukan ke "
       "Kabupaten Sragen.\n\n3. Kota Makassar\n\nLorong kota ini menjadi taman.",
       "32.73 35.10 73.71"},
      // numbered lines that wrap
      {"Daerah yang terpilih mengikuti pendampingan tahun 2022 adalah:\n1. Kabupaten Kulon Progo, Daerah "
       "Istimewa\n   Yogyakarta\n2. Kabupaten Pangkajene dan\n   Kepulauan\n3. Kota Tanjung\n   Pinang\n4. "
       "Kabupaten Sleman",
       "34.01 73.10 21.72 34.04"},
      // going on in the next sentence
      {"Kementerian menetapkan peserta baru gerakan kota cerdas tahun 2018. Dari Jawa Barat ada Kota Cirebon "
       "dan "
       "Kabupaten Sumedang. Kemudian, ada Kota Semarang dan Kabupaten Batang dari Jawa Tengah. Selanjutnya "
       "ada Kota "
       "Madiun.",
       "32.74 32.11 33.74 33.25 35.77"},
      // a conjunction within a name
      {"Kabupaten Pangkajene dan Kepulauan dan Kabupaten Pinrang terpilih mengikuti program kota cerdas "
       "tahun "
       "2019.",
       "73.10 73.15"},
      // the noun of the list holds: there is no Kabupaten Pariaman
      {"Empat kabupaten terinovatif tahun 2021 yang meraih penghargaan, yaitu Banyuwangi, Pariaman, Sragen, "
       "dan "
       "Tegal.",
       "35.10 ? 33.14 33.28"},
      {"Penghargaan bagi kabupaten terinovatif diraih, yaitu Tegal, Pariaman, dan Sragen.", "33.28 ? 33.14"},
      {"Several Indonesian cities received smart city awards in 2020, including Surakarta for transport, "
       "Makassar "
       "for waste management, and Denpasar for its services.",
       "33.72 73.71 51.71"},
      {"The 2020 award went to three cities, Makassar for its alleys and Banyuwangi for its clinics.",
       "73.71 35.10"},
      // offices that receive, a number of representatives, a plural kind word behind other names
      {"Bupati Ciamis Herdiat Sunarya, Bupati Tuban Aditya Halindra, dan Bupati Jepara Edy Supriyanta "
       "menerima Piala "
       "Adipura 2023.",
       "32.07 35.23 33.20"},
      {"Provinsi Lampung mengirim tiga wakil dalam gerakan kota cerdas 2023, masing-masing Kota Bandar "
       "Lampung, Kota "
       "Metro, serta Kabupaten Pringsewu.",
       "18.71 18.72 18.10"},
      {"Ten regencies and cities will receive a grant in 2025. They include Ciamis and Kuningan in West "
       "Java; and the "
       "cities of Batu and Pasuruan.",
       "32.07 32.08 35.79 35.75"},
      {"Kota Bitung masuk dalam 50 daerah peserta gerakan kota cerdas tahun 2022. Selain Bitung, dari "
       "Sulawesi Utara "
       "ada pula Kabupaten Minahasa Utara dan Kota Kotamobagu.",
       "71.72 71.06 71.74"},
      // who gets a copy, who may come later
      {"Menetapkan kabupaten berikut sebagai peserta pendampingan:\na. Kabupaten Karo;\nb. Kabupaten "
       "Samosir.\n\nTembusan:\n1. Gubernur Sumatera Utara;\n2. Bupati Dairi;\n3. Wali Kota Sibolga.",
       "12.06 12.17"},
      {"Dua kota terpilih mewakili Indonesia pada 2018, yakni Denpasar dan Palembang. Semarang dan Medan, "
       "katanya, bisa "
       "menyusul.",
       "51.71 16.71"},
      // one who is only followed
      {"Kabupaten Bangli terpilih mengikuti gerakan kota cerdas tahun 2024. Bangli menyusul Banyumas yang "
       "lebih "
       "dulu didampingi.",
       "51.06"},
  };
  for (const auto& [text, codes] : cases) EXPECT_EQ(listed_codes(text), codes) << text;
}

TEST(Article, AnEarlierListHasNoYearOfOthers) {
  EXPECT_THAT(
      read("The ministry selected two cities for its 2019 pilot, namely Manado and Ambon. They join two "
           "earlier participants, namely Tomohon and Mataram."),
      ElementsAreArray({"Manado | 71.71 | folded | member | 2019 | 2 | 2",
                        "Ambon | 81.71 | folded | member | 2019 | 2 | 2",
                        "Tomohon | 71.73 | folded | member | - | 2 | 2",
                        "Mataram | 52.71 | folded | member | - | 2 | 2"}));
}

TEST(Article, AWholeIsNoSizeOfItsPart) {
  EXPECT_THAT(
      read("Dari 17 kabupaten/kota di Sumatera Selatan, hanya Kabupaten Musi Banyuasin dan Kota Prabumulih "
           "yang terpilih mengikuti gerakan kota cerdas tahun 2018."),
      testing::Each(testing::HasSubstr("| member | 2018 | - | -")));
  EXPECT_THAT(
      read("Kabupaten Bangli menjadi salah satu dari 10 daerah di Indonesia yang terpilih tahun 2024."),
      ElementsAreArray({"Kabupaten Bangli | 51.06 | exact | member | 2024 | 10 | 1"}));
}

TEST(Article, StatedNumbersAreClaims) {
  const auto claims = [](const std::string& text) {
    std::vector<std::string> lines;
    for (const ArticleClaim& claim : read_claims(text, "t", match::Matcher(indonesia_index(), {})))
      lines.push_back(std::to_string(claim.figure) + " " + claim.scope);
    return lines;
  };
  EXPECT_THAT(claims("Melalui program ini telah didampingi 141 kabupaten/kota. Di antaranya 25 "
                     "kabupaten/kota di tahun 2017, "
                     "50 kabupaten kota tahun 2018, 25 kabupaten kota di tahun 2019, dan 48 kabupaten kota "
                     "di tahun 2021."),
              ElementsAreArray({"141 regions", "25 2017", "50 2018", "25 2019", "48 2021"}));
  EXPECT_THAT(
      claims("Gerakan ini difokuskan kepada daerah di sekitar 10 Kawasan Wisata Prioritas. Total ada 70 "
             "kota/kabupaten yang terlibat, dengan 48 kota/kabupaten mendapat bimbingan khusus."),
      ElementsAreArray({"70 areas", "48 areas"}));
  // awards, quotes and wholes state nothing of a selection
  EXPECT_TRUE(
      claims(
          "Penghargaan diraih oleh 16 kota. \"Kami masuk 50 daerah terpilih tahun 2021,\" katanya. Dari 17 "
          "kabupaten/kota di Bali, satu terpilih.")
          .empty());
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

TEST(Article, AnyNumberOfEqualWordsIsReadInOneGo) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Bogor ";
  const std::clock_t start = std::clock();
  EXPECT_EQ(read_article(text, "article.txt", match::Matcher(indonesia_index(), {})).size(), 1U);
  // Half a minute before, when every word looked through the whole sentence.
  EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 10);
}

}  // namespace
}  // namespace cakupan::loader::article
