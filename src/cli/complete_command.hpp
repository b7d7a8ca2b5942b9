#pragma once

#include <string>
#include <vector>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace cakupan::cli {

/// `cakupan complete -- WORDS…`: what may stand at the end of a command line, for shells to ask. Its words
/// are of another command line and are not read as options of this one.
struct CompleteOptions {
  Speech speech;
  std::vector<std::string> words;
};

/// A first line that says which files may stand there ("none", "files", "files toml", "folders"), then a
/// candidate a line, with a tab and its meaning where it has one. What is wrong with an input is not told:
/// nobody reads it while typing.
void execute(const CompleteOptions& options, Streams streams);

}  // namespace cakupan::cli
