#include <cakupan/render/theme/choropleth.hpp>
#include <cakupan/render/theme/themes.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/render/color/palette.hpp>

namespace cakupan::render::theme {
namespace {

using base::Language;
using testing::ElementsAre;
using testing::HasSubstr;

/// Two provinces; three kabupaten and a kota, squares of one degree in a row.
class Themes : public testing::Test {
 protected:
  void SetUp() override {
    model::RegionTable& table = territory_.table;
    table.vintages = {{"2025", {{"1", "West"}, {"2", "East"}}}};
    add_region("1.1", "Kabupaten Alpha", "kabupaten", 0);
    add_region("1.2", "Kabupaten Beta", "kabupaten", 0);
    add_region("2.1", "Kota Gamma", "kota", 1);
    add_region("2.2", "Kabupaten Delta", "kabupaten", 1);
    for (const int province : {0, 1}) {
      const double x = 110 + 2 * province;
      provinces_.add_ring(std::vector<geo::Coordinate>{{x, -2}, {x + 2, -2}, {x + 2, -1}, {x, -1}});
      provinces_.end_feature();
    }
    territory_.source.path = "data/regions.shp";
    findings();
    area_.name = "Temple";
    area_.point = {110.5, -1.5};
    areas_ = {area_};
  }

  void add_region(const std::string& code, const std::string& name, const std::string& kind,
                  std::size_t parent) {
    model::Region region;
    region.code = code;
    region.name = name;
    region.kind = kind;
    region.vintages = {{code, name, territory_.table.vintages[0].parents[parent]}};
    const double x = 110 + static_cast<double>(territory_.table.regions.size());
    territory_.shapes.add_ring(std::vector<geo::Coordinate>{{x, -2}, {x + 1, -2}, {x + 1, -1}, {x, -1}});
    territory_.shapes.end_feature();
    territory_.table.regions.push_back(region);
  }

  void findings() {
    using Kind = model::RegionState::Kind;
    findings_.states = {{Kind::participant, {2018, 2019}, {}},
                        {Kind::unlisted, {}, {}},
                        {Kind::participant, {2017}, {}},
                        {Kind::disputed, {}, {2017}}};
    findings_.units = {0, 1, 2, 3};
    findings_.coverage.by_province.resize(2);
    findings_.coverage.by_province[0].code = "1";
    findings_.coverage.by_province[0].name = "West";
    findings_.coverage.by_province[0].units = 2;
    findings_.coverage.by_province[0].participants = 1;
    findings_.coverage.by_province[0].share = 0.5;
    findings_.coverage.by_province[1].code = "2";
    findings_.coverage.by_province[1].name = "East";
    findings_.coverage.by_year.resize(3);
    findings_.coverage.by_year[0] = {2017, 2, 1, 1, 1, 0, 1, {}, 1};
    findings_.coverage.by_year[1] = {2018, 1, 1, 0, 1, 0, 2, {}, 0};
    findings_.coverage.by_year[2] = {2019, 3, 1, 0, 0, 1, 2, {}, 2};
    findings_.proximity.bands = {{{0}, base::Kilometers{25}}, {{25}, base::Kilometers{100}}, {{100}, {}}};
    findings_.proximity.by_distance = {{findings_.proximity.bands[0], 2, 1, 0.5, {}}};
    findings_.proximity.regions.resize(4);
    findings_.proximity.regions[0].band = 0;
    findings_.proximity.regions[0].edge = base::Kilometers{0};
    findings_.proximity.regions[1].band = 1;
    findings_.proximity.regions[2].band = 2;
  }

  ThemeInput input(Language language = Language::english) const {
    return {territory_, provinces_, 0,
            findings_,  areas_,     cohorts_,
            spec_,      style_,     {"Siaran pers", "Press releases"},
            language};
  }
  static std::vector<std::string> labels(const ThematicMap& map) {
    std::vector<std::string> result;
    for (const MapClass& one : map.legend.classes)
      result.push_back(one.label + "=" + std::to_string(one.count));
    return result;
  }

