#include <cakupan/loader/project/project_file.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::loader::project {
namespace {

const std::string smallest = R"(cakupan = 1
[boundaries]
path = "b.shp"
[participation]
path = "p.csv"
)";

base::Error error_of(const std::string& text) {
  try {
    parse_project(text, "p.toml", "data");
  } catch (const base::Error& error) {
    return error;
  }
  return {base::Failure::work, "no error"};
}

TEST(ProjectFile, ResolvesPathsAgainstItsFolder) {
  const model::Project project = parse_project(smallest, "data/p.toml", "data");
  EXPECT_EQ(project.boundaries.path, "data/b.shp");
  EXPECT_EQ(project.participation.path, "data/p.csv");
  EXPECT_EQ(project.analysis, model::AnalysisSettings{});
  const auto areas = [](const std::string& path) {
    return parse_project(smallest + "[areas]\npath = \"" + path + "\"\n", "p", "data").areas;
  };
  EXPECT_EQ(areas("/a.csv"), "/a.csv");
  EXPECT_EQ(areas("./x/../a.csv"), "data/a.csv");
  const auto style = [](const std::string& name) {
    return parse_project(smallest + "[[map]]\nid = \"m\"\ntheme = \"coverage\"\nstyle = \"" + name + "\"\n",
                         "p", "data")
        .maps[0]
        .style;
  };
  EXPECT_EQ(style("mine.toml"), "data/mine.toml");
  EXPECT_EQ(style("report"), "report");
  EXPECT_EQ(areas("../a.csv"), "data/../a.csv") << "as named, behind the folder";
}

TEST(ProjectFile, ReadsWhatThePlaceCallsItsRegions) {
  const auto words = [](const std::string& table) {
    return parse_project("language = \"id\"\n" + smallest + table, "p", "data").language.words();
  };
  EXPECT_EQ(words(""), base::PlaceWords{});
  EXPECT_EQ(words("[words]\nregion = \"county\"\n"), (base::PlaceWords{{"county", "county"},
                                                                       {"county", "counties"},
                                                                       {"provinsi", "province"},
                                                                       {"provinsi", "provinces"}}));
  EXPECT_EQ(words("[words]\nparent = { id = \"provinsi\", en = \"oblast\" }\nparents = { id = \"provinsi\", "
                  "en = \"oblasti\" }\n")
                .provinces,
            (base::Text{"provinsi", "oblasti"}));
  EXPECT_EQ(words("[words]\nregion = \"bay\"\n").regions.english, "bays");
  EXPECT_EQ(error_of(smallest + "[words]\nregion = \" \"\n").failure(), base::Failure::usage);
  EXPECT_EQ(error_of(smallest + "[words]\nprovince = \"x\"\n").failure(), base::Failure::usage);
}

TEST(ProjectFile, ReadsWhereAHeaderIsAndHowNumbersAreWritten) {
  const model::TableInput input =
      parse_project(smallest + "header = \"3-4\"\ndecimal = \"comma\"\n", "p", "data").participation;
  EXPECT_EQ(input.header, (model::HeaderRows{3, 4}));
  EXPECT_EQ(input.decimal, base::DecimalMark::comma);
  EXPECT_EQ(parse_project(smallest + "header = 2\n", "p", "data").participation.header,
            (model::HeaderRows{2, 2}));
  EXPECT_EQ(error_of(smallest + "header = \"x\"\n").failure(), base::Failure::usage);
  EXPECT_EQ(error_of(smallest + "header = 0\n").failure(), base::Failure::usage);
}

