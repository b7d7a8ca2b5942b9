#include <algorithm>
#include <chrono>

#include <gmock/gmock.h>

#include <cakupan/base/text.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/match/match.hpp>

#include "loader/indonesia.hpp"
#include "loader/match/code_system.hpp"
#include "loader/match/name_case.hpp"

namespace cakupan::loader::match {
namespace {

using model::Outcome;

std::string code_of(const model::Match& match) { return code_in(indonesia(), match); }

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char each) {
    return each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
  });
  return text;
}

/// The ways in which people write an official name "Kabupaten X" or "Kota X".
std::vector<std::string> writings(const std::string& name) {
  std::string dense = name;
  std::erase(dense, ' ');
  const std::size_t blank = name.find(' ');
  const std::string kind = name.substr(0, blank), bare = name.substr(blank + 1);
  const std::string short_kind = kind == "Kabupaten" ? "KAB." : kind;
  return {name,
          upper(name),
          base::lower(name),
          dense,
          upper(dense),
          bare + " " + kind,
          bare + ", " + kind,
          bare + " (" + kind + ")",
          short_kind + " " + upper(bare),
          short_kind + upper(bare)};
}

TEST(NamesOfIndonesia, EveryOfficialNameInEveryWritingIsRight) {
  const Matcher matcher(indonesia_index(), {});
  std::size_t asked = 0;
  for (model::RegionIndex region = 0; region < indonesia().table.regions.size(); ++region) {
    for (const model::VintageEntry& entry : indonesia().table.regions[region].vintages) {
      for (const std::string& written : writings(entry.name)) {
        const model::Match match = named(matcher, written);
        ++asked;
        EXPECT_EQ(match.region, region) << written << ": " << match.note;
        EXPECT_TRUE(match.outcome == Outcome::exact || match.outcome == Outcome::folded) << written;
      }
    }
  }
  EXPECT_EQ(asked, 514u * 2 * 10);
}

TEST(NamesOfIndonesia, EveryCodeIsRightWhereItsSystemIsDeclared) {
  for (const CodeSystem& system : indonesia().systems) {
    const Matcher matcher(indonesia_index(), {}, system.name);
    for (model::RegionIndex region = 0; region < system.codes.size(); ++region) {
      MatchQuery query;
      query.code = system.codes[region];
      EXPECT_EQ(matcher.match(query).region, region) << system.name << " " << query.code;
      std::erase(query.code, '.');
      EXPECT_EQ(matcher.match(query).region, region) << system.name << " " << query.code;
      query.name = indonesia().table.regions[region].name;
      EXPECT_EQ(matcher.match(query).region, region) << system.name << " " << query.code;
    }
  }
}

TEST(NamesOfIndonesia, UndeclaredColumnsAreDecidedByTheirNames) {
  for (const CodeSystem& system : indonesia().systems) {
    for (const bool dotted : {true, false}) {
      std::vector<MatchQuery> rows;
      for (model::RegionIndex region = 0; region < system.codes.size(); ++region) {
        MatchQuery row;
        row.code = system.codes[region];
        row.name = indonesia().table.regions[region].name;
        if (!dotted) std::erase(row.code, '.');
        rows.push_back(row);
      }
      NameMemo memo;
      const CodeSystemFinding finding = find_code_system(indonesia_index(), rows, memo);
      EXPECT_EQ(finding.system, system.name) << finding.explanation;
      EXPECT_EQ(finding.agreeing, 514u);
    }
  }
}

TEST(NamesOfIndonesia, BareNumbersOfTwoSystemsAreNeverGuessed) {
  const Matcher matcher(indonesia_index(), {});
  std::vector<MatchQuery> rows;
  for (const std::string& dotted : indonesia().systems.front().codes) {
    std::string code = dotted;
    std::erase(code, '.');
    const auto& bps = indonesia().systems.back().codes;
    const auto at = std::find(bps.begin(), bps.end(), code);
    if (at == bps.end()) continue;
    MatchQuery row;
    row.code = code;
    const model::Match match = matcher.match(row);
    const auto meant = model::find_region(indonesia().table, dotted);
    if (meant == static_cast<model::RegionIndex>(at - bps.begin())) {
      EXPECT_EQ(match.region, meant);
      continue;
    }
    EXPECT_EQ(match.outcome, Outcome::ambiguous) << code;
    rows.push_back(row);
  }
  EXPECT_EQ(rows.size(), 164u);
  NameMemo memo;
  EXPECT_EQ(find_code_system(indonesia_index(), rows, memo).system, "");
}