  model::Territory territory_;
  geo::PolygonSet provinces_;
  model::Findings findings_;
  model::PriorityArea area_;
  std::vector<model::PriorityArea> areas_;
  std::vector<model::Cohort> cohorts_;
  model::MapSpec spec_;
  model::Style style_;
};

TEST_F(Themes, UnclassedCoverageIsARamp) {
  findings_.coverage.by_province[1].share = 0.1;
  model::Classification classification;
  classification.scheme = "unclassed";
  classification.breaks = {0.1, 0.5};
  classification.counts = {2};
  spec_.period = {2019, model::Period::Span::up_to};
  const ThematicMap map = coverage_map(input(), classification);
  EXPECT_EQ(map.legend.ramp.size(), 256U);
  EXPECT_THAT(map.legend.ramp_labels, ElementsAre("10%", "20%", "30%", "40%", "50%"));
  EXPECT_EQ(map.legend.classes[map.subject.features[0].map_class].fill, map.legend.ramp.back());
  EXPECT_EQ(map.legend.classes[map.subject.features[1].map_class].fill, map.legend.ramp.front());
  EXPECT_EQ(map.legend.classes.back().label, "No data");
  EXPECT_EQ(map.words.subtitle, "2 of 4 regions (50%) are known to take part, up to 2019");
}

TEST_F(Themes, RegionsThatAreListedOrNotEligibleAreToldApart) {
  findings_.states[1].kind = model::RegionState::Kind::listed;
  findings_.states[3].kind = model::RegionState::Kind::not_eligible;
  EXPECT_THAT(labels(participation_map(input())),
              testing::IsSupersetOf({"Listed, not a participant=1", "Not eligible=1", "On no known list=0"}));
}

TEST_F(Themes, CoverageHasAClassForProvincesWithoutAShare) {
  model::Classification classification;
  classification.breaks = {0.5, 0.5};
  classification.counts = {1};
  const ThematicMap map = coverage_map(input(), classification);
  EXPECT_THAT(labels(map), ElementsAre("50.0%=1", "No data=1"));
  EXPECT_EQ(map.subject.features[0].value, "50.0%");
  EXPECT_EQ(map.subject.features[1].value, "");
  EXPECT_EQ(map.subject.features[1].map_class, 1U);
  EXPECT_EQ(map.words.subtitle, "2 of 4 regions (50%) are known to take part");
  EXPECT_THAT(map.words.legend_notes, ElementsAre("The names of 3 of the 6 places announced are not known."));
  EXPECT_THAT(map.words.source_lines,
              ElementsAre("Source: Press releases", "source of the boundaries not stated"));
  EXPECT_THAT(map.words.description, HasSubstr("Highest: West (50%)"));
}

TEST_F(Themes, CoverageTellsNoneFromFew) {
  findings_.coverage.by_province[1].share = 0;
  model::Classification mixed;
  mixed.breaks = {0, 0.5};
  mixed.counts = {2};
  const ThematicMap few = coverage_map(input(), mixed);
  EXPECT_THAT(labels(few), ElementsAre("0%=1", "> 0–50%=1", "No data=0"));
  EXPECT_EQ(few.legend.classes[0].fill, style_.colors.none);

  model::Classification parted;
  parted.breaks = {0, 0.2, 0.5};
  parted.counts = {1, 1};
  EXPECT_THAT(labels(coverage_map(input(), parted)), ElementsAre("0%=1", testing::_, "No data=0"));

  findings_.coverage.by_province[0].share = 0;
  model::Classification none;
  none.breaks = {0, 0};
  none.counts = {2};
  EXPECT_THAT(labels(coverage_map(input(), none)), ElementsAre("0.0%=2", "No data=0"));
}

TEST_F(Themes, ParticipationOrdersTheYearsAndSetsDisputedAndUnlistedApart) {
  const ThematicMap map = participation_map(input());
  EXPECT_THAT(labels(map),
              ElementsAre("2017=1", "2018=1", "2019=0", "Sources disagree=1", "On no known list=1"));
  EXPECT_TRUE(map.legend.classes[3].hatch);
  EXPECT_EQ(map.legend.classes[4].standing, MapClass::Standing::apart);
  EXPECT_EQ(map.subject.features[0].value, "2018, 2019");
  EXPECT_EQ(map.subject.features[0].map_class, 1U);
  EXPECT_EQ(map.subject.features[3].value, "2017");
  EXPECT_NE(map.subject.features[1].group, map.subject.features[2].group);
  EXPECT_THAT(map.words.description, HasSubstr("2017: 1, 2018: 1 and 2019: 0"));
}

TEST_F(Themes, ATitleMayBeTheFinding) {
  spec_.title = {"finding", "finding"};
  model::Classification classification;
  classification.breaks = {0.5, 0.5};
  classification.counts = {1};
  EXPECT_EQ(coverage_map(input(), classification).words.title, "50% of the regions were ever selected");
  EXPECT_EQ(participation_map(input()).words.title, "2 of 4 regions were ever selected");
  EXPECT_EQ(proximity_map(input()).words.title,
            "Within 25 km of the priority areas, 1 of 2 regions do not take part yet");
  EXPECT_EQ(province_map(input(Language::indonesian), 1).words.title,
            "1 dari 2 daerah di East pernah terpilih");
}

TEST_F(Themes, RegionsThatTheFileLacksAreToldApart) {
  const ThematicMap whole = participation_map(input());
  geo::PolygonSet shapes;
  for (std::size_t f = 0; f < territory_.shapes.feature_count(); ++f) {
    if (f == 0) {
      shapes.end_feature();
    } else {
      shapes.append(territory_.shapes, f);
    }
  }
  territory_.shapes = shapes;
  const ThematicMap map = participation_map(input());
  EXPECT_EQ(map.subject.missing, whole.subject.missing + 1);
  EXPECT_EQ(map.legend.classes[1].count, whole.legend.classes[1].count - 1) << "region 0 is of 2018";
  EXPECT_EQ(map.legend.classes.back().label, "Not in the boundary file");
  EXPECT_EQ(map.legend.classes.back().count, map.subject.missing);
  EXPECT_THAT(map.words.description, HasSubstr("not in the boundary file"));
  EXPECT_THAT(map.words.legend_notes,
              testing::Contains(HasSubstr("of 4 regions are not in the boundary file")));
}

TEST_F(Themes, ProximityTellsWhoTakesPartNearAnArea) {
  findings_.proximity.by_area = {{0, {25}, 3, 1, {}}};
  const ThematicMap map = proximity_map(input());
  EXPECT_THAT(labels(map),
              ElementsAre("Within 25 km, takes part=1", "Within 25 km, not yet=0", "Farther, takes part=0",
                          "Farther, on no known list=0", "Sources disagree=0", "No data=3"));
  ASSERT_EQ(map.subject.places.size(), 1U);
  EXPECT_EQ(map.subject.places[0].figure, "1 of 3");
  EXPECT_EQ(map.subject.places[0].rings, std::vector{base::Kilometers{25}});
  EXPECT_EQ(map.words.place_label, "Priority area, ring of 25 km");
  EXPECT_EQ(map.subject.features[0].emphasis, MapFeature::Emphasis::none);
}

TEST_F(Themes, ProximityMakesNearDarkMarksAreasAndOutlinesParticipants) {
  spec_.proximity = model::MapSpec::ProximityClasses::bands;
  const ThematicMap map = proximity_map(input());
  EXPECT_THAT(labels(map), ElementsAre("0–25 km=1", "> 25–100 km=1", "> 100 km=1", "No data=1"));
  EXPECT_LT(map.legend.classes[0].fill.red + map.legend.classes[0].fill.green,
            map.legend.classes[2].fill.red + map.legend.classes[2].fill.green);
  EXPECT_EQ(map.subject.places, (std::vector<MapPlace>{{"Temple", {110.5, -1.5}}}));
  EXPECT_EQ(map.subject.features[0].emphasis, MapFeature::Emphasis::outlined);
  EXPECT_EQ(map.subject.features[1].emphasis, MapFeature::Emphasis::none);
  EXPECT_EQ(map.words.subtitle, "Within 25 km: 1 of 2 regions are known to take part");
}

TEST_F(Themes, AProvinceShowsItsRegionsByShortNameAndItsNeighborsAsContext) {
  spec_.title = {"Daerah di {name}", "Regions in {name}"};
  const ThematicMap map = province_map(input(Language::indonesian), 1);
  EXPECT_EQ(map.words.title, "Daerah di East");
  ASSERT_EQ(map.subject.features.size(), 2U);
  EXPECT_EQ(map.subject.features[0].label, "Kota Gamma");
  EXPECT_EQ(map.subject.features[1].label, "Delta");
  EXPECT_EQ(map.subject.layer, MapGeometry::Layer::regions);
  EXPECT_EQ(map.subject.features[0].shape, 2U);
  EXPECT_EQ(map.subject.features[1].shape, 3U);
  EXPECT_EQ(map.subject.neighbors, (std::vector<MapNeighbor>{{0, "West", "West"}}));
  EXPECT_THAT(map.words.description, HasSubstr("Peserta: Kota Gamma."));
  EXPECT_EQ(map.words.subtitle, "1 dari 2 daerah tercatat sebagai peserta");
}

TEST_F(Themes, IndicativeBoundariesSaySo) {
  territory_.source.truth = model::BoundaryTruth::indicative;
  territory_.source.attribution = {"dibuat dari fakta", "made from facts"};
  EXPECT_THAT(
      participation_map(input(Language::indonesian)).words.source_lines,
      ElementsAre("Sumber: Siaran pers", "Batas: dibuat dari fakta (batas indikatif, bukan batas resmi)"));
}

TEST_F(Themes, AMapsOwnPaletteIsUsedAndAnUnknownOneRefused) {
  spec_.palette = "Blues";
  const auto blues = participation_map(input()).legend.classes[0].fill;
  spec_.palette = "Reds";
  EXPECT_NE(participation_map(input()).legend.classes[0].fill, blues);
  spec_.palette = "Bleus";
  EXPECT_ANY_THROW(participation_map(input()));
}

TEST_F(Themes, ValuesAreToldWithTheirUnitAndTheirExtremes) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "v";
  spec_.value.legend = {"Kepadatan", "Density"};
  spec_.value.unit = {"jiwa/km²", "people per km²"};
  model::MapValues values;
  values.numbers = {1.0, 20.5, std::nullopt, 3.0};
  values.classes.scheme = "manual";
  values.classes.breaks = {1, 10, 20.5};
  values.classes.counts = {2, 1};
  const ThematicMap map = value_map(input(), values);
  EXPECT_EQ(map.words.legend_title, "Density (people per km²)");
  EXPECT_THAT(labels(map), ElementsAre("1.0–10.0=2", "> 10.0–20.5=1", "No data=1"));
  EXPECT_EQ(map.subject.features[1].figure, "20.5");
  EXPECT_EQ(map.subject.features[1].value, "20.5 people per km²");
  EXPECT_EQ(map.subject.features[3].label, "Delta");
  EXPECT_THAT(
      map.words.description,
      HasSubstr("Highest in Kabupaten Beta (20.5 people per km²), lowest in Kabupaten Alpha (1.0 people"));
  EXPECT_TRUE(map.words.figures_source.empty()) << "those of the participation are not the values'";

