#include "cli/progress_bar.hpp"

#include <gtest/gtest.h>

namespace cakupan::cli {
namespace {

using std::chrono::seconds;

TEST(ProgressLine, TellsShareRateAndTimeLeft) {
  EXPECT_EQ(progress_line("reading a.shp", 250, 1000, seconds(2)),
            "reading a.shp [####------------]  25 %     125/s 6 s left");
  EXPECT_EQ(progress_line("reading a.shp", 1000, 1000, seconds(4)),
            "reading a.shp [################] 100 %     250/s 0 s left");
  EXPECT_EQ(progress_line("drawing 41 maps", 1, 41, seconds(60)),
            "drawing 41 maps [----------------]   2 %     0.0/s 40 min left");
}

TEST(ProgressLine, SaysNothingOfTheRateBeforeItIsKnown) {
  EXPECT_EQ(progress_line("reading a.shp", 0, 10, seconds(2)), "reading a.shp [----------------]   0 %");
  EXPECT_EQ(progress_line("reading a.shp", 5, 10, std::chrono::milliseconds(100)),
            "reading a.shp [########--------]  50 %");
}

TEST(ProgressLine, FitsOnALineWhateverTheName) {
  const std::string path =
      "reading /a/long/path/of/folders/with/l\u00e9tt\u00e9rs/boundaries_of_villages.shp";
  const std::string line = progress_line(path, 83'252, 83'253, seconds(1));
  EXPECT_LE(line.size(), 79U);
  EXPECT_NE(line.find("boundaries_of_villages.shp"), std::string::npos);
}

}  // namespace
}  // namespace cakupan::cli