TEST(ProjectFile, ReadsDotsSizesRingsAndLines) {
  const auto map = [](const std::string& keys) {
    return parse_project(smallest + "[[map]]\nid = \"m\"\n" + keys, "p", "data").maps[0];
  };
  const model::MapSpec dots =
      map("theme = \"value\"\nvalue = \"v\"\nkind = \"dots\"\none_dot = 500\nseed = 7\n");
  EXPECT_EQ(dots.kind, model::MapSpec::Kind::dots);
  EXPECT_EQ(dots.dots.one, 500);
  EXPECT_EQ(dots.dots.seed, 7U);
  EXPECT_EQ(map("theme = \"value\"\nvalue = \"v\"\nkind = \"symbols\"\nsizing = \"graduated\"\n").sizing,
            model::MapSpec::Sizing::graduated);
  const model::MapSpec near = map("theme = \"proximity\"\nrings_km = [25, 50]\nlines = \"nearest\"\n");
  EXPECT_EQ(near.rings, (std::vector<base::Kilometers>{{25}, {50}}));
  EXPECT_EQ(near.lines, model::MapSpec::Lines::nearest);
  for (const char* wrong :
       {"theme = \"proximity\"\nrings_km = [50, 25]\n", "theme = \"coverage\"\nlines = \"nearest\"\n",
        "theme = \"value\"\nvalue = \"v\"\none_dot = 5\n", "theme = \"coverage\"\nkind = \"dots\"\n"})
    EXPECT_EQ(error_of(smallest + "[[map]]\nid = \"m\"\n" + wrong).failure(), base::Failure::usage) << wrong;
}

TEST(ProjectFile, SwitchesTheReport) {
  using Report = model::OutputSettings::Report;
  EXPECT_EQ(parse_project(smallest, "p", "data").output.report, Report::written);
  EXPECT_EQ(parse_project(smallest + "[output]\nreport = false\n", "p", "data").output.report,
            Report::left_out);
}

TEST(ProjectFile, NamesASchemaAfterItself) {
  const auto schema_of = [](const std::string& more, const std::string& path) {
    return parse_project(smallest + "[output]\ndatabase = \"postgresql://h/db\"\n" + more, path, "data")
        .output.database->schema;
  };
  EXPECT_FALSE(parse_project(smallest, "p", "data").output.database);
  EXPECT_EQ(schema_of("", "x/Smart-City 2026.toml"), "cakupan_smart_city_2026");
  EXPECT_EQ(schema_of("", "Élan.toml"), "cakupan_elan");
  EXPECT_EQ(schema_of("", "中.toml"), "cakupan");
  EXPECT_EQ(schema_of("", std::string(80, 'a') + ".toml").size(), 63U);
  EXPECT_EQ(schema_of("schema = \"coverage_2026\"\n", "p.toml"), "coverage_2026");
}

TEST(ProjectFile, RefusesNumbersOutOfBoundsWithLineKeyAndBounds) {
  const std::string map = smallest + "[[map]]\nid = \"m\"\ntheme = \"coverage\"\n",
                    analysis = smallest + "[analysis]\n",
                    inset = map + "[[map.inset]]\nbbox = [100, 0, 101, 1]\n";
  const std::vector<std::tuple<std::string, std::string, std::string>> cases{
      {smallest + "[output]\n", "dpi = 2401", "must be between 10 and 2400, but is 2401"},
      {map, "size = \"240x2147483648mm\"", "with sides of 10 to 5000 mm"},
      {map, "size = \"9x100mm\"", "with sides of 10 to 5000 mm"},
      {map, "cohort = 2147483648", "must be between 1 and 9999"},
      {map, "up_to = 0", "must be between 1 and 9999"},
      {map, "classes = 21", "must be between 1 and 20"},
      {map, "min_region_mm2 = 1e9", "must be between 0 and 10000"},
      {map, "breaks = [0, inf]", "holds no finite number"},
      {inset, "factor = 51", "must be between 1.1 and 50"},
      {inset, "width_mm = 5001", "must be between 5 and 5000"},
      {analysis, "gap_limit_km = 1e300", "must be between 0 and 20100, but is 1e+300"},
      {analysis, "gap_limit_km = nan", "is no finite number"},
      {analysis, "bands_km = [25, 20101]", "must be at most 20100 km, but one is 20101"},
      {analysis, "curve_step_km = 0.001", "must be between 1 and 20100"},
      {analysis, "strait_km = 1001", "must be between 1 and 1000"},
      {analysis, "target_share = 1.01", "must be between 0 and 1"},
      {analysis, "permutations = 1000000", "must be between 0 and 999999"},
      {analysis, "seed = -1", "must not be negative"}};
  for (const auto& [before, line, words] : cases) {
    const base::Error error = error_of(before + line + "\n");
    EXPECT_EQ(error.failure(), base::Failure::usage) << line;
    EXPECT_EQ(error.place().row, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1)
        << line;
    EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
    const std::string key = line.substr(0, line.find(' '));
    EXPECT_TRUE(error.place().field.ends_with(key)) << error.place().field;
  }
}