  const ThematicMap page = value_map(input(), values, 1);
  EXPECT_EQ(page.words.title, "Density (people per km²): East");
  ASSERT_EQ(page.subject.features.size(), 2U);
  EXPECT_EQ(page.subject.features[1].shape, 3U);
  EXPECT_EQ(page.legend.classes.size(), map.legend.classes.size());
}

TEST_F(Themes, ClassesOnBothSidesOfACenterTurnThePalette) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "v";
  spec_.value.unit = {"%", "%"};
  model::MapValues values;
  values.numbers = {-1.0, 2.0, 5.0, 9.0};
  values.classes.breaks = {-1, 0, 4, 9};
  values.classes.counts = {1, 1, 2};
  values.center = 0;
  const ThematicMap map = value_map(input(Language::indonesian), values);
  EXPECT_EQ(map.legend.classes[1].label, "> 0 s.d. 4 %");
  const auto steps = color::colors(color::palette_named("PuOr"), 4);
  EXPECT_EQ(map.legend.classes[0].fill, steps[1]);
  EXPECT_EQ(map.legend.classes[1].fill, steps[2]);
  EXPECT_EQ(map.legend.classes[2].fill, steps[3]);
}

TEST_F(Themes, CategoriesKeepTheirOrderColorsAndLabels) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "kind";
  spec_.value.no_data = {"belum didata", "not surveyed"};
  spec_.value.categories = {{"KOTA", {"Kota", "City"}, model::Color{200, 0, 0}},
                            {"kabupaten", {"Kabupaten", "Regency"}, {}}};
  model::MapValues values;
  values.words = {"kabupaten", "", "Kota", "desa"};
  const ThematicMap map = value_map(input(), values);
  EXPECT_THAT(labels(map), ElementsAre("City=1", "Regency=1", "desa=1", "not surveyed=1"));
  EXPECT_EQ(map.legend.classes[0].fill, (model::Color{200, 0, 0}));
}

