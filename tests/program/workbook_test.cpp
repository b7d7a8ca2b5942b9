// The workbook as an office opens it: LibreOffice reads every sheet, and its figures are those of the CSV
// files.

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/table.hpp>

#include "program/example.hpp"
#include "program/program.hpp"
#include "publish/columns/labels.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;

class OfficeWorkbook : public ProgramTest {
 protected:
  /// Every sheet as "sheets/cakupan-<sheet>.csv", with its values as they are, not as they are shown.
  void convert(const std::string& workbook) const {
    // The office writes numbers by its own locale; cakupan's is that of the test.
    const std::string command = "LC_ALL=C.UTF-8 soffice -env:UserInstallation=file://" + path("office") +
                                " --headless --convert-to 'csv:Text - txt - csv "
                                "(StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'"
                                " --outdir " +
                                path("sheets") + " " + workbook + " > " + path("office.log") + " 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << read(folder_ / "office.log");
  }

  loader::table::Table table_at(const std::string& name) const {
    base::Diagnostics ignored;
    return loader::table::read_table(path(name), {}, ignored);
  }
};

bool is_the_same(const std::string& office, const std::string& csv) {
  if (office == csv) return true;
  if (office == "TRUE" || office == "FALSE") return base::lower(office) == csv;
  // A share is written as it is shown, in percent, with all of its digits.
  const bool percent = office.ends_with('%');
  auto a = base::parse_number(percent ? office.substr(0, office.size() - 1) : office);
  if (a && percent) a = *a / 100;
  const auto b = base::parse_number(csv);
  return a && b && std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b));
}

TEST_F(OfficeWorkbook, HasTheFiguresOfTheTables) {
  const std::string project = without_pages(changed_example(
      folder_, {{"formats = [\"svg\", \"png\", \"pdf\"]", "formats = [\"svg\"]\nreport = false"}}));
  ASSERT_EQ(cakupan({"run", project, "-o", path("out")}).code, 0);
  convert(path("out/tables/cakupan.xlsx"));
  std::size_t sheets = 0, cells = 0;
  for (const publish::TableDeclaration* declared : publish::columns::all()) {
    const std::string csv = "out/tables/" + declared->name + ".csv";
    const std::string sheet = "sheets/cakupan-" + declared->name + ".csv";
    if (!fs::exists(folder_ / csv) || declared->name == "map_classes") continue;
    ASSERT_TRUE(fs::exists(folder_ / sheet)) << sheet;
    if (lines_of(read(folder_ / csv)).size() < 2) continue;  // without a row
    const loader::table::Table ours = table_at(csv), theirs = table_at(sheet);
    ASSERT_EQ(ours.rows.size(), theirs.rows.size()) << sheet;
    ASSERT_EQ(ours.columns.size(), theirs.columns.size()) << sheet;
    ++sheets;
    for (std::size_t column = 0; column < ours.columns.size(); ++column) {
      EXPECT_EQ(theirs.columns[column], publish::columns::label_of(declared->column(ours.columns[column]),
                                                                   base::Language::indonesian));
      for (std::size_t row = 0; row < ours.rows.size(); ++row) {
        std::string in_ours = ours.rows[row].cells[column].text;
        if (declared->name == "summary" && ours.columns[column] == "measure")
          in_ours = publish::columns::label_of(publish::columns::measure_named(in_ours),
                                               base::Language::indonesian);
        const std::string& in_theirs = theirs.rows[row].cells[column].text;
        ASSERT_TRUE(is_the_same(in_theirs, in_ours))
            << declared->name << '.' << ours.columns[column] << " row " << row << ": '" << in_theirs
            << "' for '" << in_ours << "'";
        ++cells;
      }
    }
  }
  EXPECT_GE(sheets, 25U);
  EXPECT_GT(cells, 20'000U);
  const std::string cover = read(folder_ / "sheets/cakupan-Sampul.csv");
  EXPECT_THAT(cover, testing::HasSubstr("185 dari 514 daerah (36,0"));
  EXPECT_THAT(cover, testing::HasSubstr("participants"));
}

}  // namespace
}  // namespace cakupan::program
