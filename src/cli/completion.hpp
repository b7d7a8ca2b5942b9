#pragma once

#include <span>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::cli {

struct Candidate {
  std::string word;
  std::string meaning;  ///< one line, may be empty

  bool operator==(const Candidate&) const = default;
};

/// What may stand at one place of a command line.
struct Completion {
  enum class Files { none, any, folders } files = Files::none;
  std::string ending;  ///< of the files that are meant, "toml"; empty = all
  std::vector<Candidate> candidates;
};

/// What may stand in place of the last word, which may be empty or begun. `words` are without the program's
/// name; options and their values are those that the parser would read. An option with "=" and its value may
/// be one word, as fish and zsh have it. Of maps and kinds to name, the project's file and the gazetteer are
/// opened; what cannot be read has no candidates. Options and commands are described in the language.
/// Candidates are not narrowed to what is begun.
Completion completion_of(std::span<const std::string> words,
                         base::Language language = base::Language::english);

}  // namespace cakupan::cli
