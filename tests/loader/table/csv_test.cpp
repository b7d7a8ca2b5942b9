#include "loader/table/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::table {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

std::vector<std::string> texts(const TableRow& row) {
  std::vector<std::string> result;
  for (const Cell& cell : row.cells) result.push_back(cell.text);
  return result;
}

TEST(Csv, CutsAtCommaSemicolonOrTab) {
  for (const char separator : {',', ';', '\t'}) {
    const std::string s(1, separator);
    const CsvRecords records = parse_csv_records("a" + s + "b\n1" + s + "2\n", "t.csv");
    EXPECT_EQ(records.separator, separator);
    EXPECT_THAT(texts(records.rows.at(1)), ElementsAre("1", "2"));
  }
}

TEST(Csv, TakesTheSeparatorThatCutsMostEvenly) {
  const CsvRecords records =
      parse_csv_records("nama;nilai\n\"Aceh, Barat\";1,5\nJambi, Kota;2,25\n", "t.csv");
  EXPECT_EQ(records.separator, ';');
  EXPECT_EQ(records.decimal_mark, base::DecimalMark::comma);
  EXPECT_THAT(texts(records.rows.at(2)), ElementsAre("Jambi, Kota", "2,25"));
}

TEST(Csv, KeepsTheDecimalPointWhereNoColumnSpeaksForTheComma) {
  EXPECT_EQ(parse_csv_records("a;b\n1.5;x, y\n2.5;z\n", "t.csv").decimal_mark, base::DecimalMark::point);
  EXPECT_EQ(parse_csv_records("a,b\n\"1,5\",2\n", "t.csv").decimal_mark, base::DecimalMark::point);
}

TEST(Csv, ReadsQuotesAsRfc4180) {
  const CsvRecords records =
      parse_csv_records("a,b\r\n\"one, \"\"two\"\"\",\"x\r\ny\"\r\nlast,\"\"\r\n", "t.csv");
  ASSERT_EQ(records.rows.size(), 3U);
  EXPECT_THAT(texts(records.rows[1]), ElementsAre("one, \"two\"", "x\r\ny"));
  EXPECT_EQ(records.rows[1].source_row, 2U);
  EXPECT_THAT(texts(records.rows[2]), ElementsAre("last", ""));
  EXPECT_EQ(records.rows[2].source_row, 4U);  // the quoted line break counts
}

TEST(Csv, TakesEveryLineEnd) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const CsvRecords records = parse_csv_records("a,b" + end + "1,2" + end + "3,4", "t.csv");
    ASSERT_EQ(records.rows.size(), 3U);
    EXPECT_THAT(texts(records.rows[2]), ElementsAre("3", "4"));
    EXPECT_EQ(records.rows[2].source_row, 3U);
  }
}

TEST(Csv, KeepsTheEmptyCellAtTheEnd) {
  EXPECT_THAT(texts(parse_csv_records("a,b,", "t.csv").rows.at(0)), ElementsAre("a", "b", ""));
}

TEST(Csv, SkipsTheByteOrderMark) {
  EXPECT_THAT(texts(parse_csv_records("\xef\xbb\xbf"
                                      "a,b\n",
                                      "t.csv")
                        .rows.at(0)),
              ElementsAre("a", "b"));
}

TEST(Csv, RefusesWhatIsNoText) {
  const auto message = [](const std::string& text) {
    return std::string(error_of([&] { parse_csv_records(text, "t.csv"); }).what());
  };
  EXPECT_THAT(message(""), StartsWith("t.csv: is empty"));
  EXPECT_THAT(message(" \n"), StartsWith("t.csv: is empty"));
  EXPECT_THAT(message("a,b\nDu\xe9,1\n"), StartsWith("t.csv, line 2: is not UTF-8; save it as CSV UTF-8"));
  EXPECT_THAT(message(std::string("a,b\n\0x", 6)), StartsWith("t.csv: is no CSV table"));
  EXPECT_THAT(message(std::string("\xff\xfe") + std::string("a\0", 2)), StartsWith("t.csv: is UTF-16"));
  EXPECT_THAT(message("a,b\n1,2\n\"open,3\n4,5\n"),
              StartsWith("t.csv, line 3: a quote (\") is opened and never closed"));
}

}  // namespace
}  // namespace cakupan::loader::table