TEST_F(Themes, PanelsTellWhoIsNewAndWhatIsUnnamed) {
  findings_.coverage.by_year[2].cumulative_declared = 6;
  const ThematicMap map = cohort_panels_map(input());
  ASSERT_EQ(map.subject.panels.size(), 3U);
  EXPECT_EQ(map.subject.panels[0].figure, "+1, 1 in all; 1 unnamed");
  EXPECT_EQ(map.subject.panels[1].figure, "+1, 2 in all");
  EXPECT_THAT(map.subject.panels[0].classes, ElementsAre(3, 3, 0, 2));
  EXPECT_THAT(map.subject.panels[1].classes, ElementsAre(0, 3, 1, 2));
  ASSERT_TRUE(map.subject.chart);
  EXPECT_EQ(map.subject.chart->bars[1].earlier, 1);
  EXPECT_EQ(map.subject.chart->bars[2].declared, 6);
  EXPECT_EQ(map.subject.chart->declared_label, "6 declared");
  EXPECT_THAT(map.words.description, HasSubstr("2018: +1, 2 in all"));
}

TEST_F(Themes, PanelsOfProvincesShowTheirOwnRegions) {
  const ThemeInput from = input();
  ThematicMap map = participation_map(from);
  make_province_panels(map, from);
  ASSERT_EQ(map.subject.panels.size(), 2U);
  EXPECT_EQ(map.subject.panels[0].title, "West");
  EXPECT_EQ(map.subject.panels[0].figure, "1/2");
  std::size_t shown = 0;
  for (const MapPanel& panel : map.subject.panels) {
    EXPECT_EQ(panel.classes.size(), map.subject.features.size());
    for (const std::size_t f : panel.features)
      EXPECT_EQ(map.subject.features[f].group, map.subject.features[panel.features.front()].group);
    shown += panel.features.size();
  }
  EXPECT_EQ(shown, map.subject.features.size());
  EXPECT_THAT(map.subject.panels[1].neighbors, ElementsAre(0)) << "the other province lies around it";
}

