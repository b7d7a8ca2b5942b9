#pragma once

#include <optional>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/join/join.hpp>

namespace cakupan::cli {

enum class Strictness { lenient, strict };

/// When warnings or rows left over fail the job (exit 4).
struct Gates {
  Strictness strictness = Strictness::lenient;
  std::optional<double> min_match;  ///< share of input rows that must find a region

  bool operator==(const Gates&) const = default;
};

/// THROWS: base::Error (gate) where `--strict` is given and there are warnings.
void require_strict(const Gates& gates, const base::Diagnostics& diagnostics);

/// THROWS: base::Error (gate) where fewer rows found a region than `--min-match` wants.
void require_min_match(const Gates& gates, const loader::join::LedgerTotals& totals);

}  // namespace cakupan::cli
