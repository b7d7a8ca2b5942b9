#include "publish/workbook.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <xlsxwriter.h>
#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/plain_locale.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/xml_text.hpp>
#include <cakupan/publish/tables.hpp>

#include "publish/columns/cover.hpp"
#include "publish/columns/labels.hpp"
#include "publish/columns/tables.hpp"
#include "publish/scratch.hpp"
#include "publish/table_definitions.hpp"
#include "publish/workbook_check.hpp"

namespace cakupan::publish {

namespace {

[[noreturn]] void throw_unwritable(const std::string& reason) {
  throw base::Error(base::Failure::work, "the workbook cannot be written: " + reason,
                    {"tables/cakupan.xlsx", {}, {}}, "check the space left for temporary files");
}

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) throw_unwritable(lxw_strerror(error));
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
  std::string allowed = base::xml_text(text);
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

/// Readers find what a measure is called in words, as the columns are.
bool names_measures(const TableData& table, const Column& column) {
  return table.name() == columns::summary().name && column.name == "measure";
}

/// A workbook that is being written into a file.
class Workbook {
 public:
  /// `folder`: for temporary files; they have names for a moment, and would outlive a process that is killed.
  Workbook(std::string path, std::string folder) : path_(std::move(path)) {
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    book_ = workbook_new_opt(path_.c_str(), &options);
    if (book_ == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
    describe({});
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

  /// Title, program, and a property of its own for everything else, as spreadsheets show them.
  void describe(const TableExtras& extras) {
    lxw_doc_properties properties{};
    // Without a date of its own the workbook would carry the clock's.
    properties.created = 315532800;  // 1980-01-01, the first that a ZIP archive knows
    const model::Provenance* provenance = extras.provenance;
    if (provenance != nullptr && provenance->date)
      properties.created = static_cast<time_t>(*provenance->date);
    std::string title = base::xml_text(extras.title);
    std::string program = provenance == nullptr ? "" : provenance->program;
    properties.title = title.data();
    properties.author = program.data();
    require(workbook_set_properties(book_, &properties));
    if (provenance == nullptr) return;
    set_property("program", provenance->program);
    set_property("source", provenance->source);
    set_property("project", provenance->project);
    set_property("output", provenance->output);
    set_property("sources", provenance->sources);
    set_property("made_from", provenance->made_from);
    for (const model::InputFile& input : provenance->inputs)
      set_property(input.role + " " + input.path, input.sha256);
  }

  /// The first sheet: what the run found, and a list of the others with what they hold, one click away.
  void add_cover(const std::vector<TableData>& tables, const TableExtras& extras,
                 const std::vector<std::string>& result) {
    language_ = extras.language;
    const columns::CoverWords& words = columns::cover_words();
    lxw_worksheet* sheet = added_sheet(words.sheet.in(language_));
    constexpr double name_width = 34, note_width = 110;
    require(worksheet_set_column(sheet, 0, 0, name_width, nullptr));
    require(worksheet_set_column(sheet, 1, 1, note_width, nullptr));
    lxw_row_t row = 0;
    write_line(sheet, row++, extras.title, header_);
    for (const std::string& sentence : result) write_line(sheet, row++, sentence, nullptr);
    if (extras.provenance != nullptr) {
      write_line(sheet, row++, words.source.in(language_) + ": " + extras.provenance->source, nullptr);
      write_line(sheet, row++, extras.provenance->program + ", " + extras.provenance->project, nullptr);
    }
    ++row;
    write_line(sheet, row++, words.contents.in(language_), header_);
    for (const TableData& table : tables) add_entry(sheet, row++, table.name(), note_of(table.name()));
    add_entry(sheet, row++, columns::definitions().name, words.definitions.in(language_));
  }

  void add(const TableData& table) {
    lxw_worksheet* sheet = added_sheet(table.name());
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t column = 0; column < table.columns().size(); ++column) add_column(sheet, table, column);
    if (!table.rows().empty()) {
      require(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows().size()),
                                   static_cast<lxw_col_t>(table.columns().size() - 1)));
    }
  }

