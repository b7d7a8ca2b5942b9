// The language of who sits at the terminal: what is said turns, what is written does not.

#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Under a locale alone, whatever the tests run under.
Answer under(const std::string& locale, const std::vector<std::string>& arguments,
             const std::string& input = {}) {
  return cakupan(arguments, input, {"env", "-u", "LC_ALL", "-u", "LC_MESSAGES", "LANG=" + locale});
}

const std::string indonesian = "id_ID.UTF-8", english = "C.UTF-8";

class LanguageOfTheTerminal : public ProgramTest {};

TEST_F(LanguageOfTheTerminal, ErrorsSayWhatWhereAndWhatNextInBoth) {
  write(folder_ / "p.toml", "cakupan = 2\n");
  const std::vector<std::string> run{"check", path("p.toml")};
  EXPECT_EQ(under(english, run).err,
            "error: " + path("p.toml") +
                ", line 1, field 'cakupan': version 2 is not known; write cakupan = 1 "
                "at the top of the project file\n");
  const Answer answer = under(indonesian, run);
  EXPECT_EQ(answer.err, "galat: " + path("p.toml") +
                            ", baris 1, bidang 'cakupan': versi 2 tidak dikenal; tulis cakupan = 1 di awal "
                            "berkas proyek\n");
  EXPECT_EQ(answer.code, 2);
}

TEST_F(LanguageOfTheTerminal, ErrorsOfTheCommandLineAndNearMissesToo) {
  EXPECT_EQ(under(english, {"rnu"}).err,
            "error: unknown command 'rnu'; did you mean 'run'? see cakupan --help\n");
  EXPECT_EQ(under(indonesian, {"rnu"}).err,
            "galat: perintah 'rnu' tidak dikenal; maksud Anda 'run'? lihat cakupan --help\n");
  EXPECT_EQ(under(indonesian, {"map", "b.shp", "--value", "x", "-o", "m.svg", "--dpi", "3"}).err,
            "galat: --dpi: '3' bukan bilangan bulat dari 10 sampai 2400; lihat cakupan map --help\n");
  EXPECT_EQ(under(indonesian, {"classify"}).err,
            "galat: table wajib diberikan; lihat cakupan classify --help\n");
}

TEST_F(LanguageOfTheTerminal, WarningsNotesAndResultsInBoth) {
  const std::string table = "nama\nKota Bandung\nAtlantis\n";
  const std::string said = under(english, {"match", "-"}, table).err;
  EXPECT_THAT(said, HasSubstr("note: standard input: columns taken: region from 'nama'\n"));
  EXPECT_THAT(said, HasSubstr("warning: standard input, line 3: 'Atlantis' matches no region"));
  EXPECT_THAT(said, HasSubstr("2 rows: 1 exact; 0 ambiguous; 1 unmatched\n"));
  const std::string told = under(indonesian, {"match", "-"}, table).err;
  EXPECT_THAT(told, HasSubstr("catatan: masukan standar: kolom yang dipakai: daerah dari 'nama'\n"));
  EXPECT_THAT(told, HasSubstr("peringatan: masukan standar, baris 3: 'Atlantis' tidak cocok dengan daerah "));
  EXPECT_THAT(told, HasSubstr("2 baris: 1 sama persis; 0 bermakna ganda; 1 tidak ditemukan\n"));
  EXPECT_THAT(told, HasSubstr("\n1 peringatan\n"));
}

TEST_F(LanguageOfTheTerminal, ProgressAndTheLedgerInBoth) {
  const Answer answer = under(indonesian, {"check"});
  EXPECT_THAT(answer.err, StartsWith("membaca batas\nmencocokkan keikutsertaan\n"));
  EXPECT_THAT(answer.out, StartsWith("196 baris: 169 sama persis, "));
  EXPECT_THAT(answer.out, HasSubstr("514 daerah: 188 dengan baris, 326 tanpa; "));
  EXPECT_THAT(under(english, {"check"}).err, StartsWith("reading boundaries\nmatching participation\n"));
}

