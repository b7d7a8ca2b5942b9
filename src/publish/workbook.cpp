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
#include <cakupan/base/xml_text.hpp>
#include <cakupan/publish/tables.hpp>

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

/// How a spreadsheet shows the cells of a column; "@" is text, and an empty format shows what is there.
std::string number_format_of(const Column& column) {
  switch (column.type) {
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::years:
      return "@";
    case ColumnType::year:
    case ColumnType::integer:
      return "0";
    case ColumnType::count:
      return "#,##0";
    case ColumnType::share:
      return "0.0%";
    case ColumnType::chance:
    case ColumnType::number:
      return "0.0000";
    case ColumnType::certainty:
      return "0.000";
    case ColumnType::length:
    case ColumnType::area:
      return column.digits == Digits::as_given ? "" : "#,##0.000";
    case ColumnType::truth:
    case ColumnType::measure:
      return "";
  }
  return "";
}

/// Spreadsheets keep fifteen digits; longer whole numbers, such as a seed, are written as text.
bool fits_a_spreadsheet(std::int64_t number) {
  constexpr std::int64_t beyond = 1'000'000'000'000'000;
  return -beyond < number && number < beyond;
}

/// As much of a text as a cell holds; the whole one is in the CSV.
std::string for_a_cell(const std::string& text, const std::string& table) {
  constexpr std::size_t most_characters = 32'767;
  const std::string allowed = base::xml_text(text);
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  if (static_cast<std::size_t>(std::count_if(allowed.begin(), allowed.end(), begins)) <= most_characters)
    return allowed;
  const std::string note = " … (cut: whole in " + table + ".csv)";
  std::size_t end = 0;
  // The bytes of the note are at least its characters.
  for (std::size_t kept = most_characters - note.size(); end < allowed.size(); ++end) {
    if (begins(allowed[end]) && kept-- == 0) break;
  }
  return allowed.substr(0, end) + note;
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
    header_ = workbook_add_format(book_);
    if (header_ == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
    format_set_bold(header_);
    format_set_bottom(header_, LXW_BORDER_THIN);
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

  void add(const loader::table::Table& table, const char* name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name);
    if (sheet == nullptr) require(LXW_ERROR_SHEETNAME_ALREADY_USED);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const auto at = static_cast<lxw_col_t>(column);
      require(worksheet_write_string(sheet, 0, at, table.columns[column].c_str(), header_));
      for (std::size_t i = 0; i < table.rows.size(); ++i)
        write(sheet, static_cast<lxw_row_t>(i + 1), at, table.rows[i].cells[column]);
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

  void add_column(lxw_worksheet* sheet, const TableData& table, std::size_t position) {
    constexpr std::size_t narrowest = 8, widest = 60;
    const auto at = static_cast<lxw_col_t>(position);
    const Column& column = table.columns()[position];
    std::size_t width = column.name.size() + 3;
    require(worksheet_write_string(sheet, 0, at, column.name.c_str(), header_));
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
      const Value& value = table.rows()[i][position];
      if (value.is_nothing()) continue;
      const std::string text = text_of(value, column);
      width = std::max(width, text.size() + 1);
      write(sheet, static_cast<lxw_row_t>(i + 1), at, value, column, for_a_cell(text, table.name()));
    }
    require(worksheet_set_column(sheet, at, at, static_cast<double>(std::clamp(width, narrowest, widest)),
                                 nullptr));
  }

  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const loader::table::Cell& cell) {
    if (cell.text.empty()) return;
    const auto number = base::parse_number(cell.text);
    if (cell.kind == loader::table::CellKind::number && number) {
      require(worksheet_write_number(sheet, row, at, *number, nullptr));
    } else {
      require(worksheet_write_string(sheet, row, at, cell.text.c_str(), format("@")));
    }
  }

  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const Value& value, const Column& column,
             const std::string& text) {
    const Value::Content& content = value.content();
    const auto* whole = std::get_if<std::int64_t>(&content);
    const auto* truth = std::get_if<bool>(&content);
    lxw_format* shown = format(number_format_of(value.rule(column)));
    if (truth != nullptr) {
      require(worksheet_write_boolean(sheet, row, at, *truth ? 1 : 0, shown));
    } else if (std::holds_alternative<double>(content) || (whole != nullptr && fits_a_spreadsheet(*whole))) {
      require(worksheet_write_number(sheet, row, at, number_of(value, column), shown));
    } else {
      require(worksheet_write_string(sheet, row, at, text.c_str(), whole == nullptr ? shown : format("@")));
    }
  }

  lxw_workbook* book_;
  lxw_format* header_ = nullptr;
  std::map<std::string, lxw_format*> formats_;
};

}  // namespace

namespace {

template <class Fill>
std::string workbook_bytes(Fill fill) {
  const PlainLocale plain;
  const ScratchFolder scratch(std::filesystem::temp_directory_path());
  const std::string path = (scratch.path() / "cakupan.xlsx").string();
  Workbook workbook(path);
  fill(workbook);
  workbook.close();
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file || bytes.empty()) require(LXW_ERROR_CREATING_XLSX_FILE);
  return bytes;
}

}  // namespace

BundleFile workbook_file(const std::vector<TableData>& tables) {
  return {"tables/cakupan.xlsx", workbook_bytes([&](Workbook& workbook) {
            for (const TableData& table : tables) workbook.add(table);
            workbook.add(definitions_table());
          })};
}

std::string workbook_of(const loader::table::Table& table) {
  return workbook_bytes([&](Workbook& workbook) { workbook.add(table, "cakupan"); });
}

}  // namespace cakupan::publish
