#include "loader/table/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::table {

namespace {

const std::string save_as_utf8 = "save it as CSV UTF-8";

/// Reads record after record.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, const std::string& path)
      : text_(text), separator_(separator), path_(path) {}

  bool at_end() const { return at_ >= text_.size(); }

  TableRow record() {
    TableRow row;
    row.source_row = line_;
    while (true) {
      row.cells.push_back({cell(row.source_row), CellKind::text});
      if (at_end()) return row;
      if (text_[at_] == separator_) {
        ++at_;
        continue;
      }
      end_line();
      return row;
    }
  }

 private:
  bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }

  void end_line() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  std::string cell(std::size_t record_line) {
    std::string value;
    if (!at_end() && text_[at_] == '"') value = quoted(record_line);
    // What follows a closing quote belongs to the cell, as spreadsheets take it.
    const std::size_t start = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    value += text_.substr(start, at_ - start);
    return std::string(base::trimmed(value));
  }

  std::string quoted(std::size_t record_line) {
    std::string value;
    for (++at_; !at_end(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
        if (!doubled) {
          ++at_;
          return value;
        }
        ++at_;
      } else if (c == '\n' || (c == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] != '\n'))) {
        ++line_;
      }
      value += c;
    }
    throw base::Error(base::Failure::input, "a quote (\") is opened and never closed",
                      {path_, record_line, {}}, "close it, or double it where it stands for itself");
  }

  std::string_view text_;
  char separator_;
  const std::string& path_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

void check_text(std::string_view text, const std::string& path) {
  const auto refuse = [&](const std::string& happened, std::optional<std::size_t> row,
                          const std::string& remedy) {
    throw base::Error(base::Failure::input, happened, {path, row, {}}, remedy);
  };
  if (base::trimmed(text).empty()) refuse("is empty", std::nullopt, "give a table with a header and rows");
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
    refuse("is UTF-16", std::nullopt, save_as_utf8);
  if (text.find('\0') != std::string_view::npos) {
    refuse("is no CSV table: it holds bytes that are no text", std::nullopt,
           "give CSV, XLSX, ODS, DBF or JSON");
  }
  std::size_t row = 0;
  for (const std::string_view line : base::split(text, '\n')) {
    ++row;
    if (!base::is_utf8(line)) refuse("is not UTF-8", row, save_as_utf8);
  }
}

/// How well a separator cuts: cells of the first record, if most of the next ones have as many.
std::size_t fitness(std::string_view text, char separator, const std::string& path) {
  CsvReader reader(text, separator, path);
  const std::size_t width = reader.record().cells.size();
  std::size_t same = 0, read = 0;
  for (; read < 20 && !reader.at_end(); ++read) {
    if (reader.record().cells.size() == width) ++same;
  }
  return 2 * same >= read ? 2 * width : width;  // evenness counts as much as twice the width
}

/// The text from the first line that a separator may cut: titles above it, of several words, tell nothing.
std::string_view without_titles(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = base::trimmed(rest.substr(0, end));
    const bool is_title = line.find_first_of(",;\t") == std::string_view::npos &&
                          (line.empty() || line.find(' ') != std::string_view::npos);
    if (!is_title) return rest;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return text;
}

char separator_of(std::string_view whole, const std::string& path) {
  const std::string_view text = without_titles(whole);
  char best = ',';
  std::size_t best_fitness = fitness(text, ',', path);
  for (const char candidate : {';', '\t'}) {
    const std::size_t f = fitness(text, candidate, path);
    if (f <= best_fitness) continue;
    best = candidate;
    best_fitness = f;
  }
  return best;
}

/// A column of numbers with at least one decimal comma decides.
base::DecimalMark decimal_mark_of(const std::vector<TableRow>& rows) {
  std::map<std::size_t, bool> with_comma;  // column -> so far all numbers, some with comma
  std::map<std::size_t, bool> broken;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].cells.size(); ++c) {
      const std::string& text = rows[r].cells[c].text;
      if (text.empty()) continue;
      if (!base::parse_number(text, base::DecimalMark::comma)) broken[c] = true;
      if (text.find(',') != std::string::npos) with_comma[c] = true;
    }
  }
  const bool found = std::any_of(with_comma.begin(), with_comma.end(),
                                 [&](const auto& column) { return !broken.contains(column.first); });
  return found ? base::DecimalMark::comma : base::DecimalMark::point;
}

}  // namespace

CsvRecords parse_csv_records(std::string_view text, const std::string& path) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  check_text(text, path);
  CsvRecords result;
  result.separator = separator_of(text, path);
  CsvReader reader(text, result.separator, path);
  while (!reader.at_end()) result.rows.push_back(reader.record());
  if (result.separator != ',') result.decimal_mark = decimal_mark_of(result.rows);
  return result;
}

}  // namespace cakupan::loader::table
