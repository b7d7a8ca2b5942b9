#include "publish/workbook.hpp"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <map>
#include <regex>
#include <string>

#include <sys/resource.h>
#include <zlib.h>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "publish/columns/declare.hpp"
#include "publish/columns/labels.hpp"
#include "publish/columns/tables.hpp"
#include "publish/small_tables.hpp"

namespace cakupan::publish {
namespace {

std::uint32_t little(const std::string& bytes, std::size_t at, int size) {
  std::uint32_t number = 0;
  for (int i = size - 1; i >= 0; --i)
    number = number << 8 | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
  return number;
}

// The files of a ZIP archive, by its central directory.
std::map<std::string, std::string> unzipped(const std::string& bytes) {
  std::map<std::string, std::string> files;
  std::size_t entry = little(bytes, bytes.rfind("PK\5\6") + 16, 4);
  while (bytes.compare(entry, 4, "PK\1\2") == 0) {
    const std::uint32_t packed = little(bytes, entry + 20, 4), plain = little(bytes, entry + 24, 4);
    const std::uint32_t name = little(bytes, entry + 28, 2), start = little(bytes, entry + 42, 4);
    const std::size_t data = start + 30 + little(bytes, start + 26, 2) + little(bytes, start + 28, 2);
    std::string in = bytes.substr(data, packed), out(plain, '\0');
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, -MAX_WBITS), Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = packed;
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = plain;
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    files[bytes.substr(entry + 46, name)] = out;
    entry += 46 + name + little(bytes, entry + 30, 2) + little(bytes, entry + 32, 2);
  }
  return files;
}

// A cell as the file has it.
struct Cell {
  std::string type;   // "s" a shared string, "b" a boolean, "" a number
  std::string value;  // strings resolved
  std::string style;

  bool operator==(const Cell&) const = default;
};
using Sheet = std::map<std::pair<std::size_t, std::size_t>, Cell>;  // row and column, from 0

class Book {
 public:
  explicit Book(const std::string& bytes) : files_(unzipped(bytes)) {
    const std::string text = files_["xl/sharedStrings.xml"];
    const std::regex item("<si><t[^>]*>([^<]*)</t></si>");
    for (std::sregex_iterator i(text.begin(), text.end(), item), end; i != end; ++i)
      strings_.push_back((*i)[1]);
    const std::string book = files_["xl/workbook.xml"];
    const std::regex sheet("<sheet name=\"([^\"]+)\"");
    for (std::sregex_iterator i(book.begin(), book.end(), sheet), end; i != end; ++i)
      names_.push_back((*i)[1]);
  }

  const std::vector<std::string>& names() const { return names_; }

  Sheet sheet(const std::string& name) {
    const auto at = std::find(names_.begin(), names_.end(), name) - names_.begin();
    const std::string text = files_["xl/worksheets/sheet" + std::to_string(at + 1) + ".xml"];
    Sheet cells;
    const std::regex cell(
        "<c r=\"([A-Z]+)([0-9]+)\"(?: s=\"([0-9]+)\")?(?: t=\"([a-z]+)\")?><v>([^<]*)</v></c>");
    for (std::sregex_iterator i(text.begin(), text.end(), cell), end; i != end; ++i) {
      std::size_t column = 0;
      for (const char c : (*i)[1].str()) column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
      const std::string type = (*i)[4], value = (*i)[5];
      cells[{std::stoul((*i)[2]) - 1, column - 1}] = {
          type, type == "s" ? strings_.at(std::stoul(value)) : value, (*i)[3]};
    }
    return cells;
  }

  // The number of a cell's number format.
  std::string format_of(const Cell& cell) {
    const std::string text = files_["xl/styles.xml"];
    const std::string styles = text.substr(text.find("<cellXfs"));
    const std::regex style("<xf numFmtId=\"([0-9]+)\"");
    std::sregex_iterator one(styles.begin(), styles.end(), style);
    std::advance(one, cell.style.empty() ? 0 : std::stol(cell.style));
    return (*one)[1];
  }

 private:
  std::map<std::string, std::string> files_;
  std::vector<std::string> strings_, names_;
};

const char* cell_type_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::years:
      return "s";
    case ColumnType::truth:
      return "b";
    default:
      return "";
  }
}

TEST(Workbook, EveryCellIsOfTheTypeOfItsColumn) {
  Book book(file_named(small_tables(), "tables/cakupan.xlsx").bytes);
  std::size_t cells = 0;
  for (const TableDeclaration* table : columns::all()) {
    if (table->name == "regions" || table->name == "what_if" || table->name == "map_classes") continue;
    for (const auto& [place, cell] : book.sheet(table->name)) {
      const Column& column = table->columns.at(place.second);
      const bool heading = place.first == 0;
      if (!heading && column.type == ColumnType::measure) continue;
      if (heading) {
        EXPECT_EQ(cell.value, columns::label_of(column, base::Language::english));
      }
      EXPECT_EQ(cell.type, heading ? "s" : cell_type_of(column.type)) << table->name << '.' << column.name;
      ++cells;
    }
  }
  EXPECT_GT(cells, 1000U);
  EXPECT_EQ(book.names().front(), "Cover");
  EXPECT_EQ(book.names().back(), "definitions");
}

TEST(Workbook, EveryColumnHasWordsInBothLanguages) {
  for (const TableDeclaration* table : columns::all()) {
    for (const Column& column : table->columns) {
      for (const base::Language::Code language : {base::Language::indonesian, base::Language::english})
        EXPECT_NE(columns::label_of(column, language), "") << table->name << '.' << column.name;
    }
  }
  EXPECT_EQ(columns::label_of(columns::proximity().column("distance_edge_km"), base::Language::english),
            "Distance to the edge (km)");
  EXPECT_EQ(columns::label_of(columns::regions().column("group_…").filled("coast"), base::Language::english),
            "Group: coast");
}

