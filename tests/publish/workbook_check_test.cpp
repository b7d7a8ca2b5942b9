#include "publish/workbook_check.hpp"

#include <gtest/gtest.h>

namespace cakupan::publish {
namespace {

const std::string sheet =
    "<?xml version=\"1.0\"?>\n<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c "
    "r=\"B1\"/>"
    "<cols/></row></sheetData></worksheet>";

ElementCount counted(const std::string& text, std::size_t piece = 7) {
  ElementCount elements("c");
  for (std::size_t at = 0; at < text.size(); at += piece)
    elements.take(std::string_view(text).substr(at, piece));
  return elements;
}

TEST(ElementCount, CountsWhateverThePieces) {
  for (std::size_t piece = 1; piece <= sheet.size(); ++piece) {
    EXPECT_TRUE(counted(sheet, piece).is_whole());
    EXPECT_EQ(counted(sheet, piece).count(), 2U);
  }
}

TEST(ElementCount, NoBeginningIsWhole) {
  for (std::size_t length = 0; length < sheet.size(); ++length)
    EXPECT_FALSE(counted(sheet.substr(0, length)).is_whole()) << length;
}

TEST(ElementCount, WithoutAPieceItIsNotWholeOrHasFewerCells) {
  for (std::size_t at = 0; at < sheet.size(); ++at) {
    std::string text = sheet;
    const bool takes_of_cells = at > 20 && at < 70;
    const ElementCount elements = counted(text.erase(at, 40));
    EXPECT_TRUE(!takes_of_cells || !elements.is_whole() || elements.count() < 2) << at;
  }
}

}  // namespace
}  // namespace cakupan::publish
