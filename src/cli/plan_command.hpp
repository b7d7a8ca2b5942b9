#pragma once

#include <string>
#include <vector>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan plan`: how the maps of projects are split into shards.
struct PlanOptions {
  Speech speech;
  std::vector<std::string> projects;  ///< empty = the embedded example
  int shards = 1;
  std::vector<std::string> only;  ///< maps to draw; empty = all
  std::string what_if;
  std::vector<std::string> outputs;  ///< tables
};

CLI::App& declare(CLI::App& program, PlanOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const PlanOptions& options, Streams streams);

}  // namespace cakupan::cli
