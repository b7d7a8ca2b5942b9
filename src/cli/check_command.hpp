#pragma once

#include <optional>
#include <string>

#include "cli/option_groups.hpp"
#include "cli/streams.hpp"

namespace cakupan::cli {

enum class MapCheck { skipped, included };

/// `cakupan check`: reads, matches and validates; prints the ledger; writes nothing.
struct CheckOptions {
  Speech speech;
  Gates gates;
  std::optional<int> threads;
  std::optional<base::Language> language;
  std::string project;  ///< empty = the embedded example
  MapCheck maps = MapCheck::skipped;
};

CLI::App& declare(CLI::App& program, CheckOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const CheckOptions& options, Streams streams);

}  // namespace cakupan::cli
