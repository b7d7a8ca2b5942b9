#pragma once

#include <string>

#include "cli/completion.hpp"

namespace cakupan::cli {

/// A value that is being typed, and what stands before it.
struct BegunValue {
  std::string placeholder;  ///< of its option: "PALETTE", "FILE.toml", "id|en"
  std::string begun;        ///< may be empty
  std::string project;      ///< as the words before name it; empty = the embedded example
  std::string gazetteer;    ///< the same; empty = the embedded one
};

/// What may stand there, as its placeholder says: names that the program knows, files, folders; nothing for a
/// text that people make up. THROWS: base::Error for a project or gazetteer that cannot be read.
Completion values_of(const BegunValue& value);

}  // namespace cakupan::cli
