#include "loader/file/toml_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

#include "loader/file/text_file.hpp"

namespace cakupan::loader::file {

namespace {

std::string type_in_words(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::floating_point:
      return "a decimal number";
    case toml::node_type::boolean:
      return "true or false";
    default:
      return "a date or time";
  }
}

std::size_t line_of_key(const toml::key& key) { return key.source().begin.line; }

bool is_usable(double number) { return std::abs(number) <= base::most_number; }

// More than any file of ours nests, and far less than a parser's stack holds.
constexpr std::size_t most_levels = 64;

/// The first line that nests arrays, tables or the parts of a key deeper than that; 0 where none does.
std::size_t line_nested_too_deep(std::string_view text) {
  std::size_t line = 1, open = 0, dots = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') ++line;
    if (c == '"' || c == '\'') {
      // Three quotes are an empty text and the beginning of another one: their content is skipped alike.
      for (++at; at < text.size() && text[at] != c; ++at) {
        if (text[at] == '\n') ++line;
        if (c == '"' && text[at] == '\\') ++at;
      }
    } else if (c == '#') {
      at = std::min(text.find('\n', at), text.size()) - 1;
    } else if (c == '.') {
      ++dots;
    } else if (c == '[' || c == '{') {
      ++open;
      dots = 0;
    } else if (c == ']' || c == '}') {
      open -= std::min<std::size_t>(open, 1);
      dots = 0;
    } else if (c == '=' || c == ',' || c == '\n') {
      dots = 0;
    }
    if (open > most_levels || dots > most_levels) return line;
  }
  return 0;
}

}  // namespace

struct TomlTable::Document {
  struct Visited {
    const toml::table* table;
    std::string name;  // "map[2].title"; empty for the whole document
    std::size_t line;
    std::vector<std::string> known;  // the keys asked for, in the order of asking
  };
  std::string path;
  toml::table root;
  std::vector<Visited> visited;

  std::size_t visit(const toml::table& table, const std::string& name, std::size_t line) {
    const auto found =
        std::find_if(visited.begin(), visited.end(), [&](const Visited& v) { return v.table == &table; });
    if (found != visited.end()) return static_cast<std::size_t>(found - visited.begin());
    visited.push_back({&table, name, line, {}});
    return visited.size() - 1;
  }
  const toml::node* ask(std::size_t position, const std::string& key) {
    Visited& here = visited[position];
    if (std::find(here.known.begin(), here.known.end(), key) == here.known.end()) here.known.push_back(key);
    return here.table->get(key);
  }
};

TomlTable::TomlTable(std::shared_ptr<Document> document, std::size_t position)
    : document_(std::move(document)), position_(position) {}

TomlTable TomlTable::read(const std::string& path) { return parse(read_text_file(path), path); }

TomlTable TomlTable::parse(const std::string& text, const std::string& path) {
  auto document = std::make_shared<Document>();
  document->path = path;
  if (const std::size_t line = line_nested_too_deep(text)) {
    throw base::Error(base::Failure::usage, fmt::format("nests deeper than {} levels", most_levels),
                      {path, line, {}}, "no key of ours lies deeper than four");
  }
  try {
    document->root = toml::parse(text);
  } catch (const toml::parse_error& problem) {
    throw base::Error(base::Failure::usage, fmt::format("is not TOML: {}", problem.description()),
                      {path, problem.source().begin.line, {}});
  }
  document->visit(document->root, "", 1);
  return {std::move(document), 0};
}

bool TomlTable::has(const std::string& key) { return document_->ask(position_, key) != nullptr; }

std::optional<std::string> TomlTable::string(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_string()) throw wrong_type(key, "a text in quotes");
  return node->as_string()->get();
}

bool TomlTable::is_text(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  return node && node->is_string();
}

std::optional<std::int64_t> TomlTable::integer(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_integer()) throw wrong_type(key, "an integer");
  return node->as_integer()->get();
}

std::optional<double> TomlTable::number(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_number()) throw wrong_type(key, "a number");
  const auto value = node->value<double>();
  if (!value || !std::isfinite(*value)) throw error(key, "is no finite number");
  return value;
}

std::optional<std::int64_t> TomlTable::integer(const std::string& key, Bounds bounds) {
  const auto value = integer(key);
  if (value) require_within(key, static_cast<double>(*value), bounds);
  return value;
}

std::optional<double> TomlTable::number(const std::string& key, Bounds bounds) {
  const auto value = number(key);
  if (value) require_within(key, *value, bounds);
  return value;
}

std::optional<bool> TomlTable::boolean(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_boolean()) throw wrong_type(key, "true or false");
  return node->as_boolean()->get();
}

std::optional<base::Text> TomlTable::text(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (node->is_string()) return base::Text{node->as_string()->get(), node->as_string()->get()};
  if (!node->is_table()) throw wrong_type(key, "a text in quotes or { id = \"…\", en = \"…\" }");
  TomlTable languages = *table(key);
  const auto indonesian = languages.string("id");
  const auto english = languages.string("en");
  if (!indonesian && !english) throw error(key, "has neither 'id' nor 'en'");
  return base::Text{indonesian ? *indonesian : *english, english ? *english : *indonesian};
}

