#pragma once

#include <cakupan/job/classes.hpp>

#include "cli/gate.hpp"
#include "cli/speech.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace cakupan::cli {

/// `cakupan classify`: breaks, counts and fit of a column.
struct ClassifyOptions {
  Speech speech;
  Gates gates;
  job::ValueInput values;
  job::ClassChoice classes;
};

CLI::App& declare(CLI::App& program, ClassifyOptions& options);
/// THROWS: base::Error, whose failure decides the exit code.
void execute(const ClassifyOptions& options, Streams streams);

}  // namespace cakupan::cli
