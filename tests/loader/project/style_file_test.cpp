#include <cakupan/loader/project/style_file.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::project {
namespace {

const std::string styles = CAKUPAN_SOURCE "/styles";

class StyleFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "styles-" + testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ + "/" + name + ".toml") << text;
  }
  std::string refusal(const std::string& name) const {
    try {
      read_style(name, folder_);
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::usage);
      return error.what();
    }
    return "no error";
  }

  std::string folder_;
};

TEST_F(StyleFile, BaseIsWhatTheModelStartsFrom) {
  model::Style expected;
  expected.name = "base";
  EXPECT_EQ(read_style("base", styles), expected);
}

TEST_F(StyleFile, EveryStyleOfTheProjectReads) {
  const std::vector<std::string> names = style_names(styles);
  EXPECT_THAT(names, testing::ElementsAre("base", "dark", "grey-print", "newspaper", "report", "slide"));
  for (const std::string& name : names) EXPECT_EQ(read_style(name, styles).name, name);
}

TEST_F(StyleFile, ExtendingKeepsWhatIsNotSaid) {
  write("one", "[sizes]\ntitle = 20\nlegend = 9\n[lines]\nparent = { color = \"#010203\", width = 0.5 }\n");
  write("two", "extends = \"one\"\n[sizes]\ntitle = 22\n[lines]\nparent = { width = 0.7 }\n");
  const model::Style style = read_style("two", folder_);
  EXPECT_EQ(style.sizes.title.value, 22);
  EXPECT_EQ(style.sizes.legend.value, 9);
  EXPECT_EQ(style.lines.parent, (model::Line{{1, 2, 3}, {0.7}}));
}

TEST_F(StyleFile, AStyleThatExtendsItselfIsRefused) {
  write("alone", "extends = \"alone\"\n");
  EXPECT_THAT(refusal("alone"), testing::HasSubstr("extends itself through 'alone'"));
  write("a", "extends = \"b\"\n");
  write("b", "extends = \"c\"\n");
  write("c", "extends = \"a\"\n");
  EXPECT_THAT(refusal("a"), testing::HasSubstr("c.toml, line 1, field 'extends': the style extends itself"));
}

/// A row of the table in styles/README.md.
struct Documented {
  std::string section;
  std::vector<std::string> keys;
  std::string unit;
  std::string standard;
};

std::vector<std::string> in_backticks(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = text.find('`', at)) != std::string::npos;) {
    const std::size_t end = text.find('`', at + 1);
    words.push_back(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return words;
}

std::vector<Documented> documented_keys() {
  std::vector<Documented> rows;
  std::string section;
  std::ifstream file(styles + "/README.md");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `") && !line.starts_with("| **`")) continue;
    const auto cells = base::split(line, '|');
    std::vector<std::string> words = in_backticks(std::string(cells[1]));
    if (line.starts_with("| **`")) {
      section = words[0].substr(words[0].find_first_not_of('['));
      section.erase(section.find(']'));
      continue;
    }
    rows.push_back(
        {section, words, std::string(base::trimmed(cells[2])), std::string(base::trimmed(cells[3]))});
  }
  return rows;
}

TEST_F(StyleFile, EveryKeyIsDocumentedAndTheReverse) {
  std::map<std::string, std::set<std::string>> documented;
  for (const Documented& row : documented_keys()) {
    EXPECT_NE(row.unit, "") << row.keys[0];
    EXPECT_NE(row.standard, "") << row.keys[0];
    if (!row.section.empty()) documented[""].insert(row.section);
    documented[row.section].insert(row.keys.begin(), row.keys.end());
  }
  EXPECT_GT(documented.size(), 8U);
  for (const auto& [section, keys] : documented) {
    const std::string header = section == "palette" ? "[[palette]]\nname = \"x\"\nkind = \"qualitative\"\n"
                                                      "colors = [\"#000000\"]\n"
                               : section.empty()    ? ""
                                                    : "[" + section + "]\n";
    write("odd", header + "qqqqqqqqqqqqqqqq = 1\n");
    const std::string answer = refusal("odd");
    const std::string mark = "known are: ";
    ASSERT_NE(answer.find(mark), std::string::npos) << answer;
    std::set<std::string> known;
    const std::string list = answer.substr(answer.find(mark) + mark.size());
    for (const std::string_view key : base::split(list, ',')) known.insert(std::string(base::trimmed(key)));
    EXPECT_EQ(known, keys) << section;
  }
}

