#include <cakupan/loader/match/match.hpp>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "loader/match/name_case.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::match {
namespace {

using model::Outcome;
using testing::HasSubstr;

std::string code_of(const model::Match& match) { return code_in(small_country_index().gazetteer(), match); }

model::Match named(const std::string& name, const std::string& parent = {}) {
  return named(Matcher(small_country_index(), {}), name, parent);
}

model::Match coded(const std::string& code, const std::string& name = {}, const std::string& system = "today",
                   table::CellKind kind = table::CellKind::text) {
  MatchQuery query;
  query.code = code;
  query.name = name;
  query.code_kind = kind;
  return Matcher(small_country_index(), {}, system).match(query);
}

TEST(Match, KindWordsMayStandBehindOfficialNames) {
  Gazetteer country;
  country.kinds = {{"county", {"County", "Co."}}, {"parish", {"Parish"}}, {"city", {"city"}}};
  const model::Parent state{"1", "State"};
  const auto add = [&](const std::string& code, const std::string& name, const std::string& kind) {
    model::Region region;
    region.code = code;
    region.name = name;
    region.kind = kind;
    region.vintages = {{code, name, state}};
    country.table.regions.push_back(region);
  };
  add("1", "Allen County", "county");
  add("2", "Allen Parish", "parish");
  add("3", "St. Louis County", "county");
  add("4", "St. Louis city", "city");
  add("5", "Adair County", "county");
  add("6", "Carson City", "city");
  country.table.vintages = {{"now", {state}}};
  country.systems = {{"now", {"1", "2", "3", "4", "5", "6"}, "#"}};
  expect_matches(Matcher(GazetteerIndex(country), {}), {{"Allen County", "", "1", Outcome::exact},
                                                        {"Allen Co.", "", "1", Outcome::folded},
                                                        {"Co. Allen", "", "1", Outcome::folded},
                                                        {"Parish of Allen", "", "", Outcome::unmatched},
                                                        {"ALLEN PARISH", "", "2", Outcome::folded},
                                                        {"Allen", "", "", Outcome::ambiguous},
                                                        {"Adair", "", "5", Outcome::folded},
                                                        {"St Louis", "", "", Outcome::ambiguous},
                                                        {"St. Louis City", "", "4", Outcome::folded},
                                                        {"Carson City", "", "6", Outcome::exact},
                                                        {"Carson", "", "6", Outcome::folded},
                                                        {"Adair Parish", "", "", Outcome::unmatched}});
}

TEST(Match, NamesGoThroughTheStatedSteps) {
  const std::vector<NameCase> cases = {
      {"Shire of Mount Fennel", "", "1-03", Outcome::exact},
      {"Shire of Saint Fennel", "", "1-03", Outcome::exact},  // the older vintage
      {"  SHIRE OF MOUNT FENNEL ", "", "1-03", Outcome::folded},
      {"MountFennel Shire", "", "1-03", Outcome::folded},
      {"shireofmountfennel", "", "1-03", Outcome::folded},
      {"Sh. Mt. Fennel", "", "1-03", Outcome::folded},
      {"Mount-Fennel", "", "1-03", Outcome::folded},
      {"Alder (Shire)", "", "1-10", Outcome::folded},
      {"Royal Borough Alder", "", "1-02", Outcome::folded},
      {"Quillhaven, Land Westmark", "", "2-03", Outcome::folded},
      {"Mount Fennel (MF)", "", "1-03", Outcome::folded},
      {"Quillport", "", "2-03", Outcome::alias},
      {"Boro Quillport", "", "2-03", Outcome::alias},
      {"Shire of Celdmoor", "", "2-02", Outcome::fuzzy},    // spelling rule
      {"Shire of Caelldmoor", "", "2-02", Outcome::fuzzy},  // a doubled letter
      {"Shire of Caedlmoor", "", "2-02", Outcome::fuzzy},   // two letters changed places
      {"Shre of Mount Fennel", "", "1-03", Outcome::fuzzy},
      {"Westmark", "Westmark", "2-01", Outcome::folded},
      {"Westmark", "The West", "2-01", Outcome::folded},
      {"Westmark", "Westerland", "2-01", Outcome::folded},
      {"Westmark", "2", "2-01", Outcome::folded},
      {"Nowhere", "", "", Outcome::unmatched},
      {"", "", "", Outcome::unmatched},
      {"Shire", "", "", Outcome::unmatched},
      {"()", "", "", Outcome::unmatched},
  };
  expect_matches(Matcher(small_country_index(), {}), cases);
}

TEST(Match, TwoCandidatesAreNeverDecided) {
  const model::Match match = named("Alder");
  EXPECT_EQ(match.outcome, Outcome::ambiguous);
  EXPECT_EQ(match.candidates, (std::vector<model::RegionIndex>{0, 1}));
  EXPECT_EQ(named("Shire / Borough Alder").outcome, Outcome::ambiguous);
}

TEST(Match, BareNameOfTheUnitAboveIsInDoubt) {
  const model::Match match = named("Westmark");
  EXPECT_EQ(match.outcome, Outcome::ambiguous);
  EXPECT_THAT(match.note, HasSubstr("unit above"));
  EXPECT_EQ(named("Eastland").outcome, Outcome::unmatched);
  EXPECT_EQ(code_of(named("Westmark Borough")), "2-01");
}

TEST(Match, ContradictoryKindOrParentNamesTheNearCandidate) {
  const model::Match kind = named("Shire of Quillhaven");
  EXPECT_EQ(kind.outcome, Outcome::unmatched);
  EXPECT_EQ(kind.candidates, (std::vector<model::RegionIndex>{5}));
  EXPECT_THAT(kind.note, HasSubstr("Borough Quillhaven (2-03)"));
  const model::Match parent = named("Quillhaven", "Eastland");
  EXPECT_EQ(parent.outcome, Outcome::unmatched);
  EXPECT_THAT(parent.note, HasSubstr("not in the given parent"));
}

TEST(Match, APreferredKindIsRecordedOnTheRowsThatItDecides) {
  const Matcher matcher(small_country_index(), {}, {}, "borough");
  const auto asked = [&](const std::string& name) {
    MatchQuery query;
    query.name = name;
    return matcher.match(query);
  };
  const model::Match match = asked("Alder");
  EXPECT_EQ(code_of(match), "1-02");
  EXPECT_EQ(match.method, "prefer");
  EXPECT_EQ(match.candidates, (std::vector<model::RegionIndex>{0}));
  EXPECT_THAT(match.note, HasSubstr("prefer = \"borough\": Borough Alder (1-02), not Shire of Alder (1-10)"));
  EXPECT_EQ(asked("Westmark").method, "prefer");
  EXPECT_EQ(code_of(asked("Shire of Alder")), "1-10");
  EXPECT_EQ(asked("Quillhaven").method, "name-without-kind");
  EXPECT_THROW(Matcher(small_country_index(), {}, {}, "boroug"), base::Error);
}

TEST(Match, CodesAreReadInTheDeclaredSystemOnly) {
  EXPECT_EQ(code_of(coded("2-01")), "2-01");
  EXPECT_EQ(code_of(coded("201")), "2-01");
  EXPECT_EQ(code_of(coded("201", "", "before")), "1-03");
  EXPECT_EQ(coded("201", "", "").outcome, Outcome::ambiguous);
  EXPECT_EQ(code_of(coded("110", "", "")), "1-10");  // both systems mean the same region
  EXPECT_EQ(coded("9-99").outcome, Outcome::unmatched);
  EXPECT_THROW(coded("1", "", "todaz"), base::Error);
}

TEST(Match, TheCrosswalkIsInTheNote) {
  EXPECT_EQ(coded("201", "", "before").note, "before 201 -> 1-03");
  EXPECT_EQ(coded("1-03", "", "today").note, "");
  EXPECT_EQ(named("Shire of Saint Fennel").note, "Shire of Saint Fennel -> Shire of Mount Fennel");
}

TEST(Match, CodeAndNameThatDisagreeAreAmbiguous) {
  EXPECT_EQ(coded("2-01", "Borough Westmark").outcome, Outcome::exact);
  EXPECT_EQ(code_of(coded("1-02", "Alder")), "1-02");
  const model::Match match = coded("2-01", "Shire of Alder");
  EXPECT_EQ(match.outcome, Outcome::ambiguous);
  EXPECT_EQ(match.candidates, (std::vector<model::RegionIndex>{3, 0}));
  EXPECT_EQ(coded("2-03", "Shire of Quillhaven").outcome, Outcome::ambiguous);
  EXPECT_EQ(code_of(coded("9-99", "Quillhaven")), "2-03");
  const model::Match unknown_name = coded("2-03", "Xyzzy");
  EXPECT_EQ(code_of(unknown_name), "2-03");
  EXPECT_THAT(unknown_name.note, HasSubstr("not known"));
  EXPECT_EQ(code_of(coded("2-03", "Quillhxxxx")),
            "2-03");  // half right is neither agreement nor contradiction
}

TEST(Match, NumbersAreRestoredOnlyWhereOneCodeReadsAsThem) {
  Gazetteer country = small_country();
  country.systems.front() = {"today", {"01.10", "01.02", "01.20", "02.01", "02.10", "2.1"}, "##.##"};
  const Matcher matcher(GazetteerIndex(country), {}, "today");
  const auto restored = [&](const std::string& number, table::CellKind kind) {
    MatchQuery query;
    query.code = number;
    query.code_kind = kind;
    return matcher.match(query);
  };
  EXPECT_EQ(restored("1.1", table::CellKind::number).region, model::RegionIndex{0});
  EXPECT_EQ(restored("1.1", table::CellKind::number).method, "code-restored");
  EXPECT_EQ(restored("1.1", table::CellKind::text).region, std::nullopt);
  EXPECT_EQ(restored("1.02", table::CellKind::number).region, model::RegionIndex{1});
  EXPECT_EQ(restored("102", table::CellKind::number).region, model::RegionIndex{1});
  EXPECT_EQ(restored("1.2", table::CellKind::number).region, model::RegionIndex{2});
  EXPECT_EQ(restored("1.3", table::CellKind::number).region, std::nullopt);
}

TEST(Match, DecisionsComeFirstAndTheYearsOwnBeforeTheGeneral) {
  const std::vector<Decision> decisions = {{"Alder", std::nullopt, "1-10", "the shire, as a rule", 2},
                                           {"Alder", 2001, "1-02", "the town that year", 3}};
  const Matcher matcher(small_country_index(), decisions);
  MatchQuery query;
  query.name = "ALDER";
  EXPECT_EQ(code_of(matcher.match(query)), "1-10");
  query.year = 2001;
  const model::Match match = matcher.match(query);
  EXPECT_EQ(code_of(match), "1-02");
  EXPECT_EQ(match.outcome, Outcome::decided);
  EXPECT_EQ(match.note, "the town that year");
}

TEST(Match, TellsRegionsOfOneNameApartByTheUnitAbove) {
  Gazetteer country = small_country();
  for (const std::size_t region : {4U, 0U}) {
    country.table.regions[region].name = "Shire of Essex";
    for (model::VintageEntry& entry : country.table.regions[region].vintages) entry.name = "Shire of Essex";
  }
  MatchQuery query;
  query.name = "Essex";
  const model::Match match = Matcher(GazetteerIndex(country), {}).match(query);
  EXPECT_EQ(match.outcome, model::Outcome::ambiguous);
  EXPECT_EQ(match.note, "could be Shire of Essex, Eastland (1-10); Shire of Essex, Westmark (2-02)");
}

}  // namespace
}  // namespace cakupan::loader::match
