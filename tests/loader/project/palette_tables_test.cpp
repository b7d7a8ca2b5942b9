#include "loader/project/palette_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::loader::project {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::vector<model::Palette> read(const std::string& text) {
  file::TomlTable root = file::TomlTable::parse(text, "p.toml");
  std::vector<model::Palette> palettes = read_palettes_of(root, "p.toml");
  root.check_all_read();
  return palettes;
}

std::string refusal(const std::string& text) {
  try {
    read(text);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    return error.what();
  }
  return "no error";
}

TEST(PaletteTables, ReadsNameKindAndColors) {
  const auto palettes = read(
      "[[palette]]\nname = \"tide\"\nkind = \"ordinal\"\ncolors = [\"#f7fbff\", \"#08306b\"]\n"
      "[[palette]]\nname = \"one\"\nkind = \"qualitative\"\ncolors = [\"#010203\"]\n");
  ASSERT_EQ(palettes.size(), 2U);
  EXPECT_EQ(
      palettes[0],
      (model::Palette{"tide", model::PaletteKind::ordinal, "p.toml", {{247, 251, 255}, {8, 48, 107}}, 1}));
  EXPECT_EQ(palettes[1].kind, model::PaletteKind::qualitative);
}

TEST(PaletteTables, NamesTheLineOfWhatIsWrong) {
  EXPECT_THAT(refusal("[[palette]]\nname = \"x\"\nkind = \"ordinal\"\ncolors = [\"#f7fbff\", \"08306b\"]\n"),
              AllOf(HasSubstr("p.toml, line 4"), HasSubstr("'08306b' is no color")));
  EXPECT_THAT(refusal("[[palette]]\nname = \"x\"\nkind = \"ordinel\"\ncolors = [\"#f7fbff\", \"#08306b\"]\n"),
              AllOf(HasSubstr("line 3"), HasSubstr("did you mean 'ordinal'")));
  EXPECT_THAT(refusal("[[palette]]\nname = \"x\"\nkind = \"sequential\"\ncolors = [\"#f7fbff\"]\n"),
              AllOf(HasSubstr("line 4"), HasSubstr("must be 2 or more")));
  EXPECT_THAT(refusal("[[palette]]\nkind = \"sequential\"\n"),
              AllOf(HasSubstr("line 1"), HasSubstr("is missing")));
  const std::string one = "[[palette]]\nname = \"x\"\nkind = \"qualitative\"\ncolors = [\"#f7fbff\"]\n";
  EXPECT_THAT(refusal(one + one), AllOf(HasSubstr("line 6"), HasSubstr("'x' is used twice")));
  EXPECT_THAT(refusal("[[palette]]\nname = \"x\"\nkind = \"qualitative\"\ncolor = [\"#f7fbff\"]\n"),
              HasSubstr("colors"));
}

}  // namespace
}  // namespace cakupan::loader::project