TEST_F(StyleFile, DocumentedDefaultsAreThoseOfBase) {
  std::string text;
  std::string section;
  std::size_t written = 0;
  const auto value = [](std::string word) {
    word.erase(std::remove(word.begin(), word.end(), '`'), word.end());
    word = std::string(base::trimmed(word));
    return word.starts_with('#') ? "\"" + word + "\"" : word;
  };
  for (const Documented& row : documented_keys()) {
    if (row.standard == "required" || row.standard == "none" || row.standard.starts_with("Debian")) continue;
    if (row.section != section) text += "[" + (section = row.section) + "]\n";
    const auto values = base::split(row.standard, ',');
    if (row.unit.starts_with("color, mm")) {
      text += row.keys[0] + " = { color = " + value(std::string(values[0]));
      const std::vector<std::string> parts = values.size() == 2
                                                 ? std::vector<std::string>{"width"}
                                                 : std::vector<std::string>{"spacing", "width", "angle"};
      for (std::size_t i = 0; i < parts.size(); ++i)
        text += ", " + parts[i] + " = " + value(std::string(values[i + 1]));
      text += " }\n";
      ++written;
      continue;
    }
    ASSERT_EQ(values.size(), row.keys.size()) << row.keys[0];
    for (std::size_t i = 0; i < values.size(); ++i, ++written)
      text += row.keys[i] + " = " + value(std::string(values[i])) + "\n";
  }
  EXPECT_GT(written, 45U);
  write("stated", text);
  model::Style stated = read_style("stated", folder_);
  stated.name = "base";
  EXPECT_EQ(stated, read_style("base", styles)) << text;
}

TEST_F(StyleFile, APaletteOfOnesOwnHidesThatOfTheStyleBelow) {
  const std::string palette = "[[palette]]\nname = \"p\"\nkind = \"ordinal\"\ncolors = [\"#000000\", ";
  write("below", palette + "\"#111111\"]\n");
  write("above", "extends = \"below\"\n" + palette + "\"#222222\"]\n");
  const model::Style style = read_style("above", folder_);
  ASSERT_EQ(style.own_palettes.size(), 2U);
  EXPECT_EQ(style.own_palettes[0].anchors[1], (model::Color{34, 34, 34}));
}

TEST_F(StyleFile, NumbersOutOfBoundsAreRefusedWithLineKeyAndBounds) {
  const std::map<std::string, std::vector<std::string>> keys{
      {"page", {"margin"}},
      {"sizes", {"title", "subtitle", "legend_title", "legend", "label", "place", "graticule", "source"}},
      {"map", {"padding", "detail", "place_size"}},
      {"small_regions", {"limit_mm2", "dot"}},
      {"legend", {"swatch_width", "swatch_height", "column_width"}},
      {"hatches.no_data", {"spacing", "width", "angle"}},
      {"hatches.disputed", {"spacing"}},
      {"hatches.classes", {"width"}},
      {"lines.region", {"width"}},
      {"lines.outline", {"width"}}};
  for (const auto& [section, names] : keys) {
    for (const std::string& name : names) {
      for (const char* value : {"2147483648", "-361", "inf", "nan"}) {
        write("far", "\n[" + section + "]\n" + name + " = " + value + "\n");
        EXPECT_THAT(refusal("far"),
                    testing::AllOf(testing::HasSubstr("line 3, field '" + section + "." + name + "'"),
                                   testing::AnyOf(testing::HasSubstr("must be between "),
                                                  testing::HasSubstr("is no finite number"))));
      }
    }
  }
  write("page", "[page]\nsize = \"2147483648x100mm\"\n");
  EXPECT_THAT(refusal("page"), testing::HasSubstr("with sides of 10 to 5000 mm"));
  write("spacing", "[hatches]\nno_data = { spacing = 0 }\n");
  EXPECT_THAT(refusal("spacing"), testing::HasSubstr("must be between 0.1 and 100, but is 0"));
}

TEST_F(StyleFile, TheFilesOfAStyleAreThoseOfAllThatItExtends) {
  write("below", "");
  write("between", "extends = \"below\"\n");
  write("above", "extends = \"between\"\n");
  std::vector<std::string> names;
  for (const std::string& file : files_of_style("above", folder_))
    names.push_back(std::filesystem::path(file).filename().string());
  EXPECT_EQ(names, (std::vector<std::string>{"above.toml", "between.toml", "below.toml"}));
}

TEST_F(StyleFile, NearMissesAreNamed) {
  write("report", "");
  EXPECT_THAT(refusal("reprot"), testing::HasSubstr("unknown style 'reprot'; did you mean 'report'?"));
  write("typo", "[sizes]\ntitel = 3\n");
  EXPECT_THAT(refusal("typo"),
              testing::AllOf(testing::HasSubstr("line 2"), testing::HasSubstr("did you mean 'title'")));
  write("color", "[colors]\nink = \"black\"\n");
  EXPECT_THAT(refusal("color"), testing::HasSubstr("'black' is no color"));
  write("page", "[page]\nsize = \"a4-landscap\"\n");
  EXPECT_THAT(refusal("page"), testing::HasSubstr("did you mean 'a4-landscape'?"));
}

}  // namespace
}  // namespace cakupan::loader::project