TEST(NamesOfIndonesia, SpreadsheetNumbersAreRestored) {
  const Matcher matcher(indonesia_index(), {}, "kemendagri");
  MatchQuery query;
  query.code = "11.1";
  query.code_kind = table::CellKind::number;
  EXPECT_EQ(code_of(matcher.match(query)), "11.10");
  query.code = "1101";
  EXPECT_EQ(code_of(matcher.match(query)), "11.01");
  query.code = "11.1";
  query.code_kind = table::CellKind::text;
  EXPECT_EQ(matcher.match(query).outcome, Outcome::unmatched);
}

TEST(NamesOfIndonesia, WhatPeopleWrite) {
  const std::vector<NameCase> cases = {
      {"Kulonprogo", "", "34.01", Outcome::folded},
      {"KAB. FAK FAK", "", "92.03", Outcome::folded},
      {"Kota Adm. Jakarta Selatan", "", "31.74", Outcome::folded},
      {"Kab. Adm. Kep. Seribu", "", "31.01", Outcome::folded},
      {"Kab. Kep. Sangihe", "", "71.03", Outcome::folded},
      {"Kotamobagu", "", "71.74", Outcome::folded},
      {"Kotabaru", "", "63.02", Outcome::folded},
      {"Kota Baru", "", "63.02", Outcome::folded},
      {"Lima Puluh Kota", "", "13.07", Outcome::folded},
      {"Kab. Lima Puluh Kota", "", "13.07", Outcome::folded},
      {"Batang Hari", "", "15.04", Outcome::folded},
      {"Tanjung Pinang", "", "21.72", Outcome::folded},
      {"Mamuju Utara", "", "76.01", Outcome::folded},
      {"Kabupaten Toba Samosir", "", "12.12", Outcome::exact},
      {"Yogyakarta", "", "34.71", Outcome::folded},
      {"Sleman, DIY", "", "34.04", Outcome::folded},
      {"Bengkulu Utara (BU)", "", "17.03", Outcome::folded},
      {"Jaksel", "", "31.74", Outcome::alias},
      {"Kab. Pangkep", "", "73.10", Outcome::alias},
      {"OKU", "", "16.01", Outcome::alias},
      {"OKI", "", "16.02", Outcome::alias},
      {"Kota Jambi", "", "15.71", Outcome::exact},
      {"Jambi", "Jambi", "15.71", Outcome::folded},
      {"Jambi", "", "", Outcome::ambiguous},
      {"Bengkulu", "", "", Outcome::ambiguous},
      {"Gorontalo", "", "", Outcome::ambiguous},
      {"Bandung", "", "", Outcome::ambiguous},
      {"Bandung", "Jawa Barat", "", Outcome::ambiguous},
      {"Kota Bandung", "Jabar", "32.73", Outcome::exact},
      {"Mura", "", "", Outcome::ambiguous},
      {"Mura", "Sumsel", "16.05", Outcome::alias},
      {"Banjar", "Jawa Barat", "32.79", Outcome::folded},
      {"Banjar", "Kalsel", "63.03", Outcome::folded},
      {"Mimika", "Papua", "94.04", Outcome::folded},
      {"Mimika", "Papua Tengah", "94.04", Outcome::folded},
      {"Kota Sleman", "", "", Outcome::unmatched},
      {"Kabupaten Medan", "", "", Outcome::unmatched},
      {"Sleman", "Jawa Barat", "", Outcome::unmatched},
      {"Provinsi Jambi", "", "", Outcome::unmatched},
      {"DKI Jakarta", "", "", Outcome::unmatched},
      {"Jawa Barat", "", "", Outcome::unmatched},
      {"Kota Tanggerang", "", "36.71", Outcome::fuzzy},
      {"Tanggerang Selatan", "", "36.74", Outcome::fuzzy},
      {"Soerabaja", "", "35.78", Outcome::fuzzy},
      {"Kabuapten Purbalingga", "", "33.03", Outcome::fuzzy},
      {"Kabupaten Badung", "", "51.03", Outcome::exact},
      {"Kota Badung", "", "", Outcome::unmatched},
      {"Makasar", "", "73.71", Outcome::fuzzy},
      {"Kota Tua", "", "", Outcome::unmatched},
      {"Sentul", "", "", Outcome::unmatched},
      {"Purwokerto", "", "", Outcome::unmatched},
      {"Bangil", "", "", Outcome::unmatched},
      {"Kab. Batam Kota", "", "", Outcome::unmatched},
      {"Batam, Kota", "", "21.71", Outcome::folded},
      {"Kab./Kota Bogor", "", "", Outcome::ambiguous},
      {"Kobalima", "", "", Outcome::unmatched},
      {"Jambu", "", "", Outcome::unmatched},
      {"Kota Jambu", "", "", Outcome::unmatched},
      {"Koto Padang", "", "", Outcome::unmatched},
      {"Luwuk Timur", "", "", Outcome::unmatched},
      {"Tanjung Bintang", "", "", Outcome::unmatched},
      {"Purbalinga", "Jawa Tengah", "33.03", Outcome::fuzzy},
      {"Penrang", "Sulawesi Selatan", "", Outcome::unmatched},
  };
  expect_matches(Matcher(indonesia_index(), {}), cases);
}

