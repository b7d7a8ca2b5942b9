#include <cakupan/publish/report/report.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/analysis/findings.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::publish::report {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// The small territory as a job has it, its squares drawn side by side.
struct Made {
  model::Project project;
  model::Territory territory = analysis::small_territory();
  geo::PolygonSet provinces;
  model::Ledger ledger = analysis::small_ledger();
  std::vector<model::Cohort> cohorts = analysis::small_cohorts();
  std::vector<model::PriorityArea> areas = analysis::small_areas();
  std::vector<ManifestInput> inputs{{"participation", "peserta.csv", std::string(64, 'a')}};
  model::Style style;
  enum class Tagged { no, yes } tagged = Tagged::yes;

  Made() {
    project.path = "/somewhere/small.toml";
    project.title = {"Program kecil", "The small programme"};
    for (int i = 0; i < 5; ++i) provinces.end_feature();
  }

  render::scene::Scene drawing() const {
    const model::RegionTable& table = territory.table;
    render::scene::Scene scene;
    render::scene::Layer regions{"regions", {}, {}};
    for (std::size_t r = 0; r + 1 < table.regions.size(); ++r) {
      const double x = 20.0 * static_cast<double>(r + 1);
      render::scene::Shape shape;
      shape.path.points = {{x, 10}, {x + 10, 10}, {x + 10, 20}, {x, 20}};
      shape.path.parts = {{{0, 4}, render::scene::SubPath::Closing::closed}};
      shape.fill = model::Color{0x12, 0x34, 0x56};
      if (tagged == Tagged::yes)
        shape.tag = render::scene::RegionTag{table.regions[r].code, table.regions[r].name, "", ""};
      regions.items.emplace_back(std::move(shape));
    }
    scene.layers.push_back(std::move(regions));
    return scene;
  }

  std::string page(base::Language language = base::Language::english) const {
    const model::Findings findings = analysis::analyze(territory, ledger, cohorts, areas, project.analysis);
    const model::MapSpec spec;
    const auto in = [&](base::Language wanted) {
      return render::theme::participation_map(
          {territory, provinces, 0, findings, areas, cohorts, spec, style, project.source_line, wanted});
    };
    Maps maps;
    maps.drawing = drawing();
    maps.participation = {in(base::Language::indonesian), in(base::Language::english)};
    maps.proximity = maps.participation;
    return report_file({project, territory, 0, findings, areas, cohorts, ledger, inputs, {}, maps, language})
        .bytes;
  }
};

std::vector<std::string> all_of(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), regex), end; each != end; ++each)
    found.push_back((*each)[1]);
  return found;
}

// Without style and script, which are ours.
std::string markup_of(const std::string& page) {
  std::string rest = page;
  for (const std::string element : {"style", "script"}) {
    for (std::size_t at = rest.find("<" + element + ">"); at != std::string::npos;
         at = rest.find("<" + element + ">"))
      rest.erase(at, rest.find("</" + element + ">", at) + element.size() + 3 - at);
  }
  return rest;
}

