#pragma once

#include <string>

#include <cakupan/job/starter_project.hpp>

#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// What becomes of a file that has the output's name.
enum class OldFile { kept, replaced };

/// `cakupan init`: a first project file for somebody's own table.
struct InitOptions {
  Speech speech;
  job::StarterRequest request;
  std::string output;
  OldFile old = OldFile::kept;
};

CLI::App& declare(CLI::App& program, InitOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const InitOptions& options, Streams streams);

}  // namespace cakupan::cli
