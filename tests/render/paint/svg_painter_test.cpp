#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/model/xmp.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/example_scene.hpp"
#include "render/golden.hpp"

namespace cakupan::render::paint {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

TEST(ToSvg, MatchesTheGolden) {
  EXPECT_TRUE(matches_golden_text(to_svg(example_scene()), "example-scene.svg"));
}

TEST(ToSvg, LooksLikeThePng) {
  const Pixels drawn = drawn_by_librsvg(to_svg(example_scene()), 150, "example-scene.svg");
  EXPECT_TRUE(look_alike(drawn, decode_png(to_png(example_scene(), 150))));
}

TEST(ToSvg, LooksLikeThePngInABrowser) {
  const Pixels painted = decode_png(to_png(example_scene(), 150));
  EXPECT_TRUE(
      look_alike(drawn_by_chromium(to_svg(example_scene()), 150, painted, "example-scene.svg"), painted));
}

TEST(ToSvg, DrawsOutlinesForThoseWithoutTheFont) {
  scene::Scene scene = example_scene();
  scene.font.text = model::Style::Font::Text::outlines;
  const std::string svg = to_svg(scene);
  EXPECT_THAT(svg, Not(HasSubstr("<text")));
  EXPECT_THAT(svg, Not(HasSubstr("font-family")));
  EXPECT_THAT(svg, HasSubstr("aria-label=\"Cakupan &amp; peserta\""));
  output_of("xmllint --noout " + temporary_file("outlines.svg", svg));
  const Pixels painted = decode_png(to_png(scene, 300));
  EXPECT_TRUE(look_alike(drawn_by_librsvg(svg, 300, "outlines.svg"), painted));
  EXPECT_TRUE(look_alike(drawn_by_chromium(svg, 300, painted, "outlines.svg"), painted));
}

TEST(ToSvg, IsWellFormed) {
  output_of("xmllint --noout " + temporary_file("example.svg", to_svg(example_scene())));
}

TEST(ToSvg, NamesEveryRegion) {
  const std::string svg = to_svg(example_scene());
  EXPECT_THAT(svg, HasSubstr("id=\"region-32-01\" data-code=\"32.01\" data-name=\"Kabupaten Bogor\" "
                             "data-value=\"12,5\u00a0%\" data-class=\"10 \u2013 20\""));
  EXPECT_THAT(svg, HasSubstr("<title>Kabupaten Bogor: 12,5\u00a0%</title>"));
  EXPECT_THAT(svg, HasSubstr("<title>Kabupaten &quot;S&quot; &amp; &lt;M&gt;: 8,0\u00a0%</title>"));
  EXPECT_THAT(svg, HasSubstr("<title>Kota Sukabumi: tanpa data</title>"));
}

TEST(ToSvg, GivesEveryIdOnce) {
  scene::Scene scene = example_scene();
  scene.layers.push_back(scene.layers[1]);  // an inset with the same regions
  const std::string svg = to_svg(scene);
  const std::vector<std::string> ids = all_matches(svg, " id=\"([^\"]*)\"");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  EXPECT_THAT(svg, HasSubstr("id=\"region-32-01-2\""));
  EXPECT_THAT(svg, HasSubstr("<g id=\"regions-2\""));
  for (const std::string& reference : all_matches(svg, "(?:url\\(|href=\")#([^\")]*)")) {
    EXPECT_THAT(ids, testing::Contains(reference));
  }
}

TEST(ToSvg, KeepsTextAsTextOfAKnownWidth) {
  const std::string svg = to_svg(example_scene());
  EXPECT_THAT(svg, HasSubstr(">Cakupan &amp; peserta</text>"));
  EXPECT_THAT(svg, HasSubstr("font-family:\"Open Sans\",sans-serif"));
  EXPECT_THAT(svg, HasSubstr("font-weight:600"));
  EXPECT_EQ(all_matches(svg, "(<text )").size(),
            all_matches(svg, "( textLength=\"[0-9.]+\" lengthAdjust)").size());
}

TEST(ToSvg, SpeaksToReadersWhoDoNotSee) {
  const std::string svg = to_svg(example_scene());
  for (const char* piece :
       {"role=\"img\" lang=\"id\"", "<title id=\"map-title\">Cakupan &amp; peserta</title>",
        "<desc id=\"map-desc\">Peta contoh: tiga wilayah, satu tanpa data.</desc>"}) {
    EXPECT_THAT(svg, HasSubstr(piece));
  }
}

// What was there is seen to have been there.
TEST(ToSvg, MarksWhatXmlForbids) {
  scene::Scene scene = example_scene();
  scene.title =
      "a\x01\x1f"
      "b\n<c>";
  EXPECT_THAT(to_svg(scene), HasSubstr(">a\uFFFD\uFFFDb &lt;c&gt;</title>"));
}

TEST(ToSvg, TellsItsProvenance) {
  scene::Scene scene = example_scene();
  EXPECT_THAT(to_svg(scene), Not(HasSubstr("<metadata>")));
  scene.provenance.emplace();
  scene.provenance->program = "cakupan 0.1.0";
  scene.provenance->made_from = "abc";
  EXPECT_EQ(model::provenance_in(to_svg(scene)), scene.provenance);
}

TEST(ToSvg, LeavesOutALayerWithoutRoom) {
  scene::Scene scene = example_scene();
  scene.layers[1].clip = geo::Box();
  EXPECT_THAT(to_svg(scene), Not(HasSubstr("region-32-01")));
}

}  // namespace
}  // namespace cakupan::render::paint
