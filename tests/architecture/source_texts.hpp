#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cakupan::architecture {

/// A string of a source, whole where it is written in several pieces, as the program has it: "\n" is a new
/// line, and what a format would put in is "{}".
struct SourceText {
  std::string path;  ///< below the checkout
  std::size_t line = 0;
  std::string text;
};

/// The sources and public headers by their path.
std::map<std::string, std::string> sources(const std::filesystem::path& checkout);

/// Without those of `#include` lines and raw strings.
std::vector<SourceText> source_texts(const std::filesystem::path& checkout);

/// Without what joins it to others: blanks and signs before it, blanks behind it.
std::string core_of(const std::string& text);

std::set<std::string> words_in(const std::string& text);

/// The words of all texts of a folder: "src/loader/join".
std::map<std::string, std::set<std::string>> words_by_folder(const std::filesystem::path& checkout);

}  // namespace cakupan::architecture
