#pragma once

#include <optional>
#include <string>

#include <cakupan/base/language.hpp>

#include "cli/gate.hpp"
#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

enum class MapCheck { skipped, included };

/// `cakupan check`: reads, matches and validates; prints the ledger; writes nothing.
struct CheckOptions {
  Speech speech;
  Gates gates;
  std::optional<int> threads;
  std::optional<base::Language> language;
  std::string project;  ///< empty = the embedded example
  std::string what_if;  ///< a table of additional regions; empty = the project's
  MapCheck maps = MapCheck::skipped;
};

CLI::App& declare(CLI::App& program, CheckOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const CheckOptions& options, Streams streams);

}  // namespace cakupan::cli