TEST_F(LanguageOfTheTerminal, HelpIsIndonesianWhereItIsAskedFor) {
  const std::string help = cakupan({"--lang", "id", "--help"}).out;
  EXPECT_THAT(help, HasSubstr("\nPemakaian: cakupan [OPSI] PERINTAH\n"));
  EXPECT_THAT(help, HasSubstr("Seluruh pekerjaan; tanpa berkas proyek, contoh bawaan\n"));
  EXPECT_THAT(help, HasSubstr("\nKode keluar:\n"));
  EXPECT_EQ(cakupan({"--lang=id", "--help"}).out, help);
  EXPECT_EQ(under(indonesian, {"--help"}).out, help);
  const std::string of_map = cakupan({"map", "--lang", "id", "--help"}).out;
  EXPECT_THAT(of_map, HasSubstr("berkas batas\n"));
  EXPECT_THAT(of_map, HasSubstr("resolusi PNG, bawaan 300 (10 sampai 2400)\n"));
  EXPECT_THAT(under(english, {"map", "--help"}).out,
              HasSubstr("resolution of PNG, default 300 (10 to 2400)\n"));
}

TEST_F(LanguageOfTheTerminal, IsThatOfLcAllBeforeLang) {
  const std::vector<std::string> before{"env", "LANG=id_ID.UTF-8", "LC_ALL=C"};
  EXPECT_THAT(cakupan({"rnu"}, {}, before).err, StartsWith("error: "));
  EXPECT_THAT(cakupan({"rnu"}, {}, {"env", "LANG=C", "LC_ALL=id_ID"}).err, StartsWith("galat: "));
}

TEST_F(LanguageOfTheTerminal, OfABundleAndOfItsChangesToo) {
  const std::string project = without_pages(changed_example(folder_, {}));
  ASSERT_EQ(cakupan({"run", project, "-o", path("old")}).code, 0);
  ASSERT_EQ(cakupan({"run", project, "-o", path("new"), "--lang", "en"}).code, 0);
  EXPECT_THAT(under(indonesian, {"diff", path("old"), path("new")}).out,
              StartsWith("0 daerah berubah keadaannya; "));
  const std::string verified = under(indonesian, {"verify", path("old")}).out;
  EXPECT_THAT(verified, StartsWith("dibuat oleh cakupan "));
  EXPECT_THAT(verified, HasSubstr(" masukan: "));
  EXPECT_THAT(verified, HasSubstr("\n  sama     project "));
  write(folder_ / "old/maps/proximity.svg", "<svg/>");
  const Answer answer = under(indonesian, {"verify", path("old")});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr(": 1 keluaran tidak seperti saat ditulis; jalankan `cakupan run` "));
}

TEST_F(LanguageOfTheTerminal, PlansShardsAndMergesInBoth) {
  const std::string plan = under(indonesian, {"plan", "--shards", "4"}).out;
  EXPECT_THAT(plan,
              testing::ContainsRegex("^42 bagian dalam 4 pecahan, seluruhnya sekitar [0-9]+,[0-9]+ s "));
  EXPECT_THAT(plan, testing::ContainsRegex("\npecahan 4/4: [0-9]+ bagian, sekitar [0-9]+,[0-9]+ s\n"));
  EXPECT_THAT(plan, testing::ContainsRegex("\n +[0-9]+,[0-9]+ s  maps/"));
  EXPECT_THAT(under(english, {"plan", "--shards", "4"}).out, StartsWith("42 parts in 4 shards, about "));
  EXPECT_EQ(under(indonesian, {"run", "--shard", "9/4", "-o", path("s")}).err,
            "galat: --shard: '9/4' bukan pecahan K/N dengan K dari 1 sampai N, misalnya 2/4; cakupan plan "
            "--shards N menunjukkan isi masing-masing; lihat cakupan run --help\n");
  ASSERT_EQ(under(english, {"run", "--only", "proximity", "--shard", "1/2", "-o", path("s")}).code, 0);
  EXPECT_THAT(under(indonesian, {"merge", path("none"), "-o", path("m")}).err,
              HasSubstr("none: tidak ada\n"));
  const std::string merged = under(indonesian, {"merge", path("s"), "-o", path("m")}).err;
  EXPECT_THAT(merged, StartsWith("memeriksa 1 folder\ngalat: pecahan 2 dari 2: tidak ada\n"));
  EXPECT_THAT(merged, HasSubstr(" tidak membentuk satu hasil yang utuh: 1 masalah; jalankan lagi pecahan "));
}

