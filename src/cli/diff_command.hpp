#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan diff`: what has changed between two bundles, and why.
struct DiffOptions {
  Speech speech;
  std::optional<int> threads;
  std::optional<base::Language> language;
  std::string old_folder, new_folder;
  std::vector<std::string> outputs;  ///< tables and maps
};

CLI::App& declare(CLI::App& program, DiffOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const DiffOptions& options, Streams streams);

}  // namespace cakupan::cli
