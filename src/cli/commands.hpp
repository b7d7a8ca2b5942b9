#pragma once

#include <iosfwd>

#include "cli/options.hpp"
#include "cli/reporter.hpp"

namespace cakupan::cli {

/// Where a command reads and speaks: data on `out`, words to people through the reporter.
struct Streams {
  std::ostream& out;
  Reporter& reporter;
};

/// The commands, one source file each. THROWS: base::Error, whose failure decides the exit code.
void run(const RunOptions& options, Streams streams);
void check(const CheckOptions& options, Streams streams);
void match(const MatchOptions& options, Streams streams);
void classify(const ClassifyCommandOptions& options, Streams streams);
void map(const MapOptions& options, Streams streams);
void list(const ListOptions& options, Streams streams);

}  // namespace cakupan::cli
