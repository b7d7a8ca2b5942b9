#include <cakupan/loader/project/project_file.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/model/style.hpp>

#include "loader/file/address.hpp"
#include "loader/file/toml_take.hpp"
#include "loader/project/map_keys.hpp"
#include "loader/project/output_settings.hpp"
#include "loader/project/palette_tables.hpp"
#include "loader/project/project_analysis.hpp"
#include "loader/project/table_keys.hpp"
#include "loader/project/value_keys.hpp"

namespace cakupan::loader::project {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t project_version = 1;

// A database's address and an absolute path stand as they are.
std::string resolved(const std::string& path, const std::string& folder) {
  const bool address = path.find(':') != std::string::npos && !fs::exists(fs::path(folder) / path);
  if (path.empty() || path == "-" || address || fs::path(path).is_absolute()) return path;
  const fs::path joined = fs::path(folder) / path;
  const bool leads_out = fs::path(path).lexically_normal().string().starts_with("..");
  // Then the folder stays in front, so that the rest is the path as the project names it.
  return leads_out ? joined.string() : joined.lexically_normal().string();
}

std::string required_string(file::TomlTable& table, const std::string& key, const std::string& remedy) {
  const auto value = table.string(key);
  if (!value || value->empty()) throw table.error(key, "is missing", remedy);
  return *value;
}

/// A file of shapes, never a database: it is a stranger's more often than not.
std::string resolved_file(file::TomlTable& table, const std::string& key, const std::string& folder) {
  const std::string path = table.string(key).value_or("");
  file::refuse_database(table, key, path);
  return resolved(path, folder);
}

model::BoundaryInput read_boundaries(file::TomlTable& root, const std::string& folder) {
  model::BoundaryInput input;
  auto table = root.table("boundaries");
  if (!table) {
    throw root.error("boundaries", "is missing",
                     "add [boundaries] with path = \"…\", the file of the regions' shapes");
  }
  input.path = resolved(required_string(*table, "path", "name the file of the regions' shapes"), folder);
  file::take(input.layer, table->string("layer"));
  file::take(input.code_field, table->string("code_field"));
  file::take(input.name_field, table->string("name_field"));
  file::take(input.parent_field, table->string("parent_field"));
  file::take(input.parent_code_field, table->string("parent_code_field"));
  file::take(input.code_system, table->string("code_system"));
  file::take(input.crs, table->string("crs"));
  file::take(input.encoding, table->string("encoding"));
  input.attribution = table->text("attribution");
  if (const auto decisions = table->string("decisions")) input.decisions = resolved(*decisions, folder);
  return input;
}

/// The keys that every table of regions has.
void read_table_input(file::TomlTable& table, const std::string& folder, model::TableInput& input) {
  file::take(input.sheet, table.string("sheet"));
  input.header = read_header_rows(table);
  input.decimal = read_decimal(table);
  file::take(input.region_column, table.string("region_column"));
  file::take(input.code_column, table.string("code_column"));
  file::take(input.code_system, table.string("code_system"));
  file::take(input.parent_column, table.string("province_column"));
  file::take(input.kind_column, table.string("kind_column"));
  file::take(input.island_group_column, table.string("island_group_column"));
  file::take(input.year_column, table.string("year_column"));
  file::take(input.status_column, table.string("status_column"));
  file::take(input.source_column, table.string("source_column"));
  file::take(input.prefer, table.string("prefer"));
  input.decisions = resolved(table.string("decisions").value_or(""), folder);
}

std::vector<model::OverlayInput> read_overlays(file::TomlTable& root, const std::string& folder) {
  std::vector<model::OverlayInput> overlays;
  std::set<std::string> ids;
  for (file::TomlTable& table : root.tables("overlay")) {
    model::OverlayInput& overlay = overlays.emplace_back();
    overlay.id = required_string(table, "id", "give the list a name; tables and maps call it so");
    if (!ids.insert(overlay.id).second)
      throw table.error("id", fmt::format("'{}' is used twice", overlay.id), "give every list its own id");
    overlay.table.path = resolved(required_string(table, "path", "name the table of its regions"), folder);
    overlay.title = table.text("title").value_or(base::Text{overlay.id, overlay.id});
    read_table_input(table, folder, overlay.table);
  }
  return overlays;
}

void read_participation(file::TomlTable& root, const std::string& folder, model::Project& project) {
  auto table = root.table("participation");
  if (!table) {
    throw root.error("participation", "is missing",
                     "add [participation] with path = \"…\", the table of who takes part");
  }
  model::TableInput& input = project.participation;
  input.path = resolved(required_string(*table, "path", "name the table of who takes part"), folder);
  read_table_input(*table, folder, input);
  project.cohorts = resolved(table->string("cohorts").value_or(""), folder);
  project.claims = resolved(table->string("claims").value_or(""), folder);
  file::take(project.source_line, table->text("source"));
  project.analysis.states = read_state_rules(*table);
}

void require_file_name(const file::TomlTable& table, const std::string& id) {
  const bool fine = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '{' || c == '}';
  });
  if (!fine || id.starts_with('.')) {
    throw table.error("id", fmt::format("'{}' cannot be a file name", id),
                      "use letters, digits, '-' and '_'");
  }
}

