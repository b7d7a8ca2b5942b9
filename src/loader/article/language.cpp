#include "loader/article/language.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

#include "loader/article/tokens.hpp"
#include "loader/file/toml_table.hpp"

namespace cakupan::loader::article {

namespace {

void add_phrases(file::TomlTable& toml, const std::string& key, Phrases& phrases) {
  for (const std::string& text : toml.strings(key).value_or(std::vector<std::string>{})) {
    if (base::folded(text).empty()) throw toml.error(key, "has a phrase without letters");
    phrases.push_back(folded_words(text));
  }
  // The longest first: "salah satunya adalah" before "salah satunya".
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

void add_values(file::TomlTable& toml, const std::string& key, std::map<std::string, int>& values) {
  auto table = toml.table(key);
  if (!table) return;
  for (const std::string& word : table->keys()) {
    values[base::folded(word)] = static_cast<int>(table->integer(word).value_or(0));
  }
}

void add_kinds(file::TomlTable& toml, const std::string& key, std::map<std::string, std::string>& kinds) {
  auto table = toml.table(key);
  if (!table) return;
  for (const std::string& word : table->keys()) kinds[base::folded(word)] = table->string(word).value_or("");
}

void add_file(const std::string& path, ArticleLanguage& language) {
  file::TomlTable toml = file::TomlTable::read(path);
  if (toml.integer("language") != 1) {
    throw toml.error("language", "must be 1, the version of this format", "docs/matching.md lists the keys");
  }
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
                                                               {"common", &language.common},
                                                               {"kinds_behind", &language.kinds_behind},
                                                               {"refers", &language.refers},
                                                               {"given", &language.given},
                                                               {"number_prefixes", &language.number_prefixes},
                                                               {"features", &language.features},
                                                               {"obtains", &language.obtains},
                                                               {"elsewhere", &language.elsewhere},
                                                               {"together", &language.together},
                                                               {"others", &language.others},
                                                               {"asides", &language.asides},
                                                               {"awards", &language.awards},
                                                               {"details", &language.details},
                                                               {"ranks", &language.ranks},
                                                               {"continues", &language.continues},
                                                               {"wholes", &language.wholes},
                                                               {"loose_kinds", &language.loose_kinds},
                                                               {"areas", &language.areas},
                                                               {"totals", &language.totals},
                                                               {"earlier", &language.earlier},
                                                               {"follows", &language.follows}};
  for (const auto& [key, list] : lists) add_phrases(toml, key, *list);
  add_kinds(toml, "titles", language.titles);
  add_kinds(toml, "bodies", language.bodies);
  add_values(toml, "numbers", language.numbers);
  add_values(toml, "multipliers", language.multipliers);
  add_values(toml, "teens", language.teens);
  toml.check_all_read();
}

}  // namespace

ArticleLanguage read_article_language(const std::vector<std::string>& paths) {
  ArticleLanguage language;
  for (const std::string& path : paths) add_file(path, language);
  return language;
}

}  // namespace cakupan::loader::article