TEST_F(Themes, TilesAreBlocksOfProvincesInTheLegendsOrder) {
  const ThemeInput from = input();
  ThematicMap map = participation_map(from);
  make_tiles(map, from, {{"2", {3, 4}}});
  ASSERT_EQ(map.subject.blocks.size(), 2U);
  EXPECT_EQ(map.subject.blocks[0].name, "West");
  EXPECT_EQ(map.subject.blocks[0].figure, "1/2");
  EXPECT_FALSE(map.subject.blocks[0].corner);
  EXPECT_EQ(map.subject.blocks[1].corner, (geo::Coordinate{3, 4}));
  EXPECT_EQ(map.subject.features[0].name, "Kabupaten Alpha");
  EXPECT_EQ(map.subject.features[2].name, "Kota Gamma");
  EXPECT_EQ(map.words.source_lines.size(), 1U) << "no boundary is drawn";
}

TEST_F(Themes, APartOfTheCountryIsCountedAloneAndTheRestIsLandAround) {
  ThemeInput part = input();
  part.shown.regions = {false, false, true, true};
  part.shown.highlighted = {false, false, true, false};
  const ThematicMap map = participation_map(part);
  EXPECT_EQ(map.subject.features.size(), 2U);
  EXPECT_EQ(map.subject.features[0].emphasis, MapFeature::Emphasis::pointed_out);
  ASSERT_EQ(map.subject.neighbors.size(), 1U);
  EXPECT_EQ(map.subject.neighbors[0].name, "West");
  EXPECT_EQ(map.words.legend_notes.back(), "Shown: 2 of 4 regions.");
  part.shown.regions = {false, true, true, true};
  const ThematicMap split = participation_map(part);
  EXPECT_EQ(split.subject.neighbor_layer, MapGeometry::Layer::regions);
  EXPECT_EQ(split.subject.neighbors[0].shape, 0U);
  findings_.units = {2, 3};
  EXPECT_THAT(proximity_map(part).words.description, HasSubstr("0 of 0"));
}

TEST_F(Themes, TwoValuesAreNineCellsAndNoDataWithoutOneOfThem) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "a";
  spec_.second.emplace().column = "b";
  model::MapValues a, b;
  a.numbers = {1.0, 5.0, 9.0, 9.0};
  b.numbers = {1.0, 9.0, 9.0, std::nullopt};
  a.classes.breaks = b.classes.breaks = {1, 3, 6, 9};
  a.classes.counts = {1, 1, 2};
  b.classes.counts = {1, 0, 2};
  const ThematicMap map = two_values_map(input(), a, b);
  ASSERT_EQ(map.legend.classes.size(), 10U);
  EXPECT_EQ(map.subject.features[0].map_class, 0U);
  EXPECT_EQ(map.subject.features[1].map_class, 7U);
  EXPECT_EQ(map.subject.features[2].map_class, 8U);
  EXPECT_EQ(map.subject.features[3].map_class, 9U);
  EXPECT_EQ(map.legend.classes[7].label, "> 3–6 · > 6–9");
  EXPECT_THAT(map.legend.square->across_ticks, ElementsAre("1", "3", "6", "9"));
  EXPECT_EQ(map.words.title, "a and b");
  EXPECT_THAT(map.words.description, HasSubstr("1 regions are high in both (a; b), 1 low in both"));
  b.classes.counts = {1, 2};
  EXPECT_THROW(two_values_map(input(), a, b), base::Error);
}

