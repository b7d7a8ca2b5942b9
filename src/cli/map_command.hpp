#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/job/choropleth.hpp>

#include "cli/gate.hpp"
#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan map`: one choropleth, without a project file.
struct MapOptions {
  Speech speech;
  Gates gates;
  std::optional<int> threads;
  std::optional<base::Language> language;
  job::ChoroplethRequest request;
  std::vector<std::string> columns;  ///< one, or two that are shown together
  std::vector<std::string> outputs;
  int dpi = 300;
};

CLI::App& declare(CLI::App& program, MapOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const MapOptions& options, Streams streams);

}  // namespace cakupan::cli