  void add(const loader::table::Table& table, const char* name) {
    lxw_worksheet* sheet = added_sheet(name);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const auto at = static_cast<lxw_col_t>(column);
      require(worksheet_write_string(sheet, 0, at, table.columns[column].c_str(), header_));
      ++sheets_.back().cells;
      for (std::size_t i = 0; i < table.rows.size(); ++i)
        write(sheet, static_cast<lxw_row_t>(i + 1), at, table.rows[i].cells[column]);
    }
  }

  /// REQUIRES: to be called once, at the end.
  void close() {
    errno = 0;
    // The library frees the workbook whether or not it could write it.
    const lxw_error closed = workbook_close(std::exchange(book_, nullptr));
    const int error = errno;
    // What it calls an error of the archive has its reason in the system's.
    if (closed != LXW_NO_ERROR && error != 0) throw_unwritable(std::generic_category().message(error));
    require(closed);
    // It does not ask whether its temporary files took what it wrote: a sheet might end in the middle.
    const std::string part = unwhole_part(path_, sheets_);
    if (!part.empty()) throw_unwritable("the temporary file of " + part + " did not take all of it");
  }

 private:
  /// The address that a cell begins with; empty where it begins with none that a spreadsheet takes.
  static std::string address_in(const std::string& text) {
    constexpr std::size_t longest = 2079;
    if (!text.starts_with("https://") && !text.starts_with("http://")) return {};
    const std::string address = text.substr(0, text.find_first_of(" \t\n"));
    return address.size() > longest ? "" : address;
  }

  /// A spreadsheet's properties hold 255 characters; of longer names the end tells files apart.
  void set_property(const std::string& name, const std::string& text) {
    constexpr std::size_t most = 255;
    if (text.empty() || known_.contains(name)) return;
    known_.insert(name);
    const std::string key = name.size() > most ? name.substr(name.size() - most) : name;
    std::string value = base::xml_text(text);
    if (value.size() > most) value.resize(most);
    require(workbook_set_custom_property_string(book_, base::xml_text(key).c_str(),
                                                base::xml_text(value).c_str()));
  }

  lxw_worksheet* added_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) require(LXW_ERROR_SHEETNAME_ALREADY_USED);
    sheets_.emplace_back();
    return sheet;
  }

  lxw_format* format(const std::string& number_format) {
    lxw_format*& known = formats_[number_format];
    if (known == nullptr) {
      known = workbook_add_format(book_);
      if (known == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
      if (!number_format.empty()) format_set_num_format(known, number_format.c_str());
    }
    return known;
  }

  void write_line(lxw_worksheet* sheet, lxw_row_t row, const std::string& text, lxw_format* look) {
    if (text.empty()) return;
    require(worksheet_write_string(sheet, row, 0, for_a_cell(text, "").c_str(), look));
    ++sheets_.back().cells;
  }

  void add_entry(lxw_worksheet* sheet, lxw_row_t row, const std::string& name, const std::string& note) {
    const std::string link = "internal:'" + name + "'!A1";
    require(worksheet_write_url(sheet, row, 0, link.c_str(), nullptr));
    require(worksheet_write_string(sheet, row, 0, name.c_str(), workbook_get_default_url_format(book_)));
    if (!note.empty()) require(worksheet_write_string(sheet, row, 1, note.c_str(), nullptr));
    sheets_.back().cells += note.empty() ? 1 : 2;
  }

  /// The first sentence of what the document says of a table, on one line and without marks.
  std::string note_of(const std::string& name) const {
    for (const TableDeclaration* table : columns::all()) {
      if (table->name != name) continue;
      std::string note = base::replaced(base::replaced(table->note.in(language_), "\n", " "), "`", "");
      const std::size_t end = note.find(". ");
      return end == std::string::npos ? note : note.substr(0, end + 1);
    }
    return {};
  }

  void add_column(lxw_worksheet* sheet, const TableData& table, std::size_t position) {
    constexpr std::size_t narrowest = 8, widest = 60;
    const auto at = static_cast<lxw_col_t>(position);
    const Column& column = table.columns()[position];
    const std::string label = columns::label_of(column, language_);
    std::size_t width = label.size() + 3;
    require(worksheet_write_string(sheet, 0, at, label.c_str(), header_));
    require(worksheet_write_comment(sheet, 0, at, column.name.c_str()));
    ++sheets_.back().cells;
    ++sheets_.back().comments;
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
      const Value& value = table.rows()[i][position];
      if (value.is_nothing()) continue;
      ++sheets_.back().cells;
      std::string text = text_of(value, column);
      if (names_measures(table, column)) {
        require(worksheet_write_comment(sheet, static_cast<lxw_row_t>(i + 1), at, text.c_str()));
        ++sheets_.back().comments;
        text = columns::label_of(columns::measure_named(text), language_);
      }
      width = std::max(width, text.size() + 1);
      write(sheet, static_cast<lxw_row_t>(i + 1), at, value, column, for_a_cell(text, table.name()));
    }
    require(worksheet_set_column(sheet, at, at, static_cast<double>(std::clamp(width, narrowest, widest)),
                                 nullptr));
  }

  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const loader::table::Cell& cell) {
    if (cell.text.empty()) return;
    ++sheets_.back().cells;
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
      if (const std::string address = address_in(text); !address.empty() && links_++ < most_links) {
        require(worksheet_write_url(sheet, row, at, address.c_str(), nullptr));
        shown = workbook_get_default_url_format(book_);
      }
      require(worksheet_write_string(sheet, row, at, text.c_str(), whole == nullptr ? shown : format("@")));
    }
  }

  std::string path_;
  lxw_workbook* book_ = nullptr;
  std::vector<WrittenSheet> sheets_;
  // A worksheet takes some more; the others stay text.
  static constexpr std::size_t most_links = 60'000;

  base::Language language_ = base::Language::english;
  std::size_t links_ = 0;
  lxw_format* header_ = nullptr;
  std::map<std::string, lxw_format*> formats_;
  std::set<std::string> known_;  // names of properties
};

template <class Fill>
std::string workbook_bytes(Fill fill) {
  const base::PlainLocale plain;
  const ScratchFolder scratch(std::filesystem::temp_directory_path());
  const std::string path = (scratch.path() / "cakupan.xlsx").string();
  Workbook workbook(path, scratch.path().string());
  fill(workbook);
  workbook.close();
  std::string bytes = bytes_of_file(path).value_or("");
  if (bytes.empty()) require(LXW_ERROR_CREATING_XLSX_FILE);
  return bytes;
}

}  // namespace

BundleFile workbook_file(const std::vector<TableData>& tables, const TableExtras& extras,
                         const std::vector<std::string>& result) {
  return {"tables/cakupan.xlsx", workbook_bytes([&](Workbook& workbook) {
            workbook.describe(extras);
            workbook.add_cover(tables, extras, result);
            for (const TableData& table : tables) workbook.add(table);
            workbook.add(definitions_table());
          })};
}

std::string workbook_of(const loader::table::Table& table) {
  return workbook_bytes([&](Workbook& workbook) { workbook.add(table, "cakupan"); });
}

}  // namespace cakupan::publish
