#include "cli/gate.hpp"

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

namespace cakupan::cli {

void require_strict(const Gates& gates, const base::Diagnostics& diagnostics) {
  const std::size_t warnings = diagnostics.count(base::Severity::warning);
  if (gates.strictness == Strictness::lenient || warnings == 0) return;
  throw base::Error(base::Failure::gate,
                    fmt::format("--strict: {} {}", warnings, warnings == 1 ? "warning" : "warnings"), {},
                    "settle them, or leave --strict out");
}

void require_min_match(const Gates& gates, const loader::join::LedgerTotals& totals) {
  if (!gates.min_match || totals.asked() == 0) return;
  const double share = static_cast<double>(totals.matched()) / static_cast<double>(totals.asked());
  if (share >= *gates.min_match) return;
  throw base::Error(
      base::Failure::gate,
      fmt::format("--min-match {}: only {} of {} rows found a region ({})", base::to_text(*gates.min_match),
                  totals.matched(), totals.asked(), base::to_fixed(share, 4)),
      {}, "see the unmatched and ambiguous rows above, and settle them in the decisions file");
}

}  // namespace cakupan::cli
