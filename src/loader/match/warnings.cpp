#include "loader/match/warnings.hpp"

#include <fmt/format.h>

#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::match {

void warn_of_names(const std::vector<std::string>& names, const std::string& topic, const std::string& what,
                   const base::Place& place, const std::string& remedy, base::Diagnostics& diagnostics,
                   Told told) {
  if (names.empty()) return;
  const std::string shown = told == Told::all ? base::join(names, "; ") : base::first_names(names, "; ");
  diagnostics.warn(topic, fmt::format("{} ({}): {}", what, names.size(), shown), place, remedy);
}

void warn_of_row(const model::LedgerEntry& entry, const base::Place& place, base::Diagnostics& diagnostics) {
  const model::Outcome outcome = entry.match.outcome;
  if (outcome != model::Outcome::ambiguous && outcome != model::Outcome::unmatched) return;
  const bool ambiguous = outcome == model::Outcome::ambiguous;
  const std::string& written =
      entry.row.region_as_written.empty() ? entry.row.code_as_written : entry.row.region_as_written;
  const std::string why = entry.match.note.empty() ? "" : fmt::format(" ({})", entry.match.note);
  diagnostics.warn(ambiguous ? "ambiguous-region" : "unmatched-region",
                   fmt::format("'{}' {}{}", base::shortened(written),
                               ambiguous ? "is ambiguous" : "matches no region", why),
                   place,
                   ambiguous ? "settle it in the decisions file, or give kind, province or code"
                             : "correct the name, or add an alias or a decision");
}

}  // namespace cakupan::loader::match