TEST_F(Themes, CirclesHaveAreasOfTheirValues) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "v";
  model::MapValues values;
  values.numbers = {100.0, 25.0, std::nullopt, 0.0};
  values.classes.breaks = {0, 50, 100};
  values.classes.counts = {2, 1};
  ThematicMap map = value_map(input(), values);
  make_symbols(map, input().style);
  const SymbolLegend& symbols = *map.legend.symbols;
  EXPECT_DOUBLE_EQ(symbols.radius_of(25), symbols.radius_of(100) / 2);
  ASSERT_EQ(symbols.examples.size(), 3U);
  EXPECT_EQ(symbols.examples[0].words, "100");
  EXPECT_EQ(symbols.examples[1].words, "20");
  EXPECT_EQ(map.subject.features[2].map_class, 1U);
  EXPECT_THAT(map.words.description, HasSubstr("Highest in Kabupaten Alpha (100)"));
  values.numbers[1] = -1.0;
  ThematicMap negative = value_map(input(), values);
  EXPECT_THROW(make_symbols(negative, input().style), base::Error);
}

TEST_F(Themes, CirclesOfClassesGrowEvenly) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "v";
  model::MapValues values;
  values.numbers = {100.0, 25.0, 3.0, std::nullopt};
  values.classes.breaks = {0, 50, 100};
  values.classes.counts = {2, 1};
  ThematicMap map = value_map(input(), values);
  make_symbols(map, input().style, &values.classes);
  const SymbolLegend& symbols = *map.legend.symbols;
  EXPECT_DOUBLE_EQ(symbols.radius_of(25), symbols.radius_of(100) / 2);
  EXPECT_DOUBLE_EQ(symbols.radius_of(3), symbols.radius_of(25));
  ASSERT_EQ(symbols.examples.size(), 2U);
  EXPECT_EQ(symbols.examples[0].words, "> 50–100");
}

TEST_F(Themes, DotsStandForAStatedNumber) {
  spec_.theme = model::Theme::value;
  spec_.value.column = "v";
  model::MapValues values;
  values.numbers = {100.0, 25.0, std::nullopt, 0.0};
  values.classes.breaks = {0, 50, 100};
  values.classes.counts = {2, 1};
  const ThematicMap made = value_map(input(), values);
  ThematicMap map = made;
  make_dots(map, input().style, {10, 1}, "people");
  EXPECT_EQ(map.legend.dots->words, "1 dot = 10 people");
  EXPECT_THAT(map.words.legend_notes.back(), HasSubstr("13 dots"));
  EXPECT_EQ(map.subject.features[2].map_class, 1U);
  ThematicMap too_many = made;
  EXPECT_THROW(make_dots(too_many, input().style, {1e-6, 1}, "people"), base::Error);
}

TEST_F(Themes, LargeNumbersAreToldInALargerUnit) {
  EXPECT_EQ(short_unit({999e6, std::nullopt}), 1);
  EXPECT_EQ(short_unit({1.2e12, 5.0}), 1e9);
  EXPECT_EQ(short_unit({-2e10}), 1e9);
  EXPECT_EQ(unit_words("Rp", 1e9, base::Language::english), "billion Rp");
  EXPECT_EQ(unit_words("", 1e6, base::Language::indonesian), "juta");
  EXPECT_EQ(unit_words("Rp", 1, base::Language::english), "Rp");
}

TEST_F(Themes, LinesLeadToTheNearestArea) {
  spec_.theme = model::Theme::proximity;
  EXPECT_TRUE(proximity_map(input()).subject.lines.empty());
  spec_.lines = model::MapSpec::Lines::nearest;
  spec_.rings = {{25}, {50}};
  const ThematicMap map = proximity_map(input());
  for (const MapLine& line : map.subject.lines) EXPECT_EQ(line.to, map.subject.places[0].point);
  EXPECT_EQ(map.subject.places[0].rings.size(), 2U);
  EXPECT_THAT(map.words.place_label, HasSubstr("25 and 50 km"));
}

}  // namespace
}  // namespace cakupan::render::theme