TEST(Workbook, TheCoverSaysTheResultAndLeadsToEverySheet) {
  TableExtras extras;
  extras.title = "Judul";
  extras.language = base::Language::indonesian;
  TableData table("gaps", {columns::integer("rank", {}), columns::text("source", {})});
  table.add({1, "https://example.org/a https://example.org/b"});
  const std::string bytes = workbook_file({table}, extras, {"1 dari 2 daerah."}).bytes;
  Book book(bytes);
  const Sheet cover = book.sheet("Sampul");
  EXPECT_EQ(cover.at({0, 0}).value, "Judul");
  EXPECT_EQ(cover.at({1, 0}).value, "1 dari 2 daerah.");
  EXPECT_EQ(cover.at({3, 0}).value, "Isi buku kerja ini");
  EXPECT_EQ(cover.at({4, 0}).value, "gaps");
  EXPECT_EQ(book.sheet("gaps").at({0, 0}).value, "Peringkat");
  auto files = unzipped(bytes);
  EXPECT_THAT(files["xl/worksheets/sheet1.xml"], testing::HasSubstr("location=\"'gaps'!A1\""));
  EXPECT_THAT(files["xl/worksheets/_rels/sheet2.xml.rels"], testing::HasSubstr("https://example.org/a\""));
  EXPECT_THAT(files["xl/comments1.xml"], testing::HasSubstr(">rank<"));
}

TEST(Workbook, TheSummaryHoldsNumbersAsNumbers) {
  Book book(file_named(small_tables(), "tables/cakupan.xlsx").bytes);
  const Sheet sheet = book.sheet("summary");
  std::map<std::string, Cell> values;
  for (std::size_t row = 1; row <= columns::measures().size(); ++row) {
    const std::string& name = columns::measures()[row - 1].name;
    EXPECT_EQ(sheet.at({row, 0}).value,
              columns::label_of(columns::measures()[row - 1], base::Language::english));
    const auto value = sheet.find({row, 1});
    if (value == sheet.end()) continue;  // unknown
    values[name] = value->second;
    EXPECT_EQ(value->second.type, cell_type_of(columns::measure_named(name).type)) << name;
  }
  EXPECT_EQ(values["vintage"].value, "2025");
  EXPECT_EQ(values["units"].value, "6");
  EXPECT_EQ(values["share"].value, "0.333333");
  EXPECT_FALSE(values.contains("population"));
  // Each by its own type: a share in percent, a count with separators, neither the other's.
  EXPECT_NE(book.format_of(values["share"]), book.format_of(values["units"]));
  EXPECT_NE(book.format_of(values["share"]), book.format_of(values["area_km2"]));
}

TEST(Workbook, NoDigitOfALongSeedIsLost) {
  TableData table("long", {columns::integer("seed", {}), columns::truth("unit", {})});
  table.add({999'999'999'999'999, true});
  table.add({9'007'199'254'740'993, false});
  table.add({{}, {}});
  Book book(workbook_file({table}).bytes);
  const Sheet sheet = book.sheet("long");
  EXPECT_EQ(sheet.at({1, 0}).type, "");
  EXPECT_EQ(std::stod(sheet.at({1, 0}).value), 999'999'999'999'999);
  EXPECT_EQ(sheet.at({2, 0}).type, "s");
  EXPECT_EQ(sheet.at({2, 0}).value, "9007199254740993");
  EXPECT_EQ(sheet.at({1, 1}).value, "1");
  EXPECT_EQ(sheet.at({2, 1}).value, "0");
  EXPECT_FALSE(sheet.contains({3, 0}));
}

TEST(Workbook, ACellHoldsWhatItCanAndSaysWhereTheRestIs) {
  TableData table(columns::coverage_by_kind());
  std::string longest, longer;
  for (int i = 0; i < 32'767; ++i) longest += "\u00e9";
  longer = longest + "x";
  table.add({"11", longest, 4, 1, 0.25});
  table.add({"12", longer, 4, 1, 0.25});
  table.add({"13", "a\xFF\xEF\xBF\xBF", 4, 1, 0.25});
  const std::string strings = unzipped(workbook_file({table}).bytes)["xl/sharedStrings.xml"];
  EXPECT_NE(strings.find(longest + "</t>"), std::string::npos);
  EXPECT_EQ(strings.find(longer), std::string::npos);
  EXPECT_NE(strings.find("\u00e9 \u2026 (cut: whole in coverage_by_kind.csv)</t>"), std::string::npos);
  EXPECT_NE(strings.find(">a\uFFFD\uFFFD<"), std::string::npos);
}

// A file system that is almost full takes the packed workbook, which is small, and not the sheets before they
// are packed.
TEST(Workbook, ASheetThatDoesNotFitAmongTheTemporaryFilesIsAnError) {
  loader::table::Table table;
  table.columns = {"name"};
  table.rows.assign(20'000, {1, {{"Kabupaten Kepulauan Siau Tagulandang Biaro"}}});
  const std::size_t packed = workbook_of(table).size();
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit little{packed + 8'192, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &little), 0);
  std::string said;
  try {
    workbook_of(table);
  } catch (const base::Error& error) {
    said = error.what();
  }
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_THAT(said,
              testing::HasSubstr("the temporary file of xl/worksheets/sheet1.xml did not take all of it"));
}

}  // namespace
}  // namespace cakupan::publish
