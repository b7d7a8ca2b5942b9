#pragma once

#include <string>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan manual`: writes the pages of the manual, for whoever builds a package. Help does not list it.
struct ManualOptions {
  Speech speech;
  std::string folder;
  base::Language language = base::Language::english;  ///< of the pages, whatever the terminal's
};

CLI::App& declare(CLI::App& program, ManualOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const ManualOptions& options, Streams streams);

}  // namespace cakupan::cli