TEST(NamesOfIndonesia, FormerNamesEnd) {
  const Matcher matcher(indonesia_index(), {});
  const auto match_in = [&](const std::string& name, std::optional<int> year) {
    MatchQuery query;
    query.name = name;
    query.year = year;
    return matcher.match(query);
  };
  EXPECT_EQ(code_of(match_in("Kabupaten Pontianak", 2010)), "61.02");
  EXPECT_EQ(code_of(match_in("Kabupaten Pontianak", {})), "61.02");
  EXPECT_EQ(code_of(match_in("Kota Pontianak", 2010)), "61.71");
  EXPECT_EQ(code_of(match_in("Pontianak", 2018)), "61.71");
  for (const std::optional<int> year : {std::optional(2010), std::optional(2014), std::optional<int>()}) {
    const model::Match match = match_in("Pontianak", year);
    EXPECT_EQ(match.outcome, Outcome::ambiguous) << year.value_or(0);
    EXPECT_THAT(match.note,
                testing::HasSubstr("until 2014 Kabupaten Mempawah (61.02) was Kabupaten Pontianak"));
  }
  EXPECT_EQ(named(matcher, "Pontianak", "Kalbar").outcome, Outcome::ambiguous);
  const Matcher cities(indonesia_index(), {}, {}, "kota");
  EXPECT_EQ(code_of(named(cities, "Pontianak")), "61.71");
}

TEST(NamesOfIndonesia, ProvincesBeforeASplitNarrow) {
  const Matcher matcher(indonesia_index(), {});
  const auto with_note = [&](const std::string& name, const std::string& province, const std::string& code,
                             const std::string& note) {
    const model::Match match = named(matcher, name, province);
    EXPECT_EQ(code_of(match), code) << name << ": " << match.note;
    EXPECT_THAT(match.note, testing::HasSubstr(note)) << name;
  };
  with_note("Malinau, Kalimantan Timur", "", "65.02", "Kalimantan Utara left Kalimantan Timur in 2012");
  with_note("Kota Gorontalo, Sulawesi Utara", "", "75.71", "Gorontalo left Sulawesi Utara in 2000");
  with_note("Pandeglang", "Jawa Barat", "36.01", "Banten left Jawa Barat in 2000");
  with_note("Kota Serang", "Jabar", "36.73", "Banten left Jawa Barat in 2000");
  with_note("Manokwari", "Papua", "92.02", "Papua Barat left Papua in 2003");
  with_note("Banjar", "Jawa Barat", "32.79", "");
  EXPECT_EQ(named(matcher, "Pandeglang", "Jawa Tengah").outcome, Outcome::unmatched);
}