TEST_F(LanguageOfTheTerminal, MayBeAskedForBeforeTheCommandAlone) {
  write(folder_ / "t.csv", "nama,nilai\nKota Bandung,1\nKota Bogor,4\n");
  const std::vector<std::string> init{"init", path("t.csv"), "-o", "-"};
  std::vector<std::string> said{"--lang", "id"};
  said.insert(said.end(), init.begin(), init.end());
  // A project's maps stay in the language that it would have.
  EXPECT_EQ(cakupan(said).out, under(english, init).out);
  EXPECT_THAT(cakupan(said).err, HasSubstr("kolom yang dipakai: daerah dari 'nama'"));
}

TEST_F(LanguageOfTheTerminal, IsThatOfTheOptionBeforeAnyLocale) {
  EXPECT_THAT(under(indonesian, {"--lang", "en", "rnu"}).err, StartsWith("error: "));
  EXPECT_THAT(under(indonesian, {"schemes", "--lang", "en"}).out, HasSubstr("classes of equal width\n"));
  EXPECT_THAT(under(english, {"schemes", "--lang", "id"}).out, HasSubstr("kelas yang sama lebar\n"));
}

TEST_F(LanguageOfTheTerminal, IsRefusedWhereItIsNoneOfTheTwo) {
  for (const char* command : {"run", "check", "match", "schemes"}) {
    const Answer answer = under(english, {command, "--lang", "fr"});
    EXPECT_EQ(answer.code, 2);
    EXPECT_THAT(answer.err, HasSubstr("error: --lang: 'fr' is not one of id|en; see cakupan ")) << command;
  }
  EXPECT_EQ(under(english, {"--lang", "fr", "--help"}).code, 2);
}

TEST_F(LanguageOfTheTerminal, ChangesNoByteOfAnyOutput) {
  const std::string project = without_pages(changed_example(folder_, {}));
  ASSERT_EQ(under(english, {"run", project, "-o", path("en")}).code, 0);
  ASSERT_EQ(under(indonesian, {"run", project, "-o", path("id")}).code, 0);
  const auto files = files_below(folder_ / "en");
  EXPECT_EQ(files_below(folder_ / "id"), files);
  for (const std::string& file : files)
    EXPECT_EQ(read(folder_ / "id" / file), read(folder_ / "en" / file)) << file;
  // What stands was told in English, and is told here in Indonesian.
  const std::string told = under(indonesian, {"run", project, "-o", path("en")}).err;
  EXPECT_THAT(told, HasSubstr("tidak ada yang berubah: "));
  EXPECT_THAT(told, HasSubstr("185 dari 514 daerah ikut serta, 36,0 %"));
  EXPECT_THAT(told, HasSubstr("kolom yang dipakai: daerah dari 'region'"));
  EXPECT_THAT(told, Not(HasSubstr("columns taken")));
}

TEST_F(LanguageOfTheTerminal, ChangesNoDataAndNoJson) {
  const std::string table = "nama,nilai\nKota Bandung,1\nAtlantis,x\n";
  write(folder_ / "t.csv", table);
  const std::vector<std::vector<std::string>> commands{
      {"match", path("t.csv")},
      {"match", path("t.csv"), "--json"},
      {"classify", path("t.csv"), "--value", "nilai", "--json"},
      {"schemes", "--json"},
      {"check", "--json"},
      {"init", path("t.csv"), "-o", "-"}};
  for (const std::vector<std::string>& command : commands)
    EXPECT_EQ(under(indonesian, command).out, under(english, command).out) << command.front();
  const std::vector<std::string> logged{"match", path("t.csv"), "--log-format", "json"};
  EXPECT_EQ(under(indonesian, logged).err, under(english, logged).err);
}

TEST_F(LanguageOfTheTerminal, LeavesTheManualInEnglishUnlessItIsAskedFor) {
  fs::create_directory(folder_ / "en");
  fs::create_directory(folder_ / "id");
  ASSERT_EQ(under(indonesian, {"manual", "-o", path("en")}).code, 0);
  EXPECT_THAT(read(folder_ / "en/cakupan-run.1"),
              HasSubstr("\n.SH DESCRIPTION\nReads what the project names"));
  ASSERT_EQ(under(english, {"manual", "--lang", "id", "-o", path("id")}).code, 0);
  EXPECT_THAT(read(folder_ / "id/cakupan-run.1"), HasSubstr("\n.SH DESKRIPSI\nMembaca yang disebut proyek"));
}

}  // namespace
}  // namespace cakupan::program
