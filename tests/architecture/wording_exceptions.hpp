#pragma once

#include <regex>
#include <set>
#include <string>
#include <vector>

namespace cakupan::architecture {

/// Paths, or how they begin, of sources whose texts no terminal shows: they stand in files that are written,
/// on maps and in reports (which have both languages), or are of other programs' languages.
const std::vector<std::string>& silent_sources();

/// What is written in other languages than English, by its form: XML, SQL, roff, TOML, command lines.
const std::regex& formal_text();

/// Single texts that no terminal shows.
const std::set<std::string>& not_said();

/// Parts of sentences that stand in the table only as a whole: each has its example below, or its whole
/// sentence is a wording.
const std::set<std::string>& parts_of_sentences();

/// A sentence that is put together from parts, so that no literal holds it whole: an example, and what is
/// said for it.
struct PiecedSentence {
  std::string literal;
  std::string example;
  std::string indonesian;
};
const std::vector<PiecedSentence>& pieced_sentences();

}  // namespace cakupan::architecture
