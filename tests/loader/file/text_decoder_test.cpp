#include "loader/file/text_decoder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::loader::file {
namespace {

using testing::HasSubstr;

geo::OgrLayer declared(const std::string& cpg, const std::string& header) {
  geo::OgrLayer layer;
  layer.cpg_encoding = cpg;
  layer.header_encoding = header;
  return layer;
}

struct Reading {
  std::string text;
  std::string warnings;
};

Reading read(const geo::OgrLayer& layer, const std::string& bytes, const std::string& chosen = {}) {
  TextDecoder decoder("t.dbf", "ESRI Shapefile", layer, chosen);
  Reading reading{decoder.decoded(bytes, 3, "nama"), {}};
  base::Diagnostics diagnostics;
  decoder.report(diagnostics);
  for (const base::Diagnostic& d : diagnostics.all()) reading.warnings += base::describe(d) + "\n";
  return reading;
}

TEST(TextDecoder, FollowsTheDeclaration) {
  EXPECT_EQ(read(declared("UTF-8", ""), "Dué").text, "Dué");
  EXPECT_EQ(read(declared("ISO-8859-1", ""), "Du\xe9").text, "Dué");
  EXPECT_EQ(read(declared("", "CP1252"), "Du\x80").text, "Du€");
  EXPECT_EQ(read(declared("ISO-8859-1", ""), "Du\xe9").warnings, "");
}

TEST(TextDecoder, WarnsWhereTheBytesContradict) {
  const Reading broken = read(declared("UTF-8", ""), "Du\xe9");
  EXPECT_EQ(broken.text, "Dué");
  EXPECT_THAT(broken.warnings,
              HasSubstr("text is not UTF-8: 1 values read as ISO-8859-1, first 'Dué' of feature 3"));
  const Reading better = read(declared("", "CP1252"), "Dué");
  EXPECT_EQ(better.text, "Dué");
  EXPECT_THAT(better.warnings, HasSubstr("the file declares CP1252 but its text is UTF-8"));
}

TEST(TextDecoder, WarnsWhereTheDeclarationsDiffer) {
  EXPECT_THAT(read(declared("UTF-8", "CP1252"), "Dué").warnings,
              HasSubstr("the .cpg file says UTF-8, the DBF header CP1252"));
  EXPECT_EQ(read(declared("UTF-8", "CP1252"), "Dua").warnings, "");  // plain ASCII is the same in both
}

TEST(TextDecoder, DecidesByTheBytesWhereNothingIsDeclared) {
  EXPECT_EQ(read(declared("", ""), "Dué").text, "Dué");
  EXPECT_EQ(read(declared("", ""), "Dué").warnings, "");
  EXPECT_EQ(read(declared("", ""), "Du\xe9").text, "Dué");
  EXPECT_THAT(read(declared("", ""), "Du\xe9").warnings, HasSubstr("the file does not name its encoding"));
}

TEST(TextDecoder, ObeysAChosenEncoding) {
  EXPECT_EQ(read(declared("UTF-8", ""), "Du\xe9", "ISO-8859-1").text, "Dué");
  EXPECT_EQ(read(declared("UTF-8", ""), "Du\xe9", "ISO-8859-1").warnings, "");
}

}  // namespace
}  // namespace cakupan::loader::file
