#include <cakupan/job/starter_project.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/password.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/database_address.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/name_pairs.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

std::string quoted_toml(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return result + "\"";
}

/// "my-list_2024.csv" as "My list 2024".
std::string title_from(const std::string& path) {
  std::string words = fs::path(path).stem().string();
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  words = std::string(base::trimmed(words));
  if (words.empty()) return "Coverage";
  if (words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

/// A path as the project's file has to name it. A password is not for a file that is handed on.
std::string from_project(const std::string& path, const std::string& file) {
  if (geo::is_database(path)) return base::address_without_password(path);
  if (file.empty() || file == "-" || fs::path(path).is_absolute()) return path;
  const fs::path folder = fs::absolute(file).parent_path();
  std::error_code error;
  const fs::path relative = fs::relative(fs::absolute(path), folder, error);
  return error || relative.empty() ? fs::absolute(path).string() : relative.string();
}

class Starter {
 public:
  Starter(const StarterRequest& request, base::Diagnostics& diagnostics)
      : request_(request),
        data_(request.data.empty() ? data_folder() : request.data),
        boundaries_(request.boundaries.empty() ? data_ + "/geodata/regencies.shp" : request.boundaries),
        diagnostics_(diagnostics) {}

  std::string text() {
    read_columns();
    head();
    table();
    maps();
    return text_;
  }

 private:
  void read_columns() {
    loader::table::TableOptions reading;
    reading.sheet = request_.table.sheet;
    reading.header = request_.table.header;
    const loader::table::Table rows = loader::table::read_table(request_.table.path, reading, diagnostics_);
    columns_ = loader::join::found_columns(rows, request_.table, diagnostics_);
    take_likely_status(rows);
    find_unknown_states(rows);
    if (columns_.region_column.empty() && columns_.code_column.empty()) {
      throw base::Error(base::Failure::input, "no column holds regions or their codes",
                        {request_.table.path, {}, {}},
                        "name it with --column; there are: " + base::join(rows.columns, ", "));
    }
  }

  /// Without it, those who withdrew would count.
  void take_likely_status(const loader::table::Table& rows) {
    if (request_.table.status_column == loader::join::no_column) return;
    const auto likely = loader::join::likely_status(rows, columns_);
    if (!likely) return;
    columns_.status_column = likely->column;
    diagnostics_.warn(
        "status-found",
        fmt::format("the column '{}' looks like a status and is taken for one: {}", likely->column,
                    likely->words),
        {request_.table.path, {}, likely->column},
        fmt::format("say status_column = \"{}\" in the new file where it is none", loader::join::no_column));
  }

  void find_unknown_states(const loader::table::Table& rows) {
    if (columns_.status_column.empty()) return;
    std::set<std::string> known{""};
    for (const std::string& name : model::status_names()) known.insert(base::squeezed(name));
    const std::size_t column = rows.column(columns_.status_column);
    for (const loader::table::TableRow& row : rows.rows) {
      const std::string word = std::string(base::trimmed(row.cells[column].text));
      if (known.insert(base::squeezed(word)).second) unknown_states_.push_back(word);
    }
    if (unknown_states_.empty()) return;
    diagnostics_.warn(
        "status-words",
        fmt::format("{} that no state is called by: {}", base::counted(unknown_states_.size(), "word"),
                    base::first_names(unknown_states_)),
        {request_.table.path, {}, columns_.status_column},
        "say which means what below [[participation.state]] of the new file");
  }

  /// Which word means that a region takes part, nobody but its writer knows.
  void states() {
    if (unknown_states_.empty()) return;
    std::vector<std::string> words;
    words.reserve(unknown_states_.size());
    for (const std::string& word : unknown_states_) words.push_back(quoted_toml(word));
    text_ += fmt::format(
        "\n# No state is called by these words of {}: say which means what, one block for each state, and "
        "take\n"
        "# the # away. Names: {}.\n"
        "# [[participation.state]]\n# name = \"selected\"\n# words = [{}]\n",
        quoted_toml(columns_.status_column), base::join(model::status_names(), ", "),
        base::join(words, ", "));
  }

  /// Whether the embedded gazetteer knows the boundaries' regions.
  bool gazetteer_fits() const {
    if (request_.boundaries.empty()) return true;
    base::Diagnostics not_told;
    model::BoundaryInput input;
    input.path = boundaries_;
    const loader::boundary::BoundaryFile file =
        loader::boundary::read_boundaries(input, not_told, loader::boundary::Databases::read);
    const loader::match::GazetteerIndex index(
        loader::match::read_gazetteer(embedded_gazetteer(data_), not_told));
    return loader::join::pairs_by_region(file.features, {}, index, {}, loader::join::RegionFit::required)
        .has_value();
  }

  void line(const std::string& key, const std::string& value) {
    if (!value.empty()) text_ += fmt::format("{} = {}\n", key, quoted_toml(value));
  }

  void head() {
    const std::string title = request_.title.empty() ? title_from(table_name()) : request_.title;
    text_ += "cakupan = 1\n";
    line("title", title);
    line("language", request_.language == base::Language::indonesian ? "id" : "en");
    text_ += "\n[boundaries]\n";
    line("path", from_project(boundaries_, request_.file));
    if (!request_.boundaries.empty())
      text_ += "# attribution = \"whose boundaries these are, for the source line\"\n";
    if (gazetteer_fits()) {
      text_ += "\n# Names, codes and provinces of Indonesia's regions.\n[gazetteer]\n";
      line("path", from_project(embedded_gazetteer(data_), request_.file));
    }
  }

  /// What the table is called: of a database, what is named there.
  std::string table_name() const {
    if (!geo::is_database(request_.table.path)) return request_.table.path;
    return columns_.sheet.empty() ? "coverage" : columns_.sheet.substr(columns_.sheet.find('.') + 1);
  }

  void table() {
    text_ += "\n# Who takes part.\n[participation]\n";
    line("path", from_project(request_.table.path, request_.file));
    line("sheet", columns_.sheet);
    if (columns_.header) line("header", fmt::format("{}-{}", columns_.header->first, columns_.header->last));
    line("region_column", columns_.region_column);
    line("code_column", columns_.code_column);
    line("province_column", columns_.parent_column);
    line("kind_column", columns_.kind_column);
    line("year_column", columns_.year_column);
    line("status_column", columns_.status_column);
    line("source_column", columns_.source_column);
    if (request_.source.empty()) {
      text_ += "# source = \"whose list this is, for the source line of every map\"\n";
    } else {
      line("source", request_.source);
    }
    text_ +=
        "# decisions = \"answers.csv\"  # names that a person settled: cakupan match TABLE --decisions "
        "answers.csv\n";
    states();
    text_ += "\n[output]\n";
    line("folder", fs::path(table_name()).stem().string() + "-maps");
  }

  void maps() {
    text_ += "\n# Keys of maps and all other themes: docs/project.md\n[[map]]\nid = \"participation\"\n";
    text_ += "theme = \"participation\"\n";
    text_ += "\n[[map]]\nid = \"coverage\"\ntheme = \"coverage\"\n";
    text_ += "\n# A page for each province:\n# [[map]]\n# id = \"province-{code}\"\n# theme = \"state\"\n";
    text_ += "# for_each = \"province\"\n";
  }

  const StarterRequest& request_;
  std::string data_, boundaries_;
  base::Diagnostics& diagnostics_;
  model::TableInput columns_;
  std::vector<std::string> unknown_states_;  // as they are written, each once
  std::string text_;
};

}  // namespace

std::string starter_project(const StarterRequest& request, base::Diagnostics& diagnostics) {
  return Starter(request, diagnostics).text();
}

}  // namespace cakupan::job
