#include "render/layout/ranking.hpp"

#include <gmock/gmock.h>

namespace cakupan::render::layout {
namespace {

theme::ThematicMap ranked(std::vector<double> shares) {
  theme::ThematicMap map;
  map.words.count_label = "provinces";
  map.legend.classes = {{"few", {200, 200, 255}, {}, 0}, {"many", {0, 0, 120}, {}, 0}};
  map.options.companion = theme::DrawingOptions::Companion::ranking;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    theme::MapFeature feature;
    feature.name = "Place " + std::string(1, static_cast<char>('A' + i));
    feature.figure = std::to_string(static_cast<int>(100 * shares[i])) + " %";
    feature.rank_by = shares[i];
    feature.map_class = shares[i] > 0.5 ? 1 : 0;
    map.subject.features.push_back(feature);
  }
  return map;
}

std::vector<std::string> texts_of(const text::Block& block) {
  std::vector<std::string> texts;
  for (const scene::Item& item : block.items) {
    if (const auto* run = std::get_if<scene::TextRun>(&item)) texts.push_back(run->text);
  }
  return texts;
}

TEST(Ranking, GoesFromTheHighestToTheLowestAndByNameWhereTheyAreEqual) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  theme::ThematicMap map = ranked({0.2, 0.9, 0.2});
  map.legend.whole = theme::RankedWhole{"All", "40 %", "4/10", 0.4};
  const auto block = ranking(map, typesetter, 200, 60);
  ASSERT_TRUE(block);
  EXPECT_THAT(texts_of(*block), testing::ElementsAre("provinces in order", "Place B", "90 %", "All", "40 %",
                                                     "4/10", "Place A", "20 %", "Place C", "20 %"));
  EXPECT_LE(block->height, 60);
}

TEST(Ranking, TakesAsFewColumnsAsTheRoomAllows) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  const theme::ThematicMap map = ranked(std::vector<double>(20, 0.5));
  const auto high = ranking(map, typesetter, 250, 60);
  const auto low = ranking(map, typesetter, 250, 25);
  ASSERT_TRUE(high && low);
  EXPECT_GT(high->height, low->height);
  EXPECT_FALSE(ranking(map, typesetter, 250, 6));
  EXPECT_FALSE(ranking(map, typesetter, 40, 25));
}

TEST(Ranking, IsNotMadeWhereNobodyWantsOneOrThereIsNothingToRank) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  theme::ThematicMap map = ranked({0.2, 0.9});
  map.options.companion = theme::DrawingOptions::Companion::none;
  EXPECT_FALSE(ranking(map, typesetter, 250, 60));
  EXPECT_FALSE(ranking(ranked({0.4}), typesetter, 250, 60));
  EXPECT_FALSE(ranking(ranked({0, 0}), typesetter, 250, 60));
}

}  // namespace
}  // namespace cakupan::render::layout
