#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::file {

/// What is not given stays as it is.
template <class Value>
void take(Value& target, std::optional<Value> value) {
  if (value) target = *std::move(value);
}

/// The word's position in a list of words whose order is the enum's.
template <class Enum>
void take_word(Enum& target, TomlTable& table, const std::string& key, std::span<const std::string> words) {
  const auto word = table.word(key, words);
  if (!word) return;
  target = static_cast<Enum>(std::find(words.begin(), words.end(), *word) - words.begin());
}

template <class Enum>
void take_word(std::optional<Enum>& target, TomlTable& table, const std::string& key,
               std::span<const std::string> words) {
  if (table.has(key)) take_word(target.emplace(), table, key, words);
}

}  // namespace cakupan::loader::file