TEST(ProjectFile, ReadsMapsInOrder) {
  const model::Project project = parse_project(smallest + R"([[map]]
id = "one"
theme = "proximity"
title = { id = "Satu", en = "One" }
[[map]]
id = "p-{code}"
theme = "state"
for_each = "province"
)",
                                               "p.toml", "");
  ASSERT_EQ(project.maps.size(), 2U);
  EXPECT_EQ(project.maps[0].title.indonesian, "Satu");
  EXPECT_EQ(project.maps[0].theme, model::Theme::proximity);
  EXPECT_EQ(project.maps[1].repeat, model::MapSpec::Repeat::per_province);
}

TEST(ProjectFile, ReadsTheSchemaOfStates) {
  using model::Status;
  const model::StateRules usual = parse_project(smallest, "p.toml", "").analysis.states;
  EXPECT_EQ(usual, model::StateRules{});
  EXPECT_TRUE(usual.counts(Status::mentored));
  EXPECT_FALSE(usual.counts(Status::lapsed));
  const model::StateRules rules = parse_project(smallest + R"(lapse_years = 3
[[participation.state]]
name = "invited"
words = ["diundang", "undangan"]
[[participation.state]]
name = "lapsed"
counts = true
[[participation.state]]
name = "selected"
)",
                                                "p.toml", "")
                                      .analysis.states;
  ASSERT_EQ(rules.states.size(), 3U);
  EXPECT_EQ(rules.states[0].words, (std::vector<std::string>{"diundang", "undangan"}));
  EXPECT_FALSE(rules.counts(Status::invited));
  EXPECT_TRUE(rules.counts(Status::lapsed));
  EXPECT_TRUE(rules.counts(Status::selected));
  EXPECT_FALSE(rules.counts(Status::mentored));  // it is not listed
  EXPECT_LT(rules.position(Status::invited), rules.position(Status::selected));
  EXPECT_EQ(rules.lapse_years, 3);
}

TEST(ProjectFile, ReadsWhatAPlannerAsks) {
  const model::Project project = parse_project(smallest + R"([analysis]
group_by = ["coast", "class"]
gap_weights = { distance = 2, neighbors = 0.5 }
what_if = "more.csv"
[[map]]
id = "m"
theme = "coverage"
up_to = 2019
pool = "years"
)",
                                               "data/p.toml", "data");
  EXPECT_EQ(project.analysis.group_by, (std::vector<std::string>{"coast", "class"}));
  EXPECT_EQ(project.analysis.gap_weights, (model::GapWeights{2, 0, 0.5}));
  EXPECT_EQ(project.what_if, "data/more.csv");
  EXPECT_EQ(project.maps[0].pool, "years");
  EXPECT_EQ(project.maps[0].period, (model::Period{2019, model::Period::Span::up_to}));
}

TEST(ProjectFile, ReadsInsetsAndLabels) {
  const std::string text = smallest + R"([[map]]
id = "one"
theme = "participation"
labels = "values"
small_regions = "insets"
min_region_mm2 = 2
[[map.inset]]
title = { id = "Jawa", en = "Java" }
bbox = [105, -9, 116, -5]
factor = 2.5
[[map.inset]]
provinces = ["Bali"]
regions = ["Kota Mataram"]
width_mm = 40
)";
  const model::MapSpec map = parse_project(text, "p.toml", "").maps.at(0);
  EXPECT_EQ(map.labels, model::LabelRule::values);
  EXPECT_EQ(map.min_region_mm2, 2);
  ASSERT_EQ(map.insets.size(), 2U);
  EXPECT_EQ(map.insets[0].extent, geo::Box(105, -9, 116, -5));
  EXPECT_EQ(map.insets[0].factor, 2.5);
  EXPECT_EQ(map.insets[1].parents, std::vector<std::string>{"Bali"});
  EXPECT_EQ(map.insets[1].width, base::Millimeters{40});
  EXPECT_EQ(map.insets[1].line, 16U);
  EXPECT_EQ(map.small_regions, model::SmallRegionRule::insets);
}

