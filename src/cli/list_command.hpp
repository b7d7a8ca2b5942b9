#pragma once

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan palettes`, `cakupan schemes`, `cakupan areas`: what can be named in a project file.
struct ListOptions {
  Speech speech;
  enum class What { palettes, schemes, areas } what = What::palettes;
};

/// Declares one subcommand for each thing that can be listed.
void declare(CLI::App& program, ListOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const ListOptions& options, Streams streams);

}  // namespace cakupan::cli
