#include "publish/bundle_tables.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <utility>

#include <cakupan/base/error.hpp>

#include "geo/ogr.hpp"
#include "geo/ogr_database.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

const std::string tables_folder = "tables/";
const std::string layer_file = "tables/regions.gpkg";

bool has_declaration(const std::string& path, const TableDeclaration& table) {
  return fs::path(path).stem() == table.name;
}

[[noreturn]] void throw_unfit(const StandingBundle& bundle, const StandingFile& file,
                              const std::string& happened) {
  throw base::Error(base::Failure::work, happened, {(fs::path(bundle.folder) / file.path).string(), {}, {}},
                    "run again with --redraw");
}

/// Whether a name is the declared one; "…" in that stands for anything.
bool is_named(const std::string& name, const std::string& declared) {
  static const std::string gap = "…";
  const std::size_t at = declared.find(gap);
  if (at == std::string::npos) return name == declared;
  const std::string end = declared.substr(at + gap.size());
  return name.size() > at + end.size() && name.starts_with(declared.substr(0, at)) && name.ends_with(end);
}

/// Of names that fit several, the one without "…" counts.
const Column* declared_column(const TableDeclaration& table, const std::string& name) {
  const Column* found = nullptr;
  for (const Column& column : table.columns) {
    if (column.name == name) return &column;
    if (found == nullptr && is_named(name, column.name)) found = &column;
  }
  return found;
}

BundleTable described(const StandingBundle& bundle, const StandingFile& file,
                      const std::vector<std::string>& names) {
  const auto all = columns::all();
  const auto declaration = std::find_if(all.begin(), all.end(), [&](const TableDeclaration* table) {
    return has_declaration(file.path, *table);
  });
  if (declaration == all.end()) throw_unfit(bundle, file, "is a table that is not declared");
  BundleTable table;
  table.name = fs::path(file.path).replace_extension().generic_string().substr(tables_folder.size());
  std::replace(table.name.begin(), table.name.end(), '/', '_');
  table.note = (*declaration)->note;
  for (const std::string& name : names) {
    const Column* column = declared_column(**declaration, name);
    if (column == nullptr) throw_unfit(bundle, file, "has the column '" + name + "', which is not declared");
    table.columns.push_back(*column);
    table.columns.back().name = name;
  }
  return table;
}

void read_csv(const StandingBundle& bundle, const StandingFile& file, const std::string& bytes,
              const TableReader& reader) {
  const auto records = records_of_csv(bytes);
  if (records.empty()) throw_unfit(bundle, file, "is empty");
  reader.begin(described(bundle, file, records.front()));
  for (std::size_t i = 1; i < records.size(); ++i) {
    if (records[i].size() != records.front().size()) throw_unfit(bundle, file, "has rows of another width");
    reader.add(records[i]);
  }
}

void read_layer(const StandingBundle& bundle, const StandingFile& file, const TableReader& reader) {
  const std::string path = (fs::path(bundle.folder) / file.path).string();
  const geo::OgrSource source(path, path, {"GPKG"});
  const geo::OgrLayer layer = source.layer(source.layer_names().at(0));
  std::vector<std::string> names;
  for (const geo::OgrField& field : layer.fields) names.push_back(field.name);
  BundleTable table = described(bundle, file, names);
  table.shapes = BundleTable::Shapes::multipolygons;
  reader.begin(table);
  geo::OgrReading reading;
  reading.layer = layer.name;
  reading.fields.resize(names.size());
  std::iota(reading.fields.begin(), reading.fields.end(), std::size_t{0});
  std::vector<std::string> cells;
  source.read(reading, [&](geo::OgrFeature& feature) {
    cells.clear();
    for (geo::OgrValue& value : feature.values) cells.push_back(std::move(value.text));
    cells.push_back(geo::multipolygon_text(feature.shape, 0));
    reader.add(cells);
  });
}

}  // namespace

std::vector<StandingFile> files_of_tables(const StandingBundle& bundle) {
  std::vector<StandingFile> files;
  std::copy_if(bundle.files.begin(), bundle.files.end(), std::back_inserter(files),
               [](const StandingFile& file) {
                 return file.path.starts_with(tables_folder) &&
                        (file.path.ends_with(".csv") || file.path == layer_file);
               });
  return files;
}

void read_table_of_bundle(const StandingBundle& bundle, const StandingFile& file, const TableReader& reader) {
  const auto bytes = intact_bytes(bundle, file);
  if (!bytes) throw_unfit(bundle, file, "is not what the manifest says");
  if (file.path == layer_file) {
    read_layer(bundle, file, reader);
  } else {
    read_csv(bundle, file, *bytes, reader);
  }
}

std::vector<std::vector<std::string>> records_of_csv(const std::string& text) {
  std::vector<std::vector<std::string>> records;
  bool quoted = false, begun = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begun) records.emplace_back(1);
    begun = true;
    std::string& cell = records.back().back();
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      cell += c;
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      records.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      begun = false;
    } else {
      cell += c;
    }
  }
  return records;
}

}  // namespace cakupan::publish
