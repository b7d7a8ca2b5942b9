#include <cakupan/loader/project/style_file.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "loader/file/toml_table.hpp"
#include "loader/project/palette_tables.hpp"

namespace cakupan::loader::project {

namespace {

namespace fs = std::filesystem;

// Stated in styles/README.md; what lies beyond is a slip, and would be drawn for hours.
constexpr file::Bounds type_size{1, 200};
constexpr file::Bounds length{0, 500};
constexpr file::Bounds line_width{0, 20};
constexpr file::Bounds sign_size{0.1, 100};
constexpr file::Bounds hatch_spacing{0.1, 100};
constexpr file::Bounds angle{-360, 360};
constexpr file::Bounds area{0, 10'000};

/// A length or type size; the value stays where the key is absent.
template <class Unit>
void read(file::TomlTable& table, const std::string& key, base::Quantity<Unit>& value, file::Bounds bounds) {
  if (const auto number = table.number(key, bounds)) value = {*number};
}

void read(file::TomlTable& table, const std::string& key, std::string& value) {
  if (const auto text = table.string(key)) value = *text;
}

void read(file::TomlTable& table, const std::string& key, model::Color& value) {
  const auto text = table.string(key);
  if (!text) return;
  const auto color = model::parse_color(*text);
  if (!color) throw table.error(key, fmt::format("'{}' is no color", *text), "write it like \"#1a2b3c\"");
  value = *color;
}

void read(file::TomlTable& table, const std::string& key, model::Line& value) {
  auto line = table.table(key);
  if (!line) return;
  read(*line, "color", value.color);
  read(*line, "width", value.width, line_width);
}

void read(file::TomlTable& table, const std::string& key, model::Hatch& value) {
  auto hatch = table.table(key);
  if (!hatch) return;
  read(*hatch, "color", value.color);
  read(*hatch, "spacing", value.spacing, hatch_spacing);
  read(*hatch, "width", value.width, line_width);
  if (const auto degrees = hatch->number("angle", angle)) value.angle_degrees = *degrees;
}

/// One of the words, in the order of the enum.
template <class Enum, std::size_t count>
void read_word(file::TomlTable& table, const std::string& key, const std::array<std::string, count>& words,
               Enum& value) {
  if (const auto word = table.word(key, words)) {
    value = static_cast<Enum>(std::find(words.begin(), words.end(), *word) - words.begin());
  }
}

void read_page(file::TomlTable& file, model::Style& style) {
  auto table = file.table("page");
  if (!table) return;
  if (const auto size = table->string("size")) {
    const auto page = model::page_named(*size);
    if (!page) {
      throw table->error(
          "size", fmt::format("unknown page '{}'{}", *size, base::did_you_mean(*size, model::page_names())),
          model::page_remedy);
    }
    style.page = *page;
  }
  read(*table, "margin", style.margin, length);
}

void read_font(file::TomlTable& file, model::Style::Font& font) {
  auto table = file.table("font");
  if (!table) return;
  read(*table, "family", font.family);
  read(*table, "fallback", font.fallback);
  read(*table, "regular_file", font.regular_file);
  read(*table, "bold_file", font.bold_file);
  read_word(*table, "text", model::svg_text_names, font.text);
}

void read_sizes(file::TomlTable& file, model::Style::Sizes& sizes) {
  auto table = file.table("sizes");
  if (!table) return;
  read(*table, "title", sizes.title, type_size);
  read(*table, "subtitle", sizes.subtitle, type_size);
  read(*table, "legend_title", sizes.legend_title, type_size);
  read(*table, "legend", sizes.legend, type_size);
  read(*table, "label", sizes.label, type_size);
  read(*table, "place", sizes.place, type_size);
  read(*table, "value", sizes.value, type_size);
  read(*table, "graticule", sizes.graticule, type_size);
  read(*table, "source", sizes.source, type_size);
  read(*table, "country", sizes.country, type_size);
}

void read_colors(file::TomlTable& file, model::Style::Colors& colors) {
  auto table = file.table("colors");
  if (!table) return;
  read(*table, "background", colors.background);
  read(*table, "sea", colors.sea);
  read(*table, "ink", colors.ink);
  read(*table, "muted", colors.muted);
  read(*table, "context", colors.context);
  read(*table, "context_name", colors.context_name);
  read(*table, "no_data", colors.no_data);
  read(*table, "disputed", colors.disputed);
  read(*table, "none", colors.none);
  read(*table, "unlisted", colors.unlisted);
  read(*table, "accent", colors.accent);
  read(*table, "near_participant", colors.near_participant);
  read(*table, "near_gap", colors.near_gap);
  read(*table, "far_participant", colors.far_participant);
}

void read_lines(file::TomlTable& file, model::Style::Lines& lines) {
  auto table = file.table("lines");
  if (!table) return;
  read(*table, "region", lines.region);
  read(*table, "parent", lines.parent);
  read(*table, "coast", lines.coast);
  read(*table, "context", lines.context);
  read(*table, "state", lines.state);
  read(*table, "graticule", lines.graticule);
  read(*table, "frame", lines.frame);
  read(*table, "outline", lines.outline);
}

void read_hatches(file::TomlTable& file, model::Style::Hatches& hatches) {
  auto table = file.table("hatches");
  if (!table) return;
  read(*table, "no_data", hatches.no_data);
  read(*table, "disputed", hatches.disputed);
  read(*table, "classes", hatches.classes);
}

void read_palettes(file::TomlTable& file, model::Style::Palettes& palettes) {
  auto table = file.table("palettes");
  if (!table) return;
  read(*table, "coverage", palettes.coverage);
  read(*table, "participation", palettes.participation);
  read(*table, "proximity", palettes.proximity);
}

void read_map(file::TomlTable& file, model::Style& style) {
  if (auto table = file.table("map")) {
    read_word(*table, "graticule", std::array<std::string, 2>{"lines", "none"}, style.map.graticule);
    read(*table, "padding", style.map.padding, length);
    read(*table, "detail", style.map.detail, length);
    read(*table, "place_size", style.map.place_size, sign_size);
    read_word(*table, "north_arrow", model::north_arrow_names, style.map.north_arrow);
    read_word(*table, "scale_bar", model::scale_bar_names, style.map.scale_bar);
    read_word(*table, "ground", model::ground_names, style.map.ground);
  }
  if (auto table = file.table("small_regions")) {
    if (const auto limit = table->number("limit_mm2", area)) style.small_regions.limit_mm2 = *limit;
    read(*table, "dot", style.small_regions.dot, sign_size);
  }
  if (auto table = file.table("legend")) {
    read(*table, "swatch_width", style.legend.swatch_width, sign_size);
    read(*table, "swatch_height", style.legend.swatch_height, sign_size);
    read(*table, "column_width", style.legend.column_width, length);
    read_word(*table, "no_data", std::array<std::string, 3>{"always", "needed", "never"},
              style.legend.no_data);
    read_word(*table, "histogram", model::histogram_names, style.legend.histogram);
  }
}

std::string path_of(const std::string& name_or_path, const std::string& folder) {
  if (name_or_path.ends_with(".toml")) return name_or_path;
  return (fs::path(folder) / (name_or_path + ".toml")).string();
}

[[noreturn]] void refuse_unknown(const std::string& name, const std::string& folder,
                                 const base::Place& place) {
  const std::vector<std::string> names = style_names(folder);
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown style '{}'{}", name, base::did_you_mean(name, names)), place,
                    "styles are: " + base::join(names, ", ") + ", or the path of a .toml file");
}

/// `chain` holds the files that led here, the outermost first.
model::Style read_chained(const std::string& path, const std::string& folder,
                          std::vector<std::string>& chain) {
  chain.push_back(path);
  file::TomlTable file = file::TomlTable::read(path);
  model::Style style;
  if (const auto parent = file.string("extends")) {
    std::string parent_path = path_of(*parent, folder);
    // A path is meant from the file that names it.
    if (parent->ends_with(".toml") && fs::path(*parent).is_relative()) {
      parent_path = (fs::path(path).parent_path() / *parent).string();
    }
    const base::Place place{path, file.line_of("extends"), "extends"};
    if (!fs::is_regular_file(parent_path)) refuse_unknown(*parent, folder, place);
    const auto is_parent = [&](const std::string& link) {
      return fs::weakly_canonical(link) == fs::weakly_canonical(parent_path);
    };
    if (std::any_of(chain.begin(), chain.end(), is_parent)) {
      throw base::Error(base::Failure::usage, fmt::format("the style extends itself through '{}'", *parent),
                        place, "let it extend another style, or none");
    }
    style = read_chained(parent_path, folder, chain);
  }
  style.name = fs::path(path).stem().string();
  read_page(file, style);
  read_font(file, style.font);
  read_sizes(file, style.sizes);
  read_colors(file, style.colors);
  read_hatches(file, style.hatches);
  read_lines(file, style.lines);
  read_palettes(file, style.palettes);
  read_map(file, style);
  // Its own come first, and hide those of the style that it extends.
  std::vector<model::Palette> own = read_palettes_of(file, path);
  style.own_palettes.insert(style.own_palettes.begin(), own.begin(), own.end());
  file.check_all_read();
  return style;
}

model::Style read_with_files(const std::string& name_or_path, const std::string& styles_folder,
                             std::vector<std::string>& files) {
  const std::string path = path_of(name_or_path, styles_folder);
  if (!fs::is_regular_file(path)) refuse_unknown(name_or_path, styles_folder, {});
  return read_chained(path, styles_folder, files);
}

}  // namespace

model::Style read_style(const std::string& name_or_path, const std::string& styles_folder) {
  std::vector<std::string> files;
  return read_with_files(name_or_path, styles_folder, files);
}

std::vector<std::string> files_of_style(const std::string& name_or_path, const std::string& styles_folder) {
  std::vector<std::string> files;
  read_with_files(name_or_path, styles_folder, files);
  return files;
}

std::vector<std::string> style_names(const std::string& styles_folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(styles_folder, error)) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace cakupan::loader::project
