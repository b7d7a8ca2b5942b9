#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>

#include "architecture/source_texts.hpp"
#include "architecture/wording_exceptions.hpp"
#include "cli/command_pages.hpp"
#include "cli/declarations.hpp"

namespace cakupan::architecture {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

std::string indonesian(const std::string& english) { return base::said(english, base::Language::indonesian); }

bool is_known(const std::string& english) { return indonesian(english) != english; }

/// The text with "7" in its holes.
std::string filled(const std::string& literal) { return base::replaced(literal, "{}", "7"); }

std::string keys() {
  std::string all(1, '\0');
  for (const auto list : base::wordings()) {
    for (const base::Wording& wording : list)
      all += base::replaced(std::string(wording.english), "{#}", "{}") + '\0';
  }
  return all;
}

/// Whether it is joined to what stands before or behind it.
bool is_part(const std::string& text) {
  constexpr std::string_view joints = " ;:,(\n";
  return joints.find(text.front()) != std::string_view::npos ||
         (joints.find(text.back()) != std::string_view::npos && !text.ends_with("\n")) ||
         std::count(text.begin(), text.end(), '\'') % 2 != 0;
}

/// Whether a literal is a sentence of the table, or several of them; of one that is joined to others, whether
/// it is a piece of one.
bool is_covered(const std::string& text, const std::string& all_keys) {
  const std::string literal = core_of(text);
  if (is_known(filled(literal)) && literal.find("; ") == std::string::npos) return true;
  std::size_t from = 0;
  while (from < literal.size()) {
    const std::size_t end = std::min(literal.find("; ", from), literal.size());
    const std::string clause = core_of(literal.substr(from, end - from));
    const bool known = is_known(filled(clause)) || all_keys.find('\0' + clause + '\0') != std::string::npos;
    if (!known && !(is_part(text) && all_keys.find(clause) != std::string::npos)) {
      // A wording may be of several clauses, which are known together alone.
      return all_keys.find('\0' + literal + '\0') != std::string::npos;
    }
    from = end + 2;
  }
  return true;
}

bool is_silent(const std::string& path) {
  return std::any_of(silent_sources().begin(), silent_sources().end(),
                     [&](const std::string& prefix) { return path.starts_with(prefix); });
}

bool is_sentence(const std::string& text) {
  return text.find(' ') != std::string::npos && std::regex_search(text, std::regex("[A-Za-z]{2}"));
}

TEST(WordingCoverage, NoSentenceOfTheSourcesLacksALanguage) {
  const std::string all_keys = keys();
  std::set<std::string> of_pieces;
  for (const PiecedSentence& one : pieced_sentences()) of_pieces.insert(one.literal);
  std::vector<std::string> lacking;
  for (const SourceText& text : source_texts(fs::path(CAKUPAN_SOURCE))) {
    if (is_silent(text.path) || !is_sentence(text.text)) continue;
    const std::string literal = core_of(text.text);
    if (literal.empty() || not_said().contains(literal) || of_pieces.contains(literal)) continue;
    if (parts_of_sentences().contains(literal) || std::regex_match(literal, formal_text())) continue;
    if (is_covered(text.text, all_keys)) continue;
    lacking.push_back(text.path + ":" + std::to_string(text.line) + ": " + literal);
  }
  EXPECT_THAT(lacking, IsEmpty()) << "add them to src/base/wordings_of_*.cpp; CONTRIBUTING.md tells how";
}

TEST(WordingCoverage, SentencesOfPiecesAreSaidInIndonesian) {
  for (const PiecedSentence& one : pieced_sentences())
    EXPECT_EQ(indonesian(one.example), one.indonesian) << one.literal;
}

TEST(WordingCoverage, WhatIsCountedHasItsWords) {
  std::vector<std::string> lacking;
  const std::regex counted("counted\\([^;\"]*, \"([a-z ]+)\"\\)");
  for (const auto& [path, source] : sources(fs::path(CAKUPAN_SOURCE))) {
    for (std::sregex_iterator at(source.begin(), source.end(), counted), end; at != end; ++at) {
      for (const std::size_t count : {std::size_t{1}, std::size_t{2}}) {
        const std::string words = base::counted(count, (*at)[1].str());
        const bool piece = keys().find(words.substr(2)) != std::string::npos;
        if (!is_known(words) && !piece) lacking.push_back(path + ": " + words);
      }
    }
  }
  EXPECT_THAT(lacking, IsEmpty());
}

TEST(WordingCoverage, HelpIsDescribedInBothLanguages) {
  const cli::Declarations declared;
  std::vector<const CLI::App*> all = cli::commands_of(declared.app);
  all.push_back(&declared.app);
  all.push_back(declared.app.get_subcommand("manual"));
  std::vector<std::string> lacking;
  const auto require = [&](const std::string& text) {
    // A list of names that is the same in both languages.
    if (!is_known(text) && text != "a4-landscape, 240x100mm, ...") lacking.push_back(text);
  };
  for (const CLI::App* command : all) {
    require(command->get_description());
    for (const CLI::Option* option : command->get_options()) require(option->get_description());
  }
  for (const cli::CommandPage& page : cli::command_pages()) {
    for (const std::string& paragraph : page.description) require(paragraph);
    for (const cli::Example& example : page.examples) require(example.purpose);
  }
  for (const cli::ExitStatus& status : cli::exit_statuses()) require(status.meaning);
  for (const std::string& name : analysis::scheme_names())
    require(analysis::scheme_meaning(analysis::scheme_named(name)));
  EXPECT_THAT(lacking, IsEmpty());
}

// By its words: a sentence may be put together from pieces, but all of them in one folder.
TEST(WordingCoverage, NoWordingIsLeftOver) {
  const std::map<std::string, std::set<std::string>> by_folder = words_by_folder(fs::path(CAKUPAN_SOURCE));
  std::vector<std::string> unused;
  for (const auto list : base::wordings()) {
    // What CLI11 and the C library say stands in none of our sources.
    if (std::ranges::find(list, "Subcommands", &base::Wording::english) != list.end()) continue;
    for (const base::Wording& wording : list) {
      const std::set<std::string> wanted = words_in(std::string(wording.english));
      const bool used = std::any_of(by_folder.begin(), by_folder.end(), [&](const auto& folder) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
          const auto has = [&](const std::string& one) {
            return folder.second.contains(one) || by_folder.at("src/base").contains(one);
          };
          return has(word) || (word.ends_with('s') && has(word.substr(0, word.size() - 1)));
        });
      });
      if (!used) unused.emplace_back(wording.english);
    }
  }
  EXPECT_THAT(unused, IsEmpty());
}

}  // namespace
}  // namespace cakupan::architecture