TEST(Report, HasItsPartsInTheirOrder) {
  const std::string page = Made().page();
  EXPECT_THAT(all_of(page, "<section id=\"([a-z]+)\""),
              testing::ElementsAre("result", "map", "provinces", "gaps", "proximity", "unknown", "ledger",
                                   "methods", "again"));
  EXPECT_THAT(page, testing::StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_THAT(Made().page(base::Language::indonesian), HasSubstr("<html lang=\"id\">"));
}

TEST(Report, SaysTheResultWithItsBounds) {
  const std::string page = markup_of(Made().page());
  EXPECT_THAT(page, HasSubstr("<strong>2 of 6 regions (33.3%)</strong> are known to take part in "));
  EXPECT_THAT(page, HasSubstr("<strong>2 dari 6 daerah (33,3\u00a0%)</strong> tercatat ikut serta dalam "));
  // One declared of 2017 is unnamed, and Beta disputed.
  EXPECT_THAT(
      page, HasSubstr("the name of 1 announced participant is not known and sources disagree on 1 region,"));
  EXPECT_THAT(page, HasSubstr("lies between <strong>33.3% and 66.7%</strong>"));
}

TEST(Report, TellsOfEveryRegionWhatIsKnown) {
  const std::string page = Made().page();
  EXPECT_THAT(page, HasSubstr("data-code=\"11.01\" data-name=\"Kabupaten Alfa\""));
  EXPECT_THAT(page, HasSubstr("data-cohort=\"2017 2018\""));
  EXPECT_THAT(page, HasSubstr("data-disputed=\"2018\""));
  EXPECT_EQ(all_of(page, "<path id=\"r([0-9]+)\"").size(), 5U);
  EXPECT_EQ(all_of(page, "data-rank=\"([0-9]+)\"").size(), 5U);
}

TEST(Report, HasEveryProvinceEveryGapAndEveryRow) {
  const std::string page = markup_of(Made().page());
  EXPECT_EQ(all_of(page, "<tr data-p=\"([0-9]+)\"").size(), 4U);
  EXPECT_EQ(all_of(page, "data-region=\"([0-9]+)\"").size(), 3U) << "the disputed region is no gap";
  EXPECT_EQ(all_of(page, "data-outcome=\"([a-z]+)\"").size(), 6U);
}

TEST(Report, IdsAreThereOnceAndLabelsPointAtThem) {
  const std::string page = markup_of(Made().page());
  const std::vector<std::string> ids = all_of(page, " id=\"([^\"]+)\"");
  const std::set<std::string> known(ids.begin(), ids.end());
  EXPECT_EQ(known.size(), ids.size());
  for (const char* pattern : {"aria-labelledby=\"([^\"]+)\"", " for=\"([^\"]+)\"", "href=\"#([^\"]+)\"",
                              "data-search=\"([^\"]+)\"", "data-filter=\"([^\"]+)\"", "url\\(#([^)]+)\\)"}) {
    for (const std::string& target : all_of(page, pattern)) EXPECT_TRUE(known.contains(target)) << target;
  }
}

TEST(Report, LeavesNoTagOfItsTemplateAndAsksForNothing) {
  const std::string page = markup_of(Made().page());
  for (const char* tag : {"{{", "}}", "[[", "]]"}) EXPECT_THAT(page, Not(HasSubstr(tag)));
  EXPECT_THAT(all_of(page, "(<(?:img|iframe|object|embed|base|form)[ >])"), IsEmpty());
  EXPECT_THAT(all_of(page, "<link rel=\"[a-z]+\" href=\"([^\"]+)\""), testing::ElementsAre("data:,"));
  EXPECT_THAT(all_of(Made().page(), "(@import|fetch\\(|XMLHttpRequest)"), IsEmpty());
}

TEST(Report, SaysNothingOfTheMachine) { EXPECT_THAT(Made().page(), Not(HasSubstr("/somewhere"))); }

TEST(Report, IsTheSameEachTime) { EXPECT_TRUE(Made().page() == Made().page()); }

TEST(Report, EscapesEverythingThatComesFromInputs) {
  const std::string hostile = "<script>alert('1')</script>\" onload=\"x & {{again.version}} [[a|b]]";
  Made made;
  made.project.title = {hostile, hostile};
  made.project.source_line = {hostile, hostile};
  made.territory.table.regions[0].name = hostile;
  made.territory.source.license = hostile;
  made.territory.source.attribution = {hostile, hostile};
  for (auto& region : made.territory.table.regions) {
    for (auto& entry : region.vintages) entry.name = entry.parent.name = hostile;
  }
  for (auto& vintage : made.territory.table.vintages) {
    for (auto& parent : vintage.parents) parent.name = hostile;
  }
  for (auto& area : made.areas) area.name = area.source = hostile;
  for (auto& cohort : made.cohorts) cohort.note = hostile;
  for (auto& entry : made.ledger) entry.row.region_as_written = entry.row.source = entry.match.note = hostile;
  made.inputs[0].path = hostile;
  const std::string page = made.page();
  EXPECT_EQ(all_of(page, "(<script)").size(), 2U);
  EXPECT_THAT(page, Not(HasSubstr("onload=\"x")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(page, HasSubstr("{{again.version}} [[a|b]]")) << "text of an input is no template";
}

TEST(Report, LinksToAddressesOfTheWebAlone) {
  Made made;
  made.ledger[0].row.source = "javascript:alert(1)";
  made.ledger[1].row.source = "seed 3 (https://www.example.org/a?b=1&c=2)";
  const std::string page = markup_of(made.page());
  EXPECT_THAT(all_of(page, "href=\"(javascript[^\"]*)\""), IsEmpty());
  EXPECT_THAT(page, HasSubstr("javascript:alert(1)"));
  EXPECT_THAT(page, HasSubstr("<a href=\"https://www.example.org/a?b=1&amp;c=2\""));
  EXPECT_THAT(page, HasSubstr(">example.org</a>"));
}

TEST(Report, OfManyRowsTellsHowManyAreLeftToTheTables) {
  Made made;
  const model::LedgerEntry one = made.ledger.front();
  made.ledger.resize(2003, one);
  const std::string page = markup_of(made.page());
  EXPECT_EQ(all_of(page, "data-outcome=\"([a-z]+)\"").size(), 2000U);
  EXPECT_THAT(page, HasSubstr("3 more stand in tables/ledger.csv."));
}

// What a row does not say must not be taken from the parts around it.
TEST(Report, ARowSaysOnlyItsOwn) {
  const std::string page = markup_of(Made().page());
  EXPECT_THAT(page, HasSubstr("class=\"forest\""));
  EXPECT_THAT(page, Not(HasSubstr("without </span>")));
  EXPECT_EQ(all_of(page, "(<small class=\"remark\">)").size(), 1U) << "one row of the ledger has a note";
}

// All of its colors stand for the years: under another legend they would lie.
TEST(Report, OfATextureHasOneView) {
  Made made;
  EXPECT_THAT(made.page(), HasSubstr("<input type=\"range\""));
  made.tagged = Made::Tagged::no;
  const std::string page = markup_of(made.page());
  EXPECT_THAT(all_of(page, "<figure class=\"copy view-([a-z]+)\""), testing::ElementsAre("cohort"));
  EXPECT_THAT(page, Not(HasSubstr("<input type=\"range\"")));
  EXPECT_THAT(page, HasSubstr("<path fill=\"#123456\""));
}

TEST(Report, WithoutAreasYearsOrPeopleLeavesOutWhatItCannotSay) {
  Made made;
  made.areas.clear();
  made.cohorts.clear();
  for (auto& entry : made.ledger) entry.row.year.reset();
  const std::string page = markup_of(made.page());
  for (const char* part : {"id=\"proximity\"", "id=\"year\"", "id=\"gaps-area\"", "id=\"cohorts-title\""})
    EXPECT_THAT(page, Not(HasSubstr(part))) << part;
  EXPECT_THAT(page, HasSubstr("provinces have no known participant"));
}

}  // namespace
}  // namespace cakupan::publish::report
