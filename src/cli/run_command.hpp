#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/publish/bundle.hpp>

#include "cli/gate.hpp"
#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

enum class Redrawing { what_changed, everything };

/// "2/4": the second of four.
struct ShardChoice {
  std::size_t number = 1, of = 1;

  bool operator==(const ShardChoice&) const = default;
};

/// `cakupan run`: the whole job, from a project file to its bundle.
struct RunOptions {
  Speech speech;
  Gates gates;
  std::optional<int> threads;
  std::optional<base::Language> language;
  publish::Overwrite overwrite = publish::Overwrite::own_bundles_only;
  std::vector<std::string> projects;  ///< empty = the embedded example; several of a shard alone
  std::string folder;                 ///< empty = the project's
  std::vector<std::string> only;      ///< maps to draw; empty = all
  Redrawing redrawing = Redrawing::what_changed;
  std::string what_if;               ///< a table of additional regions; empty = the project's
  std::optional<ShardChoice> shard;  ///< DEFAULT: all is drawn
};

CLI::App& declare(CLI::App& program, RunOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const RunOptions& options, Streams streams);

}  // namespace cakupan::cli