/// Which rows a map of coverage counts: one cohort, or all up to a year.
void read_period(file::TomlTable& table, model::MapSpec& spec) {
  constexpr file::Bounds years{1, 9999};
  const auto cohort = table.integer("cohort", years), last = table.integer("up_to", years);
  if (!cohort && !last && spec.pool.empty()) return;
  const std::string key = cohort ? "cohort" : last ? "up_to" : "pool";
  if (spec.theme != model::Theme::coverage) throw table.error(key, "is only for the theme 'coverage'");
  if (cohort && last) throw table.error("up_to", "excludes 'cohort'", "leave one of them out");
  if (const auto year = cohort ? cohort : last) spec.period.year = static_cast<int>(*year);
  if (last) spec.period.span = model::Period::Span::up_to;
}

model::InsetSpec read_inset(file::TomlTable& table) {
  model::InsetSpec inset;
  inset.line = table.line();
  file::take(inset.title, table.text("title"));
  file::take(inset.regions, table.strings("regions"));
  file::take(inset.parents, table.strings("provinces"));
  const auto bbox = table.numbers("bbox");
  if (bbox) inset.extent = read_extent(table, *bbox);
  const bool named = !inset.regions.empty() || !inset.parents.empty();
  if (named == inset.extent.has_value()) {
    throw table.error("bbox", named ? "stands beside regions or provinces" : "is missing",
                      "say what the inset shows by bbox, or by regions and provinces");
  }
  inset.factor = table.number("factor", {1.1, 50});
  if (const auto width = table.number("width_mm", {5, model::longest_side.value})) {
    if (inset.factor)
      throw table.error("width_mm", "stands beside factor", "one of the two decides the size");
    inset.width = base::Millimeters{*width};
  }
  return inset;
}

void read_size(file::TomlTable& table, std::string& page) {
  file::take(page, table.string("size"));
  if (page.empty() || model::page_named(page)) return;
  throw table.error("size",
                    fmt::format("unknown size '{}'{}", page, base::did_you_mean(page, model::page_names())),
                    model::page_remedy);
}

