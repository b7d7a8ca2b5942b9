#include <cakupan/model/xmp.hpp>

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::model {
namespace {

using testing::HasSubstr;
using testing::Not;

Provenance hostile() {
  Provenance provenance;
  provenance.program = "cakupan 0.1.0";
  provenance.sources = std::string(64, 'a');
  provenance.project = "p <&> \"q\".toml";
  provenance.output = "maps/a";
  provenance.source = "Kemendagri & BIG; </rdf:RDF><script>";
  provenance.made_from = std::string(64, 'b');
  provenance.inputs = {{"boundaries", "a b/</x:xmpmeta>.shp", std::string(64, 'c')},
                       {"participation", "peserta.csv", std::string(64, 'd')}};
  return provenance;
}

TEST(Xmp, IsReadAsItWasWritten) {
  const Provenance told = hostile();
  EXPECT_EQ(provenance_in("%PDF\n" + xmp_of(told, "A <title>") + "\nmore"), told);
  Provenance dated = told;
  dated.date = 1'700'000'000;
  EXPECT_EQ(provenance_in(xmp_of(dated, "")), dated);
}

TEST(Xmp, SaysTitleSourceAndProgramByTheirCommonNames) {
  const std::string xmp = xmp_of(hostile(), "Cakupan & jarak");
  EXPECT_THAT(xmp, HasSubstr("<rdf:li xml:lang=\"x-default\">Cakupan &amp; jarak</rdf:li>"));
  EXPECT_THAT(xmp, HasSubstr("<dc:source>Kemendagri &amp; BIG; &lt;/rdf:RDF&gt;&lt;script&gt;</dc:source>"));
  EXPECT_THAT(xmp, HasSubstr("<xmp:CreatorTool>cakupan 0.1.0</xmp:CreatorTool>"));
  EXPECT_THAT(xmp, Not(HasSubstr("CreateDate")));
}

TEST(Xmp, WhatCarriesNoneHasNone) {
  EXPECT_FALSE(provenance_in(""));
  EXPECT_FALSE(provenance_in("<svg xmlns:cakupan=\"urn:cakupan:provenance:1\"/>"));
}

TEST(DateText, IsUtc) {
  EXPECT_EQ(date_text(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(date_text(1'709'208'000), "2024-02-29T12:00:00Z");
}

}  // namespace
}  // namespace cakupan::model
