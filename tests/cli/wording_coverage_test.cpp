#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>

#include "cli/command_pages.hpp"
#include "cli/declarations.hpp"
#include "cli/source_texts.hpp"

namespace cakupan::cli {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

std::string indonesian(const std::string& english) { return base::said(english, base::Language::indonesian); }

bool is_known(const std::string& english) { return indonesian(english) != english; }

// Texts that no terminal shows: of files that are written, of maps and reports (which have both languages),
// of other programs' languages. A path, or the folder that holds it.
const std::vector<std::string> silent{
    "src/analysis/claims.cpp",            // the reasons in claims.csv
    "src/analysis/findings.cpp",          // names of measures in a table
    "src/analysis/near_far.cpp",          // the notes in near_far.csv
    "src/base/messages.cpp",              // for readers, in both languages
    "src/base/wording",                   // the table itself
    "src/geo/surroundings.cpp",           // projections
    "src/model/xmp.cpp",                  // metadata
    "src/publish/column.cpp",             // of tables, in both languages
    "src/publish/columns/",               // of tables, in both languages
    "src/publish/database_table.cpp",     // SQL
    "src/publish/report/",                // of the report, in both languages
    "src/publish/table_definitions.cpp",  // of docs/tables.md
    "src/render/color/palette_data.cpp",  // names of works and their authors
    "src/render/paint/pdf_",              // PDF
    "src/render/paint/svg_painter.cpp",   // SVG
    "src/render/scene/scene_text.cpp"     // the text form of scenes, for tests
};

// What is said in other languages than English, by its form.
const std::regex& formal() {
  static const std::regex form(
      "<.*|</.*|[a-z-]+=\".*|\\+(proj|type|lat|step).*|"                                       // XML, PROJ
      "(SELECT|DO|CREATE|COMMENT|DROP|SET|INSERT|DELETE|VALUES|THEN|'CREATE|has_database).*|"  // SQL
      "\\.[A-Z]{2}[ \\n][^]*|\\.[A-Z]{2}|\\.B cakupan|\\{\\} \\[\\{\\}\\][^]*|\\.PP[^]*|"      // roff
      "cakupan( [a-z]+)?( [a-zA-Z0-9_./-]+)*|cakupan [a-z]+ .*|"  // command lines
      "#[^]*|theme = .*|\\[\\[map\\]\\][^]*");                    // TOML
  return form;
}

const std::set<std::string>& not_said() {
  static const std::set<std::string> texts{
      "ESRI Shapefile",
      "PQconnectdb failed.",
      "not recognized as",                            // of GDAL
      "ARTICLE.txt ...",                              // a placeholder
      "Cylindrical equal-area, true at {}° N and S",  // in tables and metadata
      "Albers equal-area conic, true at {} and {}",
      "Lambert azimuthal equal-area, centered at {}, {}° {}",
      "double precision",  // types and comments in a database
      "Results of cakupan:",
      "SHA-256 of manifest.json",
      "made by the run",
      "Made by cakupan: every run that is written here replaces the tables that are named here",
      "… (cut: whole in",                            // in a cell of a workbook
      "Creation Time",                               // a keyword of PNG
      "rings are handed to GEOS as arrays of x, y",  // for programmers
      "no page of the manual for",
      "no such word",
      "Open Sans",  // a font
  };
  return texts;
}

// Headings and words that tables are known by, not said but looked for.
const std::set<std::string>& looked_for_in() {
  static const std::set<std::string> files{"src/loader/join/status_question.cpp",
                                           "src/loader/join/table_columns.cpp"};
  return files;
}

/// Sentences put together from pieces, that no literal holds whole: an example of each, and its Indonesian.
struct Pieced {
  std::string literal;
  std::string example;
  std::string indonesian;
};
const std::vector<Pieced>& pieced() {
  static const std::vector<Pieced> all{
      {"{}{}and {} more", "'8' matches no region (could be 'A'); '9' matches no region",
       "'8' tidak cocok dengan daerah mana pun (bisa jadi 'A'); '9' tidak cocok dengan daerah mana pun"},
      {"of {} {} {} new, {} already {} part", "of 10 additional regions 9 are new, 1 already takes part",
       "dari 10 daerah tambahan 9 baru, 1 sudah ikut serta"},
      {"{} {} none",
       "185 of 514 regions take part, 36.0 %; with disputed and unnamed at most 49.2 %; 6 provinces have "
       "none",
       "185 dari 514 daerah ikut serta, 36,0 %; dengan yang diperselisihkan dan belum bernama paling banyak "
       "49,2 %; 6 provinsi tanpa peserta"},
      {"made by {}{} from {}{}",
       "made by cakupan 0.1.0 (another build than this one) from a.toml, which was not found",
       "dibuat oleh cakupan 0.1.0 (bukan program ini) dari a.toml, yang tidak ditemukan"},
      {"{}  {}\ngvf  {}\nadcm  {}", "missing", "kosong"},
      {"{} at feature {}: {}", "is damaged at feature 7: no reason given",
       "rusak pada fitur 7: alasannya tidak disebutkan"},
      {"{} at {} {}",
       "feature 3 (11.01 Aceh): Self-intersection at 106.8 -6.2; repaired, area 1.5 km² before, 1.4 km² "
       "after",
       "fitur 3 (11.01 Aceh): Self-intersection at 106.8 -6.2; diperbaiki, luas 1,5 km² sebelumnya, 1,4 km² "
       "sesudahnya"},
      {"{} {}, left out: {}", "2 regions covered by smaller ones, left out: Aceh, Bali",
       "2 daerah tertutup oleh yang lebih kecil, dilewati: Aceh, Bali"},
      {"features called '{}' lie more than {} km apart: they are several regions{}",
       "2 features called 'Bogor' lie more than 50 km apart: they are several regions (3 such names)",
       "2 fitur bernama 'Bogor' terpisah lebih dari 50 km: itu beberapa daerah (3 nama seperti itu)"},
      {"{} features called '{}' lie more than {} km apart: they are several regions{}",
       "2 features called 'Bogor' lie more than 50 km apart: they are several regions",
       "2 fitur bernama 'Bogor' terpisah lebih dari 50 km: itu beberapa daerah"},
      {"add --fold-keys: '{}' and '{}'{} differ in case or accents alone",
       "add --fold-keys: 'ACEH' and 'Aceh' and 2 more pairs differ in case or accents alone",
       "tambahkan --fold-keys: 'ACEH' dan 'Aceh' serta 2 pasangan lagi hanya berbeda besar-kecil huruf atau "
       "aksennya"},
      {"row{} {}", "7 rows without a key, not shown (rows 3, 4, 5, 6, 7 and 2 more)",
       "7 baris tanpa kunci, tidak ditampilkan (baris 3, 4, 5, 6, 7 dan 2 lagi)"},
      {"{} {}, not shown ({})", "1 row with the key of an earlier row, not shown (row 9)",
       "1 baris dengan kunci baris sebelumnya, tidak ditampilkan (baris 9)"},
      {"no value lies beyond the class border{} {}: the class there is empty",
       "no value lies beyond the class borders 2.5 and 90: the class there is empty",
       "tidak ada nilai di luar batas kelas 2,5 dan 90: kelas di sana kosong"},
      {"the text states {} regions{}, {} are named", "the text states 100 regions for 2021, 99 are named",
       "teks menyatakan 100 daerah untuk 2021, 99 disebut namanya"},
      {"feature {}{}", "feature 4 has neither code nor name", "fitur 4 tidak punya kode maupun nama"},
      {"{} {}; dropped", "feature 4 (11.02 Aceh) has a null or empty geometry; dropped",
       "fitur 4 (11.02 Aceh) bergeometri kosong; dibuang"},
      {"{}: {}; {}, area {} km² before, {} km² after",
       "feature 4 (11.02 Aceh): rings closed: 2, collapsed rings left out: 1; repaired, area 3.25 km² "
       "before, 3.25 km² after",
       "fitur 4 (11.02 Aceh): cincin ditutup: 2, cincin runtuh dilewati: 1; diperbaiki, luas 3,25 km² "
       "sebelumnya, 3,25 km² sesudahnya"},
      {"{}a coordinate is not finite ({} {})", "feature 4: a coordinate is not finite (nan 2)",
       "fitur 4: sebuah koordinat tidak berhingga (nan 2)"},
      {"{}coordinate {} {} cannot be turned from {} into degrees",
       "feature 4: coordinate 1.5 2.5 cannot be turned from EPSG:23830 into degrees",
       "fitur 4: koordinat 1,5 2,5 tidak dapat diubah dari EPSG:23830 ke derajat"},
      {"{}{} {} is out of range", "feature 4 (Aceh): latitude 95.5 is out of range",
       "fitur 4 (Aceh): lintang 95,5 di luar jangkauan"},
      {"the shapes lie at {}, far outside of where {} is used: {} ({})",
       "the shapes lie at longitude 1 to 2, latitude 3 to 4, far outside of where EPSG:23830 is used: "
       "Indonesia (longitude 102 to 108, latitude -8 to 0)",
       "bentuk-bentuknya terletak di bujur 1 sampai 2, lintang 3 sampai 4, jauh di luar tempat EPSG:23830 "
       "dipakai: Indonesia (bujur 102 sampai 108, lintang -8 sampai 0)"},
      {"{} is missing {}", "a.dbf is missing beside it", "a.dbf tidak ada di sampingnya"},
      {"unknown key '{}'{}{}", "unknown key 'tilte' in [map]; did you mean 'title'?",
       "kunci 'tilte' di [map] tidak dikenal; maksud Anda 'title'?"},
      {"{} (rows {} and {}{})",
       "1 region found by several rows without a year: Kota Bogor (rows 2 and 4, 3 in all)",
       "1 daerah ditemukan oleh beberapa baris tanpa tahun: Kota Bogor (baris 2 dan 4, 3 seluruhnya)"},
      {"{}: {}; {} ambiguous; {} unmatched{}{}",
       "196 rows: 169 exact, 18 folded, 1 alias, 4 fuzzy, 9 decided; 0 ambiguous; 1 unmatched; 2 headings; 1 "
       "aside",
       "196 baris: 169 sama persis, 18 ejaan disamakan, 1 nama lain, 4 mirip, 9 diputuskan orang; 0 bermakna "
       "ganda; 1 tidak ditemukan; 2 judul; 1 disisihkan"},
      {"{}, and nothing but their name says that they are one region{}",
       "feature 1 'A' and feature 9 'A' lie more than 200 km apart, and nothing but their name says that "
       "they are one region (2 such names)",
       "fitur 1 'A' dan fitur 9 'A' terpisah lebih dari 200 km, dan hanya namanya yang mengatakan bahwa "
       "keduanya satu daerah (2 nama seperti itu)"},
      {"no column is called {}; {}",
       "no column is called 'status', and none is named by status_column; the status is taken as 'selected'",
       "tidak ada kolom bernama 'status', dan tidak ada yang disebut status_column; statusnya dianggap "
       "'selected'"},
      {"{} empty, here first; {}", "3 cells empty, here first; the cohort is unknown",
       "3 sel kosong, pertama di sini; angkatannya tidak diketahui"},
      {"no code system fits: the best, {}, has {} of {} codes{}; the codes are not used, the names decide",
       "no code system fits: the best, bps, has 3 of 9 codes, and 2 of 9 agree with the names; the codes are "
       "not used, the names decide",
       "tidak ada sistem kode yang sesuai: yang terbaik, bps, punya 3 dari 9 kode, dan 2 dari 9 sesuai "
       "dengan namanya; kodenya tidak dipakai, namanya yang menentukan"},
      {"'{}'{}{} is {} in row {} and {} in row {}", "'Bogor' in 2017 is 32.01 in row 2 and 32.71 in row 5",
       "'Bogor' pada 2017 adalah 32.01 di baris 2 dan 32.71 di baris 5"},
      {"the decision for '{}'{}{} fits no {}: the input has changed",
       "the decision for 'Bogor' in 2017 fits no row: the input has changed",
       "keputusan untuk 'Bogor' pada 2017 tidak cocok dengan baris mana pun: masukannya telah berubah"},
      {"could be {}{}",
       "could be Kota Pontianak (61.71); until 2014 Kabupaten Mempawah (61.02) was Pontianak",
       "bisa jadi Kota Pontianak (61.71); sampai 2014 Kabupaten Mempawah (61.02) bernama Pontianak"},
      {"area '{}' at lon {}, lat {} lies far from every region{}",
       "area 'Toba' at lon 2.6, lat 98.9 lies far from every region; with lon and lat exchanged it would lie "
       "among them",
       "kawasan 'Toba' di lon 2.6, lat 98.9 terletak jauh dari semua daerah; dengan lon dan lat ditukar, "
       "letaknya di antara daerah-daerah itu"},
      {"give every {} its own id", "give every map its own id", "beri setiap peta id-nya sendiri"},
      {"{} {} no number (the first is '{}'{}) and counted as missing",
       "2 cells are no number (the first is '1.234', which may be 1234 or 1.234) and counted as missing",
       "2 sel bukan bilangan (yang pertama '1.234', yang dapat berarti 1234 atau 1,234) dan dihitung sebagai "
       "kosong"},
      {"no {} '{}'{}", "no sheet '2027'; did you mean '2026'?",
       "tidak ada lembar '2027'; maksud Anda '2026'?"},
      {"header{} found here{}", "header of 2 rows found here; 3 rows above it left out",
       "kepala 2 baris ditemukan di sini; 3 baris di atasnya dilewati"},
      {"the user may not create {}", "the user may not create tables in the schema 'cakupan'",
       "pengguna itu tidak boleh membuat tabel di skema 'cakupan'"},
      {"'{}' {}; it is called '{}'", "'CON' cannot be the name of a file; it is called 'CON_'",
       "'CON' tidak dapat menjadi nama berkas; namanya menjadi 'CON_'"},
      {"a page of {} × {} mm is too small {}", "a page of 50 × 50 mm is too small for its legend",
       "halaman 50 × 50 mm terlalu kecil untuk legendanya"},
      {"cannot draw the {}: out of memory", "cannot draw the PNG image: out of memory",
       "tidak dapat menggambar gambar PNG: kehabisan memori"},
      {"{} ({} on {})", "2 texts with a contrast below 4.5:1, down to 2.1:1: 'Aceh' (#ffffff on #eeeeee)",
       "2 teks dengan kontras di bawah 4,5:1, terendah 2,1:1: 'Aceh' (#ffffff di atas #eeeeee)"},
      {"{} ({}) and {} ({}): {}",
       "the sea (#a0c0e0) and 'Aceh' (#a0c0e1): CIEDE2000 1.2 with normal vision, 10 needed; 2 such pairs in "
       "all",
       "laut (#a0c0e0) dan 'Aceh' (#a0c0e1): CIEDE2000 1,2 dengan penglihatan normal, diperlukan 10; 2 "
       "pasangan seperti itu seluruhnya"},
      {"{} written", "3 claims written", "3 pernyataan ditulis"},
      {"{} ({}): {}",
       "features that match no region (2): feature 1 'X' code 99 (code '99' is not known); feature 2 'Y'",
       "fitur yang tidak cocok dengan daerah mana pun (2): fitur 1 'X' kode 99 (kode '99' tidak dikenal); "
       "fitur 2 'Y'"},
      {"'{}'{}",
       "units above that are not known and were not used (1): 'Jawa Brat'; did you mean 'Jawa Barat'?",
       "satuan di atasnya yang tidak dikenal dan tidak dipakai (1): 'Jawa Brat'; maksud Anda 'Jawa Barat'?"},
      {"'{}' {}{}", "'Bogor' is ambiguous (could be Kabupaten Bogor (32.01), Kota Bogor (32.71))",
       "'Bogor' bermakna ganda (bisa jadi Kabupaten Bogor (32.01), Kota Bogor (32.71))"},
      {"{} from '{}'", "columns taken: region from 'nama', code from 'kode', year from 'tahun'",
       "kolom yang dipakai: daerah dari 'nama', kode dari 'kode', tahun dari 'tahun'"},
  };
  return all;
}

/// The text with "7" in its holes.
std::string filled(const std::string& literal) { return base::replaced(literal, "{}", "7"); }

std::string keys() {
  std::string all;
  for (const auto list : base::wordings()) {
    for (const base::Wording& wording : list)
      all += base::replaced(std::string(wording.english), "{#}", "{}") + '\0';
  }
  return all;
}

/// Whether a literal is a sentence of the table, several of them, or a piece of one.
bool is_covered(const std::string& literal, const std::string& all_keys) {
  if (is_known(filled(literal)) && literal.find("; ") == std::string::npos) return true;
  std::size_t from = 0;
  while (from < literal.size()) {
    const std::size_t end = std::min(literal.find("; ", from), literal.size());
    const std::string clause = core_of(literal.substr(from, end - from));
    if (all_keys.find(clause) == std::string::npos && !is_known(filled(clause))) return false;
    from = end + 2;
  }
  return true;
}

bool is_silent(const std::string& path) {
  return std::any_of(silent.begin(), silent.end(),
                     [&](const std::string& prefix) { return path.starts_with(prefix); });
}

bool is_sentence(const std::string& text) {
  return text.find(' ') != std::string::npos && std::regex_search(text, std::regex("[A-Za-z]{2}"));
}

TEST(WordingCoverage, NoSentenceOfTheSourcesLacksALanguage) {
  const std::string all_keys = keys();
  std::set<std::string> of_pieces;
  for (const Pieced& one : pieced()) of_pieces.insert(one.literal);
  std::vector<std::string> lacking;
  for (const SourceText& text : source_texts(fs::path(CAKUPAN_SOURCE))) {
    if (is_silent(text.path) || looked_for_in().contains(text.path) || !is_sentence(text.text)) continue;
    const std::string literal = core_of(text.text);
    if (literal.empty() || not_said().contains(literal) || of_pieces.contains(literal)) continue;
    if (std::regex_match(literal, formal()) || is_covered(literal, all_keys)) continue;
    lacking.push_back(text.path + ":" + std::to_string(text.line) + ": " + literal);
  }
  EXPECT_THAT(lacking, IsEmpty()) << "add them to src/base/wordings_of_*.cpp; CONTRIBUTING.md tells how";
}

TEST(WordingCoverage, SentencesOfPiecesAreSaidInIndonesian) {
  for (const Pieced& one : pieced()) EXPECT_EQ(indonesian(one.example), one.indonesian) << one.literal;
}

TEST(WordingCoverage, WhatIsCountedHasItsWords) {
  std::vector<std::string> lacking;
  const std::regex counted("counted\\([^;\"]*, \"([a-z ]+)\"\\)");
  for (const auto& [path, source] : sources(fs::path(CAKUPAN_SOURCE))) {
    for (std::sregex_iterator at(source.begin(), source.end(), counted), end; at != end; ++at) {
      for (const std::size_t count : {1, 2}) {
        const std::string words = base::counted(count, (*at)[1].str());
        const bool piece = keys().find(words.substr(2)) != std::string::npos;
        if (!is_known(words) && !piece) lacking.push_back(path + ": " + words);
      }
    }
  }
  EXPECT_THAT(lacking, IsEmpty());
}

TEST(WordingCoverage, HelpIsDescribedInBothLanguages) {
  const Declarations declared;
  std::vector<const CLI::App*> all = commands_of(declared.app);
  all.push_back(&declared.app);
  all.push_back(declared.app.get_subcommand("manual"));
  std::vector<std::string> lacking;
  const auto require = [&](const std::string& text) {
    // A list of names that is the same in both languages.
    if (!is_known(text) && text != "a4-landscape, 240x100mm, ...") lacking.push_back(text);
  };
  for (const CLI::App* command : all) {
    require(command->get_description());
    for (const CLI::Option* option : command->get_options()) require(option->get_description());
  }
  for (const CommandPage& page : command_pages()) {
    for (const std::string& paragraph : page.description) require(paragraph);
    for (const Example& example : page.examples) require(example.purpose);
  }
  for (const ExitStatus& status : exit_statuses()) require(status.meaning);
  for (const std::string& name : analysis::scheme_names())
    require(analysis::scheme_meaning(analysis::scheme_named(name)));
  EXPECT_THAT(lacking, IsEmpty());
}

// By its words: a sentence may be put together from pieces, but all of them in one folder.
TEST(WordingCoverage, NoWordingIsLeftOver) {
  const std::map<std::string, std::set<std::string>> by_folder = words_by_folder(fs::path(CAKUPAN_SOURCE));
  std::vector<std::string> unused;
  for (const auto list : base::wordings()) {
    // What CLI11 and the C library say stands in none of our sources.
    if (std::ranges::find(list, "Subcommands", &base::Wording::english) != list.end()) continue;
    for (const base::Wording& wording : list) {
      const std::set<std::string> wanted = words_in(std::string(wording.english));
      const bool used = std::any_of(by_folder.begin(), by_folder.end(), [&](const auto& folder) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
          const auto has = [&](const std::string& one) {
            return folder.second.contains(one) || by_folder.at("src/base").contains(one);
          };
          return has(word) || (word.ends_with('s') && has(word.substr(0, word.size() - 1)));
        });
      });
      if (!used) unused.emplace_back(wording.english);
    }
  }
  EXPECT_THAT(unused, IsEmpty());
}

}  // namespace
}  // namespace cakupan::cli