model::MapSpec read_map(file::TomlTable& table) {
  static const std::array<std::string, 5> themes{"coverage", "participation", "proximity", "state", "value"};
  static const std::array<std::string, 1> repeats{"province"};
  model::MapSpec spec;
  spec.line = table.line();
  spec.id = required_string(table, "id", "give the map a name; it becomes the file's name");
  require_file_name(table, spec.id);
  if (!table.has("theme"))
    throw table.error("theme", "is missing", "known: coverage, participation, proximity, state, value");
  file::take_word(spec.theme, table, "theme", themes);
  if (table.word("for_each", repeats)) spec.repeat = model::MapSpec::Repeat::per_province;
  const bool per_province = spec.repeat == model::MapSpec::Repeat::per_province;
  const bool may_repeat = spec.theme == model::Theme::state || spec.theme == model::Theme::value;
  if (per_province ? !may_repeat : spec.theme == model::Theme::state) {
    throw table.error(
        "for_each", "the theme 'state' is drawn for_each = \"province\", 'value' may be, the others are not");
  }
  if (per_province && spec.id.find("{code}") == std::string::npos) {
    throw table.error("id", "must contain {code} where for_each is used",
                      "write for example \"province-{code}\"");
  }
  file::take(spec.title, table.text("title"));
  file::take(spec.subtitle, table.text("subtitle"));
  file::take(spec.style, table.string("style"));
  read_size(table, spec.page);
  file::take(spec.crs, table.string("crs"));
  file::take(spec.palette, table.string("palette"));
  file::take(spec.scheme, table.string("scheme"));
  if (const auto classes = table.integer("classes", {1, 20})) spec.classes = static_cast<int>(*classes);
  file::take(spec.breaks, table.numbers("breaks"));
  constexpr std::size_t most_breaks = 100;
  if (spec.breaks.size() > most_breaks)
    throw table.error("breaks", fmt::format("are {}, more than {}", spec.breaks.size(), most_breaks));
  file::take(spec.pool, table.string("pool"));
  file::take(spec.overlay, table.string("overlay"));
  if (!spec.overlay.empty() && spec.theme != model::Theme::participation && spec.theme != model::Theme::state)
    throw table.error("overlay", "is only for the themes 'participation' and 'state'");
  read_period(table, spec);
  static const std::array<std::string, 4> labels{"none", "names", "values", "names-and-values"};
  if (table.has("labels")) file::take_word(spec.labels.emplace(), table, "labels", labels);
  static const std::array<std::string, 2> labels_of{"all", "participants"};
  file::take_word(spec.labels_of, table, "labels_of", labels_of);
  spec.min_region_mm2 = table.number("min_region_mm2", {0, 10'000});
  static const std::array<std::string, 2> small_regions{"dots", "insets"};
  file::take_word(spec.small_regions, table, "small_regions", small_regions);
  static const std::array<std::string, 2> proximity{"participation", "bands"};
  file::take_word(spec.proximity, table, "classes_of", proximity);
  if (const auto near = table.number("near_km", {0.1, 20'000})) spec.near = base::Kilometers{*near};
  for (file::TomlTable& inset : table.tables("inset")) spec.insets.push_back(read_inset(inset));
  file::take_word(spec.text, table, "text", model::svg_text_names);
  file::take_word(spec.histogram, table, "histogram", model::histogram_names);
  if (spec.theme == model::Theme::value) read_values(table, spec);
  spec.selection = read_selection(table, spec);
  read_kind(table, spec);
  return spec;
}

model::AtlasSpec read_atlas(file::TomlTable& table) {
  static const std::array<std::string, 2> subjects{"provinces", "areas"};
  model::AtlasSpec spec;
  spec.line = table.line();
  spec.id = required_string(table, "id", "the file's name, such as id = \"provinces\"");
  require_file_name(table, spec.id);
  file::take_word(spec.of, table, "of", subjects);
  file::take(spec.title, table.text("title"));
  file::take(spec.style, table.string("style"));
  read_size(table, spec.page);
  if (const auto around = table.number("around_km", {0.1, 20'000})) spec.around = base::Kilometers{*around};
  return spec;
}

/// All of one kind, "map" or "atlas"; no two have one id.
template <class Spec>
std::vector<Spec> read_each(file::TomlTable& root, const std::string& kind, Spec (*read)(file::TomlTable&)) {
  std::vector<Spec> specs;
  std::set<std::string> ids;
  for (file::TomlTable& table : root.tables(kind)) {
    specs.push_back(read(table));
    const std::string& id = specs.back().id;
    if (!ids.insert(id).second)
      throw table.error("id", fmt::format("'{}' is used twice", id),
                        fmt::format("give every {} its own id", kind));
  }
  return specs;
}

/// English, and as near as a rule comes to it; another plural can be said.
std::string plural_of(const std::string& noun) {
  const bool to_ies = noun.size() > 1 && noun.back() == 'y' &&
                      std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  return to_ies ? noun.substr(0, noun.size() - 1) + "ies" : noun + "s";
}

void read_noun(file::TomlTable& table, const std::string& one_key, const std::string& many_key,
               base::Text& one, base::Text& many) {
  const auto told = [&](const std::string& key) {
    const std::optional<base::Text> text = table.text(key);
    if (text && (base::trimmed(text->indonesian).empty() || base::trimmed(text->english).empty()))
      throw table.error(key, "is empty", "say what the place calls it, or leave the key out");
    return text;
  };
  if (const auto word = told(one_key)) {
    one = *word;
    many = {word->indonesian, plural_of(word->english)};
  }
  if (const auto word = told(many_key)) many = *word;
}

base::Language read_language(file::TomlTable& root) {
  static const std::array<std::string, 2> languages{"id", "en"};
  base::Language::Code code = base::Language::english;
  file::take_word(code, root, "language", languages);
  auto table = root.table("words");
  if (!table) return code;
  base::PlaceWords words;
  read_noun(*table, "region", "regions", words.region, words.regions);
  read_noun(*table, "parent", "parents", words.province, words.provinces);
  return {code, words};
}

model::Project project_from(file::TomlTable root, const std::string& path, const std::string& folder) {
  const auto version = root.integer("cakupan");
  if (version != project_version) {
    throw root.error("cakupan", version ? fmt::format("version {} is not known", *version) : "is missing",
                     "write cakupan = 1 at the top of the project file");
  }
  model::Project project;
  project.path = path;
  file::take(project.title, root.text("title"));
  project.language = read_language(root);
  project.boundaries = read_boundaries(root, folder);
  read_participation(root, folder, project);
  if (auto table = root.table("context")) {
    required_string(*table, "path", "name the file of land and water");
    project.context = resolved_file(*table, "path", folder);
  }
  if (auto table = root.table("gazetteer")) {
    project.gazetteer = resolved(required_string(*table, "path", "name the gazetteer's TOML file"), folder);
  }
  if (auto table = root.table("areas")) {
    project.areas = resolved(required_string(*table, "path", "name the table of priority areas"), folder);
    project.area_shapes = resolved_file(*table, "shapes", folder);
    file::take(project.area_list, table->string("list"));
  }
  if (auto table = root.table("analysis")) {
    read_analysis(*table, project.analysis);
    project.what_if = resolved(table->string("what_if").value_or(""), folder);
  }
  project.overlays = read_overlays(root, folder);
  project.output = read_output(root, path);
  project.palettes = read_palettes_of(root, path);
  project.maps = read_each(root, "map", read_map);
  for (model::MapSpec& spec : project.maps) {
    if (spec.style.ends_with(".toml")) spec.style = resolved(spec.style, folder);
    spec.value.table = resolved(spec.value.table, folder);
    if (spec.second) spec.second->table = resolved(spec.second->table, folder);
    spec.tiles.layout = resolved(spec.tiles.layout, folder);
  }
  project.atlases = read_each(root, "atlas", read_atlas);
  for (model::AtlasSpec& spec : project.atlases) {
    if (spec.style.ends_with(".toml")) spec.style = resolved(spec.style, folder);
    if (spec.of == model::AtlasSpec::Of::areas && project.areas.empty()) {
      throw base::Error(base::Failure::usage, "the project names no priority areas",
                        {path, spec.line, "atlas." + spec.id}, "add [areas] with path = \"…\"");
    }
  }
  root.check_all_read();
  return project;
}

}  // namespace

model::Project read_project(const std::string& path) {
  return project_from(file::TomlTable::read(path), path, fs::path(path).parent_path().string());
}

model::Project parse_project(const std::string& text, const std::string& path, const std::string& folder) {
  return project_from(file::TomlTable::parse(text, path), path, folder);
}

}  // namespace cakupan::loader::project
