#pragma once

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/join/join.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

/// THROWS: base::Error (gate) where `--strict` is given and there are warnings.
void require_strict(const Gates& gates, const base::Diagnostics& diagnostics);

/// THROWS: base::Error (gate) where fewer rows found a region than `--min-match` wants.
void require_min_match(const Gates& gates, const loader::join::LedgerTotals& totals);

}  // namespace cakupan::cli
