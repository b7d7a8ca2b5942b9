#include "loader/article_language.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

#include "loader/toml_table.hpp"

namespace cakupan::loader {

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  const std::string folded = base::folded(text);
  for (const std::string_view word : base::split(folded, ' ')) words.emplace_back(word);
  return words;
}

Phrases phrases(TomlTable& toml, const std::string& key) {
  Phrases found;
  for (const std::string& text : toml.strings(key).value_or(std::vector<std::string>{})) {
    if (base::folded(text).empty()) throw toml.error(key, "has a phrase without letters");
    found.push_back(words_of(text));
  }
  // The longest first: "salah satunya adalah" before "salah satunya".
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return found;
}

std::map<std::string, int> values(TomlTable& toml, const std::string& key) {
  std::map<std::string, int> found;
  auto table = toml.table(key);
  if (!table) return found;
  for (const std::string& word : table->keys()) {
    found[base::folded(word)] = static_cast<int>(table->integer(word).value_or(0));
  }
  return found;
}

std::map<std::string, std::string> kinds(TomlTable& toml, const std::string& key) {
  std::map<std::string, std::string> found;
  auto table = toml.table(key);
  if (!table) return found;
  for (const std::string& word : table->keys()) {
    found[base::folded(word)] = table->string(word).value_or("");
  }
  return found;
}

}  // namespace

ArticleLanguage read_article_language(const std::string& path) {
  TomlTable toml = TomlTable::read(path);
  if (toml.integer("language") != 1) {
    throw toml.error("language", "must be 1, the version of this format", "docs/matching.md lists the keys");
  }
  ArticleLanguage language;
  const std::vector<std::pair<const char*, Phrases*>> lists = {{"conjunctions", &language.conjunctions},
                                                               {"introduces", &language.introduces},
                                                               {"takes", &language.takes},
                                                               {"chooses", &language.chooses},
                                                               {"signs", &language.signs},
                                                               {"one_of", &language.one_of},
                                                               {"programmes", &language.programmes},
                                                               {"besides", &language.besides},
                                                               {"also", &language.also},
                                                               {"negations", &language.negations},
                                                               {"located", &language.located},
                                                               {"skips", &language.skips},
                                                               {"governments", &language.governments},
                                                               {"institutions", &language.institutions},
                                                               {"counted", &language.counted},
                                                               {"year_words", &language.year_words},
                                                               {"law_words", &language.law_words},
                                                               {"abbreviations", &language.abbreviations},
                                                               {"common", &language.common}};
  for (const auto& [key, list] : lists) *list = phrases(toml, key);
  language.titles = kinds(toml, "titles");
  language.bodies = kinds(toml, "bodies");
  language.numbers = values(toml, "numbers");
  language.multipliers = values(toml, "multipliers");
  language.teens = values(toml, "teens");
  toml.check_all_read();
  return language;
}

}  // namespace cakupan::loader
