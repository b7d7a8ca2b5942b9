#pragma once

#include <iosfwd>

#include "cli/reporter.hpp"

namespace cakupan::cli {

/// Where a command speaks: data on `out`, words to people through the reporter.
struct Streams {
  std::ostream& out;
  Reporter& reporter;
};

}  // namespace cakupan::cli