TEST(NamesOfIndonesia, AsArticlesPrintThem) {
  const table::Table table = table_at(fact("names_as_written.csv"));
  const Matcher matcher(indonesia_index(), {});
  ASSERT_EQ(table.rows.size(), 54u);
  for (const table::TableRow& row : table.rows) {
    const std::string& written = row.cells[table.column("region")].text;
    const model::Match match = named(matcher, written);
    if (row.cells[table.column("ambiguous")].text == "yes") {
      EXPECT_EQ(match.outcome, Outcome::ambiguous) << written;
      EXPECT_THAT(match.candidates, testing::Contains(*model::find_region(
                                        indonesia().table, row.cells[table.column("code")].text)));
    } else {
      EXPECT_EQ(code_of(match), row.cells[table.column("code")].text) << written << ": " << match.note;
    }
  }
}

TEST(NamesOfIndonesia, AsArticlesPrintThemWithAPreferredKind) {
  const table::Table table = table_at(fact("names_as_written.csv"));
  const Matcher matcher(indonesia_index(), {}, {}, "kota");
  for (const table::TableRow& row : table.rows) {
    const std::string& written = row.cells[table.column("region")].text;
    const model::Match match = named(matcher, written);
    EXPECT_EQ(code_of(match), row.cells[table.column("code")].text) << written << ": " << match.note;
    const bool doubtful = row.cells[table.column("ambiguous")].text == "yes";
    EXPECT_EQ(match.method == "prefer", doubtful) << written;
  }
}

TEST(NamesOfIndonesia, ParticipationOfTheExampleIsAsInTheTruthTable) {
  base::Diagnostics diagnostics;
  const std::string geodata = std::string(CAKUPAN_SOURCE) + "/geodata/";
  const auto decisions = read_decisions(geodata + "decisions.csv", indonesia(), diagnostics);
  const auto rows = join::read_participation(table_at(geodata + "participation.csv"), {}, diagnostics);
  const model::Ledger ledger = join::join_participation(rows, indonesia_index(), decisions, {}, diagnostics);
  const table::Table truth = table_at(fact("participation_truth.csv"));
  ASSERT_EQ(ledger.size(), truth.rows.size());
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    EXPECT_EQ(ledger[i].row.region_as_written, truth.rows[i].cells[truth.column("region")].text);
    EXPECT_EQ(code_of(ledger[i].match), truth.rows[i].cells[truth.column("code")].text)
        << ledger[i].row.region_as_written << ": " << ledger[i].match.note;
  }
  EXPECT_EQ(join::describe(join::totals(ledger)),
            "196 rows: 169 exact, 18 folded, 9 decided; 0 ambiguous; 0 unmatched");
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0u);
}

TEST(NamesOfIndonesia, AHundredThousandNamesTakeUnderASecond) {
  const Matcher matcher(indonesia_index(), {});
  const auto start = std::chrono::steady_clock::now();
  std::size_t matched = 0;
  for (std::size_t i = 0; i < 100000; ++i) {
    const auto& region = indonesia().table.regions[i % indonesia().table.regions.size()];
    matched += named(matcher, i % 2 == 0 ? upper(region.name) : region.name).region ? 1 : 0;
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(matched, 100000u);
  RecordProperty("seconds", std::to_string(taken.count()));
  std::printf("100000 names in %.2f s\n", taken.count());
}

TEST(NamesOfIndonesia, BothNamesOfASlashAreTried) {
  const Matcher matcher(indonesia_index(), {});
  EXPECT_EQ(code_of(named(matcher, "Maluku Tenggara Barat/Kepulauan Tanimbar")), "81.03");
  EXPECT_EQ(code_of(named(matcher, "Sleman / Slemania")), "34.04");
  EXPECT_EQ(named(matcher, "Sleman / Slemania").outcome, Outcome::alias);
  const model::Match two = named(matcher, "Sleman/Bantul");
  EXPECT_EQ(two.outcome, Outcome::ambiguous);
  EXPECT_EQ(two.candidates.size(), 2U);
  EXPECT_EQ(named(matcher, "Atlantis/Lemuria").outcome, Outcome::unmatched);
}

}  // namespace
}  // namespace cakupan::loader::match
