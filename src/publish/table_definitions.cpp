#include "publish/table_definitions.hpp"

#include <fmt/format.h>

#include "publish/columns/glossary.hpp"
#include "publish/columns/introduction.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

using base::Language;

/// The words of the document itself.
const base::Text& title() {
  static const base::Text text{"Tabel-tabel hasil", "The tables of a run"};
  return text;
}
const base::Text& column_heading() {
  static const base::Text text{"| kolom | jenis | satuan | arti |\n|---|---|---|---|\n",
                               "| column | type | unit | meaning |\n|---|---|---|---|\n"};
  return text;
}
const base::Text& measure_heading() {
  static const base::Text text{"| ukuran | jenis | satuan | arti |\n|---|---|---|---|\n",
                               "| measure | type | unit | definition |\n|---|---|---|---|\n"};
  return text;
}

const base::Text& glossary_heading() {
  static const base::Text text{
      "## Daftar istilah\n\nSatu kata untuk satu hal: setiap nama kolom memakai kata-kata ini dalam arti ini "
      "saja.\n\n| kata | dalam nama kolom | pengertian |\n|---|---|---|\n",
      "## Glossary\n\nOne word for one thing: every name of a column uses these words in this meaning "
      "only.\n\n| word | in names of columns | definition |\n|---|---|---|\n"};
  return text;
}

std::string lines_of(const std::vector<Column>& columns, Language language) {
  std::string lines;
  for (const Column& column : columns) {
    lines += fmt::format("| `{}` | {} | {} | {} |\n", column.name, name_of(column.type).in(language),
                         name_of(column.unit).in(language), column.meaning.in(language));
  }
  return lines;
}

/// Of all tables the layer of regions alone is no CSV file.
std::string file_of(const TableDeclaration& table) {
  return table.name + (&table == &columns::regions() ? ".gpkg" : ".csv");
}

std::string section_of(const TableDeclaration& table, Language language) {
  std::string section = fmt::format("\n## {}\n\n{}\n\n", file_of(table), table.note.in(language));
  section += column_heading().in(language) + lines_of(table.columns, language);
  if (&table == &columns::summary())
    section += "\n" + measure_heading().in(language) + lines_of(columns::measures(), language);
  if (!table.remark.in(language).empty()) section += "\n" + table.remark.in(language) + "\n";
  return section;
}

std::string glossary_in(Language language) {
  std::string section = "\n" + glossary_heading().in(language);
  for (const columns::Term& term : columns::glossary()) {
    section += fmt::format("| {} | {} | {} |\n", term.word.in(language),
                           term.column.empty() ? "" : "`" + term.column + "`", term.meaning.in(language));
  }
  return section;
}

std::string part_in(Language language) {
  std::string part = "# " + title().in(language) + "\n\n";
  if (language == Language::english) part += "Dalam bahasa Indonesia: [di bawah](#tabel-tabel-hasil).\n\n";
  part += columns::introduction().in(language) + glossary_in(language);
  for (const TableDeclaration* table : columns::all()) part += section_of(*table, language);
  return part;
}

void add_definitions(TableData& definitions, const std::string& table, const std::vector<Column>& columns) {
  for (const Column& column : columns) {
    definitions.add({table, column.name, name_of(column.type).english, name_of(column.unit).english,
                     column.meaning.english, column.meaning.indonesian});
  }
}

}  // namespace

std::string definitions_document() {
  return part_in(Language::english) + "\n" + part_in(Language::indonesian);
}

TableData definitions_table() {
  TableData table(columns::definitions());
  for (const TableDeclaration* declared : columns::all()) {
    add_definitions(table, declared->name, declared->columns);
    if (declared == &columns::summary()) add_definitions(table, declared->name, columns::measures());
  }
  return table;
}

BundleFile definitions_file() { return {"tables/README.txt", definitions_document()}; }

}  // namespace cakupan::publish
