#include <cakupan/render/theme/map_text.hpp>

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/small_country.hpp"

namespace cakupan::render::theme {
namespace {

TEST(MapText, SaysInBothLanguagesWhatTheMapShows) {
  std::array maps{small_country(base::Language::indonesian), small_country(base::Language::english)};
  for (ThematicMap& map : maps) map.legend.classes[0].count = 1234;
  const std::string text = map_text(maps[0], maps[1]);
  EXPECT_THAT(text, testing::StartsWith(
                        "[id]\nJudul: Negeri contoh: bagian daerah yang ikut serta\n"
                        "Teks alternatif: Peta: Negeri contoh: bagian daerah yang ikut serta. alt text\n"
                        "Keterangan: Negeri contoh: bagian daerah yang ikut serta. Delapan daerah di "
                        "dua provinsi. Bagian daerah: 0–10: 1.234 daerah, > 10–20: 1 daerah, "));
  EXPECT_THAT(text, testing::HasSubstr("\nSumber: dikarang untuk uji\n\n[en]\nTitle: A country made up"));
  EXPECT_THAT(text, testing::HasSubstr("0–10: 1,234 regions, > 10–20: 1 region, "));
  EXPECT_THAT(text, testing::HasSubstr("1 of 9 declared places is unnamed."));
  EXPECT_THAT(text, testing::EndsWith("\nSource: made up for tests\n"));
}

}  // namespace
}  // namespace cakupan::render::theme
