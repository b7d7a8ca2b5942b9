#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/publish/bundle.hpp>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan merge`: the shards of one plan as the bundle of a single run.
struct MergeOptions {
  Speech speech;
  std::optional<int> threads;
  publish::Overwrite overwrite = publish::Overwrite::own_bundles_only;
  std::vector<std::string> folders;  ///< of the shards
  std::string output;
};

CLI::App& declare(CLI::App& program, MergeOptions& options);
/// THROWS: base::Error (input) where the shards do not make a bundle, each reason told before; others decide
/// the exit code.
void execute(const MergeOptions& options, Streams streams);

}  // namespace cakupan::cli
