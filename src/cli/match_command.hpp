#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/model/project.hpp>

#include "cli/gate.hpp"
#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan match`: the region of every name of a table, or of every region that articles name.
struct MatchOptions {
  Speech speech;
  Gates gates;
  std::optional<int> threads;
  model::TableInput table;         ///< its path is empty where articles are read
  std::vector<std::string> texts;  ///< articles
  std::string claims;              ///< file of the numbers that articles state; empty = none
  std::string gazetteer;           ///< empty = the embedded one
  std::string output = "-";
};

CLI::App& declare(CLI::App& program, MatchOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const MatchOptions& options, Streams streams);

}  // namespace cakupan::cli
