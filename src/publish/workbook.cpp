#include "publish/workbook.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include <locale.h>
#include <xlsxwriter.h>
#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

#include "publish/scratch.hpp"
#include "publish/table_definitions.hpp"

namespace cakupan::publish {

namespace {

void require(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw base::Error(base::Failure::work,
                    std::string("the workbook cannot be written: ") + lxw_strerror(error),
                    {"tables/cakupan.xlsx", {}, {}}, "check the space left for temporary files");
}

/// The format of a column of numbers, by what its name says.
std::string number_format_of(const std::string& column) {
  const auto has = [&](const char* part) { return column.find(part) != std::string::npos; };
  if (has("share") || column.starts_with("ci_") || column == "difference") return "0.0%";
  if (has("year") || column == "cohort" || column == "seed" || column == "source_row") return "0";
  if (has("p_value") || has("q_value") || column.starts_with("p_")) return "0.0000";
  if (has("km") && column != "band_km" && column != "within_km" && column != "from_km" && column != "to_km")
    return "#,##0.000";
  if (has("statistic") || column == "observed" || column == "expected" || column == "variance" ||
      has("ratio") || column == "score")
    return "0.0000";
  return "#,##0";
}

/// While it lives, this thread writes numbers with a decimal point: libxlsxwriter prints them by the locale,
/// and a workbook with decimal commas in its XML cannot be opened.
class PlainLocale {
 public:
  PlainLocale() : plain_(::newlocale(LC_ALL_MASK, "C", nullptr)) {
    if (plain_ == nullptr) throw base::Error(base::Failure::work, "the locale \"C\" is not there");
    before_ = ::uselocale(plain_);
  }
  ~PlainLocale() {
    ::uselocale(before_);
    ::freelocale(plain_);
  }
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;

 private:
  locale_t plain_;
  locale_t before_ = nullptr;
};

/// A workbook that is being written into a file.
class Workbook {
 public:
  explicit Workbook(const std::string& path) : book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
    lxw_doc_properties properties{};
    // Without a date of its own the workbook would carry the clock's.
    properties.created = 315532800;  // 1980-01-01, the first that a ZIP archive knows
    require(workbook_set_properties(book_, &properties));
    header_ = format("");
    format_set_bold(header_);
    format_set_bottom(header_, LXW_BORDER_THIN);
    text_ = format("@");
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }

  void add(const TableData& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, table.name().c_str());
    if (sheet == nullptr) require(LXW_ERROR_SHEETNAME_ALREADY_USED);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t column = 0; column < table.columns().size(); ++column) add_column(sheet, table, column);
    if (!table.rows().empty()) {
      require(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows().size()),
                                   static_cast<lxw_col_t>(table.columns().size() - 1)));
    }
  }

  void close() {
    // The library frees the workbook whether or not it could write it.
    require(workbook_close(std::exchange(book_, nullptr)));
  }

 private:
  lxw_format* format(const std::string& number_format) {
    lxw_format*& known = formats_[number_format];
    if (known == nullptr) {
      known = workbook_add_format(book_);
      if (known == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
      if (!number_format.empty()) format_set_num_format(known, number_format.c_str());
    }
    return known;
  }

  void add_column(lxw_worksheet* sheet, const TableData& table, std::size_t column) {
    constexpr std::size_t narrowest = 8, widest = 60;
    const auto at = static_cast<lxw_col_t>(column);
    const bool numbers = is_number_column(table, column);
    lxw_format* shown = numbers ? format(number_format_of(table.columns()[column])) : text_;
    std::size_t width = table.columns()[column].size() + 3;
    require(worksheet_write_string(sheet, 0, at, table.columns()[column].c_str(), header_));
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
      const std::string& cell = table.rows()[i][column];
      if (cell.empty()) continue;
      const auto row = static_cast<lxw_row_t>(i + 1);
      width = std::max(width, cell.size() + 1);
      if (numbers) {
        require(worksheet_write_number(sheet, row, at, base::parse_number(cell).value(), shown));
      } else {
        require(worksheet_write_string(sheet, row, at, cell.c_str(), shown));
      }
    }
    require(worksheet_set_column(sheet, at, at, static_cast<double>(std::clamp(width, narrowest, widest)),
                                 nullptr));
  }

  lxw_workbook* book_;
  lxw_format* header_ = nullptr;
  lxw_format* text_ = nullptr;
  std::map<std::string, lxw_format*> formats_;
};

}  // namespace

BundleFile workbook_file(const std::vector<TableData>& tables) {
  const PlainLocale plain;
  const ScratchFolder scratch(std::filesystem::temp_directory_path());
  const std::string path = (scratch.path() / "cakupan.xlsx").string();
  Workbook workbook(path);
  for (const TableData& table : tables) workbook.add(table);
  workbook.add(definitions_table());
  workbook.close();
  std::ifstream file(path, std::ios::binary);
  BundleFile result{"tables/cakupan.xlsx",
                    {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
  if (!file || result.bytes.empty()) require(LXW_ERROR_CREATING_XLSX_FILE);
  return result;
}

}  // namespace cakupan::publish
