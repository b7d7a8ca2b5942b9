#include "loader/project/output_settings.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/geo/database_address.hpp>

#include "loader/file/toml_take.hpp"

namespace cakupan::loader::project {

namespace fs = std::filesystem;

namespace {

const std::array<std::string, 3> format_names{"svg", "png", "pdf"};

/// "Smart City 2026.toml" as "cakupan_smart_city_2026".
std::string schema_named_after(const std::string& path) {
  std::string name = "cakupan";
  const std::string stem = base::folded(fs::path(path).stem().string());
  for (const std::string_view word : base::split(stem, ' ')) {
    const bool is_ascii =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!word.empty() && is_ascii) name += "_" + std::string(word);
  }
  return name.substr(0, model::DatabaseOutput::longest_schema);
}

std::optional<model::DatabaseOutput> read_database(file::TomlTable& table, const std::string& path) {
  const auto address = table.string("database"), schema = table.string("schema");
  if (!address) {
    if (schema) throw table.error("schema", "stands without a database", "add database = \"postgresql://…\"");
    return std::nullopt;
  }
  if (!geo::is_database(*address)) {
    throw table.error("database", "is no address of a PostgreSQL database",
                      "write it as \"postgresql://USER@HOST:PORT/DATABASE\"");
  }
  model::DatabaseOutput output{*address, schema.value_or(schema_named_after(path))};
  const std::string& name = output.schema;
  const bool fits = !name.empty() && name.size() <= model::DatabaseOutput::longest_schema &&
                    !(name.front() >= '0' && name.front() <= '9') &&
                    name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  if (!fits || name.starts_with("pg_") || name == "public" || name == "information_schema") {
    throw table.error("schema", fmt::format("'{}' is no name for the schema of a run", name),
                      "use lower-case letters, digits and '_'; not public and none of the database's own");
  }
  return output;
}

}  // namespace

model::OutputSettings read_output(file::TomlTable& root, const std::string& path) {
  model::OutputSettings settings;
  auto table = root.table("output");
  if (!table) return settings;
  file::take(settings.folder, table->string("folder"));
  if (const auto formats = table->strings("formats")) {
    settings.formats.clear();
    for (const std::string& name : *formats) {
      const auto* const found = std::find(format_names.begin(), format_names.end(), name);
      if (found == format_names.end()) {
        throw table->error(
            "formats",
            fmt::format("unknown output format '{}'{}", name, base::did_you_mean(name, format_names)),
            "known: svg, png, pdf");
      }
      settings.formats.push_back(static_cast<model::ImageFormat>(found - format_names.begin()));
    }
  }
  if (const auto dpi = table->integer("dpi", {10, 2400})) settings.dpi = static_cast<int>(*dpi);
  using Report = model::OutputSettings::Report;
  if (const auto report = table->boolean("report"))
    settings.report = *report ? Report::written : Report::left_out;
  settings.database = read_database(*table, path);
  return settings;
}

}  // namespace cakupan::loader::project
