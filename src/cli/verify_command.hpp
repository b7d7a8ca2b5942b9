#pragma once

#include <optional>
#include <string>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

enum class Rebuilding { no, yes };

/// `cakupan verify`: what a bundle or an output was made from, and whether that is still so.
struct VerifyCommandOptions {
  Speech speech;
  std::optional<int> threads;
  std::string path;
  std::string project;  ///< empty = looked for
  Rebuilding rebuilding = Rebuilding::no;
};

CLI::App& declare(CLI::App& program, VerifyCommandOptions& options);
/// THROWS: base::Error (work) where something is not as it was; others as job::verify.
void execute(const VerifyCommandOptions& options, Streams streams);

}  // namespace cakupan::cli
