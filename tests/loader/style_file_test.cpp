#include <cakupan/loader/style_file.hpp>

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::loader {
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
  EXPECT_THAT(names, testing::ElementsAre("base", "grey-print", "report", "slide"));
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
}  // namespace cakupan::loader
