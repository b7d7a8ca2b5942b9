#include <cakupan/base/messages.hpp>

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(Message, FillsItsPlacesInTheReadersOrder) {
  EXPECT_EQ(message(Message::unnamed_places, Language::english, {"65", "258"}),
            "The names of 65 of the 258 places announced are not known.");
  EXPECT_EQ(message(Message::unnamed_places, Language::indonesian, {"65", "258"}),
            "Nama 65 dari 258 daerah yang diumumkan belum diketahui.");
  EXPECT_EQ(message(Message::latitude_south, Language::indonesian, {"2°"}), "2° LS");
  EXPECT_EQ(message(Message::no_data, Language::english), "No data");
}

TEST(Message, SaysWhatThePlaceCallsItsRegions) {
  const PlaceWords words{{"kabupaten/kota", "county"},
                         {"kabupaten/kota", "counties"},
                         {"negara bagian {0}", "ébène"},
                         {"negara bagian", "ébènes"}};
  const Language english(Language::english, words);
  EXPECT_EQ(message(Message::regions_shown, english, {"2", "9"}), "Shown: 2 of 9 counties.");
  EXPECT_EQ(message(Message::regions_shown, english.other(), {"2", "9"}),
            "Ditampilkan: 2 dari 9 kabupaten/kota.");
  EXPECT_EQ(message(Message::coverage_title, english.other()), "Cakupan menurut negara bagian {0}")
      << "a word is no pattern";
  EXPECT_EQ(message(Message::result_none, english, {"3"}), "Ébènes without a participant: 3.");
  EXPECT_EQ(worded({"{Region}; {province}", "A {region} of {provinces}"}, english), "A county of ébènes");
  EXPECT_EQ(english, Language::english) << "whatever the words";
}

TEST(Listed, JoinsAsSentencesDo) {
  const std::vector<std::string> three{"a", "b", "c"};
  EXPECT_EQ(listed(three, Language::english), "a, b and c");
  EXPECT_EQ(listed(three, Language::indonesian), "a, b, dan c");
  EXPECT_EQ(listed(std::vector<std::string>{"a", "b"}, Language::indonesian), "a dan b");
  EXPECT_EQ(listed(std::vector<std::string>{"a"}, Language::english), "a");
  EXPECT_EQ(listed({}, Language::english), "");
}

}  // namespace
}  // namespace cakupan::base