TEST(ProjectFile, RefusesWithLineAndRemedy) {
  const std::string inset = smallest + "[[map]]\nid = \"m\"\ntheme = \"coverage\"\n[[map.inset]]\n";
  struct Case {
    std::string text;
    std::size_t line;
    std::string words;
  };
  const std::vector<Case> cases{
      {smallest + "[analysis]\nbands = [1]\n", 7, "unknown key 'bands' in [analysis]"},
      {smallest + "[analysis]\nbands_km = [50, 25]\n", 7, "must be positive and ascending"},
      {smallest + "[output]\nformats = [\"svgg\"]\n", 7, "did you mean 'svg'?"},
      {smallest + "[output]\ndpi = \"high\"\n", 7, "dpi"},
      {smallest + "[output]\ndatabase = \"http://me:s3cr3t@h/db\"\n", 7,
       "is no address of a PostgreSQL database"},
      {smallest + "[output]\nschema = \"a\"\n", 7, "stands without a database"},
      {smallest + "[output]\nschema = \"public\"\ndatabase = \"pg:\"\n", 7, "'public' is no name"},
      {smallest + "[output]\nschema = \"pg_a\"\ndatabase = \"pg:\"\n", 7, "'pg_a' is no name"},
      {smallest + "[output]\nschema = \"Kota\"\ndatabase = \"pg:\"\n", 7, "'Kota' is no name"},
      {smallest + "[output]\nschema = \"2026\"\ndatabase = \"pg:\"\n", 7, "'2026' is no name"},
      {smallest + "[[map]]\nid = \"a/b\"\ntheme = \"coverage\"\n", 7, "cannot be a file name"},
      {smallest + "[[map]]\nid = \"m\"\ntheme = \"covrage\"\n", 8, "did you mean 'coverage'?"},
      {smallest + "[[participation.state]]\nname = \"chosen\"\n", 7, "unknown name 'chosen'"},
      {smallest + "[[participation.state]]\nname = \"invited\"\n", 6, "no state counts"},
      {smallest +
           "[[participation.state]]\nname = \"selected\"\n[[participation.state]]\nname = \"selected\"\n",
       6, "'selected' stands twice"},
      {smallest + "[[participation.state]]\nname = \"selected\"\nwords = [\"Ya\"]\n"
                  "[[participation.state]]\nname = \"invited\"\nwords = [\"ya\"]\n",
       6, "the word 'ya' means both selected and invited"},
      {smallest + "[analysis]\ngap_weights = { distance = -1 }\n", 7,
       "must be between 0 and 1000000, but is -1"},
      {smallest + "[analysis]\ngap_weights = { people = 1 }\n", 7, "unknown key 'people'"},
      {smallest + "[[map]]\nid = \"m\"\ntheme = \"proximity\"\npool = \"a\"\n", 9,
       "is only for the theme 'coverage'"},
      {smallest + "[[map]]\nid = \"m\"\ntheme = \"coverage\"\ncohort = 2018\nup_to = 2019\n", 10,
       "excludes 'cohort'"},
      {inset + "title = \"Java\"\n", 9, "say what the inset shows by bbox"},
      {inset + "bbox = [105, -9, 116]\n", 10, "has not four numbers"},
      {inset + "bbox = [116, -9, 105, -5]\n", 10, "is no area on the earth"},
      {inset + "bbox = [105, -9, 116, -5]\nprovinces = [\"Bali\"]\n", 10,
       "stands beside regions or provinces"},
      {inset + "regions = [\"A\"]\nfactor = 0.5\n", 11, "must be between 1.1 and 50"},
      {inset + "regions = [\"A\"]\nfactor = 2\nwidth_mm = 30\n", 12, "one of the two decides the size"},
      {inset + "regions = [\"A\"]\nscale = 2\n", 11, "unknown key 'scale'"},
      {"cakupan = 2\n", 1, "version 2 is not known"},
  };
  for (const Case& c : cases) {
    const base::Error error = error_of(c.text);
    EXPECT_EQ(error.failure(), base::Failure::usage) << c.text;
    EXPECT_EQ(error.place().row, c.line) << error.what();
    EXPECT_NE(std::string(error.what()).find(c.words), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace cakupan::loader::project