std::optional<std::string> TomlTable::word(const std::string& key, std::span<const std::string> words) {
  auto value = string(key);
  if (!value || std::find(words.begin(), words.end(), *value) != words.end()) return value;
  throw error(key, fmt::format("unknown {} '{}'{}", key, *value, base::did_you_mean(*value, words)),
              "known are: " + base::join(words, ", "));
}

std::optional<std::vector<std::string>> TomlTable::strings(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_array()) throw wrong_type(key, "an array of texts");
  std::vector<std::string> result;
  for (const toml::node& element : *node->as_array()) {
    if (!element.is_string()) throw wrong_type(key, "an array of texts");
    result.push_back(element.as_string()->get());
  }
  return result;
}

std::optional<std::vector<double>> TomlTable::numbers(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_array()) throw wrong_type(key, "an array of numbers");
  std::vector<double> result;
  for (const toml::node& element : *node->as_array()) {
    if (!element.is_number()) throw wrong_type(key, "an array of numbers");
    result.push_back(element.value<double>().value_or(std::numeric_limits<double>::quiet_NaN()));
    if (!is_usable(result.back())) throw error(key, "holds no finite number, or one beyond 1e100");
  }
  return result;
}

std::optional<TomlTable> TomlTable::table(const std::string& key) {
  const toml::node* node = document_->ask(position_, key);
  if (!node) return std::nullopt;
  if (!node->is_table()) throw wrong_type(key, "a table");
  return TomlTable(document_, document_->visit(*node->as_table(), qualified(key), line_of(key)));
}

std::vector<TomlTable> TomlTable::tables(const std::string& key) {
  std::vector<TomlTable> result;
  const toml::node* node = document_->ask(position_, key);
  if (!node) return result;
  if (!node->is_array()) throw wrong_type(key, fmt::format("an array of tables ([[{}]])", key));
  for (const toml::node& element : *node->as_array()) {
    if (!element.is_table()) throw wrong_type(key, fmt::format("an array of tables ([[{}]])", key));
    result.push_back(TomlTable(
        document_, document_->visit(*element.as_table(), qualified(key), element.source().begin.line)));
  }
  return result;
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, std::string>> placed;
  const toml::table& table = *document_->visited[position_].table;
  placed.reserve(table.size());
  for (const auto& [key, value] : table) {
    placed.push_back({{key.source().begin.line, key.source().begin.column}, std::string(key.str())});
  }
  std::sort(placed.begin(), placed.end());
  std::vector<std::string> result;
  result.reserve(placed.size());
  for (const auto& entry : placed) result.push_back(entry.second);
  return result;
}

void TomlTable::check_all_read() const {
  const Document::Visited* owner = nullptr;
  const toml::key* first = nullptr;
  for (const Document::Visited& visited : document_->visited) {
    for (const auto& [key, value] : *visited.table) {
      if (std::find(visited.known.begin(), visited.known.end(), key.str()) != visited.known.end()) continue;
      if (first && line_of_key(*first) <= line_of_key(key)) continue;
      owner = &visited;
      first = &key;
    }
  }
  if (!first) return;
  const std::string key(first->str());
  const std::string section = owner->name.empty() ? "" : " in [" + owner->name + "]";
  const std::string near = base::did_you_mean(key, owner->known);
  throw base::Error(base::Failure::usage, fmt::format("unknown key '{}'{}{}", key, section, near),
                    {document_->path, line_of_key(*first), {}},
                    near.empty() ? "known are: " + base::join(owner->known, ", ") : "");
}

std::size_t TomlTable::line() const { return document_->visited[position_].line; }

std::size_t TomlTable::line_of(const std::string& key) const {
  for (const auto& [name, value] : *document_->visited[position_].table) {
    if (name.str() == key) return line_of_key(name);
  }
  return line();
}

base::Error TomlTable::error(const std::string& key, const std::string& happened,
                             const std::string& remedy) const {
  return {base::Failure::usage, happened, {document_->path, line_of(key), qualified(key)}, remedy};
}

void TomlTable::require_within(const std::string& key, double value, Bounds bounds) const {
  if (value >= bounds.least && value <= bounds.most) return;
  const std::string least = base::to_text(bounds.least), most = base::to_text(bounds.most);
  throw error(key, fmt::format("must be between {} and {}, but is {}", least, most, base::to_text(value)));
}

base::Error TomlTable::wrong_type(const std::string& key, const std::string& expected) const {
  const toml::node& node = *document_->visited[position_].table->get(key);
  return error(key, fmt::format("must be {}, but is {}", expected, type_in_words(node)));
}

std::string TomlTable::qualified(const std::string& key) const {
  const std::string& section = document_->visited[position_].name;
  return section.empty() ? key : section + "." + key;
}

}  // namespace cakupan::loader::file
