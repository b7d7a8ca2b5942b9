#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/base/language.hpp>

namespace cakupan::loader::file {

/// The least and the most that a number may be.
struct Bounds {
  double least;
  double most;
};

/// A table of a TOML file, read key by key. Asking for a key makes it known; `check_all_read` refuses the
/// rest. Every getter returns nothing where the key is absent. THROWS: base::Error (usage) with the line
/// where the value has another type. Copies share one document; it lives as long as any of them.
class TomlTable {
 public:
  /// THROWS: base::Error (input) where the file cannot be read; (usage) with the line where it is not TOML.
  static TomlTable read(const std::string& path);
  /// The same for text; `path` is only for messages.
  static TomlTable parse(const std::string& text, const std::string& path);

  /// Whether the key is there. Makes it known.
  bool has(const std::string& key);
  /// Whether the key holds a text. Makes it known.
  bool is_text(const std::string& key);
  std::optional<std::string> string(const std::string& key);
  std::optional<std::int64_t> integer(const std::string& key);
  /// An integer or a decimal number; not inf or nan.
  std::optional<double> number(const std::string& key);
  /// Within bounds, which the message of a refusal states. REQUIRES: of an integer, bounds that are integers.
  std::optional<std::int64_t> integer(const std::string& key, Bounds bounds);
  std::optional<double> number(const std::string& key, Bounds bounds);
  std::optional<bool> boolean(const std::string& key);
  /// A plain string, which stands in both languages, or { id = "…", en = "…" }; one of the two alone also
  /// stands in both.
  std::optional<base::Text> text(const std::string& key);
  /// A string that must be one of `words`; the message names the near miss.
  std::optional<std::string> word(const std::string& key, std::span<const std::string> words);
  std::optional<std::vector<std::string>> strings(const std::string& key);
  std::optional<std::vector<double>> numbers(const std::string& key);
  std::optional<TomlTable> table(const std::string& key);
  /// The tables of [[key]], in file order; none where the key is absent.
  std::vector<TomlTable> tables(const std::string& key);

  /// The keys in file order, for tables whose keys are data. Does not make them known.
  std::vector<std::string> keys() const;

  /// Refuses every key, here and in all tables below, that nobody asked for: the first of the file is named
  /// with its line and the near miss. To be called once, on the whole document, when all is read. THROWS:
  /// base::Error (usage).
  void check_all_read() const;

  /// The line on which the table starts; of a key, the line of its value, or the table's where it is absent.
  std::size_t line() const;
  std::size_t line_of(const std::string& key) const;
  /// An error about a value: place and qualified key are filled in.
  base::Error error(const std::string& key, const std::string& happened,
                    const std::string& remedy = {}) const;

 private:
  struct Document;
  TomlTable(std::shared_ptr<Document> document, std::size_t position);
  void require_within(const std::string& key, double value, Bounds bounds) const;
  base::Error wrong_type(const std::string& key, const std::string& expected) const;
  std::string qualified(const std::string& key) const;

  std::shared_ptr<Document> document_;
  std::size_t position_ = 0;  // into the document's list of visited tables
};

}  // namespace cakupan::loader::file
